package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairdraw.DrawnDraw;
import org.fairdraw.Scenario;
import org.fairdraw.Seed;
import org.fairdraw.json.Json;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;

/** The whole bundles among the vectors: good ones, and bad ones with one fault each, made with fixed keys. */
final class BundleVectors {
    /** A bundle and what a verifier must say of it. */
    record Vector(String file, byte[] zip, List<String> fail, List<String> also, Optional<String> pin) {
        /** Tells whether no verifier can read it at all (VDP §15.18). */
        boolean unreadable() {
            return file.startsWith("bad-unreadable");
        }

        boolean ok() {
            return fail.isEmpty();
        }
    }

    private static final List<String> BLIND = List.of();

    private final List<Vector> vectors = new ArrayList<>();

    static List<Vector> all() {
        BundleVectors made = new BundleVectors();
        made.good();
        made.zips();
        made.privateRows();
        made.files();
        made.shapes();
        made.hashes();
        made.ledger();
        made.times();
        made.seeds();
        made.draws();
        made.teams();
        made.vectors.addAll(FeatureVectors.all());
        return List.copyOf(made.vectors);
    }

    private void good() {
        add("good-sample", new Forge(Scenario.sample()), Optional.of(Forge.KEY.keyId()));
        add("good-closed", new Forge(Scenario.closed()), Optional.empty());
        add("good-lottery", new Forge(Scenario.lottery("2026031:03-08-11-20-28-31.07")), Optional.empty());
        add("good-lottery-later-issue", new Forge(Scenario.lottery("2026032:03-08-11-20-28-31.07")), Optional.empty());
        add("good-without-team", new Forge(Scenario.withoutTeam()), Optional.empty());
        add("good-full", new Forge(Scenario.full()), Optional.of(Forge.KEY.keyId()));
    }

    private void files() {
        files("zip-missing", files -> files.remove(Bundle.EVENTS), "V1.zip");
        files("zip-unknown", files -> files.put("notes.txt", "hello".getBytes(UTF_8)), "V1.zip");
        byte[] twice = sample(forge -> forge.files = files -> files.put("policy.jsoX", files.get(Bundle.POLICY))).zip();
        add("bad-zip-twice", Lies.replace(twice, "policy.jsoX", "policy.json"), List.of("V1.zip"), BLIND);
        canonical();
    }

    private void zips() {
        Map<String, byte[]> files = new Forge(Scenario.sample()).files();
        vectors.add(new Vector("good-zip-deflated.zip", RawZip.of(files).describedLater().bytes(), List.of(), BLIND,
                Optional.of(Forge.KEY.keyId())));
        RawZip.lies(files).forEach((name, zip) -> add("bad-unreadable-" + name, zip, List.of("V1.zip"), BLIND));
    }

    private void privateRows() {
        vectors.add(new Vector("good-private-rows.zip", forge(Scenario.sample(), Lies::privateRows).zip(), List.of(),
                BLIND, Optional.empty()));
        vectors.add(new Vector("good-private-rows-without-team.zip",
                forge(Scenario.withoutTeam(), Lies::privateRows).zip(), List.of(), BLIND, Optional.empty()));
        edit("canonical-private-order", Bundle.BARS, text -> text + "C2|2|" + "0".repeat(64) + "\nC2|1|"
                + "0".repeat(64) + "\n", "V1.canonical");
        edit("canonical-private-subject", Bundle.SUBJECTS, text -> text.replaceFirst("T1[^\n]*",
                "I2|91330000A01|" + "0".repeat(64)), "V1.canonical");
    }

