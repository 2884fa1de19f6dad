package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inspectors in the database. */
@Repository
class InspectorRows {
    private static final String ALL = "SELECT * FROM registry.inspector WHERE ";
    private static final String OF_AGENCY = ALL + "agency_id = :agency AND active ORDER BY certificate";
    private static final String FIND = ALL + """
            agency_id IN (:agencies) AND certificate = :certificate
            ORDER BY (agency_id = :first) DESC, agency_id LIMIT 1
            """;
    private static final String ADD = """
            INSERT INTO registry.inspector (agency_id, certificate, name, valid_until, department, industries, may_lead,
                prior_load, seat_limit, active, aside, salt, version, created_at, created_by)
            VALUES (:agency, :certificate, :name, :until, :department, :industries, :lead, :load, :limit, :active,
                '{}'::jsonb, :salt, 1, :at, :by)
            ON CONFLICT (agency_id, certificate) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE registry.inspector SET name = :name, valid_until = :until, department = :department,
                industries = :industries, may_lead = :lead, prior_load = :load, seat_limit = :limit, active = :active,
                version = version + 1
            WHERE id = :id AND version = :version
            """;

    private final JdbcClient jdbc;

    InspectorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Inspector> ofAgency(UUID agency) {
        return jdbc.sql(OF_AGENCY).param("agency", agency).query((row, n) -> inspector(row)).list();
    }

    List<Inspector> page(InspectorFilter filter, LocalDate today, int size, long offset) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql(ALL + where(filter, today, parameters)
                + " ORDER BY certificate, agency_id LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> inspector(row))
                .list();
    }

    long count(InspectorFilter filter, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql("SELECT count(*) FROM registry.inspector WHERE " + where(filter, today, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    Stream<Inspector> stream(InspectorFilter filter, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        return jdbc.sql(ALL + where(filter, today, parameters) + " ORDER BY certificate, agency_id")
                .withFetchSize(500)
                .params(parameters)
                .query((row, n) -> inspector(row))
                .stream();
    }

    Optional<Inspector> find(Collection<UUID> agencies, UUID first, String certificate) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(FIND)
                        .param("agencies", agencies)
                        .param("first", first)
                        .param("certificate", certificate)
                        .query((row, n) -> inspector(row))
                        .optional();
    }

    Optional<Inspector> find(Collection<UUID> agencies, long id) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(ALL + "agency_id IN (:agencies) AND id = :id")
                        .param("agencies", agencies)
                        .param("id", id)
                        .query((row, n) -> inspector(row))
                        .optional();
    }

    Set<String> certificates(UUID agency) {
        return Set.copyOf(jdbc.sql("SELECT certificate FROM registry.inspector WHERE agency_id = :agency")
                .param("agency", agency)
                .query((row, n) -> row.getString(1))
                .list());
    }

    byte[] salt(long id) {
        return jdbc.sql("SELECT salt FROM registry.inspector WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    boolean add(UUID agency, InspectorLine line, byte[] salt, Instant at, UUID by) {
        return jdbc.sql(ADD)
                .params(parameters(line))
                .param("agency", agency)
                .param("certificate", line.certificate())
                .param("salt", salt)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update() == 1;
    }

    /** Returns whether the inspector still had that version. */
    boolean change(long id, long version, InspectorLine line) {
        return jdbc.sql(CHANGE).params(parameters(line)).param("id", id).param("version", version).update() == 1;
    }

    private static String where(InspectorFilter filter, LocalDate today, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(filter.agencies().isEmpty() ? "false" : "agency_id IN (:agencies)");
        parameters.put("agencies", filter.agencies());
        if (!filter.words().isEmpty()) {
            conditions.add("(strpos(upper(name), :words) > 0 OR strpos(certificate, :number) > 0 "
                    + "OR strpos(upper(department), :words) > 0)");
            parameters.put("words", filter.words().toUpperCase(java.util.Locale.ROOT));
            parameters.put("number", InspectorForm.normalise(filter.words()));
        }
        if (!filter.industry().isEmpty()) {
            conditions.add(":industry = ANY (industries)");
            parameters.put("industry", filter.industry());
        }
        parameters.put("today", today);
        parameters.put("soon", today.plusDays(CertificateState.SOON_DAYS));
        switch (filter.state()) {
            case "VALID" -> conditions.add("active AND valid_until >= :soon");
            case "SOON" -> conditions.add("active AND valid_until >= :today AND valid_until < :soon");
            case "LAPSED" -> conditions.add("active AND valid_until < :today");
            case "AWAY" -> conditions.add("NOT active");
            default -> conditions.add("true");
        }
        return String.join(" AND ", conditions);
    }

    private static Map<String, @Nullable Object> parameters(InspectorLine line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", line.name());
        values.put("until", line.validUntil());
        values.put("department", line.department());
        values.put("industries", line.groups().toArray(String[]::new));
        values.put("lead", line.mayLead());
        values.put("load", line.priorLoad());
        values.put("limit", line.seatLimit().isPresent() ? line.seatLimit().getAsInt() : null);
        values.put("active", line.active());
        return values;
    }

    private static Inspector inspector(ResultSet row) throws SQLException {
        int limit = row.getInt("seat_limit");
        OptionalInt seatLimit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(limit);
        return new Inspector(
                row.getLong("id"),
                row.getObject("agency_id", UUID.class),
                row.getString("certificate"),
                row.getString("name"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("department"),
                SqlValues.texts(row, "industries"),
                row.getBoolean("may_lead"),
                row.getInt("prior_load"),
                seatLimit,
                row.getBoolean("active"),
                SqlValues.aside(row),
                row.getLong("version"));
    }
}
