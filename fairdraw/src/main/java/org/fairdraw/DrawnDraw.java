package org.fairdraw;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;

/** The one result that commitment, shares and beacons define (VDP §4–§6, §8). */
public final class DrawnDraw {
    private final Suite suite;
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
        this.suite = suite;
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

    /** Returns who goes (VDP §6). */
    public TeamDraw.Outcome.Staffed teams() {
        return teams;
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

    /** Returns what was sealed, of which this is the result. */
    public SealedDraw sealed() {
        return sealed;
    }

    /** Returns who is drawn (VDP §5). */
    public SubjectDraw subjects() {
        return subjects;
    }

    /** Returns the certificate as canonical JSON, signed by each signer, with its places in the ledger (VDP §8). */
    public byte[] certificate(List<Signer> signers, long commitIndex, long resultIndex) {
        return certificate(signers, commitIndex, resultIndex, OptionalLong.empty(), Optional.empty());
    }

    /**
     * Returns the certificate of any draw.
     *
     * @param openIndex place of OPEN in the ledger; present iff the mode is SEALED (VDP §15.25)
     * @param timestamp DER of an RFC 3161 token over C, if there is one (VDP §15.24)
     */
    public byte[] certificate(
        List<Signer> signers,
        long commitIndex,
        long resultIndex,
        OptionalLong openIndex,
        Optional<byte[]> timestamp
    ) {
        if (openIndex.isPresent() != sealed.terms().rules().sealed()) {
            throw new IllegalArgumentException("A certificate names OPEN iff the mode is SEALED (VDP §15.25)");
        }
        Json.Obj log = Json.object("commit", commitIndex, "result", resultIndex, "open",
                openIndex.isPresent() ? Optional.of(openIndex.getAsLong()) : Optional.empty());
        Json.Obj whole = result.with("resultHash", resultHash)
                .with("log", log)
                .with("signatures", signers.stream().map(signer -> signature(signer, resultHash)).toList());
        return timestamp.map(token -> whole.with("tst", Base64.getEncoder().encodeToString(token)))
                .orElse(whole)
                .canonical();
    }

    /** Returns what RESULT carries in mode SEALED: hex(H(salt ‖ resultHash)) (VDP §4.7, §15.25). */
    public String sealedHash(String saltHex) {
        return sealedHash(suite, saltHex, resultHash);
    }

    /** Returns hex(H(salt ‖ resultHash)) of any result; the salt is 64 hex digits. */
    public static String sealedHash(Suite suite, String saltHex, String resultHash) {
        return Hex.of(suite.hash(Hex.parse(saltHex), resultHash.getBytes(StandardCharsets.US_ASCII)));
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