    private void canonical() {
        edit("canonical-bom", Bundle.POLICY, text -> "\ufeff" + text, "V1.canonical", "V1.policy");
        edit("canonical-crlf", Bundle.PERSONS, text -> text.replace("\n", "\r\n"), "V1.canonical");
        edit("canonical-nesting", Bundle.POLICY,
                text -> "[".repeat(65) + "]".repeat(65) + text.substring(text.length()),
                "V1.canonical", "V1.policy");
        edit("canonical-big-number", Bundle.CERTIFICATE, text -> text.replaceFirst("\"leaf\":1,",
                "\"leaf\":9007199254740992,"), "V1.canonical");
        edit("canonical-escape", Bundle.POLICY, text -> text.replace("Sample", "S\\u0061mple"), "V1.canonical",
                "V1.policy");
        edit("canonical-nul", Bundle.BARS, text -> text.replace("kin", "kin\0"), "V1.canonical");
        vectors.add(new Vector("bad-canonical-events.zip", sample(forge -> forge.files = files -> files
                .put(Bundle.EVENTS, "{ }\n".getBytes(UTF_8))).zip(), List.of("V1.canonical", "V1.shape"), BLIND,
                Optional.empty()));
        edit("canonical-space", Bundle.COMMITMENT, text -> text.replaceFirst(":", ": "), "V1.canonical",
                "V1.commitment");
        edit("canonical-number", Bundle.CERTIFICATE, text -> text.replaceFirst("\"leaf\":1,", "\"leaf\":1.0,"),
                "V1.canonical");
        edit("canonical-duplicate", Bundle.CERTIFICATE, text -> text.replaceFirst("\\{", "{\"K\":\"\","),
                "V1.canonical");
        edit("canonical-nfc", Bundle.KEYS, text -> text.replace("台账", "e\u0301"), "V1.canonical");
        edit("canonical-surrogate", Bundle.POLICY, text -> text.replace("Sample", "\\ud800"), "V1.canonical",
                "V1.policy");
        edit("canonical-row-charset", Bundle.SUBJECTS, text -> text.replace("A12|GEN", "A12|G N"), "V1.canonical");
        edit("canonical-row-zero", Bundle.PERSONS, text -> text.replace("WHP|1|", "WHP|01|"), "V1.canonical");
        edit("canonical-row-order", Bundle.PERSONS, Lies::swapLines, "V1.canonical");
        edit("canonical-row-twice", Bundle.BARS, text -> text + text.split("\n")[1] + "\n", "V1.canonical");
        edit("canonical-row-end", Bundle.BARS, text -> text.substring(0, text.length() - 1), "V1.canonical");
    }

    private void shapes() {
        commitment("shape-prev", json -> json.with("prev", "1".repeat(64)), "V1.shape");
        commitment("shape-prev-zero", json -> json.with("seq", 2), "V1.shape");
        commitment("shape-role", json -> json.with("rules", Lies.rules(json)
                .with("team",
                        List.of(Forge.objects(Lies.rules(json), "team").get(0).with("role", "boss")))),
                "V1.shape");
        commitment("shape-quota-path", json -> json.with("rules", Lies.rules(json)
                .with("quotas",
                        Json.object("KEY//", List.of(0, 6)))),
                "V1.shape");
        commitment("shape-balls", json -> json.with("beacons", List.of(Forge.objects(json, "beacons")
                .get(0)
                .with("source", "lottery.x")
                .with("rule", "2026031:b7-6"))), "V1.shape");
        commitment("shape-time", json -> json.with("revealDeadline", "2026-02-30T01:30:00Z"), "V1.shape");
        commitment("shape-name", json -> json.with("task", "日常"), "V1.shape");
        result("shape-rational", json -> Lies.cell(json, 0, "x", "2/4"), "V1.shape");
        result("shape-pi", json -> Lies.at(json, "cells", 0, cell -> Lies.without(cell, "pi")), "V1.shape");
        result("shape-path", json -> json.with("order", List.of("KEY 330102/1")), "V1.shape");
        result("shape-slot", json -> Lies.assignment(json, "slots", slot -> slot.with("slot", "91330000A03|01")),
                "V1.shape");
        result("shape-rank", json -> Lies.assignment(json, "slots", slot -> slot.with("rank", 1L << 31)), "V1.shape");
        files("shape-policy", files -> files.put(Bundle.POLICY, "[]".getBytes(UTF_8)), "V1.shape", "V1.policy");
        result("shape-missing", json -> Lies.without(json, "assurance"), "V1.shape");
        result("shape-unknown", json -> json.with("winner", "A01"), "V1.shape");
        result("shape-drawn-order", json -> Lies.swap(json, "drawn", 0, 1), "V1.shape");
        result("shape-cells-order", json -> Lies.swap(json, "cells", 0, 1), "V1.shape");
        commitment("shape-suite", json -> json.with("suite", "X"), "V1.shape");
        commitment("shape-mode", json -> json.with("rules", Lies.rules(json).with("mode", "SEALED")), "V1.shape");
        commitment("shape-one-party", json -> json.with("shares", Lies.first(json, "shares", 1)), "V1.shape");
        commitment("shape-beacon-rule", json -> json.with("beacons",
                List.of(Forge.objects(json, "beacons").get(0).with("rule", "d10x10"))), "V1.shape");
        commitment("shape-depth", json -> json.with("rules", Lies.rules(json).with("m", 3)), "V1.shape");
        files("shape-events", files -> files.put(Bundle.EVENTS, "{}\n".getBytes(UTF_8)), "V1.shape");
        edit("shape-entry-order", Bundle.ENTRIES, Lies::swapLines, "V1.shape");
    }

