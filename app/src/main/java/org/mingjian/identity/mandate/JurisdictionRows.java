package org.mingjian.identity.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of jurisdictions. */
@Repository
class JurisdictionRows {
    private static final String ADD = """
            INSERT INTO identity.jurisdiction
                (id, agency_id, included, excluded, basis, from_on, recorded_by, recorded_at)
            VALUES (:id, :agency, :included, :excluded, :basis, :from, :by, :at)
            """;
    /** Of two versions that begin on one day the later recorded one holds. */
    private static final String OF_AGENCY = """
            SELECT DISTINCT ON (from_on) included, excluded, basis, from_on
            FROM identity.jurisdiction WHERE agency_id = :agency ORDER BY from_on, serial DESC
            """;

    private final JdbcClient jdbc;

    /** A version as its row has it. */
    record Version(List<String> included, List<String> excluded, String basis, LocalDate from) {}

    JurisdictionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID agency, Version version, String by, Instant at) {
        jdbc
                .sql(ADD)
                .param("id", id)
                .param("agency", agency)
                .param("included", version.included().toArray(String[]::new))
                .param("excluded", version.excluded().toArray(String[]::new))
                .param("basis", version.basis())
                .param("from", version.from())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the versions of an agency's jurisdiction by their first day; the first is the region of its seat. */
    List<Jurisdiction> ofAgency(UUID agency) {
        String seat = jdbc.sql("SELECT region_code FROM identity.agency WHERE id = :agency")
                .param("agency", agency)
                .query(String.class)
                .single();
        List<Version> versions = jdbc.sql(OF_AGENCY).param("agency", agency).query(JurisdictionRows::version).list();
        List<Jurisdiction> dated = new ArrayList<>();
        dated.add(Jurisdiction.ofSeat(agency, seat, lastDay(versions, 0)));
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            dated.add(new Jurisdiction(agency, version.included(), version.excluded(), version.basis(),
                    Optional.of(version.from()), lastDay(versions, i + 1)));
        }
        return dated;
    }

    private static Optional<LocalDate> lastDay(List<Version> versions, int next) {
        return next < versions.size() ? Optional.of(versions.get(next).from().minusDays(1)) : Optional.empty();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(texts(row, "included"), texts(row, "excluded"), row.getString("basis"),
                row.getObject("from_on", LocalDate.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
