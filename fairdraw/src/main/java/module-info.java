/** The verifiable draw protocol VDP-1: commit, then randomness, then computation. */
module org.fairdraw {
    requires static org.jspecify;

    exports org.fairdraw;
}
