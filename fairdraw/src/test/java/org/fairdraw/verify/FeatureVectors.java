package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fairdraw.Features;
import org.fairdraw.Scenario;
import org.fairdraw.Terms;
import org.fairdraw.json.Json;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.verify.BundleVectors.Vector;
import org.fairdraw.verify.ForgedEvents.Happening;

/** Whole bundles of VDP-1's options, good ones and bad ones with one fault each (VDP §15.20 to §15.31). */
final class FeatureVectors {
    private static final List<Happening> EVENTS = List.of(Happening.closed(1), Happening.kin(2, 2), Happening.ill(0, 1),
            Happening.closed(5));

    private final List<Vector> vectors = new ArrayList<>();

    static List<Vector> all() {
        FeatureVectors made = new FeatureVectors();
        made.draws();
        made.sealed();
        made.beacons();
        made.history();
        made.chains();
        made.exclusions();
        made.events();
        made.heads();
        made.timestamps();
        return List.copyOf(made.vectors);
    }

    private void draws() {
        good("cross", Features.crossed(), Story.NONE);
        good("scores", Features.scored(), Story.NONE);
        bad("cross-root", Features.crossed(), Story.NONE, "V1.shape",
                forge -> forge.commitment = json -> json.with("rules",
                        Lies.rules(json).with("cross", Json.object())));
        bad("cross-unknown", Features.crossed(), Story.NONE, "V6.allocation", forge -> forge.commitment = json -> json
                .with("rules", Lies.rules(json).with("cross", Json.object("330199", List.of(0, 9)))));
        bad("cross-out-of-bounds", Features.crossed(), Story.NONE, "V6.allocation",
                forge -> forge.commitment = json -> json.with("rules", Lies.rules(json)
                        .with("cross", Json.object("330102", List.of(0, 1)))));
        bad("cross-deep-quota", Features.crossed(), Story.NONE, "V6.allocation",
                forge -> forge.commitment = json -> json
                        .with("rules", Lies.rules(json).with("quotas", Json.object("KEY/330102", List.of(0, 3)))));
        bad("cross-numbers", Features.crossed(), Story.NONE, "V6.allocation",
                forge -> forge.result = json -> Lies.cell(json, 0, "x", "1/2"));
        bad("scores-commitment-spaced", Features.scored(), Story.NONE, List.of("V1.canonical"),
                List.of("V1.commitment"),
                forge -> forge.files = files -> edit(files, Bundle.COMMITMENT, text -> text + " "));
        bad("scores-missing", Features.scored(), Story.NONE, "V1.zip", forge -> forge.files = files -> files
                .remove(Bundle.SCORES));
        bad("scores-unwanted", Scenario.sample(), Story.NONE, "V1.zip", forge -> forge.files = files -> files
                .put(Bundle.SCORES, new byte[0]));
        bad("scores-changed", Features.scored(), Story.NONE, List.of("V1.snapshot"),
                List.of("V6.chances", "V6.allocation", "V7.drawn", "V7.reserve", "V8.assignment", "V8.bounds"),
                forge -> forge.files = files -> edit(files, Bundle.SCORES, text -> text.replace("|71\n", "|72\n")));
        bad("scores-other-ids", Features.scored(), Story.NONE, "V1.snapshot",
                forge -> forge.files = files -> edit(files,
                        Bundle.SCORES, text -> text.substring(text.indexOf('\n') + 1)));
        bad("scores-zero", Features.scored(), Story.NONE, "V1.canonical", forge -> forge.files = files -> edit(files,
                Bundle.SCORES, text -> text.replace("|71\n", "|0\n")));
        bad("scores-pi", Features.scored(), Story.NONE, "V1.shape",
                forge -> forge.result = json -> Lies.cell(json, 0, "pi",
                        "1/2"));
        bad("scores-drawn", Features.scored(), Story.NONE, "V7.reserve", forge -> forge.result = json -> json
                .with("reserve", Json.object()));
    }

