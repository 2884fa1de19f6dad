package org.mingjian.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.codes.CreditCode;
import org.mingjian.plan.PlannedUnit;
import org.mingjian.policy.Coverage;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.SubjectCount;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Fault;

/**
 * Reads the units that a line names: one visit a row, a credit code, and where they differ from the line's, the first
 * and the last day. What follows on the row is read over, so that names can stand there.
 */
final class UnitList implements LineCheck.Registry {
    private static final int MOST = 20_000;
    private static final int FAULTS = 20;
    private static final int MONTHS = 12;

    private final Subjects subjects;
    private final UUID agency;

    UnitList(Subjects subjects, UUID agency) {
        this.subjects = subjects;
        this.agency = agency;
    }

    @Override
    public SubjectCount count(Set<String> industries) {
        return subjects.count(agency, industries);
    }

    @Override
    public List<PlannedUnit> units(String text, LocalDate from, LocalDate to, List<Fault> faults) {
        List<String> rows = text.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
        if (rows.size() > MOST) {
            faults.add(Fault.of("units", "plan.fault.units-many", rows.size(), MOST).at("plan.line.units", ""));
            return List.of();
        }
        Map<String, String> names = subjects.names(agency,
                rows.stream().map(row -> CreditCode.normalise(row.split("[\\s,，]+")[0])).collect(Collectors.toSet()));
        List<PlannedUnit> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int wrong = faults.size();
        for (int i = 0; i < rows.size() && faults.size() - wrong < FAULTS; i++) {
            read(new Row(i + 1, rows.get(i).split("[\\s,，]+")), from, to, names, faults).stream()
                    .filter(unit -> seen.add(unit.code() + unit.from()))
                    .forEach(units::add);
        }
        return units;
    }

    /** A row with its number from 1. */
    private record Row(int number, String[] cells) {}

    private static List<PlannedUnit> read(
        Row row,
        LocalDate from,
        LocalDate to,
        Map<String, String> names,
        List<Fault> faults
    ) {
        String code = CreditCode.normalise(row.cells()[0]);
        String name = names.get(code);
        if (name == null) {
            faults.add(fault("plan.fault.unit-unknown", row.number(), row.cells()[0]));
            return List.of();
        }
        boolean dated = row.cells().length > 2 && row.cells()[1].matches("\\d{4}-.*");
        try {
            LocalDate first = dated ? LocalDate.parse(row.cells()[1]) : from;
            LocalDate last = dated ? LocalDate.parse(row.cells()[2]) : to;
            if (first.isBefore(from) || last.isAfter(to) || last.isBefore(first)) {
                faults.add(fault("plan.fault.unit-days", row.number(), first + " " + last, from.toString(),
                        to.toString()));
                return List.of();
            }
            return List.of(new PlannedUnit(code, name, first, last));
        } catch (DateTimeException notADay) {
            faults.add(fault("plan.fault.unit-day", row.number(), row.cells()[1] + " " + row.cells()[2]));
            return List.of();
        }
    }

    private static Fault fault(String key, Object... arguments) {
        return Fault.of("units", key, arguments).at("plan.line.units", "");
    }

    /**
     * Adds to the typed rows every unit of a kind that is not among them, once for each visit that the policy asks for in
     * the year, within the days that it asks for.
     */
    String with(String text, Coverage.Kind kind, int year, PolicyDocument policy) {
        Coverage coverage = policy.coverage()
                .stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElse(new Coverage(kind, 1, MONTHS, org.mingjian.policy.Strength.OPEN, ""));
        Map<String, String> rows = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(row -> !row.isEmpty()).forEach(row -> rows.put(row, row));
        Set<String> named = rows.keySet().stream().map(row -> row.split("[\\s,，]+")[0]).collect(Collectors.toSet());
        for (PoolSubject subject : subjects.flagged(agency)) {
            boolean asked = kind == Coverage.Kind.KEY_UNITS ? subject.flags().key() : subject.flags().blacklisted();
            if (asked && !named.contains(subject.code())) {
                windows(year, coverage).forEach(days -> rows.put(subject.code() + days,
                        subject.code() + " " + days + " " + subject.name()));
            }
        }
        return String.join("\n", rows.values());
    }

    private static List<String> windows(int year, Coverage coverage) {
        int length = Math.min(coverage.months(), MONTHS);
        List<String> windows = new ArrayList<>();
        for (int month = 0; month + length <= MONTHS; month += length) {
            LocalDate from = LocalDate.of(year, 1, 1).plusMonths(month);
            windows.add(from + " " + from.plusMonths(length).minusDays(1));
        }
        return windows;
    }
}
