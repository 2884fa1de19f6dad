/** The verifiable draw protocol VDP-1: commit, then randomness, then computation. */
module org.fairdraw {
    requires static org.jspecify;

    exports org.fairdraw;
    exports org.fairdraw.curves;
    exports org.fairdraw.events;
    exports org.fairdraw.json;
    exports org.fairdraw.rows;
    exports org.fairdraw.seats;
    exports org.fairdraw.suite;
    exports org.fairdraw.terms;
    exports org.fairdraw.tickets;
    exports org.fairdraw.verify;

    uses org.fairdraw.suite.Suite;
}
