package org.fairdraw;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The whole bundles among the vectors: good ones, and bad ones with one fault each, made with fixed keys. */
final class BundleVectors {
    /** A bundle and what a verifier must say of it. */
    record Vector(String file, byte[] zip, List<String> fail, List<String> also, Optional<String> pin) {
        boolean ok() {
            return fail.isEmpty();
        }
    }

    private static final List<String> BLIND = List.of();

    private final List<Vector> vectors = new ArrayList<>();

    static List<Vector> all() {
        BundleVectors made = new BundleVectors();
        made.good();
        made.files();
        made.hashes();
        made.ledger();
        made.times();
        made.seeds();
        made.draws();
        made.teams();
        return List.copyOf(made.vectors);
    }

    private void good() {
        add("good-sample", new Forge(Scenario.sample()), Optional.of(Forge.KEY.keyId()));
        add("good-closed", new Forge(Scenario.closed()), Optional.empty());
        add("good-lottery", new Forge(Scenario.lottery("2026031:03-08-11-20-28-31.07")), Optional.empty());
        add("good-lottery-later-issue", new Forge(Scenario.lottery("2026032:03-08-11-20-28-31.07")), Optional.empty());
        add("good-without-team", new Forge(Scenario.withoutTeam()), Optional.empty());
        add("good-full", new Forge(Scenario.full()), Optional.of(Forge.KEY.keyId()));
        Forge late = new Forge(Scenario.sample());
        late.certificate = json -> json.with("tst", "AAAA");
        add("good-timestamp", late, Optional.empty());
    }

    private void files() {
        files("zip-missing", files -> files.remove(Bundle.EVENTS), "V1.zip");
        files("zip-unknown", files -> files.put("notes.txt", "hello".getBytes(UTF_8)), "V1.zip");
        byte[] twice = sample(forge -> forge.files = files -> files.put("policy.jsoX", files.get(Bundle.POLICY))).zip();
        add("bad-zip-twice", replace(twice, "policy.jsoX", "policy.json"), List.of("V1.zip"), BLIND);
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
        edit("canonical-row-order", Bundle.PERSONS, BundleVectors::swapLines, "V1.canonical");
        edit("canonical-row-twice", Bundle.BARS, text -> text + text.split("\n")[1] + "\n", "V1.canonical");
        edit("canonical-row-end", Bundle.BARS, text -> text.substring(0, text.length() - 1), "V1.canonical");
        result("shape-missing", json -> without(json, "assurance"), "V1.shape");
        result("shape-unknown", json -> json.with("winner", "A01"), "V1.shape");
        result("shape-drawn-order", json -> swap(json, "drawn", 0, 1), "V1.shape");
        result("shape-cells-order", json -> swap(json, "cells", 0, 1), "V1.shape");
        commitment("shape-suite", json -> json.with("suite", "X"), "V1.shape");
        commitment("shape-mode", json -> json.with("rules", rules(json).with("mode", "SEALED")), "V1.shape");
        commitment("shape-one-party", json -> json.with("shares", first(json, "shares", 1)), "V1.shape");
        commitment("shape-beacon-rule", json -> json.with("beacons",
                List.of(Forge.objects(json, "beacons").get(0).with("rule", "d10x10"))), "V1.shape");
        commitment("shape-depth", json -> json.with("rules", rules(json).with("m", 3)), "V1.shape");
        files("shape-events", files -> files.put(Bundle.EVENTS, "{}\n".getBytes(UTF_8)), "V1.shape");
        edit("shape-entry-order", Bundle.ENTRIES, BundleVectors::swapLines, "V1.shape");
    }

    private void hashes() {
        result("commitment", json -> json.with("commit", "0".repeat(64)), "V1.commitment");
        result("commitment-draw-id", json -> json.with("drawId", "SAMPLE-2026-002"), "V1.commitment");
        edit("policy", Bundle.POLICY, text -> text.replace("1/2", "1/3"), "V1.policy");
        entries("policy-entry", log -> change(log, "POLICY", entry -> entry.with("version", "2")), "V1.policy");
        edit("snapshot-subject", Bundle.SUBJECTS, text -> text.replace("X.DONE2026", "X.DONE2025"), "V1.snapshot");
        edit("snapshot-person", Bundle.PERSONS, text -> text.replace("X.LEAVE", "X.ILL"), "V1.snapshot");
        edit("snapshot-bar", Bundle.BARS, text -> text.replace("kin", "friend"), "V1.snapshot");
        entries("snapshot-entry", log -> change(log, "SNAPSHOT", entry -> entry.with("fileHash", "0".repeat(64))),
                "V1.snapshot");
        add("bad-result-hash", sample(forge -> forge.resultHash = BundleVectors::flip), "V1.resultHash");
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
        edit("signature-head", Bundle.PROOFS, text -> text.replace("\"time\":\"2026-03-02T02:10:00Z\"",
                "\"time\":\"2026-03-02T02:11:00Z\""), "V1.signature");
        vectors.add(new Vector("bad-key.zip", new Forge(Scenario.sample()).zip(), List.of("V1.key"), BLIND,
                Optional.of(Forge.OTHER_KEY.keyId())));
    }