    private void sealed() {
        good("sealed", Features.sealed(), Story.NONE);
        bad("sealed-hash", Features.sealed(), Story.NONE, "V2.entries", forge -> forge.entries = log -> Lies.change(log,
                "RESULT", entry -> entry.with("sealed", "0".repeat(64))));
        bad("sealed-commitment-spaced", Features.sealed(), Story.NONE, List.of("V1.canonical"),
                List.of("V1.commitment"),
                forge -> forge.files = files -> edit(files, Bundle.COMMITMENT, text -> text + " "));
        bad("sealed-receipt", Features.sealed(), Story.NONE, "V2.entries",
                forge -> forge.entries = log -> Lies.hide(log,
                        "RECEIPT"));
        bad("sealed-late-receipt", Features.sealed(), Story.NONE, "V3.time",
                forge -> forge.entries = log -> Lies.change(log,
                        "RECEIPT", entry -> entry.at(Scenario.REVEAL_DEADLINE.plusSeconds(1))));
        bad("sealed-late-open", Features.sealed(), Story.NONE, "V3.time", forge -> forge.entries = log -> {
            Lies.change(log, "PUBLISHED", entry -> entry.at(Scenario.BEACON_TIME.plusSeconds(11L * 24 * 3600)));
            Lies.change(log, "OPEN", entry -> entry.at(Scenario.BEACON_TIME.plusSeconds(11L * 24 * 3600)));
        });
        bad("sealed-other-share", Features.sealed(), Story.NONE, "V4.share",
                forge -> forge.entries = log -> Lies.change(log,
                        "OPEN", entry -> entry.with("value", "4".repeat(64))));
        bad("sealed-deadline", Features.sealed()
                .terms(same -> Terms.openDeadline(same,
                        Scenario.REVEAL_DEADLINE.plusSeconds(2_592_001))),
                Story.NONE, "V3.time", forge -> {});
        bad("sealed-no-place", Features.sealed(), Story.NONE, "V1.shape", forge -> forge.certificate = json -> json
                .with("log", Json.object("commit", 6, "result", 11)));
        bad("sealed-to-itself", Features.sealed(), Story.NONE, "V1.shape",
                forge -> forge.commitment = json -> Lies.at(json,
                        "shares", 1, share -> share.with("sealedTo", "notary")));
        bad("sealed-drawn", Features.sealed(), Story.NONE, "V2.entries",
                forge -> forge.entries = log -> Lies.change(log,
                        "OPEN", entry -> entry.with("drawn", List.of("91330000A01"))));
    }

    private void beacons() {
        good("drand", Features.drand(), Story.NONE);
        good("drand-evidence", Features.drand(), Story.NONE.evidence("drand.quicknet", Features.SIGNATURE));
        bad("drand-evidence", Features.drand(), Story.NONE.evidence("drand.quicknet", "00ff"), "V4.beacon",
                forge -> {});
        bad("drand-round", Features.drand().beaconTexts(List.of("4243:" + "0".repeat(64))), Story.NONE, "V4.beacon",
                forge -> {});
    }

    private void history() {
        Past past = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01")
                .voided("A-2", 1)
                .commit("A-3", 1, List.of());
        good("history", follow(Scenario.sample(), past), Story.after(past));
        Past tried = new Past(Suite.S).voided("SAMPLE-2026-001", 1);
        Scenario again = Features.approved(Scenario.sample().terms(same -> tried.next(same, 2)));
        good("attempt", again, Story.after(tried));
        Past later = new Past(Suite.S, 7, "9".repeat(64)).drawn("A-8", List.of(), "91330000A01");
        good("history-from-8", follow(Scenario.sample(), later), Story.after(later));
        good("history-none", Scenario.sample().terms(same -> Terms.numbered(same, 5, "9".repeat(64), 1)),
                Story.NONE);
        bad("sequence-gap", Scenario.sample().terms(same -> Terms.numbered(same, 5, past.last(), 1)),
                Story.after(past), "V10.sequence", forge -> {});
        bad("sequence-prev", Scenario.sample().terms(same -> Terms.numbered(same, 4, "9".repeat(64), 1)),
                Story.after(past), "V10.sequence", forge -> {});
        bad("sequence-first", Scenario.sample(), Story.after(past), "V10.sequence", forge -> {});
        bad("sequence-member", follow(Scenario.sample(), past), Story.after(past), "V10.sequence",
                forge -> forge.entries = log -> log
                        .set(0, log.get(0).with(Lies.without(log.get(0).body(), "task"))));
        Past ends = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01")
                .add("VOID", Json.object("commit", "0".repeat(64), "reason", "disliked"));
        bad("results-strange", follow(Scenario.sample(), ends), Story.after(ends), "V10.results", forge -> {});
        bad("results-two", follow(Scenario.sample(), ends), Story.after(ends), "V10.results",
                forge -> forge.entries = log -> log
                        .set(2, log.get(2).with("commit", ends.last())));
        bad("results-void", Scenario.sample(), Story.NONE, List.of("V10.results", "V2.entries"), List.of(),
                forge -> forge.entries = log -> log.set(log.size() - 1, new Forge.Entry("VOID",
                        log.get(log.size() - 1).at(), Json.object("commit", Forge.text(log.get(log.size() - 2).body(),
                                "commit"), "reason", "disliked"),
                        true)));
        bad("attempt-unapproved", Scenario.sample().terms(same -> tried.next(same, 2)), Story.after(tried),
                "V10.attempt", forge -> {});
        bad("attempt-again", Scenario.sample().terms(same -> tried.next(same, 1)), Story.after(tried), "V10.attempt",
                forge -> {});
        Past open = new Past(Suite.S).commit("SAMPLE-2026-001", 1, List.of());
        bad("attempt-open", Features.approved(Scenario.sample().terms(same -> open.next(same, 2))), Story.after(open),
                "V10.attempt", forge -> {});
        bad("entries-commit-member", follow(Scenario.sample(), past), Story.after(past), "V2.entries",
                forge -> forge.entries = log -> Lies
                        .change(log, "COMMIT", entry -> entry.with("seq", 9)));
        bad("entries-twice-aside", follow(Scenario.sample(), past), Story.after(past), List.of("V2.entries"),
                List.of("V10.results"),
                forge -> forge.entries = log -> {
                    log.set(2, log.get(2).at(log.get(1).at()));
                    log.add(2, log.get(1));
                });
    }

