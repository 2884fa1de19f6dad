package org.mingjian.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Parts and counts of lists of subjects (REG-01). A part is found by the key of the row beside it, never by counting the
 * rows before; where several agencies are in scope each one's index is walked and the parts are merged.
 */
@Repository
class SubjectLists {
    private static final String TOGETHER = """
            SELECT agency_id, credit_code FROM registry.subject WHERE %s AND %s AND %s
            ORDER BY credit_code %s, agency_id %s LIMIT :most
            """;
    private static final String SPREAD = """
            SELECT part.agency_id, part.credit_code
            FROM unnest(CAST(:agencies AS uuid[])) AS one (agency) CROSS JOIN LATERAL (
                SELECT agency_id, credit_code FROM registry.subject WHERE agency_id = one.agency AND %s AND %s
                ORDER BY credit_code %s LIMIT :most) AS part
            ORDER BY part.credit_code %s, part.agency_id %s LIMIT :most
            """;
    /** The inner query needs an index only. */
    private static final String PAGE = """
            SELECT s.* FROM registry.subject s JOIN (%s) page USING (agency_id, credit_code)
            ORDER BY s.credit_code, s.agency_id
            """;
    private static final String COUNT_TOGETHER = """
            SELECT count(*) FROM (SELECT 1 FROM registry.subject WHERE %s AND %s LIMIT :most) AS found
            """;
    private static final String COUNT_SPREAD = """
            SELECT count(*) FROM (
                SELECT 1 FROM unnest(CAST(:agencies AS uuid[])) AS one (agency) CROSS JOIN LATERAL (
                    SELECT 1 FROM registry.subject WHERE agency_id = one.agency AND %s LIMIT :most) AS part
                LIMIT :most) AS found
            """;

    private final JdbcClient jdbc;

    SubjectLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns at most so many subjects at a place, in the order of their codes. */
    List<Subject> at(SubjectFilter filter, boolean common, SubjectPlace place, int most) {
        SubjectSearch search = SubjectSearch.of(filter, common);
        Map<String, Object> parameters = new HashMap<>(search.parameters());
        String from = from(place, parameters);
        String way = place.backward() ? "DESC" : "ASC";
        String keys = search.spread()
                ? SPREAD.formatted(search.where(), from, way, way, way)
                : TOGETHER.formatted(search.scope(), search.where(), from, way, way);
        return jdbc.sql(PAGE.formatted(keys))
                .params(parameters)
                .param("most", most)
                .query((row, number) -> SubjectRows.subject(row))
                .list();
    }

    /** Counts no further than one beyond the most. */
    long count(SubjectFilter filter, long most) {
        SubjectSearch search = SubjectSearch.of(filter);
        String sql = search.spread()
                ? COUNT_SPREAD.formatted(search.where())
                : COUNT_TOGETHER.formatted(search.scope(), search.where());
        return jdbc.sql(sql).params(search.parameters()).param("most", most + 1).query(Long.class).single();
    }

    /** The plain comparison of codes bounds the walk through an index; the pair tells equal codes of agencies apart. */
    private static String from(SubjectPlace place, Map<String, Object> parameters) {
        return switch (place) {
            case SubjectPlace.First(),SubjectPlace.Last() -> "true";
            case SubjectPlace.After(SubjectKey key) -> beside(key, ">", parameters);
            case SubjectPlace.Before(SubjectKey key) -> beside(key, "<", parameters);
        };
    }

    private static String beside(SubjectKey key, String side, Map<String, Object> parameters) {
        parameters.put("keyCode", key.code());
        parameters.put("keyAgency", key.agency());
        return "credit_code %s= :keyCode AND (credit_code, agency_id) %s (:keyCode, :keyAgency)".formatted(side, side);
    }
}
