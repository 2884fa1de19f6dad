package org.mingjian.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.fairdraw.suite.Suite;

/** A request for a time stamp over C and the answer to it, in DER (RFC 3161 §2.4). */
final class TimestampQuery {
    /** Version 1, SHA-256 and the head of its 32 bytes; the certificate is wanted. */
    private static final String HEAD = "30390201013031300d060960864801650304020105000420";
    private static final String WANTED = "0101ff";
    private static final int SEQUENCE = 0x30;
    private static final int GRANTED_WITH_CHANGES = 1;

    private TimestampQuery() {}

    /** Returns what is stamped: the SHA-256 of the 64 digits of C (VDP §15.24). */
    static byte[] imprint(String commitment) {
        return Suite.S.hash(commitment.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] of(String commitment) {
        return HexFormat.of().parseHex(HEAD + HexFormat.of().formatHex(imprint(commitment)) + WANTED);
    }

    /** Returns the token of an answer; nothing where the authority did not grant one. */
    static Optional<byte[]> token(byte[] answer) {
        try {
            ByteBuffer body = content(ByteBuffer.wrap(answer));
            ByteBuffer status = content(body);
            status.get();
            int length = status.get();
            if (length != 1 || status.get() > GRANTED_WITH_CHANGES || !body.hasRemaining()) {
                return Optional.empty();
            }
            byte[] token = new byte[body.remaining()];
            body.get(token);
            return Optional.of(token);
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty(); // an answer that does not read grants nothing
        }
    }

    /** Takes a sequence off a buffer and returns its content. */
    private static ByteBuffer content(ByteBuffer from) {
        if ((from.get() & 0xff) != SEQUENCE) {
            throw new IllegalArgumentException("A sequence is expected.");
        }
        int length = from.get() & 0xff;
        if (length > 0x80) {
            int digits = length - 0x80;
            length = 0;
            for (int digit = 0; digit < digits && digit < Integer.BYTES; digit++) {
                length = length << Byte.SIZE | from.get() & 0xff;
            }
        }
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("A length is beyond the end.");
        }
        ByteBuffer content = from.slice(from.position(), length);
        from.position(from.position() + length);
        return content;
    }
}
