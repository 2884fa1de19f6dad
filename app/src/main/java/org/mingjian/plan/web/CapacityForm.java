package org.mingjian.plan.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.plan.CapacityNeeds;
import org.mingjian.plan.Duty;
import org.mingjian.shell.Fault;

/** Reads what was typed of a year's needs, and gathers what is wrong with it. */
final class CapacityForm {
    private static final long MOST = 9_999_999;
    private static final int MOST_PEOPLE = 99;
    private static final int MOST_HALF_DAYS = 60;

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();

    CapacityForm(Map<String, String> typed) {
        this.typed = typed;
    }

    List<Fault> faults() {
        return faults;
    }

    int year() {
        return (int) number("year", 2000, 2099);
    }

    CapacityNeeds needs() {
        Map<Duty, Long> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            optional(field(duty)).ifPresent(days -> duties.put(duty, days));
        }
        return new CapacityNeeds((int) number("officers", 0, 99_999), duties, optional("key").orElse(0),
                optional("reserve").orElse(0), Math.max(1, (int) number("people", 1, MOST_PEOPLE)),
                Math.max(1, halfDays()));
    }

    /** Returns what the draft says of itself, by the name of the number. */
    Optional<Long> stated(String what) {
        OptionalLong number = optional("stated-" + what);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    static String field(Duty duty) {
        return "duty-" + duty.name();
    }

    private int halfDays() {
        String text = text("days");
        if (text.matches("\\d{1,2}([.][05])?") && !text.matches("0+([.]0)?")) {
            int half = Integer.parseInt(text.replaceFirst("[.].*", "")) * 2 + (text.endsWith(".5") ? 1 : 0);
            if (half <= MOST_HALF_DAYS) {
                return half;
            }
        }
        faults.add(Fault.of("days", "plan.fault.days", text, MOST_HALF_DAYS / 2));
        return 1;
    }

    private OptionalLong optional(String field) {
        return text(field).isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(field, 0, MOST));
    }

    private long number(String field, long least, long most) {
        String text = text(field);
        if (text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        faults.add(Fault.of(field, "plan.fault.number", text, Long.toString(least), Long.toString(most))
                .at(field.startsWith("duty-") ? field.replace("duty-", "plan.duty.") : "plan.capacity." + field, ""));
        return least;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
