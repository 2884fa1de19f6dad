package org.mingjian.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mingjian.codes.CodeFault;
import org.mingjian.codes.CreditCode;
import org.mingjian.registry.SheetDates.Reading;
import org.mingjian.registry.grid.Cell;
import org.mingjian.registry.grid.GridRow;
import org.mingjian.shell.Characters;

/** One row of a sheet under its header; what cannot be read becomes a fault, and an empty value goes on. */
final class SheetRow {
    static final int LONGEST = 10_000;
    private static final String RULE = "registry.fault.";
    /** Days as bare numbers are believed from 1950 to 2099 only; 2019 is a year, not the tenth of July 1905. */
    private static final LocalDate BARE_FROM = LocalDate.of(1950, 1, 1);
    private static final LocalDate BARE_TO = LocalDate.of(2099, 12, 31);
    private static final int MOST = 10_000;
    private static final Cell NONE = new Cell.Text("");

    private final SheetHeader header;
    private final GridRow row;
    private final FaultList faults;

    SheetRow(SheetHeader header, GridRow row, FaultList faults) {
        this.header = header;
        this.row = row;
        this.faults = faults;
    }

    int number() {
        return row.number();
    }

    /** Says whether the sheet has the column. */
    boolean has(SheetColumn column) {
        return header.known().containsKey(column);
    }

    /** Returns the cell's text in NFC, or an empty text where the column or the value is absent. */
    String text(SheetColumn column, int longest) {
        String text = plain(label(column), cell(column));
        if (text.codePointCount(0, text.length()) > longest) {
            fault(column, text, "long", Integer.toString(longest));
            return "";
        }
        return text;
    }

    String requiredText(SheetColumn column, int longest) {
        int before = faults.total();
        String text = text(column, longest);
        if (text.isEmpty() && faults.total() == before) {
            fault(column, cell(column).text(), "empty-cell");
        }
        return text;
    }

    /** Returns a required credit code as it is kept, or an empty text where it is none. */
    String creditCode(SheetColumn column) {
        String text = requiredText(column, LONGEST);
        if (text.isEmpty()) {
            return "";
        }
        Optional<CodeFault> fault = CreditCode.check(text);
        fault.ifPresent(found -> faultOf(column, text, found.messageKey(), found.arguments()));
        return fault.isPresent() ? "" : CreditCode.normalise(text);
    }

    Optional<LocalDate> date(SheetColumn column, LocalDate from, LocalDate to) {
        Cell cell = cell(column);
        if (cell instanceof Cell.Number number && number.date().isPresent()) {
            LocalDate day = number.date().get();
            if (number.dateFormat() || !day.isBefore(BARE_FROM) && !day.isAfter(BARE_TO)) {
                return within(column, day, from, to);
            }
        }
        String text = plain(label(column), cell);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (SheetDates.read(text)) {
            case Reading.Day(LocalDate day) -> within(column, day, from, to);
            case Reading.Impossible() -> noDate(column, text, "date-impossible");
            case Reading.OtherForm() -> noDate(column, text, "date-form");
        };
    }

    private Optional<LocalDate> within(SheetColumn column, LocalDate day, LocalDate from, LocalDate to) {
        if (day.isBefore(from) || day.isAfter(to)) {
            fault(column, day.toString(), "date-range", from.toString(), to.toString());
            return Optional.empty();
        }
        return Optional.of(day);
    }

    private Optional<LocalDate> noDate(SheetColumn column, String text, String rule) {
        fault(column, text, rule);
        return Optional.empty();
    }

    /** Returns yes or no, or empty where the cell is empty; anything else is a fault. */
    Optional<Boolean> flag(SheetColumn column) {
        String text = text(column, LONGEST);
        Optional<Boolean> flag = YesNo.read(text);
        if (!text.isEmpty() && flag.isEmpty()) {
            fault(column, text, "flag");
        }
        return flag;
    }

    OptionalInt count(SheetColumn column) {
        String text = text(column, LONGEST);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
            fault(column, text, "count", Integer.toString(MOST));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Returns the values of the columns that no form knows, by header; empty ones are left out. */
    Map<String, String> aside() {
        if (header.aside().isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        header.aside().forEach((name, place) -> {
            String text = plain(name, place < row.cells().size() ? row.cells().get(place) : NONE);
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        });
        return values;
    }

    /** Names values beyond the last column of the header. */
    void checkWidth() {
        for (int i = header.width(); i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            if (!text.isEmpty()) {
                faults.add(row.number(), SheetHeader.letter(i), text, RULE + "row-long",
                        List.of(Integer.toString(header.width())));
                return;
            }
        }
    }

    /** Returns the place of the column that a fault names; what names none of them comes last. */
    int placeOf(String label) {
        return header.known()
                .entrySet()
                .stream()
                .filter(known -> label(known.getKey()).equals(label))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    Cell cell(SheetColumn column) {
        Integer place = header.known().get(column);
        return place == null || place >= row.cells().size() ? NONE : row.cells().get(place);
    }

    void fault(SheetColumn column, String value, String rule, String... arguments) {
        faultOf(column, value, RULE + rule, List.of(arguments));
    }

    /** Adds a fault whose sentence another module has, by its full key. */
    void faultOf(SheetColumn column, String value, String key, List<String> arguments) {
        faults.add(row.number(), label(column), value, key, arguments);
    }

    private String label(SheetColumn column) {
        Integer place = header.known().get(column);
        return place == null || !header.lettered()
                ? column.header()
                : column.header() + " (" + SheetHeader.letter(place) + ")";
    }

    private String plain(String column, Cell cell) {
        if (cell instanceof Cell.Formula || cell instanceof Cell.Broken) {
            String rule = RULE + (cell instanceof Cell.Formula ? "formula" : "cell-error");
            faults.add(row.number(), column, cell.text(), rule, List.of());
            return "";
        }
        String text = FormulaGuard.unguard(cell.text());
        if (text.equals("-") || text.equalsIgnoreCase("N/A")) {
            return "";
        }
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c >= ' ' && c < 0x7F;
            Optional<String> rule = c >= ' ' && c < 0x7F ? Optional.empty() : misplaced(c);
            if (rule.isPresent()) {
                faults.add(row.number(), column, text, RULE + rule.get(), List.of(String.format("U+%04X", (int) c)));
                return "";
            }
        }
        return ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The same characters that forms refuse: what nobody sees could make two names look like one. */
    private static Optional<String> misplaced(char c) {
        if (Characters.control(c)) {
            return Optional.of("control");
        }
        if (Characters.directs(c)) {
            return Optional.of("direction");
        }
        if (Characters.roomless(c)) {
            return Optional.of("roomless");
        }
        return c == 0xFFFD ? Optional.of("replaced") : Optional.empty();
    }
}