    private void hashes() {
        result("commitment", json -> json.with("commit", "0".repeat(64)), "V1.commitment");
        result("commitment-draw-id", json -> json.with("drawId", "SAMPLE-2026-002"), "V1.commitment");
        edit("policy", Bundle.POLICY, text -> text.replace("1/2", "1/3"), "V1.policy");
        entries("policy-entry", log -> Lies.change(log, "POLICY", entry -> entry.with("version", "2")), "V1.policy");
        edit("snapshot-subject", Bundle.SUBJECTS, text -> text.replace("X.DONE2026", "X.DONE2025"), "V1.snapshot");
        edit("snapshot-person", Bundle.PERSONS, text -> text.replace("X.LEAVE", "X.ILL"), "V1.snapshot");
        edit("snapshot-bar", Bundle.BARS, text -> text.replace("kin", "friend"), "V1.snapshot");
        entries("snapshot-entry", log -> Lies.change(log, "SNAPSHOT", entry -> entry.with("fileHash", "0".repeat(64))),
                "V1.snapshot");
        add("bad-result-hash", sample(forge -> forge.resultHash = Lies::flip), "V1.resultHash");
        certificate("signature", json -> json.with("signatures",
                List.of(SignatureLine.of(Forge.KEY, "another message".getBytes(UTF_8)).toJson())), "V1.signature");
        certificate("signature-key", json -> json.with("signatures", List.of(SignatureLine
                .of(Forge.OTHER_KEY, DrawnDraw.message(Forge.text(json, "resultHash")))
                .toJson())), "V1.signature");
        certificate("signature-none", json -> json.with("signatures", List.of()), "V1.signature");
        files("signature-key-id", files -> files.put(Bundle.KEYS, Json.of(List.of(
                KeyLine.of(Forge.KEY, "台账签名密钥").toJson(),
                Json.object("id", "f".repeat(16), "alg", "Ed25519", "spki",
                        KeyLine.of(Forge.OTHER_KEY, "").spki(), "owner", "nobody")))
                .canonical()), "V1.signature");
        files("signature-small-order", files -> files.put(Bundle.KEYS, Json.of(List.of(
                KeyLine.of(Forge.KEY, "台账签名密钥").toJson(), Lies.smallOrderKey())).canonical()), "V1.signature");
        edit("signature-head", Bundle.PROOFS, text -> text.replace("\"time\":\"2026-03-02T02:10:00Z\"",
                "\"time\":\"2026-03-02T02:11:00Z\""), "V1.signature");
        vectors.add(new Vector("bad-key.zip", new Forge(Scenario.sample()).zip(), List.of("V1.key"), BLIND,
                Optional.of(Forge.OTHER_KEY.keyId())));
    }

    private void ledger() {
        edit("inclusion", Bundle.PROOFS, Lies::breakPath, "V2.inclusion");
        files("inclusion-missing", files -> files.put(Bundle.PROOFS, Lies.proofsWithout(files, "6")), "V2.inclusion");
        add("bad-head-time",
                sample(forge -> forge.head = head -> new TreeHead(head.size(), head.root(), Scenario.BEACON_TIME)),
                "V2.sth");
        entries("entries-missing", log -> Lies.hide(log, "BEACON"), "V2.entries");
        entries("entries-twice", log -> log.add(Forge.indexOf(log, "REVEAL"), log.get(Forge.indexOf(log, "REVEAL"))),
                "V2.entries");
        entries("entries-unknown", log -> Collections.replaceAll(log, log.get(7), Lies.shown(log.get(7))),
                "V2.entries");
        entries("entries-other-draw", log -> Lies.change(log, "BEACON", entry -> entry.with("commit", "0".repeat(64))),
                "V2.entries");
        entries("entries-result", log -> Lies.change(log, "RESULT", entry -> entry.with("resultHash", "0".repeat(64))),
                "V2.entries");
        certificate("entries-index", json -> json.with("log", Json.object("commit", 0, "result", 9)), "V2.entries");
    }

