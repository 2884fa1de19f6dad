package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The active subjects of a registry with what a draw needs of them, and no more. */
@Repository
class SubjectPool {
    private static final String SELECT = """
            SELECT credit_code, name, region, industry, grade, scale, affiliation, key_unit, blacklisted, abnormal
            FROM registry.subject WHERE agency_id = :agency AND active AND merged_into IS NULL
            """;

    private final JdbcClient jdbc;

    SubjectPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PoolSubject> of(UUID agency, PoolCondition condition) {
        StringBuilder sql = new StringBuilder(SELECT);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("agency", agency);
        narrow(sql, parameters, "industry", condition.industries());
        narrow(sql, parameters, "region", condition.regions());
        narrow(sql, parameters, "grade", condition.grades());
        narrow(sql, parameters, "scale", condition.scales());
        narrow(sql, parameters, "affiliation", condition.affiliations());
        sql.append(condition.keyOnly() ? " AND key_unit" : "").append(" ORDER BY credit_code");
        List<PoolSubject> pool = new ArrayList<>();
        try (Stream<PoolSubject> rows = jdbc.sql(sql.toString())
                .withFetchSize(5_000)
                .params(parameters)
                .query((row, number) -> subject(row))
                .stream()) {
            rows.forEach(pool::add);
        }
        return pool;
    }

    /** Returns the active key and blacklisted units. */
    List<PoolSubject> flagged(UUID agency) {
        return jdbc.sql(SELECT + " AND (key_unit OR blacklisted) ORDER BY credit_code")
                .param("agency", agency)
                .query((row, number) -> subject(row))
                .list();
    }

    /** Counts the active subjects of these industries, and how many of them are key units. */
    SubjectCount count(UUID agency, Set<String> industries) {
        StringBuilder sql = new StringBuilder(
                """
                        SELECT count(*), count(*) FILTER (WHERE key_unit) FROM registry.subject WHERE agency_id = :agency AND active
                        """);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("agency", agency);
        narrow(sql, parameters, "industry", industries);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((row, number) -> new SubjectCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> parameters, String column, Set<String> values) {
        if (!values.isEmpty()) {
            sql.append(" AND ").append(column).append(" IN (:").append(column).append(')');
            parameters.put(column, values);
        }
    }

    private static PoolSubject subject(ResultSet row) throws SQLException {
        return new PoolSubject(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Grading(text(row, 5), text(row, 6), text(row, 7)),
                new SubjectFlags(row.getBoolean(8), row.getBoolean(9), row.getBoolean(10)));
    }

    Map<String, String> names(UUID agencyId, Set<String> codes) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql(
                    "SELECT credit_code, name FROM registry.subject WHERE agency_id = :agency AND credit_code IN (:codes)")
                    .param("agency", agencyId)
                    .param("codes", codes)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    /** Returns the grade of each of these codes that has one. */
    Map<String, String> grades(UUID agencyId, Set<String> codes) {
        Map<String, String> grades = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("""
                    SELECT credit_code, grade FROM registry.subject
                    WHERE agency_id = :agency AND credit_code IN (:codes) AND grade IS NOT NULL""")
                    .param("agency", agencyId)
                    .param("codes", codes)
                    .query(row -> {
                        grades.put(row.getString(1), row.getString(2));
                    });
        }
        return grades;
    }

    /** Columns by their place: a pool may have a million rows. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
