package org.mingjian.disclosure.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairdraw.Report;
import org.mingjian.disclosure.Publication;
import org.mingjian.disclosure.Standing;

/** What the page of one public draw shows. */
record DrawPage(
    Publication publication,
    String agency,
    int count,
    int pool,
    List<Excluded> excluded,
    String policy,
    List<String> fingerprint,
    Times times,
    List<Seed> seeds,
    String beacon,
    List<Stratum> strata,
    List<Chosen> chosen,
    Optional<Report> report,
    Inquiry inquiry
) {

    /** A reason and how many rows it keeps out. */
    record Excluded(String reason, long rows) {}

    /** The moments of a draw; the beacon's only where there is one. */
    record Times(Instant sealed, Instant revealDeadline, Optional<Instant> beacon, Optional<Instant> published) {}

    /** A party of the seed; its share once it is public. */
    record Seed(String party, String commitment, Optional<String> share) {}

    /** A stratum: its chances are public from the sealing on, the rest with the result. */
    record Stratum(
        String name,
        int pool,
        String expected,
        String chance,
        String percent,
        Optional<Integer> drawn,
        Optional<String> cutoff
    ) {}

    /** A drawn enterprise with its team. */
    record Chosen(int number, String name, String code, String stratum, String ticket, List<String> team) {}

    /** What somebody asked about their enterprise, and the answer. */
    record Inquiry(String code, Optional<Standing> standing, String stratum, String percent, String reason) {

        public boolean asked() {
            return !code.isEmpty();
        }
    }

    public boolean open() {
        return publication.state() == Publication.State.PUBLISHED;
    }
}
