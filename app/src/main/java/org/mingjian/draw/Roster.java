package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/**
 * The inspectors of one draw as rows, with the bars that keep them from subjects (VDP §2.3).
 *
 * @param persons rows, one for each inspector
 * @param bars rows, one for each interest
 * @param departments legend of department codes
 * @param people inspector of each pid
 */
public record Roster(
    List<PersonRow> persons,
    List<BarRow> bars,
    SortedMap<String, String> departments,
    Map<String, Available> people
) {
    /** The nature of an interest is personal data, so a published bar carries this one kind. */
    static final String BAR_KIND = "INTEREST";

    static Roster of(List<Available> available, List<Conflict> conflicts, LocalDate on) {
        SortedMap<String, String> codeOfDepartment = new TreeMap<>();
        available.forEach(person -> codeOfDepartment.put(person.department(), ""));
        SortedMap<String, String> departments = new TreeMap<>();
        for (String name : codeOfDepartment.keySet()) {
            String code = "D%02d".formatted(departments.size() + 1);
            codeOfDepartment.put(name, code);
            departments.put(code, name.isBlank() ? "未填部门" : name);
        }
        Map<String, Available> people = new HashMap<>();
        List<PersonRow> persons = new ArrayList<>();
        for (Available person : available) {
            PersonRow row = row(person, codeOfDepartment.getOrDefault(person.department(), "D00"), on);
            persons.add(row);
            people.put(row.pid(), person);
        }
        List<BarRow> bars = conflicts.stream()
                .map(conflict -> new BarRow(pid(conflict.certificate()), conflict.code(), BAR_KIND))
                .distinct()
                .toList();
        return new Roster(List.copyOf(persons), bars, departments, people);
    }

    /** Returns the public id of a certificate: itself where the protocol's charset allows, else a digest of it. */
    static String pid(String certificate) {
        if (certificate.matches("[A-Za-z0-9._-]{1,40}")) {
            return certificate;
        }
        byte[] digest = Suite.S.hash(certificate.getBytes(StandardCharsets.UTF_8));
        return "p-" + Hex.of(digest).substring(0, 16);
    }

    private static PersonRow row(Available person, String department, LocalDate on) {
        List<String> roles = person.mayLead() ? List.of("leader", "member") : List.of("member");
        RowStatus status = person.validUntil().isBefore(on) ? ExclusionReason.LAPSED.status() : RowStatus.ELIGIBLE;
        return new PersonRow(pid(person.certificate()),
                department,
                "-",
                roles,
                qualifications(person),
                person.priorLoad(),
                person.limit(),
                status);
    }

    /** Whoever may inspect a group of industries (工贸) may inspect each industry of the group. */
    private static List<String> qualifications(Available person) {
        TreeSet<String> codes = new TreeSet<>(person.groups());
        for (Industry industry : Industries.all()) {
            if (industry.group().filter(person.groups()::contains).isPresent()) {
                codes.add(industry.code());
            }
        }
        return List.copyOf(codes);
    }
}
