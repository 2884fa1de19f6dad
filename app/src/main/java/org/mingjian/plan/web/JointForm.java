package org.mingjian.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.identity.Agency;
import org.mingjian.plan.JointInspection.Answer;
import org.mingjian.plan.JointInspection.Part;
import org.mingjian.plan.JointInspection.Unit;
import org.mingjian.plan.JointInspections.Proposal;
import org.mingjian.plan.PlannedVisits;
import org.mingjian.shell.Fault;

/**
 * A joint inspection as typed.
 *
 * @param typed what was typed, by field
 */
record JointForm(Map<String, String> typed) {
    private static final int ROWS = 6;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_SUBJECTS = 9_999;

    /** Returns the form of one visit in the place of several that are planned. */
    static JointForm merging(PlannedVisits.Subject subject, String title, String basis) {
        Map<String, String> typed = new java.util.HashMap<>(Map.of("title", title, "basis", basis, "from",
                subject.firstDay().toString(), "to", subject.lastDay().toString(), "units",
                subject.code() + " " + subject.name()));
        int row = 0;
        for (PlannedVisits.Visit visit : subject.visits().stream().limit(ROWS).toList()) {
            row++;
            typed.put("part-agency-" + row, visit.agency().toString());
            typed.put("part-department-" + row, visit.department());
            typed.put("part-matter-" + row, visit.matter());
        }
        return new JointForm(typed);
    }

    /** Returns what was typed into a field. */
    public String at(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Returns the numbers of the rows of parts. */
    public List<Integer> rows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    /**
     * Reads it; empty where something is wrong, which the faults then name.
     *
     * @param registry finds units that are named, and adds what is wrong with them
     * @param tree the agencies that may be asked
     */
    Optional<Proposal> read(LineCheck.Registry registry, List<Agency> tree, List<Fault> faults) {
        String title = text("title", "plan.title", LONGEST_TITLE, faults);
        String basis = text("basis", "plan.joint.basis", LONGEST_TEXT, faults);
        Optional<LocalDate> from = day("from", "plan.line.from", faults);
        Optional<LocalDate> to = day("to", "plan.line.to", faults);
        if (from.isPresent() && to.isPresent()
                && (to.get().isBefore(from.get()) || to.get().getYear() != from.get().getYear())) {
            faults.add(Fault.of("to", "plan.fault.joint-days", from.get().toString()).at("plan.line.to", at("to")));
        }
        int subjects = subjects(faults);
        List<Unit> units = from.isEmpty() || to.isEmpty() || !faults.isEmpty()
                ? List.of()
                : registry.units(at("units"), from.get(), to.get(), faults)
                        .stream()
                        .map(unit -> new Unit(unit.code(), unit.name()))
                        .distinct()
                        .toList();
        if (faults.isEmpty() && units.isEmpty() == (subjects == 0)) {
            faults.add(Fault.of("subjects", "plan.fault.joint-subjects").at("plan.joint.subjects", at("subjects")));
        }
        List<Part> parts = parts(tree, faults);
        return faults.isEmpty()
                ? Optional.of(new Proposal(title, basis, from.orElseThrow(), to.orElseThrow(), subjects, units, parts))
                : Optional.empty();
    }

    private List<Part> parts(List<Agency> tree, List<Fault> faults) {
        Map<String, Agency> known = tree.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        List<Part> parts = new ArrayList<>();
        for (int row : rows()) {
            String matter = at("part-matter-" + row);
            String department = at("part-department-" + row);
            if (matter.isEmpty() && department.isEmpty() && at("part-agency-" + row).isEmpty()) {
                continue;
            }
            Agency agency = known.get(at("part-agency-" + row));
            if (agency == null) {
                faults.add(Fault.of("part-agency-" + row, "plan.fault.joint-agency", row).at("plan.joint.agency", ""));
                continue;
            }
            text("part-matter-" + row, "plan.joint.matter", LONGEST_TEXT, faults);
            parts.add(new Part(parts.size() + 1, agency.id(), department, matter, Answer.INVITED, "", ""));
        }
        List<UUID> doubled = parts.stream()
                .collect(Collectors.groupingBy(part -> part.agency() + part.department()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.getFirst().agency())
                .toList();
        if (!doubled.isEmpty()) {
            faults.add(Fault.of("parts", "plan.fault.joint-double").at("plan.joint.parts", ""));
        }
        return parts;
    }

    private int subjects(List<Fault> faults) {
        String text = at("subjects");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[1-9]\\d{0,3}")) {
            faults.add(Fault.of("subjects", "plan.fault.number", text, "1", Integer.toString(MOST_SUBJECTS))
                    .at("plan.joint.subjects", ""));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private String text(String field, String label, int longest, List<Fault> faults) {
        if (at(field).isEmpty() || at(field).length() > longest) {
            faults.add(Fault.of(field, "plan.fault.text", longest).at(label, at(field)));
        }
        return at(field);
    }

    private Optional<LocalDate> day(String field, String label, List<Fault> faults) {
        try {
            return Optional.of(LocalDate.parse(at(field)));
        } catch (DateTimeException notADay) {
            faults.add(Fault.of(field, "plan.fault.day", at(field)).at(label, ""));
            return Optional.empty();
        }
    }
}