    private void chains() {
        Past past = new Past(Suite.S).anchor("dept-A", Features.anchor())
                .drawn("A-1", List.of(Features.chain(1), other(1)), "91330000A01")
                .drawn("A-2", List.of(Features.chain(2), other(2)), "91330000A02");
        good("chain", follow(Features.chained(3), past), Story.after(past));
        bad("chain-skipped", follow(Features.chained(4), past), Story.after(past), "V4.chain", forge -> {});
        bad("chain-again", follow(Features.chained(2), past), Story.after(past), "V4.chain", forge -> {});
        Past strange = new Past(Suite.S).anchor("dept-A", "6".repeat(64));
        bad("chain-anchor", Features.chained(1), Story.after(strange), "V4.chain", forge -> {});
        bad("chain-no-anchor", Features.chained(1), Story.NONE, "V4.chain", forge -> {});
        Past unused = new Past(Suite.S).anchor("dept-A", Features.anchor())
                .commit("A-1", 1, List.of(Features.chain(1), other(1)));
        bad("chain-unused", follow(Features.chained(2), unused), Story.after(unused), "V4.chain", forge -> {});
        bad("chain-share", follow(Features.chained(3), past)
                .shares(Map.of("dept-A", "1".repeat(64), "notary", Features.NOTARY)), Story.after(past), "V4.share",
                forge -> {});
        Past used = new Past(Suite.S).drawn("A-1", Scenario.sample().terms().shares());
        bad("reuse", follow(Scenario.sample(), used), Story.after(used), "V4.reuse", forge -> {});
    }

    private void exclusions() {
        Past past = new Past(Suite.S).drawn("A-1", List.of(), "91330000A04")
                .inspection("fire", "91330000A07", "2026-02-01")
                .inspection("tax", "91330000A01", "2026-02-01")
                .inspection("fire", "91330000A02", "2025-12-31")
                .inspection("county", "91330000B01", "2026-02-01");
        good("proven", follow(Features.proven(), past), Story.after(past));
        Past more = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01", "91330000A04")
                .inspection("fire", "91330000A07", "2026-02-01");
        bad("exclusion-missing", follow(Features.proven(), more), Story.after(more), "V5.exclusions", forge -> {});
        Past less = new Past(Suite.S).drawn("A-1", List.of(), "91330000A04");
        bad("exclusion-unproven", follow(Features.proven(), less), Story.after(less), "V5.exclusions", forge -> {});
        Past idle = new Past(Suite.S).inspection("fire", "91330000A07", "2026-02-01");
        bad("exclusion-except", Features.proven(), Story.after(idle), "V5.exclusions", forge -> {});
        Past dropped = new Past(Suite.S).drawn("A-1", List.of(), "91330000A11").dropped("A-1", "91330000A11");
        good("carried", follow(Scenario.sample(), dropped), Story.after(dropped));
        Past lost = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01").dropped("A-1", "91330000A01");
        bad("not-carried", follow(Scenario.sample(), lost), Story.after(lost), "V5.mandatory", forge -> {});
        Past taken = new Past(Suite.S).drawn("A-1", List.of(), "91330000A01")
                .dropped("A-1", "91330000A01")
                .drawn("A-2", List.of(), "91330000A01");
        good("carried-before", follow(Scenario.sample(), taken), Story.after(taken));
    }