    private void times() {
        entries("order-snapshot", log -> {
            Forge.Entry commit = log.remove(Forge.indexOf(log, "COMMIT"));
            log.add(Forge.indexOf(log, "SNAPSHOT") + 2, commit.at(log.get(Forge.indexOf(log, "SNAPSHOT") + 2).at()));
        }, "V3.order");
        entries("time-late-share", log -> Lies.change(log, "REVEAL",
                entry -> entry.at(Scenario.REVEAL_DEADLINE.plusSeconds(1))), List.of("V3.time"), BLIND);
        entries("time-early-beacon",
                log -> Lies.change(log, "BEACON", entry -> entry.at(Scenario.BEACON_TIME.minusSeconds(1))),
                "V3.time");
        entries("time-back", log -> Lies.change(log, "COMMIT", entry -> entry.at(Scenario.START.minusSeconds(5))),
                "V3.time");
        commitment("time-beacon-before-deadline", json -> json.with("revealDeadline", "2026-03-02T02:00:00Z"),
                "V3.time");
    }

    private void seeds() {
        Scenario sample = Scenario.sample();
        add("bad-share", new Forge(sample.shares(Map.of("dept-A", "1".repeat(64), "notary", "4".repeat(64)))),
                "V4.share");
        entries("share-entry", log -> Lies.change(log, "REVEAL", entry -> entry.with("value", "5".repeat(64))),
                "V4.share");
        result("share-party", json -> json.with("shares", Lies.first(json, "shares", 2)), "V4.share");
        result("share-order", json -> Lies.swap(json, "shares", 0, 1), "V4.share");
        add("bad-share-withheld", sample(forge -> {
            forge.shares = list -> List.of(list.get(0), new Seed.Share("notary", Optional.empty()), list.get(2));
            forge.entries = log -> log.add(Forge.indexOf(log, "REVEAL"), new Forge.Entry("REVEAL",
                    Scenario.START.plusSeconds(100), Json.object("party", "notary", "value", "2".repeat(64), "commit",
                            Forge.text(log.get(Forge.indexOf(log, "COMMIT")).body(), "commit")),
                    true));
        }), "V4.share");
        add("bad-beacon", new Forge(sample.beaconTexts(List.of("1234"))), "V4.beacon");
        add("bad-beacon-balls", new Forge(Scenario.lottery("2026031:08-03-11-20-28-31.07")), "V4.beacon");
        add("bad-beacon-issue", new Forge(Scenario.lottery("2026030:03-08-11-20-28-31.07")), "V4.beacon");
        entries("beacon-entry", log -> Lies.change(log, "BEACON", entry -> entry.with("text", "0".repeat(20))),
                "V4.beacon");
        add("bad-seed-key", sample(forge -> forge.seed = seed -> new Seed(seed.text(), Lies.flip(seed.key()))),
                "V4.seed");
        add("bad-seed-text", sample(forge -> forge.seed = seed -> new Seed(seed.text() + "B=more=1\n", seed.key())),
                "V4.seed");
        result("assurance", json -> json.with("assurance", "closed"), "V4.assurance");
        add("bad-assurance-missing", new Forge(Scenario.closed().shares(Scenario.SHARES)), "V4.assurance");
    }

    private void draws() {
        result("allocation-x", json -> Lies.cell(json, 0, "x", "1/2"), "V6.allocation");
        result("allocation-n", Lies::moveOne, List.of("V6.allocation"), List.of("V6.cutoff"));
        commitment("allocation-root", json -> json.with("rules", Lies.rules(json)
                .with("quotas",
                        Json.object("", List.of(0, 6)))),
                List.of("V6.allocation"), List.of("V8.feasible"));
        commitment("allocation-quota", json -> json.with("rules", Lies.rules(json)
                .with("quotas", Json.object("KEY",
                        List.of(7, 7)))),
                List.of("V6.allocation"), List.of("V8.feasible"));
        commitment("chances", json -> json.with("pi", Stream.concat(
                Stream.of(Forge.objects(json, "pi").get(0).with("pi", "1/2")),
                Forge.objects(json, "pi").stream().skip(1)).toList()), "V6.chances");
        commitment("chances-flags", json -> json.with("flags", List.of()), "V6.chances");
        result("order", json -> Lies.swap(json, "order", 0, 1), "V6.order");
        result("cutoff", json -> Lies.cell(json, 0, "cutoff", "f".repeat(64)), "V6.cutoff");
        result("drawn-ticket", json -> Lies.drawn(json, 1, subject -> subject.with("ticket", "f".repeat(64))),
                "V7.drawn");
        result("drawn-friend", json -> Lies.drawn(json, 0, subject -> subject.with("id", "91330000A04")), "V7.drawn");
        List<String> right = new ArrayList<>();
        add("bad-tampered-build", sample(forge -> {
            // An engine that draws under a key of its own and prints the right one.
            forge.seed = seed -> {
                right.add(seed.key());
                return new Seed(seed.text(), Lies.flip(seed.key()));
            };
            forge.result = json -> json.with("K", right.get(0));
        }).zip(), List.of("V7.drawn"), List.of("V6.order", "V6.cutoff", "V6.allocation", "V7.reserve", "V8.assignment",
                "V8.bounds"));
        result("drawn-leaf", json -> Lies.drawn(json, 0, subject -> subject.with("leaf", 0)), "V7.drawn");
        result("mandatory", json -> json.with("mandatory", List.of()), "V7.mandatory");
        result("reserve", json -> json.with("reserve", Json.object()), "V7.reserve");
    }

