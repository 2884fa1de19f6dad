package org.mingjian.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which grades and risk levels an agency's registry has (分级方案, REG-01): values in their order, that forms and sheets
 * are held against. An agency without a scheme writes what it likes.
 */
@Service
public class GradeSchemes {
    /** The schemes to start from: classes, numbered levels, and the four colours of risk. */
    public static final List<List<String>> READY = List.of(List.of("A", "B", "C", "D"), List.of("1", "2", "3", "4"),
            List.of("一级", "二级", "三级", "四级"), List.of("红", "橙", "黄", "蓝"), List.of("重大", "较大", "一般", "低"));
    private static final int MOST = 12;
    private static final int LONGEST = 20;

    private final JdbcClient jdbc;
    private final Books books;
    private final Ledger ledger;

    GradeSchemes(JdbcClient jdbc, Books books, Ledger ledger) {
        this.jdbc = jdbc;
        this.books = books;
        this.ledger = ledger;
    }

    /**
     * The values of an agency; an empty list allows any.
     *
     * @param grades of the grade (分级)
     * @param risks of the safety risk level (安全风险等级)
     */
    public record Chosen(List<String> grades, List<String> risks) {
        /** Allows any value. */
        public static final Chosen ANY = new Chosen(List.of(), List.of());

        public Chosen {
            grades = List.copyOf(grades);
            risks = List.copyOf(risks);
        }
    }

    /** Returns what the agency chose. */
    public Chosen of(UUID agency) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        jdbc.sql("SELECT attribute, grades FROM registry.grade_scheme WHERE agency_id = :agency")
                .param("agency", agency)
                .query(row -> {
                    kept.put(row.getString(1), List.of((String[]) row.getArray(2).getArray()));
                });
        return new Chosen(kept.getOrDefault("grade", List.of()), kept.getOrDefault("risk", List.of()));
    }

    /** Returns the values that subjects have outside the scheme, with how many have each. */
    public Map<String, Long> outside(UUID agency, boolean risk) {
        Chosen chosen = of(agency);
        List<String> scheme = risk ? chosen.risks() : chosen.grades();
        Map<String, Long> found = new LinkedHashMap<>();
        if (!scheme.isEmpty()) {
            String column = risk ? "risk" : "grade";
            jdbc.sql("SELECT " + column + ", count(*) FROM registry.subject WHERE agency_id = :agency AND active AND "
                    + column + " NOT IN (:scheme) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50")
                    .param("agency", agency)
                    .param("scheme", scheme)
                    .query(row -> {
                        found.put(row.getString(1), row.getLong(2));
                    });
        }
        return found;
    }

    /** Sets both schemes from values separated by 、 or commas; an empty text takes a scheme away. */
    @Transactional
    public Outcome<Chosen> choose(Actor actor, String grades, String risks) {
        List<Fault> faults = new ArrayList<>();
        Chosen chosen = new Chosen(values(grades, "grades", faults), values(risks, "risks", faults));
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        put(actor.agencyId(), "grade", chosen.grades());
        put(actor.agencyId(), "risk", chosen.risks());
        ledger.append("GRADE_SCHEME_CHOSEN", actor.agencyCode(), actor.accountId().toString(),
                Json.object("grades", String.join("、", chosen.grades()), "risks", String.join("、", chosen.risks())));
        return new Outcome.Done<>(chosen);
    }

    private void put(UUID agency, String attribute, List<String> values) {
        jdbc.sql("DELETE FROM registry.grade_scheme WHERE agency_id = :agency AND attribute = :attribute")
                .param("agency", agency)
                .param("attribute", attribute)
                .update();
        if (!values.isEmpty()) {
            jdbc.sql(
                    "INSERT INTO registry.grade_scheme (agency_id, attribute, grades) VALUES (:agency, :attribute, :grades)")
                    .param("agency", agency)
                    .param("attribute", attribute)
                    .param("grades", values.toArray(String[]::new))
                    .update();
        }
    }

    private static List<String> values(String typed, String field, List<Fault> faults) {
        List<String> values = Arrays.stream(typed.split("[、,，;；\\s]+")).filter(one -> !one.isEmpty()).toList();
        if (values.size() == 1 || values.size() > MOST || values.stream().distinct().count() < values.size()
                || values.stream().anyMatch(one -> one.length() > LONGEST || Characters.outOfPlace(one).isPresent())) {
            faults.add(Fault.of(field, "registry.schemes.fault", MOST, LONGEST));
        }
        return values;
    }
}
