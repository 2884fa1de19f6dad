package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    @DisplayName("SEC-04 codes are those of RFC 6238's test vectors for SHA-1, their last six digits")
    void keepsToTheVectors(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    @DisplayName("SEC-04 a code is good half a minute early and late and no longer, and never again after it or a later one")
    void isGoodNearNowAndOnce() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long away = -2; away <= 2; away++) {
            boolean good = Totp.match(SECRET, Totp.code(SECRET, step + away), now, 0).isPresent();
            assertThat(good).as("%d steps away", away).isEqualTo(Math.abs(away) <= 1);
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step + 1)).isEmpty();
        assertThat(Totp.match(SECRET, "", now, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    @DisplayName("SEC-04 a secret is written in the letters of RFC 4648, without padding")
    void writesBase32(String text, String letters) {
        assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    @DisplayName("SEC-09 what is sealed opens at its own place under its own key, unchanged, and looks different each time")
    void vaultKeeps() {
        Vault vault = new Vault(Secrets.bytes(Vault.KEY_BYTES));
        byte[] sealed = vault.seal(SECRET, "here");
        assertThat(vault.open(sealed, "here")).hasValue(SECRET);
        assertThat(vault.open(sealed, "there")).isEmpty();
        assertThat(new Vault(Secrets.bytes(Vault.KEY_BYTES)).open(sealed, "here")).isEmpty();
        assertThat(vault.seal(SECRET, "here")).isNotEqualTo(sealed);
        sealed[sealed.length - 1] ^= 1;
        assertThat(vault.open(sealed, "here")).isEmpty();
        assertThat(vault.open(new byte[3], "here")).isEmpty();
    }
}
