package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fairdraw.DrawnDraw;
import org.fairdraw.SealedDraw;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.Hex;

/** The entries that a draw leaves in a ledger (VDP §9.1, §15.6), in the order in which they are logged. */
public final class DrawEntries {
    private DrawEntries() {}

    /** An entry before it is logged. */
    public record Draft(String type, Json.Obj body) {}

    /** Returns the entries of sealing: policy, the snapshots of all lists, and the commitment last. */
    public static List<Draft> sealing(SealedDraw sealed) {
        Json.Obj policy = Json.object("id", sealed.terms().policy().id(), "version", sealed.terms().policy().version(),
                "hash",
                sealed.terms().policy().hash());
        Members commitment = Members.of(sealed.document());
        Json.Obj commit = Json.object("commit", sealed.commitment(), "drawId", sealed.terms().drawId(), "seq",
                sealed.terms().seq(), "attempt", sealed.terms().attempt(), "prev", sealed.terms().prev(), "task",
                commitment.text("task"), "shares", new Json.Arr(commitment.array("shares")));
        List<Draft> drafts = new ArrayList<>(List.of(new Draft("POLICY", policy),
                snapshot("subjects", sealed.subjects()),
                snapshot("persons", sealed.persons()),
                snapshot("bars", sealed.bars())));
        sealed.scores().ifPresent(scores -> drafts.add(snapshot("scores", scores)));
        drafts.add(new Draft("COMMIT", commit));
        return drafts;
    }

    /** Returns the entry of a revealed share. */
    public static Draft reveal(String commitment, String party, String share) {
        return new Draft("REVEAL", Json.object("commit", commitment, "party", party, "value", share));
    }

    /** Returns the entry of a beacon. */
    public static Draft beacon(String commitment, String source, String text) {
        return new Draft("BEACON", Json.object("commit", commitment, "source", source, "text", text));
    }

    /**
     * Returns the entry of the result. It names who was taken, so that later draws can prove whom they leave out (VDP
     * §15.20).
     */
    public static Draft result(String commitment, DrawnDraw drawn) {
        return new Draft("RESULT", Json.object("commit", commitment, "resultHash", drawn.resultHash(), "drawn",
                taken(drawn)));
    }

    private static List<String> taken(DrawnDraw drawn) {
        TreeSet<String> taken = new TreeSet<>(drawn.mandatory());
        drawn.drawn().forEach(subject -> taken.add(subject.id()));
        return List.copyOf(taken);
    }

    /** Returns the entry of a result whose fingerprint a salt hides until it is opened (VDP §15.25). */
    public static Draft sealedResult(String commitment, String sealedHash) {
        return new Draft("RESULT", Json.object("commit", commitment, "sealed", sealedHash));
    }

    /** Returns the entry of a share that only its receiver knows (VDP §4.7). */
    public static Draft receipt(String commitment, String party) {
        return new Draft("RECEIPT", Json.object("commit", commitment, "party", party));
    }

    /** Returns the entry that opens a sealed draw, and names who was taken. */
    public static Draft open(String commitment, String party, String value, String salt, DrawnDraw drawn) {
        return new Draft("OPEN", Json.object("commit", commitment, "party", party, "value", value, "salt", salt,
                "drawn", taken(drawn)));
    }

    /** Returns the entry of a draw that is given up. */
    public static Draft giveUp(String commitment, String reason) {
        return new Draft("VOID", Json.object("commit", commitment, "reason", reason));
    }

    private static Draft snapshot(String list, Snapshot<? extends Row> snapshot) {
        return new Draft("SNAPSHOT", Json.object("list", list, "root", Hex.of(snapshot.root()), "rows",
                snapshot.rows().size(), "fileHash", Hex.of(snapshot.fileHash())));
    }
}
