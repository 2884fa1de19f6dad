package org.fairdraw;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;

/** The one result that commitment, shares and beacons define (VDP §4–§6, §8). */
public final class DrawnDraw {
    private final SealedDraw sealed;
    private final Seed seed;
    private final SubjectDraw subjects;
    private final TeamDraw.Outcome.Staffed teams;
    private final String assurance;
    private final Json.Obj result;
    private final String resultHash;

    DrawnDraw(
            Suite suite,
            SealedDraw sealed,
            List<Seed.Share> shares,
            List<Seed.Beacon> beacons,
            Seed seed,
            SubjectDraw subjects,
            TeamDraw.Outcome.Staffed teams
    ) {
        this.sealed = sealed;
        this.seed = seed;
        this.subjects = subjects;
        this.teams = teams;
        this.assurance = beacons.isEmpty() ? "closed" : "open";
        this.result = Json.object(
                "v",
                Commitment.VERSION,
                "suite",
                suite.name(),
                "drawId",
                sealed.terms().drawId(),
                "commit",
                sealed.commitment(),
                "K",
                seed.key(),
                "seedText",
                seed.text(),
                "shares",
                shares.stream().map(Seed.Share::toJson).toList(),
                "beacons",
                beacons.stream().map(Seed.Beacon::toJson).toList(),
                "cells",
                subjects.cells().stream().map(CellResult::toJson).toList(),
                "order",
                subjects.order(),
                "drawn",
                subjects.drawn().stream().map(DrawnSubject::toJson).toList(),
                "mandatory",
                subjects.mandatory(),
                "reserve",
                subjects.reserve(),
                "assignment",
                assignment(teams),
                "assurance",
                assurance);
        this.resultHash = Hex.of(MerkleTree.leafHash(suite, result.canonical()));
    }

    /** Returns the draw key K: 64 hex digits (VDP §4.5). */
    public String key() {
        return seed.key();
    }

    /** Returns hex(H(0x00 ‖ JCS(result))), to be logged and signed (VDP §8). */
    public String resultHash() {
        return resultHash;
    }

    /** Returns the result: all members of the certificate before {@code resultHash}. */
    public Json.Obj result() {
        return result;
    }

    /** Returns the drawn subjects by (cell, ticket), mandatory ones not among them. */
    public List<DrawnSubject> drawn() {
        return subjects.drawn();
    }

    /** Returns the ids of the mandatory subjects, ascending. */
    public List<String> mandatory() {
        return subjects.mandatory();
    }

    /** Returns for each cell with eligible rows its reserve in the order of the tickets. */
    public Map<String, List<String>> reserve() {
        return subjects.reserve();
    }

    /** Returns who sits where, in the order of the slots' tickets (VDP §6.4). */
    public List<SeatedPerson> seats() {
        return teams.seats();
    }

    /** Returns T* and B* of each component, by its first slot. */
    public List<ComponentBounds> components() {
        return teams.components();
    }

    /** Returns what each cell came to, by bytes of its name. */
    public List<CellResult> cells() {
        return subjects.cells();
    }

    /** Returns the cells in the random order of the rounding (VDP §5.3). */
    public List<String> order() {
        return subjects.order();
    }

    /** Returns {@code open} with a beacon, {@code closed} without (VDP §4.3). */
    public String assurance() {
        return assurance;
    }

    /** Returns who inspects whom before any event; what happens later is applied to it (VDP §7). */
    public RunningDraw running() {
        return sealed.running(subjects, teams, seed);
    }

    /** Returns the certificate as canonical JSON, signed by each signer, with its places in the ledger (VDP §8). */
    public byte[] certificate(List<Signer> signers, long commitIndex, long resultIndex) {
        List<Json> signatures = signers.stream().map(signer -> signature(signer, resultHash)).toList();
        return result.with("resultHash", resultHash)
                .with("log", Json.object("commit", commitIndex, "result", resultIndex))
                .with("signatures", signatures)
                .canonical();
    }

    /** Returns what a signature over a result is made over. */
    public static byte[] message(String resultHash) {
        return ("VDP1-RESULT\n" + resultHash + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Json signature(Signer signer, String resultHash) {
        byte[] signature = signer.sign(message(resultHash));
        return new SignatureLine(signer.keyId(), signer.algorithm(), Base64.getEncoder().encodeToString(signature))
                .toJson();
    }

    private static Json assignment(TeamDraw.Outcome.Staffed teams) {
        return Json.object("components", teams.components().stream().map(ComponentBounds::toJson).toList(), "slots",
                teams.seats().stream().map(SeatedPerson::toJson).toList());
    }
}
