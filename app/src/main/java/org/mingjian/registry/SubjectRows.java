package org.mingjian.registry;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subjects in the database. */
@Repository
class SubjectRows {
    private static final String ALL = "SELECT s.* FROM registry.subject s ";
    private static final String FIND = ALL + """
            WHERE s.agency_id IN (:agencies) AND s.credit_code = :code
            ORDER BY (s.agency_id = :first) DESC, s.agency_id LIMIT 1
            """;
    /** Walks from grade to grade through the index instead of over all subjects. */
    private static final String GRADES = """
            WITH RECURSIVE next AS (
                (SELECT grade FROM registry.subject WHERE agency_id = :agency AND merged_into IS NULL AND grade IS NOT NULL ORDER BY grade LIMIT 1)
                UNION ALL
                SELECT (SELECT s.grade FROM registry.subject s WHERE s.agency_id = :agency AND s.merged_into IS NULL AND s.grade > next.grade
                        ORDER BY s.grade LIMIT 1) FROM next WHERE next.grade IS NOT NULL)
            SELECT grade FROM next WHERE grade IS NOT NULL LIMIT 100
            """;
    private static final String ADD = """
            INSERT INTO registry.subject (agency_id, credit_code, name, name_pairs, industry, region, grade, scale,
                affiliation, key_unit, blacklisted, abnormal, active, founded_on, kind, capital, scope, province, city,
                address, activity, category, risk, supervisor, standard, employees, longitude, latitude, datum,
                former_number, contacts, aside, reviewed_on, version, created_at, created_by)
            VALUES (:agency, :code, :name, :pairs, :industry, :region, :grade, :scale, :affiliation, :key, :blacklisted,
                :abnormal, :active, :founded, :kind, :capital, :scope, :province, :city, :address, :activity,
                :category, :risk, :supervisor, :standard, :employees, :longitude, :latitude, :datum, :former,
                NULLIF(CAST(:contacts AS text), :keep), '{}'::jsonb, :today, 1,
                :at, :by)
            ON CONFLICT (agency_id, credit_code) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE registry.subject SET name = :name, name_pairs = :pairs, industry = :industry, region = :region,
                grade = :grade, scale = :scale, affiliation = :affiliation, key_unit = :key, blacklisted = :blacklisted,
                abnormal = :abnormal, active = :active, founded_on = :founded, kind = :kind, capital = :capital,
                scope = :scope, province = :province, city = :city, address = :address, activity = :activity,
                category = :category, risk = :risk, supervisor = :supervisor, standard = :standard,
                employees = :employees, longitude = :longitude, latitude = :latitude, datum = :datum,
                former_number = :former, contacts = CASE WHEN CAST(:contacts AS text) = :keep THEN contacts ELSE CAST(:contacts AS text) END,
                reviewed_on = :today,
                version = version + 1
            WHERE id = :id AND version = :version
            """;

    private final JdbcClient jdbc;

    SubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(SubjectFilter filter) {
        SubjectSearch search = SubjectSearch.of(filter);
        return jdbc.sql("SELECT count(*) FROM registry.subject WHERE " + search.scope() + " AND " + search.where())
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    /** Streams all rows of a filter in the order of their codes; close the stream inside the transaction. */
    Stream<Subject> stream(SubjectFilter filter) {
        SubjectSearch search = SubjectSearch.of(filter);
        return jdbc.sql(ALL + "WHERE " + search.scope() + " AND " + search.where() + " ORDER BY credit_code, agency_id")
                .withFetchSize(500)
                .params(search.parameters())
                .query((row, number) -> subject(row))
                .stream();
    }

    /** Returns the headers of all unknown columns that the filtered subjects have values of. */
    List<String> asideHeaders(SubjectFilter filter) {
        SubjectSearch search = SubjectSearch.of(filter);
        return jdbc
                .sql("SELECT DISTINCT jsonb_object_keys(aside) AS header FROM registry.subject WHERE aside <> '{}' AND "
                        + search.scope() + " AND " + search.where() + " ORDER BY header LIMIT 200")
                .params(search.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Finds a subject in these agencies' registries, first in that one. */
    Optional<Subject> find(Collection<UUID> agencies, UUID first, String code) {
        return agencies.isEmpty()
                ? Optional.empty()
                : jdbc.sql(FIND)
                        .param("agencies", agencies)
                        .param("first", first)
                        .param("code", code)
                        .query((row, number) -> subject(row))
                        .optional();
    }

    boolean exists(UUID agency, String code) {
        return jdbc.sql("SELECT count(*) FROM registry.subject WHERE agency_id = :agency AND credit_code = :code")
                .param("agency", agency)
                .param("code", code)
                .query(Long.class)
                .single() > 0;
    }

    /** Returns the codes of the agency's subjects that were merged into others, with those. */
    Map<String, String> merged(UUID agency) {
        Map<String, String> merged = new HashMap<>();
        jdbc.sql(
                "SELECT credit_code, merged_into FROM registry.subject WHERE agency_id = :agency AND merged_into IS NOT NULL")
                .param("agency", agency)
                .query(row -> {
                    merged.put(row.getString(1), row.getString(2));
                });
        return merged;
    }

    /** Returns the record and those that were merged into it, whose history is its own. */
    List<Long> withMerged(Subject subject) {
        return jdbc.sql("SELECT id FROM registry.subject WHERE id = :id OR agency_id = :agency AND merged_into = :code")
                .param("id", subject.id())
                .param("agency", subject.agencyId())
                .param("code", subject.code())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<String> supervisors(UUID agency) {
        return jdbc.sql(GRADES.replace("grade", "supervisor"))
                .param("agency", agency)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> grades(UUID agency) {
        return jdbc.sql(GRADES).param("agency", agency).query((row, number) -> row.getString(1)).list();
    }

    boolean add(UUID agency, SubjectLine line, LocalDate today, Instant at, UUID by) {
        return jdbc.sql(ADD)
                .params(parameters(line, today))
                .param("agency", agency)
                .param("code", line.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update() == 1;
    }

    /** Returns whether the subject still had that version. */
    boolean change(long id, long version, SubjectLine line, LocalDate today) {
        return jdbc.sql(CHANGE)
                .params(parameters(line, today))
                .param("id", id)
                .param("version", version)
                .update() == 1;
    }

    private static Map<String, @Nullable Object> parameters(SubjectLine line, LocalDate today) {
        Registration facts = line.registration();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", line.name());
        values.put("pairs", NamePairs.of(line.name()));
        values.put("industry", line.industry());
        values.put("region", line.region());
        values.put("grade", SqlValues.orNull(line.grading().grade()));
        values.put("scale", SqlValues.orNull(line.grading().scale()));
        values.put("affiliation", SqlValues.orNull(line.grading().affiliation()));
        values.put("key", line.flags().key());
        values.put("blacklisted", line.flags().blacklisted());
        values.put("abnormal", line.flags().abnormal());
        values.put("active", line.active());
        values.put("founded", facts.founded().map(Date::valueOf).orElse(null));
        values.put("kind", SqlValues.orNull(facts.kind()));
        values.put("capital", SqlValues.orNull(facts.capital()));
        values.put("scope", SqlValues.orNull(facts.scope()));
        values.put("province", SqlValues.orNull(facts.province()));
        values.put("city", SqlValues.orNull(facts.city()));
        values.put("address", SqlValues.orNull(facts.address()));
        values.put("contacts", SqlValues.orNull(line.contacts()));
        values.put("keep", Privacy.KEEP);
        values.put("today", today);
        put(values, line.particulars());
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, Particulars facts) {
        values.put("activity", SqlValues.orNull(facts.activity()));
        values.put("category", facts.category().map(UnitCategory::name).orElse(null));
        values.put("risk", SqlValues.orNull(facts.risk()));
        values.put("supervisor", SqlValues.orNull(facts.supervisor()));
        values.put("standard", SqlValues.orNull(facts.standard()));
        values.put("employees", facts.employees().isPresent() ? facts.employees().getAsInt() : null);
        values.put("longitude", facts.position().map(Position::longitude).orElse(null));
        values.put("latitude", facts.position().map(Position::latitude).orElse(null));
        values.put("datum", facts.position().map(one -> one.datum().name()).orElse(null));
        values.put("former", SqlValues.orNull(facts.formerNumber()));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        int employees = row.getInt("employees");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(employees);
        BigDecimal longitude = row.getBigDecimal("longitude");
        BigDecimal latitude = row.getBigDecimal("latitude");
        Optional<Position> position = longitude == null || latitude == null
                ? Optional.empty()
                : Optional.of(new Position(longitude, latitude, Datum.valueOf(row.getString("datum"))));
        return new Particulars(SqlValues.text(row, "activity"),
                Optional.ofNullable(row.getString("category")).map(UnitCategory::valueOf), SqlValues.text(row, "risk"),
                SqlValues.text(row, "supervisor"), SqlValues.text(row, "standard"), known, position,
                SqlValues.text(row, "former_number"));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getLong("id"),
                row.getObject("agency_id", UUID.class),
                row.getString("credit_code"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("region"),
                new Grading(
                        SqlValues.text(row, "grade"),
                        SqlValues.text(row, "scale"),
                        SqlValues.text(row, "affiliation")),
                new SubjectFlags(
                        row.getBoolean("key_unit"),
                        row.getBoolean("blacklisted"),
                        row.getBoolean("abnormal")),
                registration(row),
                row.getBoolean("active"),
                particulars(row),
                SqlValues.text(row, "contacts"),
                SqlValues.aside(row),
                row.getObject("reviewed_on", LocalDate.class),
                Optional.ofNullable(row.getString("merged_into")),
                row.getLong("version"));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                Optional.ofNullable(row.getObject("founded_on", LocalDate.class)),
                SqlValues.text(row, "kind"),
                SqlValues.text(row, "capital"),
                SqlValues.text(row, "scope"),
                SqlValues.text(row, "province"),
                SqlValues.text(row, "city"),
                SqlValues.text(row, "address"));
    }
}
