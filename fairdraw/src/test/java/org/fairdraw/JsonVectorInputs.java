package org.fairdraw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;

/** The questions of the shared vectors. */
final class JsonVectorInputs {
    private static final String KEY = "c97b497fba51d60183a59a41e433c9fac79e70b8d570b01153b54277c430f5fb";

    private JsonVectorInputs() {}

    static List<Json.Obj> jcs() {
        List<Json.Obj> list = new ArrayList<>();
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        texts.put("object", "{\"a\":1,\"b\":[true,false,null,\"x\"]}");
        texts.put("empty object", "{}");
        texts.put("empty array", "[]");
        texts.put("string alone", "\"明鉴\"");
        texts.put("number alone", "0");
        texts.put("largest integer", "9007199254740991");
        texts.put("smallest integer", "-9007199254740991");
        texts.put("escapes", "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\u001f/\"");
        texts.put("order of UTF-16 code units: surrogates before U+FB01", "{\"😀\":1,\"ﬁ\":2}");
        texts.put("bad: order of code points", "{\"ﬁ\":1,\"😀\":2}");
        texts.put("bad: members not in order", "{\"b\":1,\"a\":2}");
        texts.put("bad: duplicate member", "{\"a\":1,\"a\":1}");
        texts.put("bad: space", "{\"a\": 1}");
        texts.put("bad: line feed at the end", "{}\n");
        texts.put("bad: nothing", "");
        texts.put("bad: two values", "{}{}");
        texts.put("bad: fraction", "1.5");
        texts.put("bad: fraction of zero", "1.0");
        texts.put("bad: exponent", "1e2");
        texts.put("bad: leading zero", "01");
        texts.put("bad: minus zero", "-0");
        texts.put("bad: plus", "+1");
        texts.put("bad: too large", "9007199254740992");
        texts.put("bad: far too large", "123456789012345678901234567890");
        texts.put("bad: needless escape", "\"\\u0041\"");
        texts.put("bad: escaped slash", "\"\\/\"");
        texts.put("bad: upper-case escape", "\"\\u001F\"");
        texts.put("bad: long escape where a short one exists", "\"\\u000a\"");
        texts.put("bad: raw control character", "\"\t\"");
        texts.put("bad: lone surrogate", "\"\\ud800\"");
        texts.put("bad: lone low surrogate as name", "{\"\\udc00\":1}");
        texts.put("bad: escaped surrogate pair", "\"\\ud83d\\ude00\"");
        texts.put("bad: trailing comma", "[1,]");
        texts.put("bad: single quotes", "{'a':1}");
        texts.put("bad: comment", "{}//");
        texts.put("bad: NaN", "NaN");
        texts.put("bad: upper-case literal", "True");
        texts.put("bad: byte order mark", "\ufeff{}");
        texts.put("bad: unclosed", "{\"a\":[1");
        texts.put("nested 64 deep", "[".repeat(64) + "]".repeat(64));
        texts.put("a number in 64 arrays", "[".repeat(64) + "1" + "]".repeat(64));
        texts.put("bad: nested 65 deep", "[".repeat(65) + "]".repeat(65));
        texts.forEach((name, text) -> list.add(vector(name, Json.object("text", text))));
        list.add(vector("bad: not NFC", Json.object("hex", Hex.of("\"e\u0301\"".getBytes(StandardCharsets.UTF_8)))));
        list.add(vector("bad: a name not NFC",
                Json.object("hex", Hex.of("{\"e\u0301\":1}".getBytes(StandardCharsets.UTF_8)))));
        list.add(vector("bad: not UTF-8", Json.object("hex", "22ff22")));
        list.add(vector("bad: overlong UTF-8", Json.object("hex", "22c0af22")));
        list.add(vector("bad: surrogate in UTF-8", Json.object("hex", "22eda08022")));
        list.add(vector("bad: GBK", Json.object("hex", "22c3f7bcf822")));
        return list;
    }

