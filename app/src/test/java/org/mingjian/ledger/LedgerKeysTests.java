package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.ledger.UnusableLedger.Fault;

class LedgerKeysTests {
    private static final Suite GM = Suites.find("G").orElseThrow();

    @TempDir
    Path folder;

    @Test
    @DisplayName("SEC-13 the signing key is made on first use, readable by its owner only, and stays the same")
    void makesOnce() throws Exception {
        Signer first = LedgerKeys.open(folder);
        assertThat(LedgerKeys.open(folder).keyId()).isEqualTo(first.keyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(key(), folder.resolve("ledger.suite"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----", "rw--w----"})
    @DisplayName("SEC-13 a signing key that others may read is refused")
    void refusesExposed(String rights) throws Exception {
        LedgerKeys.open(folder);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString(rights));
        refused(Fault.KEY_EXPOSED);
    }

    @Test
    @DisplayName("SEC-13 a file that holds no Ed25519 key is refused and left as it is")
    void refusesOther() throws Exception {
        Files.createFile(key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key(), "not a key");
        refused(Fault.KEY_MALFORMED);
        assertThat(key()).hasContent("not a key");
    }

    @Test
    @DisplayName("VDP §1.1 a ledger's suite is chosen with its key and never changes; one that is not held is refused")
    void suiteStays() throws Exception {
        assertThat(LedgerKeys.open(folder, GM).suite().name()).isEqualTo("G");
        assertThat(LedgerKeys.open(folder, Suite.S).suite().name()).isEqualTo("G");
        Path older = Files.createDirectory(folder.resolve("older"));
        LedgerKeys.openFile(older.resolve("ledger.pkcs8"));
        assertThat(LedgerKeys.open(older, GM).suite().name()).isEqualTo("S");
        Files.writeString(folder.resolve("ledger.suite"), "X\n");
        refused(Fault.SUITE, "ledger.suite");
    }

    @Test
    @DisplayName("VDP §1.1 a ledger of another suite is hashed in it, and checked in it")
    void suiteIsUsed() throws Exception {
        Signer key = LedgerKeys.open(folder, GM);
        try (FileLedger ledger = FileLedger.open(folder, key, "test", Clock.systemUTC())) {
            ledger.append("TEST", "xiqing", "li", Json.object("n", 1));
            assertThat(ledger.extract(List.of(0L)).head().root())
                    .isEqualTo(Hex.of(MerkleTree.leafHash(GM, ledger.entries().getFirst().canonical())))
                    .isNotEqualTo(Hex.of(MerkleTree.leafHash(Suite.S, ledger.entries().getFirst().canonical())));
        }
        assertThat(new LedgerArchive(Set.of()).check(folder).ok()).isTrue();
    }

    private void refused(Fault fault, String file) {
        assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> LedgerKeys.open(folder)).satisfies(e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.file()).hasFileName(file);
        });
    }

    private void refused(Fault fault) throws IOException {
        assertThatExceptionOfType(UnusableLedger.class).isThrownBy(() -> LedgerKeys.open(folder)).satisfies(e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.file()).isEqualTo(key());
        });
    }

    private Path key() {
        return folder.resolve("ledger.pkcs8");
    }
}
