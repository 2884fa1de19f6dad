package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String FIND = """
            SELECT * FROM registry.inspector WHERE agency_id IN (:agencies) AND certificate = :certificate
            ORDER BY (agency_id = :first) DESC, agency_id LIMIT 1
            """;
    private static final String IN_SERVICE = "active AND valid_until ";
    /** Where there is no second certificate, the first alone counts. */
    private static final String FIRST_END = "least(valid_until, second_valid_until) ";

    private final JdbcClient jdbc;
    private final RecordRows<Inspector> rows;
    private final int leadDays;

    InspectorRows(JdbcClient jdbc, RegistrySettings settings) {
        this.jdbc = jdbc;
        this.leadDays = settings.certificateLeadDays();
        this.rows = new RecordRows<>(jdbc, InspectorTable.TABLE, InspectorRows::inspector);
    }

    List<Inspector> ofAgency(UUID agency) {
        return rows.all(RecordRows.Where.agencies(Set.of(agency)).and("active = :active", "active", true));
    }

    List<Inspector> page(InspectorFilter filter, LocalDate today, int size, long offset) {
        return rows.page(where(filter, today), size, offset);
    }

    long count(InspectorFilter filter, LocalDate today) {
        return rows.count(where(filter, today));
    }

    Stream<Inspector> stream(InspectorFilter filter, LocalDate today) {
        return rows.stream(where(filter, today));
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
        return rows.find(agencies, id);
    }

    Set<String> certificates(UUID agency) {
        return Set.copyOf(jdbc.sql("SELECT certificate FROM registry.inspector WHERE agency_id = :agency")
                .param("agency", agency)
                .query((row, n) -> row.getString(1))
                .list());
    }

    byte[] salt(long id) {
        return rows.salt(id);
    }

    boolean add(UUID agency, InspectorLine line, byte[] salt, Instant at, UUID by) {
        return rows.add(agency, values(line), salt, at, by);
    }

    /** Returns whether the inspector still had that version. */
    boolean change(long id, long version, InspectorLine line) {
        return rows.change(id, version, values(line));
    }

    private RecordRows.Where where(InspectorFilter filter, LocalDate today) {
        RecordRows.Where where = RecordRows.Where.agencies(filter.agencies());
        if (!filter.words().isEmpty()) {
            where.and("(strpos(upper(name), :words) > 0 OR strpos(certificate, :number) > 0 "
                    + "OR strpos(upper(department), :words) > 0)", "words", filter.words().toUpperCase(Locale.ROOT));
            where.parameters().put("number", InspectorForm.normalise(filter.words()));
        }
        if (!filter.industry().isEmpty()) {
            where.and(":industry = ANY (industries)", "industry", filter.industry());
        }
        LocalDate soon = today.plusDays(leadDays);
        switch (filter.state()) {
            case "VALID" ->
                where.and(IN_SERVICE + ">= :today", "today", today).and(FIRST_END + ">= :soon", "soon", soon);
            case "SOON" -> where.and(IN_SERVICE + ">= :today", "today", today).and(FIRST_END + "< :soon", "soon", soon);
            case "LAPSED" -> where.and(IN_SERVICE + "< :today", "today", today);
            case "AWAY" -> where.and("active = :active", "active", false);
            default -> {
            }
        }
        return where;
    }

    private static Map<String, @Nullable Object> values(InspectorLine line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("certificate", line.certificate());
        values.put("name", line.name());
        values.put("valid_until", line.validUntil());
        values.put("department", line.department());
        values.put("industries", line.groups().toArray(String[]::new));
        values.put("may_lead", line.mayLead());
        values.put("prior_load", line.priorLoad());
        values.put("seat_limit", line.seatLimit().isPresent() ? line.seatLimit().getAsInt() : null);
        values.put("active", line.active());
        values.put("certificate_kind", line.kind().name());
        values.put("second_certificate", line.second().map(SecondCertificate::number).orElse(null));
        values.put("second_valid_until", line.second().map(SecondCertificate::validUntil).orElse(null));
        return values;
    }

    /** Returns the first day on which a certificate of those in that state ends. */
    Optional<LocalDate> firstEnd(InspectorFilter filter, LocalDate today) {
        return stream(filter, today).map(person -> person.second()
                .map(SecondCertificate::validUntil)
                .filter(end -> end.isBefore(person.validUntil()))
                .orElse(person.validUntil())).min(LocalDate::compareTo);
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
                CertificateKind.valueOf(row.getString("certificate_kind")),
                second(row),
                SqlValues.aside(row),
                row.getLong("version"));
    }

    private static Optional<SecondCertificate> second(ResultSet row) throws SQLException {
        String number = row.getString("second_certificate");
        LocalDate until = row.getObject("second_valid_until", LocalDate.class);
        return number == null ? Optional.empty() : Optional.of(new SecondCertificate(number, until));
    }
}