    private void teams() {
        result("assignment", json -> Lies.assignment(json, "slots", slot -> slot.with("person", "I2")),
                "V8.assignment");
        result("assignment-rank", json -> Lies.assignment(json, "slots", slot -> slot.with("rank", 4)),
                "V8.assignment");
        result("bounds", json -> Lies.assignment(json, "components", part -> part.with("T", 9)), "V8.bounds");
        add("bad-feasible", forge(Scenario.sample()
                .persons(
                        Scenario.persons("I1|fire|330102|leader+member|-|0|1|E", "I4|mine|330103|member|-|0|4|E")),
                forge -> forge.staffedByForce = true), "V8.feasible");
    }

    private void add(String name, Forge forge, Optional<String> pin) {
        vectors.add(new Vector(name + ".zip", forge.zip(), List.of(), BLIND, pin));
    }

    private void add(String name, Forge forge, String fail) {
        add(name, forge.zip(), List.of(fail), BLIND);
    }

    private void add(String name, byte[] zip, List<String> fail, List<String> also) {
        vectors.add(new Vector(name + ".zip", zip, fail, also, Optional.empty()));
    }

    private void files(String name, Consumer<Map<String, byte[]>> lie, String fail, String... also) {
        add("bad-" + name, sample(forge -> forge.files = lie).zip(), List.of(fail), List.of(also));
    }

    private void edit(String name, String file, UnaryOperator<String> lie, String fail, String... also) {
        files(name, files -> files.compute(file, (path, bytes) -> {
            String text = Forge.utf8(java.util.Objects.requireNonNull(bytes));
            String told = lie.apply(text);
            if (told.equals(text)) {
                throw new IllegalStateException(name + " changes nothing");
            }
            return told.getBytes(UTF_8);
        }), fail, also);
    }

    private void result(String name, UnaryOperator<Json.Obj> lie, String fail) {
        result(name, lie, List.of(fail), BLIND);
    }

    private void result(String name, UnaryOperator<Json.Obj> lie, List<String> fail, List<String> also) {
        add("bad-" + name, sample(forge -> forge.result = lie).zip(), fail, also);
    }

    private void certificate(String name, UnaryOperator<Json.Obj> lie, String fail) {
        add("bad-" + name, sample(forge -> forge.certificate = lie), fail);
    }

    private void commitment(String name, UnaryOperator<Json.Obj> lie, String fail) {
        commitment(name, lie, List.of(fail), BLIND);
    }

    private void commitment(String name, UnaryOperator<Json.Obj> lie, List<String> fail, List<String> also) {
        add("bad-" + name, sample(forge -> forge.commitment = lie).zip(), fail, also);
    }

    private void entries(String name, Consumer<List<Forge.Entry>> lie, String fail) {
        entries(name, lie, List.of(fail), BLIND);
    }

    private void entries(String name, Consumer<List<Forge.Entry>> lie, List<String> fail, List<String> also) {
        add("bad-" + name, sample(forge -> forge.entries = lie).zip(), fail, also);
    }

    private static Forge sample(Consumer<Forge> lie) {
        return forge(Scenario.sample(), lie);
    }

    private static Forge forge(Scenario scenario, Consumer<Forge> lie) {
        Forge forge = new Forge(scenario);
        lie.accept(forge);
        return forge;
    }
}
