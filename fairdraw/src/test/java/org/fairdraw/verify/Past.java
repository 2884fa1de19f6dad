package org.fairdraw.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.Scenario;
import org.fairdraw.Shares;
import org.fairdraw.Terms;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;

/** Draws before the one that a bundle shows, as their entries stand in the log (VDP §15.20, §15.21). */
final class Past {
    private static final Instant BEGIN = Scenario.START.minusSeconds(60L * 24 * 3600);

    private final List<Forge.Entry> entries = new ArrayList<>();
    private final Suite suite;
    private String last;
    private int seq;

    Past(Suite suite) {
        this(suite, 0, DrawTerms.NO_PREVIOUS);
    }

    /** Begins behind a draw that is not shown. */
    Past(Suite suite, int seq, String last) {
        this.suite = suite;
        this.seq = seq;
        this.last = last;
    }

    List<Forge.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Gives terms the next number. */
    DrawTerms next(DrawTerms terms, int attempt) {
        return Terms.numbered(terms, seq + 1, last, attempt);
    }

    String last() {
        return last;
    }

    Past add(String type, Json.Obj body) {
        return add("county", type, body);
    }

    Past add(String org, String type, Json.Obj body) {
        entries.add(new Forge.Entry(type, BEGIN.plusSeconds(3600L * entries.size()), body, true, org));
        return this;
    }

    /** A COMMIT of another draw, with two shares of its own unless others are given. */
    Past commit(String drawId, int attempt, List<PartyShare> shares) {
        seq++;
        String commit = Hex.of(suite.hash(("past draw " + seq).getBytes(StandardCharsets.UTF_8)));
        List<PartyShare> given = shares.isEmpty() ? shares(drawId, attempt) : shares;
        add("COMMIT", Json.object("attempt", attempt, "commit", commit, "drawId", drawId, "prev", last, "seq", seq,
                "shares", given.stream().map(PartyShare::toJson).toList(), "task", "spring-2026"));
        last = commit;
        return this;
    }

    private List<PartyShare> shares(String drawId, int attempt) {
        return List.of("dept-A", "notary")
                .stream()
                .map(party -> new PartyShare(party, Shares.commitment(suite,
                        drawId, party, ("a" + attempt).repeat(32))))
                .toList();
    }

    /** A draw that came to a result. */
    Past drawn(String drawId, List<PartyShare> shares, String... ids) {
        commit(drawId, 1, shares);
        return add("RESULT", Json.object("commit", last, "resultHash", "ab".repeat(32), "drawn", List.of(ids)));
    }

    /** A draw that was declared void. */
    Past voided(String drawId, int attempt) {
        commit(drawId, attempt, List.of());
        return add("VOID", Json.object("commit", last, "reason", "share missing"));
    }

    Past anchor(String party, String anchor) {
        return add("ANCHOR", Json.object("party", party, "anchor", anchor));
    }

    Past inspection(String org, String subject, String date) {
        return add(org, "INSPECTION", Json.object("subject", subject, "date", date));
    }

    /** A subject that an earlier draw dropped. */
    Past dropped(String drawId, String subject) {
        return add("EVENT", Json.object("approvals", List.of(Json.object("role", "supervisor", "at",
                "2026-01-05T00:00:00Z")), "drawId", drawId, "evidenceHash", "cd".repeat(32), "no", 1, "reasonCode",
                "CLOSED", "status", "E", "subject", subject, "type", LoggedEvent.VOID));
    }
}
