package org.mingjian.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;

/** Looks at a log once and judges whether it goes on from what was seen last (VDP §9.2). */
record Watch(Suite suite, LogAddress log, String address, Optional<WitnessMemory> memory, Optional<String> pin) {
    private static final String HASH = "[0-9a-f]{64}";

    /** What was found. */
    sealed interface Verdict {
        /** The log goes on; this is what to remember from now on. */
        record GoesOn(WitnessMemory now) implements Verdict {}

        /**
         * It does not.
         *
         * @param why the message's key
         * @param shown what the log has just shown
         * @param path what it showed as proof, if anything
         */
        record Broken(String why, SeenHead shown, List<String> path) implements Verdict {}
    }

    Verdict look() throws IOException, MalformedInput, InterruptedException {
        LogAddress.Answer answer = log.get("/public/ledger/head.json");
        if (answer.status() != 200 || !(answer.content().members().get("sth") instanceof Json.Obj sth)) {
            throw new MalformedInput(address, Integer.toString(answer.status()), "must show a signed head");
        }
        SeenHead shown = SeenHead.read(sth);
        Optional<KeyLine> key = memory.isPresent()
                ? memory.map(kept -> new KeyLine(kept.key(), suite.algorithm(), "", ""))
                : firstKey(shown, answer.content());
        byte[] spki = memory.map(WitnessMemory::spki)
                .or(() -> key.map(line -> SeenHead.bytes(line.spki())))
                .orElse(new byte[0]);
        if (key.isEmpty() || !shown.signedBy(suite, key.get().id(), spki)) {
            return new Verdict.Broken("cli.witness.not-signed", shown, List.of());
        }
        return goesOn(new WitnessMemory(address, key.get().id(), spki, shown));
    }

    /** On first use the key that signed is taken, or only the one that was pinned. */
    private Optional<KeyLine> firstKey(SeenHead shown, Json.Obj content) {
        List<KeyLine> lines = new ArrayList<>();
        if (content.members().get("keys") instanceof Json.Arr(List<Json> keys)) {
            for (Json key : keys) {
                if (key instanceof Json.Obj line) {
                    lines.add(new KeyLine(SeenHead.text(line, "id"), SeenHead.text(line, "alg"),
                            SeenHead.text(line, "spki"), SeenHead.text(line, "owner")));
                }
            }
        }
        String first = pin.orElse(shown.signatures().isEmpty() ? "" : shown.signatures().getFirst().key());
        return lines.stream()
                .filter(line -> line.id().equals(first))
                .filter(line -> KeyLine.wellFormed(suite, SeenHead.bytes(line.spki()))
                        && Signer.keyId(suite, SeenHead.bytes(line.spki())).equals(line.id()))
                .findFirst();
    }

    private Verdict goesOn(WitnessMemory now) throws IOException, MalformedInput, InterruptedException {
        TreeHead shown = now.last().head();
        if (memory.isEmpty()) {
            return new Verdict.GoesOn(now);
        }
        TreeHead before = memory.get().last().head();
        if (shown.size() < before.size()) {
            return new Verdict.Broken("cli.witness.shorter", now.last(), List.of());
        }
        if (shown.size() == before.size()) {
            return shown.equals(before)
                    ? new Verdict.GoesOn(now)
                    : new Verdict.Broken("cli.witness.other", now.last(), List.of());
        }
        if (shown.time().isBefore(before.time())) {
            return new Verdict.Broken("cli.witness.earlier", now.last(), List.of());
        }
        List<String> path = path(before.size(), shown.size());
        boolean holds = path.stream().allMatch(hash -> hash.matches(HASH)) && ConsistencyProof.verify(suite,
                before.size(), shown.size(), path.stream().map(Hex::parse).toList(), Hex.parse(before.root()),
                Hex.parse(shown.root()));
        return holds ? new Verdict.GoesOn(now) : new Verdict.Broken("cli.witness.forked", now.last(), path);
    }

    private List<String> path(long first, long second) throws IOException, MalformedInput, InterruptedException {
        LogAddress.Answer answer = log
                .get("/public/ledger/proofs/consistency.json?first=" + first + "&second=" + second);
        List<String> path = new ArrayList<>();
        if (answer.content().members().get("path") instanceof Json.Arr(List<Json> hashes)) {
            hashes.forEach(hash -> path.add(hash instanceof Json.Str(String value) ? value : ""));
        }
        return path;
    }
}
