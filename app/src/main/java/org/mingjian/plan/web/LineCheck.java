package org.mingjian.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.codes.Industries;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.Method;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.PlannedUnit;
import org.mingjian.plan.Way;
import org.mingjian.registry.SubjectCount;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Judges a typed line of a plan; all faults are gathered, each names its field, value and rule. */
final class LineCheck {
    private static final int LONG = 500;
    private static final int SHORT = 100;
    private static final int MOST_SUBJECTS = 9_999_999;
    private static final int MOST_DRAWS = 366;

    private final LineForm form;
    private final int year;
    private final List<Fault> faults = new ArrayList<>();

    LineCheck(LineForm form, int year) {
        this.form = form;
        this.year = year;
    }

    /** Asks the agency's registry. */
    interface Registry {
        SubjectCount count(Set<String> industries);

        /** Returns the units that were named, and says at which row one is unknown. */
        List<PlannedUnit> units(String text, LocalDate from, LocalDate to, List<Fault> faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Returns the line with this number, or nothing where something is wrong. */
    Optional<PlanLine> line(int number, Registry registry) {
        LineKind kind = constant(LineKind.class, "kind").orElse(LineKind.GENERAL);
        Way way = constant(Way.class, "way").orElse(kind.usual());
        boolean none = way == Way.NONE;
        if (none != (kind == LineKind.SUPERVISION)) {
            faults.add(fault("way", "plan.fault.way"));
        }
        Set<String> industries = industries();
        PlanLine.Choice choice = new PlanLine.Choice(way, text("wayReason", LONG, way == kind.usual()), industries);
        Set<Method> methods = methods(none);
        PlanLine.Work work = new PlanLine.Work(text("matter", SHORT, false), text("basis", LONG, false),
                text("contents", LONG, false), methods);
        LocalDate from = day("from");
        LocalDate to = day("to");
        if (to.isBefore(from)) {
            faults.add(fault("to", "plan.fault.order", from.toString()));
            return Optional.empty();
        }
        List<PlannedUnit> units = way == Way.NAMED ? registry.units(form.at("units"), from, to, faults) : List.of();
        PlanLine.Size size = size(way, registry.count(industries), units);
        PlanLine.Who who = new PlanLine.Who(text("department", SHORT, false),
                text("partners", LONG, kind != LineKind.JOINT));
        String remark = text("remark", LONG, true);
        return faults.isEmpty()
                ? Optional.of(new PlanLine(number, kind, choice, work, from, to, size, units, who, remark))
                : Optional.empty();
    }

    private PlanLine.Size size(Way way, SubjectCount count, List<PlannedUnit> units) {
        String frequency = text("frequency", SHORT, false);
        return switch (way) {
            case RANDOM -> {
                long subjects = number("subjects", 1, MOST_SUBJECTS);
                if (subjects > count.all()) {
                    faults.add(fault("subjects", "plan.fault.pool", Long.toString(count.all())));
                }
                long key = form.at("keySubjects").isEmpty() ? 0 : number("keySubjects", 0, subjects);
                yield new PlanLine.Size(count.all(), subjects, key, (int) number("draws", 1, MOST_DRAWS), frequency);
            }
            case NAMED -> new PlanLine.Size(count.all(), units.size(), 0, 0, frequency);
            case ALL -> new PlanLine.Size(count.all(), count.all(), count.key(), 0, frequency);
            case NONE -> new PlanLine.Size(0, 0, 0, 0, frequency);
        };
    }

    private Set<String> industries() {
        Set<String> known = new TreeSet<>();
        for (String code : form.industries()) {
            if (Industries.byCode(code).isEmpty()) {
                faults.add(Fault.of("industries", "plan.fault.industry", code).at("plan.industries", ""));
            }
            known.add(code);
        }
        return known;
    }

    private Set<Method> methods(boolean none) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (String name : form.methods()) {
            Arrays.stream(Method.values()).filter(one -> one.name().equals(name)).forEach(methods::add);
        }
        if (methods.isEmpty() && !none) {
            faults.add(Fault.of("methods", "plan.fault.choose").at("plan.methods", ""));
        }
        return methods;
    }

    private String text(String field, int longest, boolean mayBeEmpty) {
        String text = form.at(field);
        if (text.length() > longest || text.isEmpty() && !mayBeEmpty) {
            faults.add(fault(field, "plan.fault.text", longest));
        }
        Characters.outOfPlace(text.replaceAll("\\R", " "))
                .ifPresent(unseen -> faults.add(fault(field, "plan.fault.unseen", unseen)));
        return text;
    }

    private long number(String field, long least, long most) {
        String text = form.at(field);
        if (text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        faults.add(Fault.of(field, "plan.fault.number", text, Long.toString(least), Long.toString(most))
                .at(label(field), ""));
        return least;
    }

    private LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(form.at(field));
            if (day.getYear() != year) {
                faults.add(fault(field, "plan.fault.other-year", Integer.toString(year)));
            }
            return day;
        } catch (DateTimeException notADay) {
            faults.add(Fault.of(field, "plan.fault.day", form.at(field)).at(label(field), ""));
            return LocalDate.of(year, field.equals("from") ? 1 : 12, field.equals("from") ? 1 : 31);
        }
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String field) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(form.at(field)))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(fault(field, "plan.fault.choose"));
        }
        return found;
    }

    private Fault fault(String field, String key, Object... arguments) {
        return Fault.of(field, key, arguments).at(label(field), form.at(field));
    }

    private static String label(String field) {
        return "plan.line." + field;
    }
}
