package org.fairdraw.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.DrawnDraw;
import org.fairdraw.Pool;
import org.fairdraw.Scenario;
import org.fairdraw.SealedDraw;
import org.fairdraw.Seed;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.Unchecked;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.DrawRules;

/**
 * Makes a whole bundle from a scenario with fixed keys, and lets a test lie at one place: everything that follows is
 * computed, logged and signed with the lie in it, so that a bad bundle has one fault and not many.
 */
public final class Forge {
    static final Signer KEY = signer(Suite.S, 1);
    static final Signer OTHER_KEY = signer(Suite.S, 2);

    /** An entry before it gets its place in the tree; one that is not shown stands for other acts of the ledger. */
    record Entry(String type, Instant at, Json.Obj body, boolean shown, String org) {
        Entry(String type, Instant at, Json.Obj body, boolean shown) {
            this(type, at, body, shown, "county");
        }

        Json.Obj json() {
            return Json.object("type", type, "at", Names.time(at), "org", org, "actor", "desk-1", "body", body);
        }

        Entry at(Instant time) {
            return new Entry(type, time, body, shown, org);
        }

        Entry with(String member, Object value) {
            return with(body.with(member, value));
        }

        Entry with(Json.Obj other) {
            return new Entry(type, at, other, shown, org);
        }
    }

    private static final String SALT = "5a".repeat(32);

    private final Scenario scenario;
    private final Story story;
    private final Suite suite;
    private final Signer key;
    UnaryOperator<Json.Obj> commitment = UnaryOperator.identity();
    UnaryOperator<Seed> seed = UnaryOperator.identity();
    UnaryOperator<List<Seed.Share>> shares = UnaryOperator.identity();
    UnaryOperator<Json.Obj> result = UnaryOperator.identity();
    UnaryOperator<String> resultHash = UnaryOperator.identity();
    UnaryOperator<Json.Obj> certificate = UnaryOperator.identity();
    UnaryOperator<TreeHead> head = UnaryOperator.identity();
    Consumer<List<Entry>> entries = list -> {};
    Consumer<Map<String, byte[]>> files = map -> {};
    UnaryOperator<Json.Obj> event = UnaryOperator.identity();
    UnaryOperator<EarlierHead> earlier = UnaryOperator.identity();
    boolean staffedByForce;

    Forge(Scenario scenario) {
        this(scenario, Story.NONE);
    }

    Forge(Scenario scenario, Story story) {
        this.scenario = scenario;
        this.story = story;
        this.suite = scenario.suite();
        this.key = signer(suite, 1);
    }

    byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ZipFiles.write(out, files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Map<String, byte[]> files() {
        SealedDraw sealed = seal();
        DrawnDraw drawn = draw(sealed);
        Json.Obj told = result.apply(drawn.result());
        String hash = resultHash.apply(Hex.of(MerkleTree.leafHash(suite, told.canonical())));
        List<Entry> log = new ArrayList<>(entries(sealed, drawn.result(), hash));
        List<EventLine> events = new ForgedEvents(suite, drawn, event).happen(story.events(), log);
        log.addAll(story.after());
        entries.accept(log);
        byte[] signed = certificate.apply(told.with("resultHash", hash)
                .with("log", places(log, sealed))
                .with("signatures", List.of(SignatureLine.of(key, DrawnDraw.message(hash)).toJson()))).canonical();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Bundle.write(out, sealed, Scenario.POLICY.canonical(), signed, events, extract(log));
            Map<String, byte[]> map = new LinkedHashMap<>();
            ZipFiles.read(out.toByteArray()).forEach(entry -> map.put(entry.name(), entry.content()));
            files.accept(map);
            return map;
        } catch (IOException | MalformedInput e) {
            throw new IllegalStateException(e);
        }
    }

    private Json.Obj places(List<Entry> log, SealedDraw sealed) {
        Json.Obj places = Json.object("commit", own(log, "COMMIT", sealed), "result", own(log, "RESULT", sealed));
        return sealed.terms().rules().sealed() ? places.with("open", own(log, "OPEN", sealed)) : places;
    }