    private void events() {
        good("events-R0", Features.replacing("R0", "R0"), Story.NONE.events(EVENTS));
        good("events-R0-R1", Features.replacing("R0", "R1"), Story.NONE.events(EVENTS));
        good("events-R1", Features.replacing("R1", "R1"), Story.NONE.events(EVENTS)
                .entries(ForgedEvents.inspections("SAMPLE-2026-001", ForgedEvents.late(), "91330000A11")));
        good("events-sealed-scores", Features.scored()
                .rules(DrawRules::inSealedMode)
                .terms(same -> Features.sealed().terms(sealed -> Terms.rules(sealed, same.rules())).terms()),
                Story.NONE.events(EVENTS));
        event("facts-subject", json -> json.with("subject", "91330000A07"), "V9.events");
        event("number", json -> json.with("no", 2), List.of("V9.events"), List.of("V9.seed", "V2.entries"));
        event("approval", json -> json.with("approvals", List.of()), "V9.events");
        bad("event-status", Features.replacing("R0", "R0"), Story.NONE.events(EVENTS.subList(0, 1)), "V9.events",
                forge -> forge.event = json -> json.with("status", "M"));
        event("reason", json -> json.with("reasonCode", "KINSHIP"), "V1.shape");
        event("member", json -> json.with("because", "x"), "V1.shape");
        event("shares", json -> Lies.without(Lies.without(json, "shares"), "revealDeadline"), List.of("V1.shape"),
                List.of("V2.entries"));
        event("beacon-early", json -> json.with("beaconTime", Forge.text(json, "revealDeadline")), "V9.seed");
        event("number-zero", json -> json.with("no", 0), List.of("V1.shape"), List.of("V2.entries"));
        lines("beacons-empty", text -> text.replaceFirst("\"beacons\":\\[[^]]*]", "\"beacons\":[]"), "V1.shape");
        lines("line-missing", text -> "", "V9.events");
        lines("line-strange", text -> text + text.replaceFirst("\"index\":[0-9]+", "\"index\":9000"), "V9.events");
        lines("effect", text -> text.replaceFirst("\"substitute\":[^}]*", "\"substitute\":\"91330000A05\""),
                "V9.effect");
        lines("substitute-missing", text -> text.replaceFirst(",\"substitute\":[^}]*", ""), "V1.shape");
        lines("share", text -> text.replaceFirst("\"value\":\"..", "\"value\":\"ff"), "V9.seed");
        lines("beacon", text -> text.replaceFirst("9876", "9877"), "V9.seed");
        lines("share-unwanted", text -> text.replaceFirst("\"value\":\"[0-9a-f]{64}", "\"value\":\"-"), "V9.seed");
        bad("event-before-result", Features.replacing("R0", "R0"), Story.NONE, List.of("V9.events"), List.of(),
                forge -> {
                    forge.entries = log -> log.add(log.size() - 1, event(log, log.size() - 1));
                });
        Story strange = Story.NONE.entries(ForgedEvents.inspections("SAMPLE-2026-001", ForgedEvents.late(),
                "91330000A07"));
        bad("inspection-strange", Scenario.sample(), strange, "V9.ends", forge -> {});
    }

    /** An EVENT that nobody tells of in events.jsonl. */
    private static Forge.Entry event(List<Forge.Entry> log, int index) {
        return new Forge.Entry("EVENT", log.get(index).at(), Json.object("approvals",
                List.of(Json.object("role", "supervisor", "at", "2026-03-02T01:00:00Z")), "drawId", "SAMPLE-2026-001",
                "evidenceHash", "cd".repeat(32), "no", 1, "reasonCode", "CLOSED", "status", "E", "subject",
                "91330000A01", "type", LoggedEvent.VOID), true);
    }

