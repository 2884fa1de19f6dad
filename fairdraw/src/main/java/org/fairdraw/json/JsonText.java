package org.fairdraw.json;

import java.text.Normalizer;
import java.util.Map;

/** Writes the canonical form of RFC 8785, and judges strings (VDP §1.3). */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static String write(Json json) {
        StringBuilder out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    static void require(String text) {
        String fault = faultOf(text);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault + ": " + text);
        }
    }

    /** Returns the rule that a string breaks, or an empty string. */
    static String faultOf(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "A string must not hold a lone surrogate (VDP §1.3)";
            }
        }
        return ascii || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? ""
                : "A string must be in Unicode normal form C (VDP §1.3)";
    }

    private static void write(Json json, StringBuilder out) {
        if (json instanceof Json.Obj object) {
            char separator = '{';
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                quote(member.getKey(), out.append(separator));
                write(member.getValue(), out.append(':'));
                separator = ',';
            }
            out.append(object.members().isEmpty() ? "{}" : "}");
        } else if (json instanceof Json.Arr array) {
            char separator = '[';
            for (Json item : array.items()) {
                write(item, out.append(separator));
                separator = ',';
            }
            out.append(array.items().isEmpty() ? "[]" : "]");
        } else if (json instanceof Json.Str string) {
            quote(string.value(), out);
        } else if (json instanceof Json.Int integer) {
            out.append(integer.value());
        } else if (json instanceof Json.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\b\t\n\f\r\"\\".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("btnfr\"\\".charAt(named));
            } else if (c < 0x20) {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