    static List<Json.Obj> merkle() {
        List<Json.Obj> list = new ArrayList<>();
        List<String> leaves = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                "606162636465666768696a6b6c6d6e6f", "70", "71", "72", "73", "74", "75", "76", "77", "78");
        for (int size : List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17)) {
            list.add(vector(size + " leaves", Json.object("leaves", leaves.subList(0, size))));
        }
        return list;
    }

    static List<Json.Obj> seed() {
        String commitment = "13505de1625e59a070f4e878b30be6b9ec9686d1652e47f3eeaa267224d39046";
        List<String> tickets = List.of("T|91330000A01", "O|KEY", "O|KEY/330102/4", "U|alloc", "S|91330000A01|1",
                "A|91330000A01|1|I1");
        return List.of(
                vector("small example", Json.object("C", commitment, "shares",
                        List.of(share("dept-A", "1".repeat(64)), share("notary", "2".repeat(64)), share("union", "-")),
                        "beacons", List.of(Json.object("source", "cwl-kl8", "text", SmallExampleVectorTests.BEACON)),
                        "tickets", tickets)),
                vector("closed, two parties",
                        Json.object("C", commitment, "shares",
                                List.of(share("a", "a".repeat(64)), share("B.b_c-d", "0".repeat(64))), "beacons",
                                List.of(),
                                "tickets", tickets)),
                vector("two beacons, every share missing",
                        Json.object("C", commitment, "shares", List.of(share("a", "-"), share("b", "-")), "beacons",
                                List.of(Json.object("source", "dice", "text", Scenario.DICE),
                                        Json.object("source", "lottery.cwl-3d", "text", "2026200:4-0-9")),
                                "tickets", tickets)),
                vector("commitment to a share, as VDP §11",
                        Json.object("drawId", "TEST-0001", "party", "dept-A", "share",
                                "1".repeat(64))),
                vector("commitment to another share",
                        Json.object("drawId", "X", "party", "notary", "share", "0123456789abcdef".repeat(4))));
    }

    static List<Json.Obj> beacon() {
        List<Json.Obj> list = new ArrayList<>();
        String balls = "01-07-09-15-18-22-25-31-33-40-44-47-52-55-58-61-66-70-73-79";
        String[][] cases = {{"dice", "dice", "d10x20", "01234567890123456789"},
            {"bad: 19 dice", "dice", "d10x20", "0123456789012345678"},
            {"bad: a letter among the dice", "dice", "d10x20", "0123456789012345678x"},
            {"bad: dice with issue", "dice", "d10x20", "1:01234567890123456"},
            {"bad: another rule of dice", "dice", "d6x20", "01234567890123456789"},
            {"20 of 80", "lottery.cwl-kl8", "2026123:b20-80", "2026123:" + balls},
            {"a later issue", "lottery.cwl-kl8", "2026123:b20-80", "2026124:" + balls},
            {"bad: an earlier issue", "lottery.cwl-kl8", "2026123:b20-80", "2026122:" + balls},
            {"bad: an issue of another length", "lottery.cwl-kl8", "2026123:b20-80", "20261240:" + balls},
            {"bad: no issue", "lottery.cwl-kl8", "2026123:b20-80", balls},
            {"bad: 19 balls", "lottery.cwl-kl8", "2026123:b20-80", "2026123:" + balls.substring(3)},
            {"two colours", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31.07"},
            {"bad: one colour missing", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31"},
            {"bad: a colour too many", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31.07.01"},
            {"bad: balls not ascending", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:08-03-11-20-28-31.07"},
            {"bad: a ball twice", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:03-03-11-20-28-31.07"},
            {"bad: a ball beyond the last", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-34.07"},
            {"bad: ball 00", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:00-08-11-20-28-31.07"},
            {"bad: a ball with one digit", "lottery.cwl-ssq", "2026031:b6-33.b1-16", "2026031:3-08-11-20-28-31.07"},
            {"digits in drawn order", "lottery.cwl-3d", "2026200:d3", "2026200:4-0-9"},
            {"equal digits", "lottery.cwl-3d", "2026200:d3", "2026200:0-0-0"},
            {"bad: two digits at one place", "lottery.cwl-3d", "2026200:d3", "2026200:4-00-9"},
            {"bad: rule without group", "lottery.x", "2026200:", "2026200:1"},
            {"bad: rule without issue", "lottery.x", "d3", "1-2-3"},
            {"bad: rule with more balls than there are", "lottery.x", "1:b9-8", "1:01"},
            {"bad: rule with an unknown group", "lottery.x", "1:c3", "1:1-2-3"},
            {"another source", "pulse.example", "12345", "12345:abcdef"},
            {"bad: another source, text with a space", "pulse.example", "12345", "12345 abc"},
            {"drand", "drand.quicknet", "12345", "12345:" + "0f".repeat(32)},
            {"bad: drand, another round", "drand.quicknet", "12345", "12346:" + "0f".repeat(32)},
            {"bad: drand, randomness too short", "drand.quicknet", "12345", "12345:" + "0f".repeat(31)},
            {"bad: drand, upper case", "drand.quicknet", "12345", "12345:" + "0F".repeat(32)},
            {"bad: drand, round with a leading zero", "drand.quicknet", "012345", "012345:" + "0f".repeat(32)},
            {"bad: text empty", "dice", "d10x20", ""}};
        for (String[] one : cases) {
            list.add(vector(one[0], Json.object("source", one[1], "rule", one[2], "text", one[3])));
        }
        return list;
    }

    static List<Json.Obj> allocation() {
        List<Json.Obj> list = new ArrayList<>();
        List<String> rows = SmallExampleVectorTests.rows().stream().map(SubjectRow::text).toList();
        list.add(vector("small example", allocation(rows, 6, Map.of("KEY", Quota.atLeast(3)))));
        list.add(vector("no quota", allocation(rows, 6, Map.of())));
        list.add(vector("everybody", allocation(rows, 11, Map.of())));
        list.add(vector("mandatory rows only", allocation(rows, 1, Map.of())));
        list.add(vector("a maximum binds", allocation(rows, 6, Map.of("KEY", Quota.between(0, 1)))));
        list.add(vector("quotas inside quotas", allocation(rows, 6, Map.of("KEY", Quota.between(2, 4), "KEY/330103",
                Quota.between(1, 1), "GEN/330103", Quota.atLeast(2)))));
        list.add(vector("refused: more than the pool", allocation(rows, 12, Map.of())));
        list.add(vector("refused: fewer than the mandatory", allocation(
                List.of("T1|a|K|1|M", "T1|b|K|1|M", "T1|c|K|1|E"), 1, 1, Map.of())));
        list.add(vector("refused: minimum beyond the stratum", allocation(rows, 9, Map.of("KEY", Quota.atLeast(6)))));
        list.add(vector("refused: minima beyond n", allocation(rows, 4,
                Map.of("KEY", Quota.atLeast(3), "GEN", Quota.atLeast(3)))));
        list.add(vector("refused: a maximum below a minimum inside", allocation(rows, 6,
                Map.of("KEY", Quota.between(0, 1), "KEY/330102", Quota.atLeast(2)))));
        list.add(vector("refused: an unknown stratum", allocation(rows, 6, Map.of("KEY/1", Quota.atLeast(0)))));
        list.add(vector("refused: a quota on the root", allocation(rows, 6, Map.of("", Quota.atLeast(0)))));
        list.add(vector("refused: a quota on a cell", allocation(rows, 6, Map.of("KEY/330102/4", Quota.atLeast(0)))));
        for (int seed = 0; seed < 60; seed++) {
            RandomTree tree = new RandomTree(new Random(10_000 + seed));
            list.add(vector("random " + seed,
                    Json.object("rows", tree.rows().stream().map(SubjectRow::text).toList(), "rules",
                            tree.rules().toJson())));
        }
        return list;
    }

    static List<Json.Obj> assignment() {
        List<Json.Obj> list = new ArrayList<>();
        List<String> team = List.of("leader", "member");
        list.add(vector("small example", assignment(List.of("I1|d|r|leader+member|-|0|-|E", "I2|d|r|member|-|0|-|E",
                "I3|d|r|leader+member|-|0|-|E", "I4|d|r|member|-|0|-|E"),
                List.of("C1|I1|91330000A01|rotation", "C1|I2|91330000A12|kin"), List.of(0, 8, 11), team)));
        list.add(vector("prior loads", assignment(List.of("I1|d|r|leader+member|-|5|-|E", "I2|d|r|member|-|0|-|E",
                "I3|d|r|leader+member|-|2|-|E", "I4|d|r|member|-|1|-|E"), List.of(), List.of(0, 1, 2, 3, 4), team)));
        list.add(vector("limits", assignment(List.of("I1|d|r|leader|-|0|1|E", "I2|d|r|member|-|0|3|E",
                "I3|d|r|leader|-|0|4|E", "I4|d|r|member|-|0|2|E"), List.of(), List.of(0, 1, 2, 3, 4), team)));
        list.add(vector("impossible: nobody leads",
                assignment(List.of("I1|d|r|member|-|0|-|E"), List.of(), List.of(0), team)));
        list.add(vector("impossible: one for two slots", assignment(List.of("I1|d|r|leader+member|-|0|-|E"), List.of(),
                List.of(0), team)));
        list.add(vector("impossible: limits",
                assignment(List.of("I1|d|r|leader|-|0|1|E", "I2|d|r|member|-|0|-|E"), List.of(),
                        List.of(0, 1), team)));
        for (int seed = 0; seed < 60; seed++) {
            list.add(vector("random " + seed, random(new Random(20_000 + seed))));
        }
        return list;
    }

    private static Json.Obj random(Random random) {
        List<String> persons = new ArrayList<>();
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            String roles = List.of("leader+member", "member", "leader", "expert+member").get(random.nextInt(4));
            String quals = List.of("-", "WHP", "WHP+MK", "MK").get(random.nextInt(4));
            persons.add("P" + i + "|" + (random.nextBoolean() ? "fire" : "mine") + "|3301"
                    + (random.nextBoolean() ? "02" : "03")
                    + "|" + roles + "|" + quals + "|" + random.nextInt(4) + "|"
                    + (random.nextBoolean() ? "-" : random.nextInt(5))
                    + "|" + (random.nextInt(9) == 0 ? "X.ILL" : "E"));
        }
        List<SubjectRow> rows = SmallExampleVectorTests.rows();
        List<Integer> subjects = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (random.nextInt(3) == 0 && !rows.get(i).status().text().startsWith("X")) {
                subjects.add(i);
                if (random.nextInt(3) == 0) {
                    bars.add("C1|P" + random.nextInt(persons.size()) + "|" + rows.get(i).id() + "|kin");
                }
            }
        }
        Json.Obj plain = assignment(persons, bars, subjects, List.of("leader", "member"));
        boolean same = random.nextInt(3) == 0;
        List<TeamSlot> team = List.of(new TeamSlot(1, "member", random.nextBoolean() ? "cell" : "none", "any",
                same ? "same" : "any"),
                new TeamSlot(2, "member", "none", random.nextInt(4) == 0 ? "fire" : "any", "any"));
        if (random.nextBoolean()) {
            return plain;
        }
        DrawRules rules = new DrawRules(6, 2, new java.util.TreeMap<>(), team,
                new java.util.TreeMap<>(Map.of("KEY", "WHP", "KEY/330103", "MK")),
                same ? java.util.OptionalInt.of(2) : java.util.OptionalInt.empty(), 0, "R0", "R0",
                new java.util.TreeMap<>());
        return plain.with("rules", rules.toJson());
    }

    private static Json.Obj allocation(List<String> rows, int n, Map<String, Quota> quotas) {
        return allocation(rows, 2, n, quotas);
    }

    private static Json.Obj allocation(List<String> rows, int m, int n, Map<String, Quota> quotas) {
        return Json.object("rows", rows, "rules", SmallExampleVectorTests.rules(n, m, quotas, List.of()).toJson());
    }

    private static Json.Obj assignment(
        List<String> persons,
        List<String> bars,
        List<Integer> subjects,
        List<String> roles
    ) {
        List<TeamSlot> team = new ArrayList<>();
        roles.forEach(role -> team.add(new TeamSlot(team.size() + 1, role, "none", "any", "any")));
        return Json.object("K", KEY, "persons", persons.stream().map(person -> "I1|" + person).toList(), "bars", bars,
                "subjects", subjects.stream().map(i -> SmallExampleVectorTests.rows().get(i).text()).toList(), "rules",
                SmallExampleVectorTests.rules(6, 2, Map.of(), team).toJson());
    }

    private static Json.Obj share(String party, String value) {
        return Json.object("party", party, "value", value);
    }

    private static Json.Obj vector(String name, Json.Obj input) {
        return Json.object("name", name, "input", input);
    }
}
