package org.fairdraw.rows;

import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.MalformedInput;

/** Splits a row into its fields, and names the field that is wrong (VDP §2). */
final class RowText {
    private final String text;
    private final List<String> fields = new ArrayList<>();

    RowText(String text, String kind, int least, int most) throws MalformedInput {
        this.text = text;
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
            fields.add(text.substring(from, bar));
            from = bar + 1;
        }
        fields.add(text.substring(from));
        if (!fields.get(0).equals(kind) || fields.size() < least || fields.size() > most) {
            throw new MalformedInput("row", text, "a row of this list starts with " + kind + " and has "
                    + (least == most ? least : least + " to " + most) + " fields (VDP §2)");
        }
    }

    int size() {
        return fields.size();
    }

    String name(int field) throws MalformedInput {
        return check(field, Names.isName(fields.get(field)), Names.NAME_RULE);
    }

    String hash(int field) throws MalformedInput {
        return check(field, Names.isHash(fields.get(field)), Names.HEX_RULE);
    }

    List<String> names(int from, int to) throws MalformedInput {
        for (int field = from; field < to; field++) {
            name(field);
        }
        return List.copyOf(fields.subList(from, to));
    }

    RowStatus status(int field) throws MalformedInput {
        String status = check(field, RowStatus.isStatus(fields.get(field)), "a status is E, M or X.<code> (VDP §2.1)");
        return status.equals("E") ? RowStatus.ELIGIBLE : new RowStatus(status);
    }

    int integer(int field, int least, int most) throws MalformedInput {
        String digits = fields.get(field);
        boolean plain = Names.isDigits(digits) && digits.length() <= 9
                && (digits.length() == 1 || digits.charAt(0) != '0');
        int value = plain ? Integer.parseInt(digits) : -1;
        check(field, plain && value >= least && value <= most,
                "must be an integer from " + least + " to " + most + " without leading zero (VDP §1.2)");
        return value;
    }

    boolean dash(int field) {
        return fields.get(field).equals("-");
    }

    /** Reads codes joined by {@code +}, or {@code -} for none. */
    List<String> codes(int field) throws MalformedInput {
        if (dash(field)) {
            return List.of();
        }
        List<String> codes = List.of(fields.get(field).split("\\+", -1));
        check(field, PersonRow.areCodes(codes), "must be different codes joined by +, or - for none (VDP §2.3)");
        return codes;
    }

    String check(int field, boolean good, String rule) throws MalformedInput {
        if (!good) {
            throw new MalformedInput("field " + field + " of row " + text, fields.get(field), rule);
        }
        return fields.get(field);
    }
}
