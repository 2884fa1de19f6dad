package org.mingjian.ledger;

import org.fairdraw.Ed25519Signer;
import org.fairdraw.Signer;
import org.fairdraw.Suite;

/**
 * A suite together with the making of its keys. A ledger is begun in one and never leaves it (VDP §1.1); a suite that is
 * not {@link #S} is offered to the platform as a bean of this type.
 */
public interface KeySuite {
    /** SHA-256 and Ed25519. */
    KeySuite S = new KeySuite() {
        @Override
        public Suite suite() {
            return Suite.S;
        }

        @Override
        public byte[] newKey() {
            return Ed25519Signer.generate().pkcs8();
        }

        @Override
        public Signer signer(byte[] pkcs8) {
            return Ed25519Signer.ofPkcs8(pkcs8);
        }
    };

    /** Returns hash and signature check. */
    Suite suite();

    /** Makes a private key in PKCS #8 DER. */
    byte[] newKey();

    /**
     * Reads a private key.
     *
     * @throws IllegalArgumentException where the bytes are no key of this suite
     */
    Signer signer(byte[] pkcs8);
}
