package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.fairdraw.json.Json;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.ledger.LedgerFinding.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** Attacks by who owns the database, each carried out and found. The witness's head was signed over the first 11 entries. */
@SpringJUnitConfig(LedgerDatabase.class)
class LedgerAttackModuleTests {
    private static final String ALL = "ledger.entry, ledger.node, ledger.head, ledger.key, ledger.witness,"
            + " ledger.witness_retirement, ledger.cosignature";

    @TempDir
    Path folder;
    @Autowired
    Ledger ledger;
    @Autowired
    Entries entries;
    @Autowired
    Heads heads;
    @Autowired
    WitnessRows rows;
    @Autowired
    Signer signer;
    @Autowired
    DataSource source;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    LedgerDatabase.SetClock clock;

    private final Signer superior = Ed25519Signer.generate();
    private TreeHead witnessed = new TreeHead(0, "", LedgerDatabase.START);

    @BeforeEach
    void witnessed() {
        LedgerDatabase.asSuperuser(transaction, jdbc, "TRUNCATE " + ALL);
        clock.set(LedgerDatabase.START);
        Witnesses witnesses = new Witnesses(ledger, rows, Suite.S, new WitnessProfile(Duration.ofDays(7)), clock);
        transaction.executeWithoutResult(
                status -> witnesses.register("xiqing", "li", "程序", "市局", superior.spki()));
        append(10);
        witnessed = ledger.extract(List.of()).head();
        witnesses.cosign(witnessed, superior.keyId(), "Ed25519", superior.sign(witnessed.message()));
        append(6);
        ledger.extract(List.of());
        assertThat(ledger.audit().ok()).isTrue();
        assertThat(goesOn()).isTrue();
    }

    @Test
    @DisplayName("SEC-06 a row that the owner changed with the triggers off is named")
    void rowChanged() {
        asOwner("UPDATE ledger.entry SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '\"n\":4', '\"n\":5'),"
                + " 'UTF8') WHERE index = 5");
        assertThat(found()).contains("LEAF 5", "SUBTREE 5", "HEAD 11", "HEAD 17");
        assertThat(ledger.audit().covered()).isZero();
    }

    @Test
    @DisplayName("SEC-06 rows that the owner removed with the triggers off are named, each of them")
    void rowsRemoved() {
        asOwner("DELETE FROM ledger.entry WHERE index IN (12, 13)");
        assertThat(found()).contains("MISSING 12", "MISSING 13", "HEAD 17").doesNotContain("HEAD 11");
        assertThat(ledger.audit().covered()).isEqualTo(11);
    }

    @Test
    @DisplayName("SEC-06 two rows that the owner swapped with the triggers off are named")
    void rowsSwapped() {
        asOwner("UPDATE ledger.entry SET index = CASE index WHEN 13 THEN 1015 ELSE 1013 END WHERE index IN (13, 15);"
                + "UPDATE ledger.entry SET index = index - 1000 WHERE index > 1000");
        assertThat(found()).contains("SUBTREE 13", "SUBTREE 15", "HEAD 17").doesNotContain("HEAD 11");
    }

    @Test
    @DisplayName("SEC-06 a tail that was cut off is found by the head that covers it")
    void tailCut() {
        asOwner("DELETE FROM ledger.entry WHERE index >= 14; DELETE FROM ledger.node WHERE (position + 1) << level > 14");
        assertThat(found()).containsExactly("HEAD 17");
    }

    @Test
    @DisplayName("VDP §13 log rewritten: with every hash recomputed the heads contradict it, and no proof leads from the witnessed head")
    void rewritten() {
        rewrite(data -> data.set(5, changed(data.get(5))));
        assertThat(found()).containsExactly("HEAD 11", "HEAD 17");
        assertThat(goesOn()).isFalse();
    }

    @Test
    @DisplayName("VDP §13 log rewritten: with removed and reordered entries and every hash recomputed, the same")
    void rewrittenOrder() {
        rewrite(data -> data.remove(5));
        assertThat(found()).contains("HEAD 11", "HEAD 17");
        assertThat(goesOn()).isFalse();
        rewrite(data -> Collections.swap(data, 2, 3));
        assertThat(goesOn()).isFalse();
    }

    @Test
    @DisplayName("VDP §13 log rewritten: who also has the ledger's key signs new heads, and the witness's signature gives it away")
    void rewrittenWithKey() {
        rewrite(data -> data.set(5, changed(data.get(5))));
        resign();
        assertThat(found()).containsExactly("COSIGNATURE 11");
        assertThat(goesOn()).isFalse();
    }

    @Test
    @DisplayName("VDP §13 log rewritten: who removes the signatures of others as well is still given away by the witness's own memory")
    void rewrittenWithEverything() {
        rewrite(data -> data.set(5, changed(data.get(5))));
        resign();
        asOwner("DELETE FROM ledger.cosignature");
        assertThat(found()).isEmpty();
        assertThat(goesOn()).isFalse();
    }

    @Test
    @DisplayName("VDP §13 log rewritten: a tail cut off with its heads is given away by a head that somebody has noted down")
    void tailCutWithHeads() {
        asOwner("DELETE FROM ledger.entry WHERE index >= 9; DELETE FROM ledger.node WHERE (position + 1) << level > 9;"
                + "DELETE FROM ledger.head WHERE size > 9; DELETE FROM ledger.cosignature");
        assertThat(found()).isEmpty();
        assertThat(ledger.consistency(witnessed.size(), ledger.size())).isEmpty();
    }