    private static int own(List<Entry> log, String type, SealedDraw sealed) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).type().equals(type)
                    && log.get(i).body().find("commit").equals(Optional.of(Json.of(sealed.commitment())))) {
                return i;
            }
        }
        return indexOf(log, type);
    }

    private SealedDraw seal() {
        Pool pool = pool();
        AllocationOutcome outcome = Allocation.allocate(pool, scenario.terms().rules());
        List<CellChance> chances = outcome instanceof AllocationOutcome.Allocated allocated
                ? allocated.cells()
                : List.of();
        Commitment content = Commitment.of(suite, scenario.terms(), pool.snapshot(),
                Snapshot.of(suite, scenario.persons()),
                Snapshot.of(suite, scenario.bars()), scenario.scores().map(rows -> Snapshot.of(suite, rows)), chances);
        return Unchecked.sealed(suite, content, commitment.apply(content.toJson()).canonical(), pool,
                Snapshot.of(suite, scenario.persons()), Snapshot.of(suite, scenario.bars()));
    }

    private Pool pool() {
        Pool pool = Pool.of(Snapshot.of(suite, scenario.subjects()));
        return scenario.scores().map(rows -> pool.scored(Snapshot.of(suite, rows))).orElse(pool);
    }

    private DrawnDraw draw(SealedDraw sealed) {
        List<Seed.Share> given = shares.apply(scenario.terms()
                .shares()
                .stream()
                .map(share -> new Seed.Share(share.party(),
                        Optional.ofNullable(scenario.shares().get(share.party()))))
                .toList());
        List<Seed.Beacon> beacons = new ArrayList<>();
        for (int i = 0; i < scenario.beaconTexts().size(); i++) {
            String source = scenario.terms().beacons().get(i).source();
            beacons.add(new Seed.Beacon(source, scenario.beaconTexts().get(i),
                    Optional.ofNullable(story.evidence().get(source))));
        }
        Seed sown = seed.apply(Seed.of(suite, sealed.commitment(), given, beacons));
        Tickets tickets = new Tickets(suite, sown.key());
        DrawRules rules = sealed.terms().rules();
        Pool pool = pool();
        SubjectDraw drawn = SubjectDraw.draw(pool, sealed.chances(), rules, tickets);
        TeamDraw.Outcome teams = staffedByForce
                ? new TeamDraw.Outcome.Staffed(List.of(), List.of(), List.of())
                : TeamDraw.draw(new Staffing(rules, sealed.persons().rows(), sealed.bars().rows()),
                        drawn.toStaff(pool), tickets);
        return Unchecked.drawn(suite, sealed, given, beacons, sown, drawn, (TeamDraw.Outcome.Staffed) teams);
    }

    private List<Entry> entries(SealedDraw sealed, Json.Obj honest, String hash) {
        String commit = sealed.commitment();
        Instant at = Scenario.START;
        List<Entry> log = new ArrayList<>(story.before());
        log.add(new Entry("LEDGER_FOUNDED", at, Json.object("key", key.keyId()), false));
        log.add(new Entry("POLICY", at, (Json.Obj) sealed.terms().policy().toJson(), true));
        log.add(new Entry("SUBJECTS_IMPORTED", at, Json.object("rows", sealed.subjects().rows().size()), false));
        log.add(snapshot("subjects", sealed.subjects(), at.plusSeconds(10)));
        log.add(snapshot("persons", sealed.persons(), at.plusSeconds(11)));
        log.add(snapshot("bars", sealed.bars(), at.plusSeconds(12)));
        sealed.scores().ifPresent(scores -> log.add(snapshot("scores", scores, at.plusSeconds(13))));
        log.add(new Entry("COMMIT", at.plusSeconds(60), committed(sealed), true));
        log.add(new Entry("DRAW_SHOWN", at.plusSeconds(61), Json.object("commit", commit), false));
        objects(honest, "shares").stream()
                .filter(share -> !text(share, "value").equals("-"))
                .forEach(share -> log
                        .add(reveal(sealed, share, at.plusSeconds(120 + log.size() - story.before().size()))));
        objects(honest, "beacons").forEach(beacon -> log.add(
                new Entry("BEACON", Scenario.BEACON_TIME.plusSeconds(30), beacon.with("commit", commit), true)));
        result(sealed, honest, hash, log);
        log.add(new Entry("PUBLISHED", Scenario.BEACON_TIME.plusSeconds(90), Json.object("commit", commit), false));
        return log;
    }

    /** The body of COMMIT; where other draws stand before it, it says all that they say. */
    private Json.Obj committed(SealedDraw sealed) {
        Json.Obj body = Json.object("commit", sealed.commitment());
        if (story.told()) {
            try {
                Json.Obj document = (Json.Obj) Json.parseCanonical(sealed.document());
                for (String member : List.of("attempt", "drawId", "prev", "seq", "shares", "task")) {
                    body = body.with(member, document.find(member).orElseThrow());
                }
            } catch (MalformedInput e) {
                throw new IllegalStateException(e);
            }
        }
        return body;
    }

    private static boolean isSealed(SealedDraw sealed, String party) {
        return sealed.terms()
                .shares()
                .stream()
                .anyMatch(share -> share.party().equals(party) && share.sealedTo().isPresent());
    }

    private static Entry reveal(SealedDraw sealed, Json.Obj share, Instant at) {
        return isSealed(sealed, text(share, "party"))
                ? new Entry("RECEIPT", at, Json.object("commit", sealed.commitment(), "party", text(share, "party")),
                        true)
                : new Entry("REVEAL", at, share.with("commit", sealed.commitment()), true);
    }

    private void result(SealedDraw sealed, Json.Obj honest, String hash, List<Entry> log) {
        String commit = sealed.commitment();
        boolean closed = sealed.terms().rules().sealed();
        Json.Obj body = Json.object("commit", commit, closed ? "sealed" : "resultHash",
                closed ? DrawnDraw.sealedHash(suite, SALT, hash) : hash);
        List<String> drawn = new ArrayList<>(objects(honest, "drawn").stream().map(row -> text(row, "id")).toList());
        ((Json.Arr) honest.find("mandatory").orElse(Json.of(List.of()))).items()
                .forEach(id -> drawn.add(((Json.Str) id).value()));
        Collections.sort(drawn);
        log.add(new Entry("RESULT", Scenario.BEACON_TIME.plusSeconds(60),
                story.told() && !closed ? body.with("drawn", drawn) : body, true));
        objects(honest, "shares").stream()
                .filter(share -> isSealed(sealed, text(share, "party")))
                .forEach(share -> log.add(new Entry("OPEN", Scenario.BEACON_TIME.plusSeconds(80),
                        share.with("commit", commit).with("salt", SALT).with("drawn", drawn), true)));
    }

    private static Entry snapshot(String list, Snapshot<?> snapshot, Instant at) {
        return new Entry("SNAPSHOT", at, Json.object("list", list, "root", Hex.of(snapshot.root()), "rows",
                snapshot.rows().size(), "fileHash", Hex.of(snapshot.fileHash())), true);
    }

    private LogExtract extract(List<Entry> log) {
        List<byte[]> hashes = log.stream()
                .map(entry -> MerkleTree.leafHash(suite, entry.json().canonical()))
                .toList();
        Instant late = log.get(log.size() - 1).at().plusSeconds(510);
        TreeHead signed = head.apply(new TreeHead(log.size(), Hex.of(MerkleTree.rootOfHashes(suite, hashes)),
                late.isBefore(Scenario.BEACON_TIME.plusSeconds(600)) ? Scenario.BEACON_TIME.plusSeconds(600) : late));
        List<LogLine> lines = new ArrayList<>();
        Map<Long, List<String>> inclusion = new TreeMap<>();
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).shown()) {
                lines.add(new LogLine(i, log.get(i).json()));
                inclusion.put((long) i, MerkleTree.inclusionPath(suite, hashes, i).stream().map(Hex::of).toList());
            }
        }
        return new LogExtract(lines, signed, List.of(SignatureLine.of(key, signed.message())), inclusion,
                List.of(KeyLine.of(key, "台账签名密钥")),
                story.heads().stream().map(size -> earlier(hashes, log, size)).map(earlier).toList());
    }

    private EarlierHead earlier(List<byte[]> hashes, List<Entry> log, int size) {
        TreeHead old = new TreeHead(size, Hex.of(MerkleTree.rootOfHashes(suite, hashes.subList(0, size))),
                log.get(size - 1).at());
        return new EarlierHead(old, List.of(SignatureLine.of(key, old.message())),
                ConsistencyProof.path(suite, hashes, size).stream().map(Hex::of).toList());
    }

    static int indexOf(List<Entry> log, String type) {
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).type().equals(type)) {
                return i;
            }
        }
        return 0;
    }

    public static List<Json.Obj> objects(Json.Obj object, String name) {
        return ((Json.Arr) object.find(name).orElseThrow()).items().stream().map(Json.Obj.class::cast).toList();
    }

    public static String text(Json.Obj object, String name) {
        return ((Json.Str) object.find(name).orElseThrow()).value();
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the signer of a fixed key of the suite. */
    static Signer signer(Suite suite, int number) {
        byte[] seed = Suite.S.hash(("fairdraw test key " + number).getBytes(StandardCharsets.UTF_8));
        String prefix = suite.name().equals("S")
                ? "302e020100300506032b657004220420"
                : "3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420";
        return suite.signer(Hex.parse(prefix + Hex.of(seed)));
    }
}
