package org.mingjian.checklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingjian.codes.CreditCode;
import org.mingjian.law.Citation;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Reads what was typed of an exception, and gathers all that is wrong with it. */
public final class ExceptionForm {
    /** The names of its fields. */
    public static final List<String> FIELDS = List.of("code", "matter", "basis", "reason", "subjects", "tasks", "from",
            "to");
    private static final int SHORT = 100;
    private static final int LONG = 2000;
    private static final int TASK = 60;

    private final Map<String, String> typed;
    private final List<Fault> faults = new ArrayList<>();
    private final Optional<ExceptionRequest> request;

    /** Reads it: texts by the fields' names, lists one entry a line or between semicolons. */
    public ExceptionForm(Map<String, String> typed) {
        this.typed = Map.copyOf(typed);
        String code = said("code");
        if (!Item.CODE.matcher(code).matches()) {
            faults.add(Fault.of("code", "checklist.fault.code", code));
        }
        String matter = words("matter", SHORT);
        List<String> basis = entries("basis", "checklist.fault.citation",
                line -> Citation.read(line).map(Citation::text));
        if (basis.isEmpty() && said("basis").isEmpty()) {
            faults.add(Fault.of("basis", "checklist.exception.fault.needed"));
        }
        String reason = words("reason", LONG);
        List<String> subjects = entries("subjects", "checklist.exception.fault.subject",
                line -> CreditCode.parse(line).map(CreditCode::value));
        List<String> tasks = entries("tasks", "checklist.exception.fault.task",
                line -> Optional.of(line)
                        .filter(one -> one.length() <= TASK && Characters.outOfPlace(one).isEmpty()));
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> to = day("to");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            faults.add(Fault.of("to", "checklist.exception.fault.order", said("to"), said("from")));
        }
        request = faults.isEmpty()
                ? Optional.of(new ExceptionRequest(code, matter, basis, reason,
                        new ExceptionScope(subjects, tasks, from.orElseThrow(), to.orElseThrow())))
                : Optional.empty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Returns the request; only where nothing is at fault. */
    public Optional<ExceptionRequest> request() {
        return request;
    }

    private String said(String field) {
        return typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private String words(String field, int longest) {
        String text = said(field);
        if (text.isEmpty()) {
            faults.add(Fault.of(field, "checklist.exception.fault.needed"));
        } else if (text.length() > longest) {
            faults.add(Fault.of(field, "checklist.fault.long", text.length(), longest));
        } else if (Characters.outOfPlace(text.replace("\n", "")).isPresent()) {
            faults.add(Fault.of(field, "checklist.fault.character"));
        }
        return text;
    }

    private List<String> entries(String field, String key, Function<String, Optional<String>> reader) {
        String text = said(field);
        if (text.length() > LONG) {
            faults.add(Fault.of(field, "checklist.fault.long", text.length(), LONG));
            return List.of();
        }
        return Stream.of(text.split("[\\n;；]+")).map(String::strip).filter(line -> !line.isEmpty()).flatMap(line -> {
            Optional<String> read = reader.apply(line);
            if (read.isEmpty()) {
                faults.add(Fault.of(field, key, line));
            }
            return read.stream();
        }).distinct().toList();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(said(field)));
        } catch (DateTimeException notADate) {
            faults.add(Fault.of(field, "checklist.fault.date", said(field)));
            return Optional.empty();
        }
    }
}