    private void ledger() {
        edit("inclusion", Bundle.PROOFS, BundleVectors::breakPath, "V2.inclusion");
        files("inclusion-missing", files -> files.put(Bundle.PROOFS, proofsWithout(files, "6")), "V2.inclusion");
        add("bad-head-time",
                sample(forge -> forge.head = head -> new TreeHead(head.size(), head.root(), Scenario.BEACON_TIME)),
                "V2.sth");
        entries("entries-missing", log -> hide(log, "BEACON"), "V2.entries");
        entries("entries-twice", log -> log.add(Forge.indexOf(log, "REVEAL"), log.get(Forge.indexOf(log, "REVEAL"))),
                "V2.entries");
        entries("entries-unknown", log -> Collections.replaceAll(log, log.get(7), shown(log.get(7))), "V2.entries");
        entries("entries-other-draw", log -> change(log, "BEACON", entry -> entry.with("commit", "0".repeat(64))),
                "V2.entries");
        entries("entries-result", log -> change(log, "RESULT", entry -> entry.with("resultHash", "0".repeat(64))),
                "V2.entries");
        certificate("entries-index", json -> json.with("log", Json.object("commit", 0, "result", 9)), "V2.entries");
    }

    private void times() {
        entries("order-snapshot", log -> {
            Forge.Entry commit = log.remove(Forge.indexOf(log, "COMMIT"));
            log.add(Forge.indexOf(log, "SNAPSHOT") + 2, commit.at(log.get(Forge.indexOf(log, "SNAPSHOT") + 2).at()));
        }, "V3.order");
        entries("time-late-share", log -> change(log, "REVEAL",
                entry -> entry.at(Scenario.REVEAL_DEADLINE.plusSeconds(1))), List.of("V3.time"), BLIND);
        entries("time-early-beacon",
                log -> change(log, "BEACON", entry -> entry.at(Scenario.BEACON_TIME.minusSeconds(1))),
                "V3.time");
        entries("time-back", log -> change(log, "COMMIT", entry -> entry.at(Scenario.START.minusSeconds(5))),
                "V3.time");
        commitment("time-beacon-before-deadline", json -> json.with("revealDeadline", "2026-03-02T02:00:00Z"),
                "V3.time");
    }

    private void seeds() {
        Scenario sample = Scenario.sample();
        add("bad-share", new Forge(sample.shares(Map.of("dept-A", "1".repeat(64), "notary", "4".repeat(64)))),
                "V4.share");
        entries("share-entry", log -> change(log, "REVEAL", entry -> entry.with("value", "5".repeat(64))), "V4.share");
        add("bad-share-party", sample(forge -> forge.shares = list -> list.subList(0, 2)), "V4.share");
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
        entries("beacon-entry", log -> change(log, "BEACON", entry -> entry.with("text", "0".repeat(20))), "V4.beacon");
        add("bad-seed-key", sample(forge -> forge.seed = seed -> new Seed(seed.text(), flip(seed.key()))), "V4.seed");
        add("bad-seed-text", sample(forge -> forge.seed = seed -> new Seed(seed.text() + "B=more=1\n", seed.key())),
                "V4.seed");
        result("assurance", json -> json.with("assurance", "closed"), "V4.assurance");
        add("bad-assurance-missing", new Forge(Scenario.closed().shares(Scenario.SHARES)), "V4.assurance");
    }

    private void draws() {
        result("allocation-x", json -> cell(json, 0, "x", "1/2"), "V6.allocation");
        result("allocation-n", BundleVectors::moveOne, List.of("V6.allocation"), List.of("V6.cutoff"));
        commitment("allocation-quota", json -> json.with("rules", rules(json).with("quotas", Json.object("KEY",
                List.of(7, 7)))), List.of("V6.allocation"), List.of("V8.feasible"));
        commitment("chances", json -> json.with("pi", Stream.concat(
                Stream.of(Forge.objects(json, "pi").get(0).with("pi", "1/2")),
                Forge.objects(json, "pi").stream().skip(1)).toList()), "V6.chances");
        commitment("chances-flags", json -> json.with("flags", List.of()), "V6.chances");
        result("order", json -> swap(json, "order", 0, 1), "V6.order");
        result("cutoff", json -> cell(json, 0, "cutoff", "f".repeat(64)), "V6.cutoff");
        result("drawn-ticket", json -> drawn(json, 1, subject -> subject.with("ticket", "f".repeat(64))), "V7.drawn");
        result("drawn-friend", json -> drawn(json, 0, subject -> subject.with("id", "91330000A04")), "V7.drawn");
        result("drawn-leaf", json -> drawn(json, 0, subject -> subject.with("leaf", 0)), "V7.drawn");
        result("mandatory", json -> json.with("mandatory", List.of()), "V7.mandatory");
        result("reserve", json -> json.with("reserve", Json.object()), "V7.reserve");
    }

