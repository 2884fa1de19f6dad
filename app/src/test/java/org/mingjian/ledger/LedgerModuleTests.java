package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(LedgerDatabase.class)
class LedgerModuleTests {
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    LedgerDatabase.SetClock clock;

    @BeforeEach
    void empty() {
        asSuperuser("TRUNCATE ledger.entry, ledger.node, ledger.head, ledger.cosignature");
        clock.set(LedgerDatabase.START);
    }

    @Test
    @DisplayName("SEC-06 an entry is refused outside a transaction of the act that it records")
    void needsTransaction() {
        assertThatThrownBy(() -> ledger.append("TEST", "xiqing", "li", body(0)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("BEY-05 an entry comes back as it was recorded, in canonical JSON")
    void comesBack() throws Exception {
        LedgerEntry made = append(Json.object("名称", "西青区\n“双随机”", "n", 7));
        LedgerEntry read = ledger.entry(0).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(made);
        assertThat(read.at()).isEqualTo(LedgerDatabase.START);
        assertThat(Json.parseCanonical(read.canonical())).isEqualTo(read.json());
        assertThat(ledger.entry(1)).isEmpty();
    }

    @Test
    @DisplayName("SEC-06 an act that is rolled back leaves no entry and no gap")
    void rollsBack() {
        append(body(0));
        append(body(1));
        transaction.executeWithoutResult(status -> {
            ledger.append("TEST", "xiqing", "li", body(2));
            ledger.append("TEST", "xiqing", "li", body(3));
            ledger.extract(List.of(2L));
            status.setRollbackOnly();
        });
        assertThat(ledger.head().size()).isEqualTo(2);
        assertThat(count("ledger.node")).isEqualTo(1);
        assertThat(count("ledger.head")).isZero();
        assertThat(append(body(4)).index()).isEqualTo(2);
        verifyAll(3);
    }

    @Test
    @DisplayName("SEC-06 REL-02 twenty writers at once leave no gap and no double")
    void concurrent() throws Exception {
        int writers = 20;
        int each = 10;
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            tasks.add(() -> write(number, each));
        }
        int kept = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Integer> future : threads.invokeAll(tasks)) {
                kept += future.get();
            }
        }
        assertThat(kept).isEqualTo(writers * each / 2);
        List<LedgerEntry> all = ledger.page("", Long.MAX_VALUE, 1000);
        assertThat(all).extracting(LedgerEntry::index)
                .containsExactlyElementsOf(LongStream
                        .iterate(kept - 1, index -> index - 1)
                        .limit(kept)
                        .boxed()
                        .toList());
        assertThat(all).extracting(LedgerEntry::body).doesNotHaveDuplicates();
        verifyAll(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger.entry SET actor = 'other'", "DELETE FROM ledger.entry",
        "TRUNCATE ledger.entry", "UPDATE ledger.node SET hash = ''", "DELETE FROM ledger.node",
        "TRUNCATE ledger.node", "UPDATE ledger.head SET root = ''", "DELETE FROM ledger.head",
        "TRUNCATE ledger.head"})
    @DisplayName("SEC-06 the database refuses to change, remove or empty the ledger")
    void refusesChange(String sql) {
        append(body(0));
        append(body(1));
        LogExtract before = ledger.extract(List.of(0L, 1L));
        assertThatThrownBy(() -> jdbc.execute(sql)).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThat(ledger.extract(List.of(0L, 1L))).isEqualTo(before);
    }

