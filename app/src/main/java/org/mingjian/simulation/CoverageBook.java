package org.mingjian.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.simulation.SimulationReport.Grade;

/** Keeps when each enterprise was drawn, and says how far each grade is covered. */
final class CoverageBook {
    private static final int NEVER = -1;

    private final List<Entered> enterprises;
    private final LocalDate begin;
    private final Map<String, List<LocalDate>> dates = new HashMap<>();
    private final Map<String, Integer> shortestGap = new HashMap<>();
    private final Map<String, Integer> longestWait = new HashMap<>();
    private final Set<String> inYear = new HashSet<>();

    CoverageBook(List<Entered> enterprises, LocalDate begin) {
        this.enterprises = enterprises;
        this.begin = begin;
    }

    void newYear() {
        inYear.clear();
    }

    Set<String> drawnInYear() {
        return Set.copyOf(inYear);
    }

    /** Counts how often an enterprise was drawn from one day to another, both included. */
    int visits(String code, LocalDate from, LocalDate to) {
        return (int) dates.getOrDefault(code, List.of())
                .stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    void drawn(Collection<String> codes, LocalDate on) {
        for (String code : codes) {
            int months = months(last(code), on);
            if (dates.containsKey(code)) {
                shortestGap.merge(code, months, Math::min);
            }
            longestWait.merge(code, months, Math::max);
            dates.computeIfAbsent(code, none -> new ArrayList<>()).add(on);
            inYear.add(code);
        }
    }

    /** Returns the coverage of each grade at the end of a year, by the grade's name. */
    List<Grade> grades(LocalDate on) {
        SortedMap<String, List<Entered>> byGrade = enterprises.stream()
                .collect(Collectors.groupingBy(Entered::grade, TreeMap::new, Collectors.toList()));
        List<Grade> grades = new ArrayList<>();
        byGrade.forEach((name, members) -> grades.add(grade(name, members, on)));
        return grades;
    }

    Grade key(LocalDate on) {
        return grade("", enterprises.stream().filter(Entered::key).toList(), on);
    }

    Grade blacklisted(LocalDate on) {
        return grade("", enterprises.stream().filter(Entered::blacklisted).toList(), on);
    }

    private Grade grade(String name, List<Entered> members, LocalDate on) {
        int ever = 0;
        int now = 0;
        int gap = Integer.MAX_VALUE;
        int wait = 0;
        for (Entered member : members) {
            String code = member.code();
            ever += dates.containsKey(code) ? 1 : 0;
            now += inYear.contains(code) ? 1 : 0;
            gap = Math.min(gap, shortestGap.getOrDefault(code, Integer.MAX_VALUE));
            wait = Math.max(wait, Math.max(months(last(code), on), longestWait.getOrDefault(code, 0)));
        }
        return new Grade(name, members.size(), now, ever, gap == Integer.MAX_VALUE ? NEVER : gap, wait);
    }

    private LocalDate last(String code) {
        List<LocalDate> all = dates.getOrDefault(code, List.of());
        return all.isEmpty() ? begin : all.getLast();
    }

    private static int months(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.MONTHS.between(from, to);
    }
}
