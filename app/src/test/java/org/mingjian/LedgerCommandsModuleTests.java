package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairdraw.json.Json;
import org.fairdraw.verify.TreeHead;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.ledger.FileLedger;
import org.mingjian.ledger.LedgerKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

class LedgerCommandsModuleTests {
    @TempDir
    Path data;
    private String said = "";

    @Test
    @DisplayName("SEC-06 verify-ledger checks the ledgers of the command line's organisations, and an export of one")
    void organisation() throws Exception {
        Path folder = Files.createDirectories(data.resolve("orgs").resolve("xiqing"));
        try (FileLedger ledger = FileLedger.open(folder, LedgerKeys.open(folder), "xiqing", Clock.systemUTC())) {
            for (int i = 0; i < 5; i++) {
                ledger.append("TEST", "xiqing", "li", Json.object("n", i));
            }
            ledger.extract(List.of());
        }
        assertThat(verify("--data", data.toString())).isZero();
        assertThat(said).contains("✓", "entries 5", "heads 1");
        Path file = data.resolve("export.jsonl");
        assertThat(export("--data", data.toString(), "--org", "xiqing", "--out", file.toString())).isZero();
        assertThat(export("--data", data.toString(), "--org", "xiqing", "--out", file.toString())).isEqualTo(2);
        assertThat(verify(file.toString(), "--json")).isZero();
        assertThat(said).contains("\"ok\":true");
        Path lines = folder.resolve("ledger.jsonl");
        Files.writeString(lines, Files.readString(lines).replace("\"n\":3", "\"n\":8"));
        assertThat(verify("--data", data.toString())).isEqualTo(1);
        assertThat(said).contains("✗", "head 5");
        assertThat(verify(folder.toString(), "--json")).isEqualTo(1);
        assertThat(said).contains("\"kind\":\"HEAD\"");
    }

    @Test
    @DisplayName("SEC-06 verify-ledger checks a platform's data folder, running or not, and finds a row that was slipped in")
    void platform() throws Exception {
        Path folder = Files.createDirectories(data.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(database.jdbcUrl(), DatabaseRoles.OWNER,
                            database.passwords().owner()))
                    .locations("classpath:db/migration/ledger")
                    .callbacks(new ApplicationGrants(DatabaseRoles.APPLICATION))
                    .load()
                    .migrate();
            assertThat(verify("--data", data.toString())).isZero();
            new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), DatabaseRoles.APPLICATION,
                    database.passwords().application())).execute("""
                            INSERT INTO ledger.entry (index, at, type, org, actor, canonical, leaf)
                            VALUES (1, now(), 'TEST', 'xiqing', 'li', 'x', 'x')""");
            assertThat(verify("--data", data.toString())).isEqualTo(1);
        }
        assertThat(verify("--data", data.toString())).isEqualTo(1);
        assertThat(said).contains("entry 0", "entry 1");
        Path file = data.resolve("export.jsonl");
        assertThat(export("--data", data.toString(), "--public", "--out", file.toString())).isZero();
        assertThat(verify(file.toString())).isEqualTo(1);
    }

    @Test
    @DisplayName("SEC-06 VDP §9.2 a head that somebody noted down shows a ledger that was cut off or made anew, though it is whole in itself")
    void notedHeads() throws Exception {
        Path folder = Files.createDirectories(data.resolve("orgs").resolve("xiqing"));
        String noted;
        try (FileLedger ledger = FileLedger.open(folder, LedgerKeys.open(folder), "xiqing", Clock.systemUTC())) {
            ledger.append("TEST", "xiqing", "li", Json.object("n", 1));
            ledger.append("TEST", "xiqing", "li", Json.object("n", 2));
            TreeHead head = ledger.extract(List.of()).head();
            noted = head.size() + ":" + head.root();
            ledger.append("TEST", "xiqing", "li", Json.object("n", 3));
        }
        assertThat(verify("--data", data.toString(), "--head", noted)).isZero();
        assertThat(said).contains("仍在", "only grown since");
        assertThat(verify("--data", data.toString(), "--head", noted.toUpperCase(java.util.Locale.ROOT), "--json"))
                .isZero();
        assertThat(said).contains("\"standing\":\"CONTAINED\"");
        String other = "2:" + "0".repeat(64);
        assertThat(verify("--data", data.toString(), "--head", noted, "--head", other)).isEqualTo(1);
        assertThat(said).contains("仍在", "not those of then", other);
        assertThat(verify("--data", data.toString(), "--head", "9:" + "0".repeat(64))).isEqualTo(1);
        assertThat(said).contains("shorter than then");
        for (String wrong : List.of("2", "2:abc", ":" + "0".repeat(64), "-1:" + "0".repeat(64),
                "2:" + "0".repeat(5_000))) {
            assertThat(verify("--data", data.toString(), "--head", wrong)).as(wrong).isEqualTo(2);
            assertThat(said).contains("“" + quoted(wrong) + "”", "not “" + quoted(wrong) + "”");
        }
    }

    private static String quoted(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60) + "…";
    }

    @Test
    @DisplayName("SEC-06 verify-ledger ends with 2 where there is no ledger, and says so")
    void nothing() {
        assertThat(verify("--data", data.toString())).isEqualTo(2);
        assertThat(verify(data.resolve("none").toString())).isEqualTo(2);
        assertThat(said).contains("none");
    }

    private int verify(String... arguments) {
        return run((out, err) -> new VerifyLedgerCommand(out, err), arguments);
    }

    private int export(String... arguments) {
        return run((out, err) -> new LedgerExportCommand(err), arguments);
    }

    private interface Maker {
        Callable<Integer> make(PrintStream out, PrintStream err);
    }

    private int run(Maker maker, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = new CommandLine(maker.make(out, out)).execute(arguments);
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
