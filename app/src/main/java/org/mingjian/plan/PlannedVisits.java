package org.mingjian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds enterprises to which several visits are planned in a year, by departments of one agency or by several agencies:
 * what can be merged is visited once (PLAN-07, LAW-02).
 */
@Service
public class PlannedVisits {
    private static final int MOST = 500;
    /** Of each agency the plan in force counts, or where there is none yet the one that is being made. */
    private static final String SEVERAL = """
            WITH plans AS (
                SELECT DISTINCT ON (agency_id) id, agency_id FROM plan.plan
                WHERE agency_id IN (:agencies) AND year = :year AND state <> 'SUPERSEDED'
                ORDER BY agency_id, (state = 'PUBLISHED') DESC, version DESC),
            visits AS (
                SELECT u.credit_code, u.name, u.from_day, u.to_day, p.agency_id, l.number, l.matter, l.department
                FROM plans p JOIN plan.unit u ON u.plan_id = p.id JOIN plan.line l ON l.plan_id = u.plan_id AND l.number = u.line)
            SELECT * FROM visits v WHERE (
                SELECT count(DISTINCT (o.agency_id, o.number)) FROM visits o WHERE o.credit_code = v.credit_code) > 1
            ORDER BY v.credit_code, v.from_day, v.agency_id, v.number LIMIT :most
            """;

    private final JdbcClient jdbc;

    PlannedVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit that a plan names. */
    public record Visit(UUID agency, int line, String matter, String department, LocalDate from, LocalDate to) {}

    /**
     * An enterprise with several planned visits.
     *
     * @param code its credit code
     * @param name its name
     * @param visits them, by their first day
     */
    public record Subject(String code, String name, List<Visit> visits) {
        /** Returns the first day on which all visits could be paid together; later than {@link #lastDay} where there is none. */
        public LocalDate firstDay() {
            return visits.stream().map(Visit::from).max(LocalDate::compareTo).orElseThrow();
        }

        /** Returns the last day on which all visits could be paid together. */
        public LocalDate lastDay() {
            return visits.stream().map(Visit::to).min(LocalDate::compareTo).orElseThrow();
        }

        /** Says whether one visit could take the place of all. */
        public boolean mergeable() {
            return !firstDay().isAfter(lastDay());
        }
    }

    /** Returns the enterprises of these agencies' plans with visits of more than one line, by code; 500 visits at most. */
    @Transactional(readOnly = true)
    public List<Subject> several(Collection<UUID> agencies, int year) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        if (agencies.isEmpty()) {
            return List.of();
        }
        jdbc.sql(SEVERAL).param("agencies", agencies).param("year", year).param("most", MOST).query(row -> {
            String code = row.getString("credit_code");
            names.put(code, row.getString("name"));
            visits.computeIfAbsent(code, one -> new ArrayList<>())
                    .add(new Visit(row.getObject("agency_id", UUID.class), row.getInt("number"),
                            row.getString("matter"), row.getString("department"),
                            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
        });
        return visits.entrySet()
                .stream()
                .map(one -> new Subject(one.getKey(), names.getOrDefault(one.getKey(), ""),
                        List.copyOf(one.getValue())))
                .toList();
    }
}
