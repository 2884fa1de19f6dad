package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fairdraw.suite.Signer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.ledger.UnusableLedger.Fault;

class LedgerKeysTests {
    @TempDir
    Path folder;

    @Test
    @DisplayName("SEC-13 the signing key is made on first use, readable by its owner only, and stays the same")
    void makesOnce() throws Exception {
        Signer first = LedgerKeys.open(folder);
        assertThat(LedgerKeys.open(folder).keyId()).isEqualTo(first.keyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key()))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(key());
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