    private void teams() {
        result("assignment", json -> assignment(json, "slots", slot -> slot.with("person", "I2")), "V8.assignment");
        result("assignment-rank", json -> assignment(json, "slots", slot -> slot.with("rank", 4)), "V8.assignment");
        result("bounds", json -> assignment(json, "components", part -> part.with("T", 9)), "V8.bounds");
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

    private static void change(List<Forge.Entry> log, String type, UnaryOperator<Forge.Entry> change) {
        int last = -1;
        for (int i = 0; i < log.size(); i++) {
            last = log.get(i).type().equals(type) ? i : last;
        }
        log.set(last, change.apply(log.get(last)));
    }

    private static void hide(List<Forge.Entry> log, String type) {
        change(log, type, entry -> new Forge.Entry(entry.type(), entry.at(), entry.body(), false));
    }

    private static Forge.Entry shown(Forge.Entry entry) {
        return new Forge.Entry(entry.type(), entry.at(), entry.body(), true);
    }

    private static Json.Obj rules(Json.Obj commitment) {
        return (Json.Obj) commitment.find("rules").orElseThrow();
    }

    private static List<Json> first(Json.Obj object, String member, int count) {
        return ((Json.Arr) object.find(member).orElseThrow()).items().subList(0, count);
    }

    private static Json.Obj without(Json.Obj object, String member) {
        TreeMap<String, Json> members = new TreeMap<>(object.members());
        members.remove(member);
        return new Json.Obj(members);
    }

    private static Json.Obj swap(Json.Obj object, String member, int left, int right) {
        List<Json> items = new ArrayList<>(((Json.Arr) object.find(member).orElseThrow()).items());
        Collections.swap(items, left, right);
        return object.with(member, items);
    }

    private static Json.Obj at(Json.Obj object, String member, int index, UnaryOperator<Json.Obj> change) {
        List<Json> items = new ArrayList<>(((Json.Arr) object.find(member).orElseThrow()).items());
        items.set(index, change.apply((Json.Obj) items.get(index)));
        return object.with(member, items);
    }

    private static Json.Obj cell(Json.Obj result, int index, String member, String value) {
        return at(result, "cells", index, cell -> cell.with(member, value));
    }

    private static Json.Obj drawn(Json.Obj result, int index, UnaryOperator<Json.Obj> change) {
        return at(result, "drawn", index, change);
    }

    private static Json.Obj assignment(Json.Obj result, String member, UnaryOperator<Json.Obj> change) {
        Json.Obj assignment = (Json.Obj) result.find("assignment").orElseThrow();
        return result.with("assignment", at(assignment, member, 0, change));
    }

    /** Moves one of the drawn subjects' number from a cell to another, and nothing else. */
    private static Json.Obj moveOne(Json.Obj result) {
        BiFunction<Json.Obj, Integer, Json.Obj> more = (json, by) -> at(json, "cells", by > 0 ? 0 : 5, cell -> cell
                .with("n", ((Json.Int) cell.find("n").orElseThrow()).value() + by));
        return more.apply(more.apply(result, 1), -1);
    }

    private static String flip(String hex) {
        return (hex.charAt(0) == '0' ? "1" : "0") + hex.substring(1);
    }

    private static String swapLines(String text) {
        String[] lines = text.split("\n");
        String first = lines[0];
        lines[0] = lines[1];
        lines[1] = first;
        return String.join("\n", lines) + "\n";
    }

    private static String breakPath(String proofs) {
        int hash = proofs.indexOf("[\"", proofs.indexOf("\"inclusion\"")) + 2;
        return proofs.substring(0, hash) + flip(proofs.substring(hash));
    }

    private static byte[] proofsWithout(Map<String, byte[]> files, String index) {
        try {
            Json.Obj proofs = (Json.Obj) Json.parse(Forge.utf8(files.getOrDefault(Bundle.PROOFS, new byte[0])));
            return proofs.with("inclusion", without((Json.Obj) proofs.find("inclusion").orElseThrow(), index))
                    .canonical();
        } catch (MalformedInput e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Returns {@code expected.json}. */
    static byte[] expected(List<Vector> vectors) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (Vector vector : vectors) {
            files.put(vector.file(), Json.object("ok", vector.ok(), "fail", vector.fail(), "also",
                    vector.also().isEmpty() ? Optional.empty() : Optional.of(vector.also()), "pin", vector.pin()));
        }
        return (JsonText.write(Json.of(files)).replace("},", "},\n") + "\n").getBytes(UTF_8);
    }
}
