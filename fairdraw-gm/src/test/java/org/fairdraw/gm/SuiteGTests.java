package org.fairdraw.gm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.fairdraw.Shares;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuiteGTests {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = "message digest".getBytes(US_ASCII);
    /** The example of GB/T 32918.5-2017, annex A.2. */
    private static final String D = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private static final String POINT = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final String R = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    private static final String S = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    private static final String SPKI = "3059301306072a8648ce3d020106082a811ccf5501822d03420004";
    private static final String PKCS8 = "3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420";

    private final Suite suite = new SuiteG();
    private final byte[] key = HEX.parseHex(SPKI + POINT);

    @Test
    @DisplayName("VDP-1.1 suite G is found where its jar is on the path")
    void found() {
        assertThat(Suites.find("G")).get().isInstanceOf(SuiteG.class);
    }

    @Test
    @DisplayName("VDP-1.1 H of suite G gives the examples of GB/T 32905-2016")
    void sm3() {
        assertThat(HEX.formatHex(suite.hash("abc".getBytes(US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HEX.formatHex(suite.hash("abcd".repeat(8).getBytes(US_ASCII), "abcd".repeat(8).getBytes(US_ASCII))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    @DisplayName("VDP-5.1 the hash behind a kept state is that of the whole, for every length and again and again")
    void kept() {
        byte[] text = new byte[200];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i * 7);
        }
        for (int prefix : new int[]{0, 1, 63, 64, 65, 128}) {
            Suite.PrefixHash behind = suite.after(Arrays.copyOf(text, prefix));
            for (int length = 0; length <= 130; length++) {
                byte[] into = new byte[Suite.HASH_BYTES];
                behind.hash(text, 3, length, into);
                assertThat(into).isEqualTo(
                        suite.hash(Arrays.copyOf(text, prefix), Arrays.copyOfRange(text, 3, 3 + length)));
            }
        }
    }

    @Test
    @DisplayName("VDP-4.2 share and chain of suite G are those that two authors agreed on")
    void seeds() {
        assertThat(Shares.commitment(suite, "TEST-0001", "dept-A", "1".repeat(64)))
                .isEqualTo("fdc54361d318fb3d82280013a476d4bb1711502030373481b6134327757b5041");
        String v3 = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
        String v2 = before(v3);
        String v1 = before(v2);
        assertThat(v2).isEqualTo("5a33575115e51852e3e024c5ac9eac38635d93cffb01fe8ff4419f92bfe2d699");
        assertThat(v1).isEqualTo("3ac4058f3aa48a8c0f85f0e7d004b95f43f63d1f34207de0b86ca85f108632e0");
        assertThat(before(v1)).isEqualTo("8319e45ace17ff2c2d900d1614602ea9580f4bd59c26d58315ba074eca9bb1dd");
    }

    @Test
    @DisplayName("VDP-15.19 the signature of GB/T 32918.5 A.2 is valid, and not for another message, key, r or s")
    void example() {
        assertThat(suite.verify(key, MESSAGE, HEX.parseHex(R + S))).isTrue();
        assertThat(suite.verify(key, "message digests".getBytes(US_ASCII), HEX.parseHex(R + S))).isFalse();
        assertThat(suite.verify(key, MESSAGE, HEX.parseHex(S + R))).isFalse();
        assertThat(suite.verify(suite.signer(suite.newKey()).spki(), MESSAGE, HEX.parseHex(R + S))).isFalse();
    }

    @Test
    @DisplayName("VDP-15.19 r and s lie in 1…n−1 and have 32 bytes each, or it is no signature")
    void bounds() {
        String n = Sm2.CURVE.getN().toString(16);
        String zero = "0".repeat(64);
        for (String broken : new String[]{zero + S, R + zero, n + S, R + n, "f".repeat(64) + S, R, R + S + "00"}) {
            assertThat(suite.verify(key, MESSAGE, HEX.parseHex(broken))).as(broken).isFalse();
        }
    }

    @Test
    @DisplayName("VDP-15.19 a key is one DER encoding of a point of the curve, and nothing else")
    void keys() {
        String p = Sm2.CURVE.getCurve().getField().getCharacteristic().toString(16);
        assertThat(suite.isKey(key)).isTrue();
        for (String broken : new String[]{
            SPKI + POINT.substring(0, 126) + "14", // off the curve
            SPKI + "0".repeat(128), SPKI + p + POINT.substring(64), SPKI + POINT.substring(0, 64) + p,
            SPKI.replace("03420004", "03420006") + POINT, // hybrid
            SPKI.replace("2a811ccf5501822d", "2a8648ce3d030107") + POINT, // P-256
            "3039301306072a8648ce3d020106082a811ccf5501822d03220003" + POINT.substring(0, 64), // compressed
            SPKI + POINT + "00", SPKI + POINT.substring(2), ""}) {
            assertThat(suite.isKey(HEX.parseHex(broken))).as(broken).isFalse();
            assertThat(suite.verify(HEX.parseHex(broken), MESSAGE, HEX.parseHex(R + S))).as(broken).isFalse();
        }
    }

    @Test
    @DisplayName("VDP-15.19 what the signer signs is valid here and for Bouncy Castle, and signed the same way again")
    void signs() {
        Signer signer = signer();
        assertThat(signer.spki()).isEqualTo(key).hasSize(91);
        assertThat(signer.keyId()).isEqualTo(HEX.formatHex(suite.hash(key)).substring(0, 16));
        assertThat(signer.algorithm()).isEqualTo(suite.algorithm()).isEqualTo("SM2");
        for (int i = 0; i < 20; i++) {
            byte[] message = new byte[i];
            byte[] signature = signer.sign(message);
            assertThat(signature).hasSize(64).isEqualTo(signer.sign(message));
            assertThat(suite.verify(key, message, signature)).isTrue();
        }
    }

    @Test
    @DisplayName("VDP-15.19 a signature that Bouncy Castle makes of the same key with random numbers is valid")
    void signedElsewhere() throws Exception {
        SM2Signer other = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        other.init(true, new ParametersWithID(new ECPrivateKeyParameters(new BigInteger(D, 16), Sm2.CURVE), Sm2.ID));
        other.update(MESSAGE, 0, MESSAGE.length);
        byte[] signature = other.generateSignature();
        assertThat(signature).isNotEqualTo(signer().sign(MESSAGE));
        assertThat(suite.verify(key, MESSAGE, signature)).isTrue();
    }

    @Test
    @DisplayName("VDP-15.19 a new key signs; other bytes and keys of other kinds are refused")
    void newKeys() {
        byte[] made = suite.newKey();
        Signer signer = suite.signer(made);
        assertThat(suite.isKey(signer.spki())).isTrue();
        assertThat(suite.verify(signer.spki(), MESSAGE, signer.sign(MESSAGE))).isTrue();
        assertThat(suite.newKey()).isNotEqualTo(made);
        assertThatThrownBy(() -> suite.signer(new byte[]{1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> suite.signer(Suite.S.newKey())).isInstanceOf(IllegalArgumentException.class);
        String last = Sm2.CURVE.getN().subtract(BigInteger.ONE).toString(16);
        assertThatThrownBy(() -> suite.signer(HEX.parseHex(PKCS8 + last))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> suite.signer(HEX.parseHex(PKCS8 + "0".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Signer signer() {
        return suite.signer(HEX.parseHex(PKCS8 + D));
    }

    private String before(String v) {
        return HEX.formatHex(suite.hash(("VDP1-CHAIN|dept-A|" + v).getBytes(US_ASCII)));
    }
}
