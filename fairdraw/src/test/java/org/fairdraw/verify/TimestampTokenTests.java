package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTokenTests {
    private static final String COMMITMENT = "ecfde6e8a3c5bb270e6fdc25079fb5aa44a3e9b8c583a122b72056f75aecd9a5";

    @Test
    @DisplayName("VDP-15.24 a token that OpenSSL made is read, and holds")
    void openssl() throws GeneralSecurityException {
        TimestampToken token = TimestampToken.read(TokenMaker.resource("openssl.tst")).orElseThrow();
        assertThat(token.faults()).isEmpty();
        assertThat(token.isOf(Suite.S, COMMITMENT)).isTrue();
        assertThat(token.isOf(Suite.S, "0".repeat(64))).isFalse();
        assertThat(token.time()).isBetween(Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(token.imprintAlgorithm()).isEqualTo("2.16.840.1.101.3.4.2.1");
        assertThat(Hex.of(token.imprint())).hasSize(64);
        assertThat(token.authority()).isEqualTo("CN=Fairdraw test time stamps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p256", "p384"})
    @DisplayName("VDP-15.24 a token that OpenSSL signed by a key on a curve holds")
    void curves(String curve) throws GeneralSecurityException {
        TimestampToken token = TimestampToken.read(TokenMaker.resource("openssl-" + curve + ".tst")).orElseThrow();
        assertThat(token.faults()).isEmpty();
        assertThat(token.isOf(Suite.S, COMMITMENT)).isTrue();
        assertThat(token.authority()).contains("Fairdraw test time stamps " + curve);
    }

    @Test
    @DisplayName("VDP-15.24 a token with one lie says which")
    void lies() throws GeneralSecurityException {
        assertThat(faults(maker -> {})).isEmpty();
        assertThat(faults(maker -> maker.spoiled = true)).contains("the signature is wrong");
        assertThat(faults(maker -> maker.otherContent = true)).contains("hash of another content");
        assertThat(faults(maker -> maker.certificate = "plain.der")).contains("not for time stamping");
        assertThat(faults(maker -> maker.named = false)).contains("name another certificate");
    }

    @Test
    @DisplayName("VDP-15.24 a token with a changed byte is none, or does not hold, or says another time or hash")
    void everyByte() throws GeneralSecurityException {
        byte[] good = new TokenMaker(COMMITMENT).token();
        for (int at = 0; at < good.length; at += 7) {
            byte[] changed = good.clone();
            changed[at] ^= 0x41;
            boolean holds = TimestampToken.read(changed).map(TimestampTokenTests::holds).orElse(false);
            assertThat(holds && !inCertificate(good, at)).as("byte " + at).isFalse();
        }
        assertThat(TimestampToken.read(Arrays.copyOf(good, good.length + 1))).isEmpty();
    }

    @Test
    @DisplayName("VDP-15.24 bytes that are no token are read as none, and never as an exception")
    void noise() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = seed % 2 == 0 ? Tamper.noise(random) : Tamper.splice(new TokenMaker("x").token(), random);
            TimestampToken.read(bytes).ifPresent(token -> assertThat(holds(token)).isFalse());
            seed += seed % 2 == 1 ? 18 : 0;
        }
    }

    private static boolean holds(TimestampToken token) {
        try {
            return token.faults().isEmpty() && token.isOf(Suite.S, COMMITMENT)
                    && token.time().equals(Instant.parse("2026-03-02T01:02:00Z"));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Version numbers and repeated names of algorithms outside what is signed say nothing. */
    private static boolean inCertificate(byte[] good, int at) {
        byte[] info = {2, 1, 3, Der.SET};
        for (int i = 0; i < 60; i++) {
            if (Arrays.equals(good, i, i + info.length, info, 0, info.length)) {
                return at < i + 20;
            }
        }
        return false;
    }

    private static String faults(Consumer<TokenMaker> lie) throws GeneralSecurityException {
        TokenMaker maker = new TokenMaker(COMMITMENT);
        lie.accept(maker);
        return String.join(", ", TimestampToken.read(maker.token()).orElseThrow().faults());
    }
}
