package org.mingjian.draw;

import java.security.SecureRandom;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;

/**
 * What proves an event: a file, or the text that was typed. It stays with the agency; the ledger holds only
 * hex(SHA-256(salt ‖ content)), so that nobody guesses a short text by its hash.
 *
 * @param name the file's name, or the empty string for a text in UTF-8
 * @param salt 32 random bytes that are kept with the content
 */
public record EventEvidence(String name, byte[] content, byte[] salt) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public EventEvidence {
        content = content.clone();
        salt = salt.clone();
    }

    /** Makes evidence with a fresh salt. */
    public static EventEvidence of(String name, byte[] content) {
        byte[] salt = new byte[Suite.HASH_BYTES];
        RANDOM.nextBytes(salt);
        return new EventEvidence(name, content, salt);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /** Returns what the ledger holds of it: 64 hex digits. */
    public String hash() {
        return Hex.of(Suite.S.hash(salt, content));
    }
}