    @Test
    @DisplayName("SEC-06 a database role that owns the ledger has lost the right to change it")
    void ownerLostRights() {
        String migration = resource("/db/migration/ledger/V1__create_ledger.sql")
                + resource("/db/migration/ledger/V2__create_witnesses.sql");
        jdbc.execute("CREATE ROLE plain_owner");
        transaction.executeWithoutResult(status -> {
            asSuperuser("DROP SCHEMA ledger CASCADE");
            jdbc.execute("GRANT CREATE ON DATABASE postgres TO plain_owner");
            jdbc.execute("SET LOCAL ROLE plain_owner");
            jdbc.execute(migration);
            for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
                assertThat(jdbc.queryForObject("SELECT has_table_privilege('ledger.entry', ?)", Boolean.class, right))
                        .as(right)
                        .isFalse();
            }
            ledger.append("TEST", "xiqing", "li", body(0));
            ledger.append("TEST", "xiqing", "li", body(1));
            assertThat(ledger.extract(List.of(1L)).lines()).hasSize(1);
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("SEC-06 BEY-05 every entry is proved in every log of 1 to 70 entries")
    void proves() {
        for (int size = 1; size <= 70; size++) {
            append(body(size));
            verifyAll(size);
        }
    }

    @Test
    @DisplayName("SEC-06 time on record never goes back, however the clock is set")
    void timeNeverDecreases() {
        clock.set(LedgerDatabase.START.plusMillis(1999));
        assertThat(append(body(0)).at()).isEqualTo(LedgerDatabase.START.plusSeconds(1));
        clock.set(LedgerDatabase.START.minusSeconds(3600));
        assertThat(append(body(1)).at()).isEqualTo(LedgerDatabase.START.plusSeconds(1));
        assertThat(ledger.extract(List.of(0L)).head().time()).isEqualTo(LedgerDatabase.START.plusSeconds(1));
        clock.set(LedgerDatabase.START.plusSeconds(9));
        assertThat(append(body(2)).at()).isEqualTo(LedgerDatabase.START.plusSeconds(9));
    }

    @Test
    @DisplayName("SEC-06 a head that was given out for a size is given out again")
    void keepsHeads() {
        append(body(0));
        LogExtract first = ledger.extract(List.of(0L));
        clock.set(LedgerDatabase.START.plusSeconds(500));
        assertThat(ledger.extract(List.of(0L))).isEqualTo(first);
        assertThat(count("ledger.head")).isEqualTo(1);
        append(body(1));
        assertThat(ledger.extract(List.of()).head().time()).isEqualTo(Instant.parse("2026-03-01T08:08:20Z"));
        assertThat(count("ledger.head")).isEqualTo(2);
    }

    @Test
    @DisplayName("SEC-06 no proof leaves a ledger that contradicts its signed head")
    void contradiction() {
        append(body(0));
        append(body(1));
        ledger.extract(List.of(0L));
        asSuperuser("UPDATE ledger.node SET hash = sha256('other'::bytea)");
        assertThatThrownBy(() -> ledger.extract(List.of(0L))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed from outside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE ledger.entry SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '5', '6'), 'UTF8') WHERE index = 5 | LEAF 5, SUBTREE 5, SUBTREE 7, HEAD 11
            UPDATE ledger.entry SET leaf = sha256('x') WHERE index = 4                         | LEAF 4
            UPDATE ledger.entry SET actor = 'other' WHERE index = 3                            | COLUMN 3
            UPDATE ledger.entry SET at = at + interval '1 hour' WHERE index = 3                | COLUMN 3
            UPDATE ledger.entry SET canonical = 'x' WHERE index = 10                           | LEAF 10, MALFORMED 10, HEAD 11
            DELETE FROM ledger.entry WHERE index = 10                                          | HEAD 11
            DELETE FROM ledger.entry WHERE index = 9                                           | MISSING 9, HEAD 11
            DELETE FROM ledger.entry WHERE index = 0                                           | MISSING 0, SUBTREE 1, SUBTREE 3, SUBTREE 7, HEAD 11
            UPDATE ledger.entry SET index = CASE index WHEN 8 THEN 100 ELSE 8 END WHERE index IN (8, 10) | SUBTREE 9, MISSING 10, HEAD 11
            UPDATE ledger.node SET hash = sha256('x') WHERE level = 2 AND position = 1         | SUBTREE 7
            DELETE FROM ledger.node WHERE level = 1 AND position = 4                           | SUBTREE 9
            UPDATE ledger.head SET root = sha256('x')                                          | HEAD 11, SIGNATURE 11
            UPDATE ledger.head SET at = at + interval '1 second'                               | SIGNATURE 11
            UPDATE ledger.head SET size = 12                                                   | HEAD 12""")
    @DisplayName("SEC-06 any change, removal or reordering that goes round the database's refusal is found")
    void audit(String sql, String found) {
        for (int i = 0; i < 11; i++) {
            append(body(i));
        }
        ledger.extract(List.of(0L));
        assertThat(ledger.audit().findings()).isEmpty();
        asSuperuser(sql);
        assertThat(ledger.audit().findings()).extracting(finding -> finding.kind() + " " + finding.index())
                .contains(found.split(", "));
    }

    @Test
    @DisplayName("SEC-06 an untouched ledger of several pages passes its audit")
    void auditPasses() {
        assertThat(ledger.audit().findings()).isEmpty();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 2100; i++) {
                ledger.append("TEST", "xiqing", "li", body(i));
            }
        });
        ledger.extract(List.of(7L));
        append(body(1));
        assertThat(ledger.audit().findings()).isEmpty();
        assertThat(ledger.types()).containsExactly("TEST");
    }

    @Test
    @DisplayName("SEC-07 entries are listed newest first, only of the named organisations and type")
    void pages() {
        transaction.executeWithoutResult(status -> {
            ledger.append("LOGGED_IN", "xiqing", "li", body(0));
            ledger.append("LOGGED_IN", "zibo", "wang", body(1));
            ledger.append("COMMIT", "xiqing", "li", body(2));
        });
        assertThat(indexes(ledger.page("", Long.MAX_VALUE, 2))).containsExactly(2L, 1L);
        assertThat(indexes(ledger.page("", 1, 2))).containsExactly(0L);
        assertThat(indexes(ledger.page("xiqing", 99, 9))).containsExactly(2L, 0L);
        assertThat(indexes(ledger.pageWithin(Set.of("xiqing", "zibo"), "LOGGED_IN", 99, 9))).containsExactly(1L, 0L);
        assertThat(ledger.pageWithin(Set.of(), "", 99, 9)).isEmpty();
    }

    @Test
    @DisplayName("BEY-05 an index that the log does not have is refused")
    void unknownIndex() {
        append(body(0));
        assertThatThrownBy(() -> ledger.extract(List.of(1L))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No entry 1 in a log of 1");
    }

    private int write(int writer, int each) {
        int kept = 0;
        for (int i = 0; i < each; i++) {
            boolean keeps = i % 2 == 0;
            int value = writer * each + i;
            transaction.executeWithoutResult(status -> {
                ledger.append("TEST", "xiqing", "li", body(value));
                if (!keeps) {
                    status.setRollbackOnly();
                }
            });
            kept += keeps ? 1 : 0;
        }
        return kept;
    }

    private void verifyAll(int size) {
        LogExtract extract = ledger.extract(LongStream.range(0, size).boxed().toList());
        assertThat(extract.lines()).hasSize(size);
        byte[] root = MerkleTree.root(Suite.S, extract.lines().stream().map(line -> line.entry().canonical()).toList());
        assertThat(extract.head().size()).isEqualTo(size);
        assertThat(extract.head().root()).isEqualTo(Hex.of(root)).isEqualTo(ledger.head().root());
        extract.lines()
                .forEach(line -> assertThat(MerkleTree.verifyInclusion(Suite.S,
                        MerkleTree.leafHash(Suite.S, line.entry().canonical()), line.index(), size,
                        extract.inclusion().getOrDefault(line.index(), List.of()).stream().map(Hex::parse).toList(),
                        root)).isTrue());
        Base64.Decoder base64 = Base64.getDecoder();
        assertThat(Suite.S.verify(base64.decode(extract.keys().getFirst().spki()), extract.head().message(),
                base64.decode(extract.signatures().getFirst().sig()))).isTrue();
    }

    private LedgerEntry append(Json.Obj body) {
        return transaction.execute(status -> ledger.append("TEST", "xiqing", "li", body));
    }

    private void asSuperuser(String sql) {
        LedgerDatabase.asSuperuser(transaction, jdbc, sql);
    }

    private int count(String table) {
        return jdbc.query("SELECT 1 FROM " + table, (rows, n) -> n).size();
    }

    private static List<Long> indexes(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::index).toList();
    }

    private static Json.Obj body(int n) {
        return Json.object("n", n);
    }

    private static String resource(String name) {
        try (var in = LedgerModuleTests.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
