package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures that the verifier in the browser computes itself. */
class SignatureBrowserTests {
    private static final HexFormat HEX = HexFormat.of();
    /** Points whose eightfold is neutral: of order 1, 2, 4 and 8. */
    private static final List<String> SMALL = List.of("01" + "00".repeat(31), "ec" + "ff".repeat(30) + "7f",
            "00".repeat(32), "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private static @Nullable Object judge(WebModules site, String call, byte[] key, String message, String signature) {
        return site.call("tests." + call + "(...given)",
                List.of(Base64.getEncoder().encodeToString(key), message, signature));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("DRAW-07 Ed25519 computed in the browser says what Java and the browser's own say, of good and spoilt signatures")
    void ed25519(boolean secure) throws Exception {
        Random random = new Random(7);
        try (WebModules site = WebModules.open(secure, Path.of(""))) {
            for (int round = 0; round < 12; round++) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                String message = "VDP1-RESULT\n" + "a".repeat(random.nextInt(200)) + "\n";
                Signature signer = Signature.getInstance("Ed25519");
                signer.initSign(pair.getPrivate());
                signer.update(message.getBytes(StandardCharsets.US_ASCII));
                byte[] good = signer.sign();
                byte[] key = pair.getPublic().getEncoded();
                assertThat(judge(site, "signature", key, message, HEX.formatHex(good)))
                        .isEqualTo(List.of(true, true));
                byte[] spoilt = good.clone();
                spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(judge(site, "signature", key, message, HEX.formatHex(spoilt)))
                        .isEqualTo(List.of(false, false));
                assertThat(judge(site, "signature", key, message + " ", HEX.formatHex(good)))
                        .isEqualTo(List.of(false, false));
            }
        }
    }

    @Test
    @DisplayName("VDP-15.17 a key of small order is none, and under a good key a signature of zeros or of small order is none")
    void smallOrder() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        try (WebModules site = WebModules.open(true, Path.of(""))) {
            for (String point : SMALL) {
                byte[] weak = key.clone();
                System.arraycopy(HEX.parseHex(point), 0, weak, 12, 32);
                assertThat(judge(site, "signature", weak, "x", point + "00".repeat(32))).isNull();
                assertThat(judge(site, "signature", key, "x", point + "00".repeat(32)))
                        .isEqualTo(List.of(false, false));
            }
        }
    }

    @Test
    @DisplayName("VDP-1.1 SM2 computed in the browser accepts the example of GB/T 32918.5 and nothing beside it")
    void sm2() {
        byte[] key = HEX.parseHex("3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        String r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
        String s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
        byte[] off = key.clone();
        off[off.length - 1] ^= 1;
        try (WebModules site = WebModules.open(true, Path.of(""))) {
            assertThat(judge(site, "signatureG", key, "message digest", r + s)).isEqualTo(true);
            assertThat(judge(site, "signatureG", key, "message digests", r + s)).isEqualTo(false);
            assertThat(judge(site, "signatureG", key, "message digest", s + r)).isEqualTo(false);
            assertThat(judge(site, "signatureG", key, "message digest", "00".repeat(32) + s)).isEqualTo(false);
            assertThat(judge(site, "signatureG", off, "message digest", r + s)).isNull();
        }
    }
}
