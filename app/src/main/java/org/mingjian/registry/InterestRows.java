package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingjian.codes.CreditCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The interests in the database. */
@Repository
class InterestRows {
    private static final String FROM = """
            FROM registry.interest i
            LEFT JOIN registry.inspector p ON p.agency_id = i.agency_id AND p.certificate = i.certificate
            LEFT JOIN registry.expert e ON e.agency_id = i.agency_id AND e.number = i.certificate
            LEFT JOIN registry.subject s ON s.agency_id = i.agency_id AND s.credit_code = i.credit_code
            WHERE
            """;
    private static final String ALL = "SELECT i.*, coalesce(p.name, e.name) AS inspector_name, s.name AS subject_name "
            + FROM;
    private static final String ORDER = " ORDER BY i.certificate, i.credit_code, i.agency_id";
    private static final String ADD = """
            INSERT INTO registry.interest (agency_id, certificate, credit_code, kind, active, origin, aside, salt, version,
                created_at, created_by)
            VALUES (:agency, :certificate, :code, :kind, true, :origin, '{}'::jsonb, :salt, 1, :at, :by)
            ON CONFLICT (agency_id, certificate, credit_code) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE registry.interest SET kind = CASE WHEN :kind = :keep THEN kind ELSE :kind END, active = :active, origin = :origin, version = version + 1
            WHERE id = :id AND version = :version
            """;
    private static final String KNOWN = "SELECT credit_code FROM registry.subject WHERE agency_id = :agency AND credit_code IN (:codes)";
    private static final int PART = 5_000;

    private final JdbcClient jdbc;

    InterestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Interest> ofAgency(UUID agency) {
        return jdbc.sql(ALL + "i.agency_id = :agency AND i.active" + ORDER)
                .param("agency", agency)
                .query((row, n) -> interest(row))
                .list();
    }

    Optional<Interest> pair(UUID agency, String certificate, String code) {
        return jdbc.sql(ALL + "i.agency_id = :agency AND i.certificate = :certificate AND i.credit_code = :code")
                .param("agency", agency)
                .param("certificate", certificate)
                .param("code", code)
                .query((row, n) -> interest(row))
                .optional();
    }

    List<Interest> page(InterestFilter filter, int size, long offset) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql(ALL + where(filter, parameters) + ORDER + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> interest(row))
                .list();
    }

    long count(InterestFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql("SELECT count(*) " + FROM + where(filter, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    Stream<Interest> stream(InterestFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql(ALL + where(filter, parameters) + ORDER)
                .withFetchSize(500)
                .params(parameters)
                .query((row, n) -> interest(row))
                .stream();
    }

    Optional<Interest> find(Collection<UUID> agencies, long id) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ALL + "i.agency_id IN (:agencies) AND i.id = :id")
                        .param("agencies", agencies)
                        .param("id", id)
                        .query((row, n) -> interest(row))
                        .optional();
    }

    /** Returns those of the credit codes that the agency's registry of subjects has. */
    Set<String> known(UUID agency, Collection<String> codes) {
        List<String> all = List.copyOf(codes);
        Set<String> known = new HashSet<>();
        for (int from = 0; from < all.size(); from += PART) {
            known.addAll(jdbc.sql(KNOWN)
                    .param("agency", agency)
                    .param("codes", all.subList(from, Math.min(all.size(), from + PART)))
                    .query((row, n) -> row.getString(1))
                    .list());
        }
        return known;
    }

    /** Returns the numbers of the agency's experts. */
    Set<String> experts(UUID agency) {
        return Set.copyOf(jdbc.sql("SELECT number FROM registry.expert WHERE agency_id = :agency")
                .param("agency", agency)
                .query((row, n) -> row.getString(1))
                .list());
    }

    byte[] salt(long id) {
        return jdbc.sql("SELECT salt FROM registry.interest WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    boolean add(UUID agency, InterestLine line, byte[] salt, Instant at, UUID by) {
        return jdbc.sql(ADD)
                .param("agency", agency)
                .param("certificate", line.certificate())
                .param("code", line.code())
                .param("kind", line.kind().equals(Privacy.KEEP) ? "—" : line.kind())
                .param("origin", line.origin().name())
                .param("salt", salt)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update() == 1;
    }

    /** Returns whether the interest still had that version. */
    boolean change(long id, long version, InterestLine line) {
        return jdbc.sql(CHANGE)
                .param("kind", line.kind())
                .param("keep", Privacy.KEEP)
                .param("active", line.active())
                .param("origin", line.origin().name())
                .param("id", id)
                .param("version", version)
                .update() == 1;
    }

    private static String where(InterestFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.agencies().isEmpty() ? "false" : "i.agency_id IN (:agencies)");
        parameters.put("agencies", filter.agencies());
        if (filter.state().equals("active")) {
            conditions.add("i.active");
        } else if (filter.state().equals("ended")) {
            conditions.add("NOT i.active");
        }
        if (!filter.words().isEmpty()) {
            conditions.add("(strpos(upper(coalesce(p.name, e.name)), :words) > 0 OR strpos(upper(s.name), :words) > 0 "
                    + "OR strpos(i.certificate, :number) > 0 OR strpos(i.credit_code, :code) > 0)");
            parameters.put("words", filter.words().toUpperCase(Locale.ROOT));
            parameters.put("number", InspectorForm.normalise(filter.words()));
            parameters.put("code", CreditCode.normalise(filter.words()));
        }
        return String.join(" AND ", conditions);
    }

    private static Interest interest(ResultSet row) throws SQLException {
        return new Interest(
                row.getLong("id"),
                row.getObject("agency_id", UUID.class),
                row.getString("certificate"),
                SqlValues.text(row, "inspector_name"),
                row.getString("credit_code"),
                SqlValues.text(row, "subject_name"),
                row.getString("kind"),
                row.getBoolean("active"),
                InterestOrigin.valueOf(row.getString("origin")),
                SqlValues.aside(row),
                row.getLong("version"));
    }
}
