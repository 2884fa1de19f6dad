package org.fairdraw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;
import org.fairdraw.verify.Forge;

/** The questions of the vectors of VDP §4.2, §5.5, §5.6, §7 and of signatures. */
final class OptionVectorInputs {
    private static final List<TeamSlot> TEAM = List.of(new TeamSlot(1, "leader", "none", "any", "any"),
            new TeamSlot(2, "member", "none", "any", "any"));
    private static final BigInteger ORDER = BigInteger.ONE.shiftLeft(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));

    private OptionVectorInputs() {}

    static List<Json.Obj> cross() {
        List<Json.Obj> list = new ArrayList<>();
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            List<String> rows = rows(random, 10 + random.nextInt(40), 2, 4);
            int n = 1 + random.nextInt(8);
            TreeMap<String, Quota> quotas = new TreeMap<>(Map.of("a", Quota.between(0, 1 + random.nextInt(n))));
            TreeMap<String, Quota> cross = new TreeMap<>(Map.of("b", Quota.atLeast(random.nextInt(2)), "c",
                    Quota.between(0, 1 + random.nextInt(n))));
            list.add(vector("random " + seed, draw("cross " + seed, rows, rules(n, 2, quotas, List.of(), "R0")
                    .crossedBy(cross))));
        }
        List<String> square = List.of("T1|A|a|x|1|E", "T1|B|a|y|1|E", "T1|C|b|x|1|E", "T1|D|b|y|1|E");
        TreeMap<String, Quota> one = new TreeMap<>(Map.of("x", Quota.between(1, 1), "y", Quota.between(1, 1)));
        TreeMap<String, Quota> rows = new TreeMap<>(Map.of("a", Quota.between(1, 1), "b", Quota.between(1, 1)));
        for (int key = 0; key < 6; key++) {
            list.add(vector("one of each row and column, key " + key, draw("square " + key, square,
                    rules(2, 2, rows, List.of(), "R0").crossedBy(one))));
        }
        list.add(vector("refused: unknown column", draw("u", square, rules(2, 2, rows, List.of(), "R0")
                .crossedBy(new TreeMap<>(Map.of("z", Quota.atLeast(0)))))));
        list.add(vector("refused: quota of length 2", draw("d", square, rules(2, 2, new TreeMap<>(Map.of("a/x",
                Quota.atLeast(0))), List.of(), "R0").crossedBy(one))));
        list.add(vector("refused: expectation out of bounds", draw("o", square, rules(2, 2, rows, List.of(), "R0")
                .crossedBy(new TreeMap<>(Map.of("x", Quota.between(2, 2)))))));
        return list;
    }

    static List<Json.Obj> scores() {
        List<Json.Obj> list = new ArrayList<>();
        for (int seed = 0; seed < 25; seed++) {
            Random random = new Random(100 + seed);
            List<String> rows = rows(random, 5 + random.nextInt(40), 1 + random.nextInt(2), 3);
            int n = 1 + random.nextInt(6);
            list.add(vector("random " + seed,
                    scored(draw("scores " + seed, rows, rules(n, rows.get(0).split("\\|").length - 4,
                            new TreeMap<>(Map.of("a", Quota.atLeast(1))), List.of(), "R0")), random)));
        }
        return list;
    }

    private static Json.Obj scored(Json.Obj input, Random random) {
        List<String> scores = JsonVectors.texts(input, "rows")
                .stream()
                .filter(row -> row.endsWith("|E"))
                .map(row -> "P1|" + row.split("\\|")[1] + "|"
                        + (1 + random.nextInt(random.nextInt(4) == 0 ? 1_000_000_000 : 50)))
                .toList();
        return input.with("scores", scores);
    }

    static List<Json.Obj> events() {
        List<Json.Obj> list = new ArrayList<>();
        list.add(vector("commitment", Json.object("drawId", "TEST-0001", "no", 3, "party", "dept-A", "share",
                "1".repeat(64))));
        Json.Obj share = Json.object("party", "dept-A", "value", "1".repeat(64));
        Json.Obj none = Json.object("party", "notary", "value", "-");
        Json.Obj dice = Json.object("source", "dice", "text", "40172638859901234567");
        list.add(vector("K_e with a beacon and a share that did not come", Json.object("K", key("k"), "E", key("e"),
                "shares", List.of(share, none), "beacons", List.of(dice))));
        list.add(vector("K_e without beacon", Json.object("K", key("k"), "E", key("e"), "shares",
                List.of(share, share.with("party", "notary")), "beacons", List.of())));
        for (int seed = 0; seed < 30; seed++) {
            list.add(vector("random " + seed, course(new Random(200 + seed), "events " + seed)));
        }
        return list;
    }

    /** Events of all types at random places; some are refused, as nobody sits there, or the subject is not inspected. */
    private static Json.Obj course(Random random, String name) {
        List<String> rows = rows(random, 14 + random.nextInt(10), 1, 2);
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(4); i++) {
            persons.add("I1|P" + i + "|fire|" + (char) ('a' + i % 2) + "|" + (i % 2 == 0 ? "leader+member" : "member")
                    + "|-|"
                    + random.nextInt(3) + "|" + (random.nextInt(4) == 0 ? "4" : "-") + "|E");
        }
        List<String> bars = List.of("C1|P0|" + rows.get(2).split("\\|")[1] + "|kin");
        DrawRules rules = new DrawRules(4, 1, new TreeMap<>(), TEAM, new TreeMap<>(), OptionalInt.empty(), 1,
                random.nextBoolean() ? "R0" : "R1", random.nextBoolean() ? "R0" : "R1", new TreeMap<>());
        Json.Obj input = draw(name, rows, rules).with("persons", persons).with("bars", bars);
        List<Json> events = new ArrayList<>();
        Json.Obj start = (Json.Obj) OptionVectors.event(input.with("events", events));
        Map<String, String> seats = new TreeMap<>();
        JsonVectors.object(start, "seats").members().forEach((slot, pid) -> seats.put(slot, ((Json.Str) pid).value()));
        for (int i = 0; i < 6; i++) {
            List<String> slots = List.copyOf(seats.keySet());
            String slot = slots.get(random.nextInt(slots.size()));
            String subject = slot.substring(0, slot.indexOf('|'));
            Json.Obj event = Json.object("subject", subject, "Ke", key(name + " event " + i));
            int kind = random.nextInt(3);
            event = kind == 0
                    ? event.with("type", "SUBJECT_VOID")
                    : event.with("type", kind == 1 ? "PERSON_RECUSED" : "PERSON_ABSENT")
                            .with("slot", Integer.parseInt(slot.substring(slot.indexOf('|') + 1)))
                            .with("person", seats.getOrDefault(slot, "nobody"));
            events.add(event);
            Json.Obj after = (Json.Obj) OptionVectors.event(input.with("events", events));
            follow(seats, ((Json.Arr) after.find("effects").orElseThrow()).items().get(i), subject, kind == 0, slot);
        }
        return input.with("events", events);
    }

    private static void follow(Map<String, String> seats, Json told, String subject, boolean gone, String slot) {
        if (((Json.Obj) told).find("effect").orElse(told) instanceof Json.Obj effect
                && effect.find("seats").isPresent()) {
            if (!gone) {
                seats.remove(slot);
            }
            Forge.objects(effect, "seats")
                    .forEach(seat -> seats.put(
                            Forge.text(seat, "slot"), Forge.text(seat, "person")));
        }
    }

    static List<Json.Obj> chain() {
        String end = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
        String anchor = "f6060e76ff4de4c86f364ff1d47b817d977ba61b42d98f257301af472cce21d5";
        return List.of(
                vector("the chain of VDP §11", Json.object("party", "dept-A", "value", end, "steps", 3)),
                vector("another party's", Json.object("party", "notary", "value", end, "steps", 2)),
                vector("third share", Json.object("party", "dept-A", "anchor", anchor, "index", 3, "share", end)),
                vector("bad: index", Json.object("party", "dept-A", "anchor", anchor, "index", 2, "share", end)),
                vector("bad: party", Json.object("party", "notary", "anchor", anchor, "index", 3, "share", end)),
                vector("bad: the anchor itself", Json.object("party", "dept-A", "anchor", anchor, "index", 1, "share",
                        anchor)),
                vector("bad: upper-case digits", Json.object("party", "dept-A", "anchor", anchor, "index", 3, "share",
                        end.toUpperCase(Locale.ROOT))));
    }

    static List<Json.Obj> signatures() {
        Ed25519Signer signer = Ed25519Signer.ofPkcs8(Hex.parse("302e020100300506032b657004220420" + key("signer")));
        Ed25519Signer other = Ed25519Signer.ofPkcs8(Hex.parse("302e020100300506032b657004220420" + key("other")));
        byte[] result = DrawnDraw.message("ab".repeat(32));
        byte[] head = ("VDP1-STH\n12\n" + "cd".repeat(32) + "\n2026-03-02T02:10:00Z\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] sig = signer.sign(result);
        byte[] high = sig.clone();
        byte[] scalar = reversed(Arrays.copyOfRange(sig, 32, 64));
        byte[] more = reversed(fill(new BigInteger(1, scalar).add(ORDER).toByteArray()));
        System.arraycopy(more, 0, high, 32, 32);
        byte[] smallOrder = Hex.parse("302a300506032b657003210001" + "00".repeat(31));
        byte[] twice = Hex.parse("302a300506032b6570032100ee" + "ff".repeat(30) + "7f");
        return List.of(
                signature("result", signer.spki(), result, sig),
                signature("tree head", signer.spki(), head, signer.sign(head)),
                signature("empty message", signer.spki(), new byte[0], signer.sign(new byte[0])),
                signature("bad: another key", other.spki(), result, sig),
                signature("bad: another message", signer.spki(), head, sig),
                signature("bad: S not below the order", signer.spki(), result, high),
                signature("bad: one byte less", signer.spki(), result, Arrays.copyOf(sig, 63)),
                signature("bad: one byte more", signer.spki(), result, Arrays.copyOf(sig, 65)),
                signature("bad: zeros", signer.spki(), result, new byte[64]),
                signature("bad: point of small order", smallOrder, result,
                        Hex.parse("01" + "00".repeat(31) + "00".repeat(32))),
                signature("bad: point not canonical", twice, result, sig),
                signature("bad: key without its last byte", Arrays.copyOf(signer.spki(), 43), result, sig),
                signature("bad: key with a byte more", Arrays.copyOf(signer.spki(), 45), result, sig));
    }

    private static Json.Obj signature(String name, byte[] spki, byte[] message, byte[] sig) {
        return vector(name, Json.object("spki", Hex.of(spki), "message", Hex.of(message), "sig", Hex.of(sig)));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private static byte[] fill(byte[] number) {
        byte[] full = new byte[32];
        int from = Math.max(0, number.length - 32);
        System.arraycopy(number, from, full, 32 - (number.length - from), number.length - from);
        return full;
    }

    private static List<String> rows(Random random, int count, int m, int codes) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> path = new ArrayList<>();
            for (int level = 0; level < m; level++) {
                path.add("" + (char) ('a' + random.nextInt(codes)));
            }
            String status = random.nextInt(10) == 0 ? "X.DONE" : random.nextInt(12) == 0 ? "M" : "E";
            rows.add("T1|S" + (100 + i) + "|" + String.join("|", path) + "|" + (1 + random.nextInt(3)) + "|" + status);
        }
        return rows;
    }

    private static DrawRules rules(
        int n,
        int m,
        TreeMap<String, Quota> quotas,
        List<TeamSlot> team,
        String replacement
    ) {
        return new DrawRules(n, m, quotas, team, new TreeMap<>(), OptionalInt.empty(), 2, replacement, replacement,
                new TreeMap<>());
    }

    private static Json.Obj draw(String key, List<String> rows, DrawRules rules) {
        return Json.object("K", key(key), "rows", rows, "rules", rules.toJson());
    }

    private static String key(String text) {
        return Hex.of(Suite.S.hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Json.Obj vector(String name, Json.Obj input) {
        return Json.object("name", name, "input", input);
    }
}
