package org.fairdraw.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value in DER, as far as time stamps need it: one byte of tag, definite lengths (VDP §15.24). Whatever is otherwise
 * is an {@link IllegalArgumentException}.
 */
record Der(int tag, byte[] encoded, byte[] content) {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int NULL = 0x05;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int FIRST = 0xa0;
    static final int SECOND = 0xa1;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;
    private static final int OTHER_TAG = 0x1f;

    /** Reads one value that fills the bytes. */
    static Der read(byte[] bytes) {
        List<Der> values = all(bytes);
        if (values.size() != 1) {
            throw new IllegalArgumentException("One value must fill the bytes");
        }
        return values.get(0);
    }

    /** Reads values that follow one another. */
    private static List<Der> all(byte[] bytes) {
        List<Der> values = new ArrayList<>();
        for (int at = 0; at < bytes.length;) {
            Der next = at(bytes, at);
            values.add(next);
            at += next.encoded.length;
        }
        return values;
    }

    private static Der at(byte[] bytes, int start) {
        int tag = Byte.toUnsignedInt(bytes[start]);
        if ((tag & OTHER_TAG) == OTHER_TAG || start + 1 >= bytes.length) {
            throw new IllegalArgumentException("No tag of DER that is known here: " + tag);
        }
        int length = Byte.toUnsignedInt(bytes[start + 1]);
        int from = start + 2;
        if (length >= LONG_FORM) {
            int digits = length - LONG_FORM;
            if (digits < 1 || digits > MOST_LENGTH_BYTES || from + digits > bytes.length) {
                throw new IllegalArgumentException("No length of DER");
            }
            length = new BigInteger(1, Arrays.copyOfRange(bytes, from, from + digits)).intValueExact();
            from += digits;
        }
        if (length > bytes.length - from) {
            throw new IllegalArgumentException("A value of DER ends behind its end");
        }
        return new Der(tag, Arrays.copyOfRange(bytes, start, from + length),
                Arrays.copyOfRange(bytes, from, from + length));
    }

    /** Returns the values inside a value of this tag. */
    List<Der> children(int wanted) {
        return all(of(wanted));
    }

    /** Returns the content of a value of this tag. */
    byte[] of(int wanted) {
        if (tag != wanted) {
            throw new IllegalArgumentException("Tag " + wanted + " of DER is wanted, found " + tag);
        }
        return content;
    }

    /** Returns an object identifier as decimal numbers with dots. */
    String oid() {
        List<String> parts = new ArrayList<>();
        BigInteger number = BigInteger.ZERO;
        for (byte digit : of(OID)) {
            number = number.shiftLeft(7).or(BigInteger.valueOf(digit & 0x7f));
            if (digit >= 0) {
                if (parts.isEmpty()) {
                    int first = Math.min(2, number.divide(BigInteger.valueOf(40)).intValueExact());
                    parts.add(Integer.toString(first));
                    number = number.subtract(BigInteger.valueOf(40L * first));
                }
                parts.add(number.toString());
                number = BigInteger.ZERO;
            }
        }
        return String.join(".", parts);
    }
}