    @Test
    @DisplayName("SEC-06 the same is found without the platform, in the database and in an exported file, open or whole")
    void archive() throws Exception {
        LedgerArchive archive = new LedgerArchive(Set.of());
        for (boolean open : new boolean[]{false, true}) {
            Path file = export(open);
            LedgerReport report = archive.check(file);
            assertThat(report.findings()).isEmpty();
            assertThat(report.root()).isEqualTo(ledger.head().root()).isEqualTo(archive.check(source).root());
            assertThat(report.cosignatures()).isEqualTo(1);
            assertThat(report.closed()).isEqualTo(open ? 16 : 0);
        }
        assertThat(new LedgerArchive(Set.of(signer.keyId())).check(source).ok()).isTrue();
        assertThat(new LedgerArchive(Set.of("0".repeat(16))).check(source).findings())
                .contains(new LedgerFinding(Kind.KEY, 11));
        asOwner("UPDATE ledger.entry SET canonical = 'x' WHERE index = 5");
        assertThat(archive.check(source).findings()).contains(new LedgerFinding(Kind.MALFORMED, 5));
        assertThat(archive.check(export(false)).findings()).contains(new LedgerFinding(Kind.MALFORMED, 5),
                new LedgerFinding(Kind.LEAF, 5), new LedgerFinding(Kind.HEAD, 11));
    }

    @Test
    @DisplayName("SEC-06 lines of an export that were changed, removed, moved or cut off are found")
    void changedExport() throws Exception {
        LedgerArchive archive = new LedgerArchive(Set.of());
        Path file = export(false);
        List<String> lines = Files.readAllLines(file);
        int fifth = lines
                .indexOf(lines.stream().filter(line -> line.contains("\"index\":5,")).findFirst().orElseThrow());
        List<String> changed = new ArrayList<>(lines);
        changed.set(fifth, lines.get(fifth).replace("\"n\":4", "\"n\":7"));
        assertThat(archive.check(Files.write(file, changed)).findings()).contains(new LedgerFinding(Kind.LEAF, 5),
                new LedgerFinding(Kind.HEAD, 11));
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, fifth, fifth + 1);
        assertThat(archive.check(Files.write(file, swapped)).findings()).contains(new LedgerFinding(Kind.MISSING, 5),
                new LedgerFinding(Kind.ORDER, 5), new LedgerFinding(Kind.HEAD, 11));
        List<String> cosignature = new ArrayList<>(lines);
        cosignature.replaceAll(
                line -> line.startsWith("{\"cosignature\"") ? line.replace("\"sig\":\"", "\"sig\":\"AAAA") : line);
        assertThat(archive.check(Files.write(file, cosignature)).findings())
                .containsExactly(new LedgerFinding(Kind.COSIGNATURE, 11));
        for (List<String> unreadable : List.of(lines.subList(0, lines.size() - 1), List.of("x"), List.<String>of())) {
            Files.write(file, unreadable);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> archive.check(file))
                    .isInstanceOf(org.fairdraw.json.MalformedInput.class);
        }
    }

    private Path export(boolean open) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export(out, open);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8).contains("\"TEST\"")).isNotEqualTo(open);
        return Files.write(folder.resolve("ledger.jsonl"), out.toByteArray());
    }

    /** The check that a witness makes, by the proof that the ledger gives now and the head that it has kept. */
    private boolean goesOn() {
        ConsistencyPath path = ledger.consistency(witnessed.size(), ledger.size()).orElseThrow();
        return ConsistencyProof.verify(Suite.S, witnessed.size(), path.second(),
                path.path().stream().map(Hex::parse).toList(), Hex.parse(witnessed.root()),
                Hex.parse(path.secondRoot()));
    }

    private List<String> found() {
        return ledger.audit().findings().stream().map(finding -> finding.kind() + " " + finding.index()).toList();
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            int n = i;
            transaction.executeWithoutResult(status -> ledger.append("TEST", "xiqing", "li", Json.object("n", n)));
        }
    }

    private static byte[] changed(byte[] data) {
        return new String(data, StandardCharsets.UTF_8).replace("\"n\":4", "\"n\":5").getBytes(StandardCharsets.UTF_8);
    }

    /** Puts other entries in the place of these, with all hashes as they must be. */
    private void rewrite(Consumer<List<byte[]>> change) {
        List<byte[]> data = new ArrayList<>(ledger.range(0, 100).stream().map(LedgerEntry::canonical).toList());
        change.accept(data);
        asOwner("DELETE FROM ledger.entry; DELETE FROM ledger.node");
        transaction.executeWithoutResult(status -> {
            MemoryTree tree = new MemoryTree(Suite.S);
            for (byte[] one : data) {
                long index = tree.size();
                byte[] leaf = MerkleTree.leafHash(Suite.S, one);
                entries.add(read(index, one), leaf, Node.completedBy(Suite.S, index, leaf, tree));
                tree.add(one);
            }
        });
    }

    private void resign() {
        List<SignedHead> old = heads.from(0, 100);
        asOwner("DELETE FROM ledger.head");
        for (SignedHead head : old) {
            ConsistencyPath path = ledger.consistency(0, head.head().size()).orElseThrow();
            heads.add(SignedHead.sign(head.head().size(), Hex.parse(path.secondRoot()), head.head().time(), signer));
        }
    }

    private static LedgerEntry read(long index, byte[] data) {
        try {
            return LedgerEntry.read(index, data);
        } catch (org.fairdraw.json.MalformedInput e) {
            throw new AssertionError(e);
        }
    }

    /** An owner needs no superuser: the triggers are his. */
    private void asOwner(String sql) {
        transaction.executeWithoutResult(status -> {
            for (String table : ALL.split(", ?")) {
                jdbc.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            jdbc.execute(sql);
            for (String table : ALL.split(", ?")) {
                jdbc.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
        });
    }
}
