package org.fairdraw.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads I-JSON with integers only: no duplicate names, no lone surrogates, NFC (VDP §1.3). */
final class JsonReader {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 17;

    private static final int MOST_VALUES = 4_000_000;

    private final String text;
    private int at;
    private int values;

    JsonReader(String text) {
        this.text = text;
    }

    static String decode(byte[] bytes) throws MalformedInput {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedInput("file", "", "text must be UTF-8");
        }
    }

    Json read() throws MalformedInput {
        Json json = value(0);
        skipSpace();
        if (at < text.length()) {
            throw fault("nothing may follow the JSON value");
        }
        return json;
    }

    private Json value(int depth) throws MalformedInput {
        skipSpace();
        count();
        char c = peek();
        if ((c == '{' || c == '[') && depth == DEEPEST) {
            throw fault("arrays and objects must not nest deeper than " + DEEPEST + " (VDP §15.13)");
        } else if (c == '{') {
            return object(depth);
        } else if (c == '[') {
            return array(depth);
        } else if (c == '"') {
            return new Json.Str(string());
        } else if (c == '-' || c >= '0' && c <= '9') {
            return number();
        } else if (word("true")) {
            return new Json.Bool(true);
        } else if (word("false")) {
            return new Json.Bool(false);
        } else if (word("null")) {
            return new Json.Null();
        }
        throw fault("a JSON value must stand here");
    }

    private Json object(int depth) throws MalformedInput {
        SortedMap<String, Json> members = new TreeMap<>();
        at++;
        skipSpace();
        if (accept('}')) {
            return new Json.Obj(members);
        }
        do {
            skipSpace();
            int start = at;
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                at = start;
                throw fault("a member's name must not stand twice (VDP §1.3)");
            }
            skipSpace();
        } while (accept(','));
        expect('}');
        return new Json.Obj(members);
    }

    private Json array(int depth) throws MalformedInput {
        List<Json> items = new ArrayList<>();
        at++;
        skipSpace();
        if (accept(']')) {
            return new Json.Arr(items);
        }
        do {
            items.add(value(depth + 1));
            skipSpace();
        } while (accept(','));
        expect(']');
        return new Json.Arr(items);
    }

    private Json number() throws MalformedInput {
        int start = at;
        accept('-');
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean whole = at > digits && (text.charAt(digits) != '0' || at == digits + 1) && at - start <= LONGEST_NUMBER;
        if (!whole || ".eE".indexOf(peek()) >= 0) {
            throw fault("numbers must be integers below 2^53 without leading zeros (VDP §1.3)");
        }
        long value = Long.parseLong(text.substring(start, at));
        if (Math.abs(value) >= Json.LIMIT) {
            throw fault("numbers must be integers below 2^53 (VDP §1.3)");
        }
        return new Json.Int(value);
    }

    private String string() throws MalformedInput {
        int start = at;
        expect('"');
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c < 0x20) {
                throw fault("a control character in a string must be escaped");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        String fault = JsonText.faultOf(out.toString());
        if (!fault.isEmpty()) {
            at = start;
            throw fault(fault);
        }
        return out.toString();
    }

    private char escaped() throws MalformedInput {
        count();
        char c = next();
        if (c == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                char digit = next();
                int value = digit < 0x80 ? Character.digit(digit, 16) : -1;
                if (value < 0) {
                    throw fault("four hex digits must follow \\u");
                }
                code = code << 4 | value;
            }
            return (char) code;
        }
        int named = "btnfr\"\\/".indexOf(c);
        if (named < 0) {
            throw fault("JSON has no such escape");
        }
        return "\b\t\n\f\r\"\\/".charAt(named);
    }

    /** Counts what costs time and memory out of proportion to its bytes. */
    private void count() throws MalformedInput {
        if (++values > MOST_VALUES) {
            throw fault("a JSON text must not hold more than 4,000,000 values and escapes (VDP §15.13)");
        }
    }

    private boolean word(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char wanted) throws MalformedInput {
        skipSpace();
        if (!accept(wanted)) {
            throw fault("'" + wanted + "' must stand here");
        }
    }

    private boolean accept(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private char next() throws MalformedInput {
        if (at >= text.length()) {
            throw fault("the JSON text ends too early");
        }
        return text.charAt(at++);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private MalformedInput fault(String rule) {
        int line = (int) text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', Math.max(0, Math.min(at, text.length()) - 1));
        String value = text.substring(Math.min(at, text.length()), Math.min(at + 12, text.length()));
        return new MalformedInput("line " + line + ", column " + column, value, rule);
    }
}
