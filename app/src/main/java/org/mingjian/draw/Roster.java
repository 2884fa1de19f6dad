package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
 * The people of one draw as rows, with the bars that keep them from subjects (VDP §2.3).
 *
 * @param persons rows, one for each inspector and expert
 * @param bars rows, one for each interest and each pair that rotation keeps apart
 * @param departments legend of department codes
 * @param people name of each pid
 */
public record Roster(
    List<PersonRow> persons,
    List<BarRow> bars,
    SortedMap<String, String> departments,
    Map<String, String> people
) {
    /** The nature of an interest is personal data, so a published bar carries this one kind. */
    static final String BAR_KIND = "INTEREST";

    /** The code under which all experts stand, whatever their employer. */
    static final String EXPERTS = "ZJ";

    static Roster of(List<Available> available, Crew crew, List<Conflict> conflicts, LocalDate on) {
        SortedMap<String, String> codeOfDepartment = new TreeMap<>();
        available.forEach(person -> codeOfDepartment.put(person.department(), ""));
        SortedMap<String, String> departments = new TreeMap<>();
        for (String name : codeOfDepartment.keySet()) {
            String code = "D%02d".formatted(departments.size() + 1);
            codeOfDepartment.put(name, code);
            departments.put(code, name.isBlank() ? "未填部门" : name);
        }
        crew.units().forEach(unit -> departments.put(unit.code(), unit.name()));
        Map<String, String> people = new HashMap<>();
        List<PersonRow> persons = new ArrayList<>();
        for (Available person : available) {
            String department = codeOfDepartment.getOrDefault(person.department(), "D00");
            PersonRow row = row(person, crew.unit(person.certificate()).orElse(department), on);
            persons.add(row);
            people.put(row.pid(), person.name());
        }
        if (crew.seats().seats() > 0) {
            departments.put(EXPERTS, "安全生产专家");
            crew.experts().forEach(expert -> {
                persons.add(row(expert, crew.seats().content()));
                people.put(pid(expert.number()), expert.name());
            });
        }
        List<BarRow> bars = conflicts.stream()
                .map(conflict -> new BarRow(pid(conflict.certificate()), conflict.code(), BAR_KIND))
                .distinct()
                .toList();
        return new Roster(List.copyOf(persons), bars, departments, people);
    }

    /** Returns the roster with more bars; where a person is barred already, the first bar stays. */
    Roster barring(List<BarRow> more) {
        Map<String, BarRow> all = new LinkedHashMap<>();
        bars.forEach(bar -> all.put(bar.key(), bar));
        more.forEach(bar -> all.putIfAbsent(bar.key(), bar));
        return new Roster(persons, List.copyOf(all.values()), departments, people);
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
                withMembers(person.groups()),
                person.priorLoad(),
                person.limit(),
                status);
    }

    /** An expert whose term has ended, or who cannot look at what the draw is about, stays in sight with the reason. */
    private static PersonRow row(Specialist expert, String content) {
        boolean fits = content.isEmpty() || expert.contents().contains(content);
        RowStatus status = !expert.serving()
                ? ExclusionReason.TERM.status()
                : fits ? RowStatus.ELIGIBLE : ExclusionReason.CONTENT.status();
        return new PersonRow(pid(expert.number()), EXPERTS, "-", List.of("expert"),
                withMembers(expert.industries()), 0, OptionalInt.empty(), status);
    }

    /** Whoever may inspect a group of industries (工贸) may inspect each industry of the group. */
    private static List<String> withMembers(Set<String> groups) {
        TreeSet<String> codes = new TreeSet<>(groups);
        for (Industry industry : Industries.all()) {
            if (industry.group().filter(groups::contains).isPresent()) {
                codes.add(industry.code());
            }
        }
        return List.copyOf(codes);
    }
}
