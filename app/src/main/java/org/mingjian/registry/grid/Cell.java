package org.mingjian.registry.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One cell as the file holds it. */
public sealed interface Cell {
    /** Returns what a person sees in the cell, as far as the file says it. */
    String text();

    /** A text, without the white space around it. */
    record Text(String text) implements Cell {}

    /** A number; {@code date} is the day that it means where it is read, or formatted, as a date. */
    record Number(BigDecimal value, Optional<LocalDate> date, boolean dateFormat) implements Cell {
        private static final int DIGITS = 40;

        @Override
        public String text() {
            if (dateFormat && date.isPresent()) {
                return date.get().toString();
            }
            BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            boolean short_ = Math.abs((long) plain.scale()) + plain.precision() <= DIGITS;
            return short_ ? plain.toPlainString() : plain.toString();
        }
    }

    /** A formula; it is not executed, and its last result is not believed. */
    record Formula(String text) implements Cell {}

    /** A cell that the spreadsheet program itself shows as an error, such as {@code #N/A}. */
    record Broken(String text) implements Cell {}
}