    private void heads() {
        Story story = Story.NONE.heads(1, 4, 7, 11);
        good("heads", Scenario.sample(), story);
        bad("consistency-root", Scenario.sample(), story, "V2.consistency", forge -> forge.earlier = head -> signed(
                new TreeHead(head.head().size(), Lies.flip(head.head().root()), head.head().time()), head));
        bad("consistency-path", Scenario.sample(), story, "V2.consistency",
                forge -> forge.earlier = head -> new EarlierHead(
                        head.head(), head.signatures(),
                        head.path().subList(Math.min(1, head.path().size()), head.path().size())));
        bad("consistency-time", Scenario.sample(), story, "V2.consistency", forge -> forge.earlier = head -> signed(
                new TreeHead(head.head().size(), head.head().root(), Scenario.BEACON_TIME.plusSeconds(9000)), head));
        bad("consistency-signature", Scenario.sample(), story, "V1.signature",
                forge -> forge.earlier = head -> new EarlierHead(
                        head.head(), List.of(SignatureLine.of(Forge.KEY, "another".getBytes(UTF_8))), head.path()));
    }

    private void timestamps() {
        stamped("good-timestamp", maker -> {}, List.of());
        stamped("bad-timestamp-none", maker -> maker.stamped = "", List.of("V1.timestamp"));
        stamped("bad-timestamp-imprint", maker -> maker.stamped = "0".repeat(64), List.of("V1.timestamp"));
        stamped("bad-timestamp-late", maker -> maker.time = "20260302013001Z", List.of("V1.timestamp"));
        stamped("bad-timestamp-signature", maker -> maker.spoiled = true, List.of("V1.timestamp"));
        stamped("bad-timestamp-content", maker -> maker.otherContent = true, List.of("V1.timestamp"));
        stamped("bad-timestamp-usage", maker -> maker.certificate = "plain.der", List.of("V1.timestamp"));
    }

    private void stamped(String name, Consumer<TokenMaker> lie, List<String> fail) {
        Forge forge = new Forge(Scenario.sample());
        forge.certificate = json -> {
            TokenMaker maker = new TokenMaker(Forge.text(json, "commit"));
            lie.accept(maker);
            byte[] token = maker.stamped.isEmpty() ? new byte[]{0, 0, 0} : maker.token();
            return json.with("tst", Base64.getEncoder().encodeToString(token));
        };
        vectors.add(new Vector(name + ".zip", forge.zip(), fail, List.of(), Optional.empty()));
    }

    private static EarlierHead signed(TreeHead head, EarlierHead same) {
        return new EarlierHead(head, List.of(SignatureLine.of(Forge.KEY, head.message())), same.path());
    }

    private static Scenario follow(Scenario scenario, Past past) {
        return scenario.terms(same -> past.next(same, 1));
    }

    private static PartyShare other(int index) {
        return new PartyShare("notary", Integer.toHexString(index + 10).repeat(64));
    }

    private void event(String name, UnaryOperator<Json.Obj> lie, String fail) {
        event(name, lie, List.of(fail), List.of());
    }

    private void event(String name, UnaryOperator<Json.Obj> lie, List<String> fail, List<String> also) {
        bad("event-" + name, Features.replacing("R1", "R1"), Story.NONE.events(EVENTS.subList(0, 1)), fail, also,
                forge -> forge.event = lie);
    }

    private void lines(String name, UnaryOperator<String> lie, String fail) {
        bad("event-" + name, Features.replacing("R1", "R1"), Story.NONE.events(EVENTS.subList(0, 1)), fail,
                forge -> forge.files = files -> edit(files, Bundle.EVENTS, lie));
    }

    private static void edit(Map<String, byte[]> files, String file, UnaryOperator<String> lie) {
        String text = Forge.utf8(files.getOrDefault(file, new byte[0]));
        String told = lie.apply(text);
        if (told.equals(text)) {
            throw new IllegalStateException(file + " is not changed");
        }
        files.put(file, told.getBytes(UTF_8));
    }

    private void good(String name, Scenario scenario, Story story) {
        vectors.add(new Vector("good-" + name + ".zip", new Forge(scenario, story).zip(), List.of(), List.of(),
                Optional.empty()));
    }

    private void bad(String name, Scenario scenario, Story story, String fail, Consumer<Forge> lie) {
        bad(name, scenario, story, List.of(fail), List.of(), lie);
    }

    private void bad(
        String name,
        Scenario scenario,
        Story story,
        List<String> fail,
        List<String> also,
        Consumer<Forge> lie
    ) {
        Forge forge = new Forge(scenario, story);
        lie.accept(forge);
        vectors.add(new Vector("bad-" + name + ".zip", forge.zip(), fail, also, Optional.empty()));
    }
}
