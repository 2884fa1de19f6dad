package org.mingjian.draw.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.document.Qr;
import org.mingjian.draw.DrawRecord;

/**
 * The big screen of a draw (大屏), for a hall.
 *
 * @param live how it learns that it is past
 * @param stage {@code prepare}, {@code seed}, {@code ready}, {@code drawn}, {@code closed} (drawn, and not to be shown)
 *     or {@code void}
 * @param fingerprint the commitment in groups of eight, none before sealing
 * @param publicAddress where anybody verifies, empty before sealing
 * @param reachable whether other machines can open that address
 * @param qr the same as a code
 * @param now the ledger's time in milliseconds
 * @param clock the same in words
 * @param deadline when revealing ends, in milliseconds, and in words
 * @param chances what was known before
 * @param result the drawn ones in the order of their tickets, once they may be shown
 */
record ScreenPage(
    DrawRecord draw,
    String agency,
    LiveTag live,
    String stage,
    List<String> fingerprint,
    Optional<String> publicAddress,
    boolean reachable,
    Optional<Qr> qr,
    long now,
    String clock,
    Optional<Deadline> deadline,
    SeedView seed,
    ChanceTable chances,
    Optional<Result> result
) {

    /** A moment that is waited for. */
    record Deadline(long millis, String words) {}

    /** What the draw came to. */
    record Result(List<Row> rows, List<Stratum> strata, long people) {
        /** More strata than stand beside the list in ordinary letters. */
        private static final int CROWDED = 6;

        /** Tells whether the strata need small letters. */
        public boolean crowded() {
            return strata.size() > CROWDED;
        }

        /** Tells whether chances went with scores, so that no stratum has a cutoff (VDP §15.27). */
        public boolean byScore() {
            return strata.stream().allMatch(stratum -> stratum.cutoff().isEmpty());
        }
    }

    /** A drawn one; {@code cell} is the place of its stratum among the strata, -1 for a mandatory one. */
    record Row(
        int number,
        String name,
        String stratum,
        int cell,
        String ticket,
        String fullTicket,
        List<Member> team
    ) {}

    /** A person of a team. */
    record Member(String name, boolean leader) {}

    /** How many a stratum gave, and its largest drawn ticket. */
    record Stratum(String words, long eligible, long drawn, String cutoff) {}

    /** Returns the seconds after which a page without script looks again; 0 for never. */
    public int refresh() {
        return switch (stage) {
            case "void" -> 0;
            case "drawn", "closed" -> 60;
            default -> 5;
        };
    }

    /** Changes when the page does. */
    public String stamp() {
        return live.seen();
    }

    /** Returns what the sign at the top says: a result that may be shown goes on to be confirmed and published. */
    public String word() {
        return stage.equals("drawn") ? draw.state().name().toLowerCase(Locale.ROOT) : stage;
    }

    public boolean waiting() {
        return stage.equals("seed") || stage.equals("ready");
    }
}
