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
import org.fairdraw.Hex;
import org.fairdraw.Json;
import org.fairdraw.MerkleTree;
import org.fairdraw.Signer;
import org.fairdraw.Suite;
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
        KeySuite other = other();
        assertThat(LedgerKeys.open(folder, List.of(KeySuite.S, other), "O").suite().name()).isEqualTo("O");
        assertThat(LedgerKeys.open(folder, List.of(KeySuite.S, other), "S").suite().name()).isEqualTo("O");
        refused(Fault.SUITE, "ledger.suite");
        Path older = Files.createDirectory(folder.resolve("older"));
        LedgerKeys.openFile(older.resolve("ledger.pkcs8"));
        assertThat(LedgerKeys.open(older, List.of(KeySuite.S, other), "O").suite().name()).isEqualTo("S");
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThatExceptionOfType(UnusableLedger.class)
                .isThrownBy(() -> LedgerKeys.open(none, List.of(KeySuite.S), "O"));
        try (var files = Files.list(none)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("VDP §1.1 a ledger of another suite is hashed in it, and checked in it")
    void suiteIsUsed() throws Exception {
        KeySuite other = other();
        LedgerKey key = LedgerKeys.open(folder, List.of(other), "O");
        try (FileLedger ledger = FileLedger.open(folder, key, "test", Clock.systemUTC())) {
            ledger.append("TEST", "xiqing", "li", Json.object("n", 1));
            assertThat(ledger.extract(List.of(0L)).head().root())
                    .isEqualTo(Hex.of(MerkleTree.leafHash(other.suite(), ledger.entries().getFirst().canonical())))
                    .isNotEqualTo(Hex.of(MerkleTree.leafHash(Suite.S, ledger.entries().getFirst().canonical())));
        }
        assertThat(new LedgerArchive(List.of(other), Set.of()).check(folder).ok()).isTrue();
    }

    /** Another suite for the seam: hashes are turned round, keys are those of suite S. */
    private static KeySuite other() {
        Suite suite = new Suite() {
            @Override
            public String name() {
                return "O";
            }

            @Override
            public String algorithm() {
                return "Ed25519";
            }

            @Override
            public byte[] hash(byte[]... parts) {
                byte[] hash = Suite.S.hash(parts);
                for (int i = 0; i < hash.length; i++) {
                    hash[i] = (byte) ~hash[i];
                }
                return hash;
            }

            @Override
            public PrefixHash after(byte[] prefix) {
                return Suite.S.after(prefix);
            }

            @Override
            public boolean verify(byte[] spki, byte[] message, byte[] signature) {
                return Suite.S.verify(spki, message, signature);
            }
        };
        return new KeySuite() {
            @Override
            public Suite suite() {
                return suite;
            }

            @Override
            public byte[] newKey() {
                return KeySuite.S.newKey();
            }

            @Override
            public Signer signer(byte[] pkcs8) {
                Signer inner = KeySuite.S.signer(pkcs8);
                return new Signer() {
                    @Override
                    public String keyId() {
                        return Signer.keyId(suite, inner.spki());
                    }

                    @Override
                    public byte[] spki() {
                        return inner.spki();
                    }

                    @Override
                    public String algorithm() {
                        return inner.algorithm();
                    }

                    @Override
                    public byte[] sign(byte[] message) {
                        return inner.sign(message);
                    }
                };
            }
        };
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
