package org.mingjian.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of agencies and departments. */
@Repository
class AgencyRows {
    private static final String ADD = """
            INSERT INTO identity.agency (id, code, name, region_code, parent_id, level, kind, founded_at)
            VALUES (:id, :code, :name, :region, :parent, :level, :kind, :at)
            ON CONFLICT DO NOTHING
            """;
    private static final String ALL = """
            SELECT id, code, name, region_code, parent_id, level, kind FROM identity.agency
            """;
    private static final String SCOPE = """
            WITH RECURSIVE scope (id, kind) AS (
                SELECT id, kind FROM identity.agency WHERE id = :top
                UNION
                SELECT agency.id, agency.kind FROM identity.agency agency JOIN scope
                    ON agency.parent_id = scope.id AND (:all OR agency.kind = scope.kind)
            )
            SELECT id FROM scope
            """;
    private static final String ROOT = """
            WITH RECURSIVE line (id, parent_id) AS (
                SELECT id, parent_id FROM identity.agency WHERE id = :id
                UNION
                SELECT agency.id, agency.parent_id FROM identity.agency agency JOIN line ON agency.id = line.parent_id
            )
            SELECT id FROM line WHERE parent_id IS NULL
            """;
    private static final String ADD_DEPARTMENT = """
            INSERT INTO identity.department (id, agency_id, code, name) VALUES (:id, :agency, :code, :name)
            ON CONFLICT (agency_id, code) DO NOTHING
            """;
    private static final String DEPARTMENTS = """
            SELECT id, agency_id, code, name, kind, industries, regions, closed_on FROM identity.department
            """;

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an agency; returns false where its code is taken, or its place by another such party. */
    boolean add(Agency agency, Instant at) {
        return jdbc
                .sql(ADD)
                .param("id", agency.id())
                .param("code", agency.code())
                .param("name", agency.name())
                .param("region", agency.regionCode())
                .param("parent", agency.parentId())
                .param("level", agency.level())
                .param("kind", agency.kind().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    Optional<Agency> byCode(String code) {
        return jdbc.sql(ALL + "WHERE code = :code").param("code", code).query(AgencyRows::agency).optional();
    }

    Optional<Agency> byId(UUID id) {
        return jdbc.sql(ALL + "WHERE id = :id").param("id", id).query(AgencyRows::agency).optional();
    }

    List<Agency> all() {
        return jdbc.sql(ALL + "ORDER BY code").query(AgencyRows::agency).list();
    }

    /** Returns the party of this kind that stands beside an agency. */
    Optional<Agency> party(UUID node, AgencyKind kind) {
        return jdbc
                .sql(ALL + "WHERE parent_id = :node AND kind = :kind")
                .param("node", node)
                .param("kind", kind.name())
                .query(AgencyRows::agency)
                .optional();
    }

    /** Returns the agency and all below it: those of its own line, or all kinds. */
    Set<UUID> scope(UUID top, boolean all) {
        return new HashSet<>(jdbc.sql(SCOPE).param("top", top).param("all", all).query(UUID.class).list());
    }

    /** Returns the top of the tree that the agency stands in. */
    UUID root(UUID agency) {
        return jdbc.sql(ROOT).param("id", agency).query(UUID.class).single();
    }

    /** Locks an agency until the transaction ends, so that those who change its tree's roles take turns. */
    void lock(UUID agency) {
        jdbc
                .sql("SELECT 1 FROM identity.agency WHERE id = :id FOR UPDATE")
                .param("id", agency)
                .query(Integer.class)
                .list();
    }

    /** Adds a department; returns false where its code is taken in the agency. */
    boolean addDepartment(Department department) {
        return jdbc
                .sql(ADD_DEPARTMENT)
                .param("id", department.id())
                .param("agency", department.agencyId())
                .param("code", department.code())
                .param("name", department.name())
                .update() == 1;
    }

    List<Department> departments(UUID agency) {
        return jdbc
                .sql(DEPARTMENTS + "WHERE agency_id = :agency ORDER BY code")
                .param("agency", agency)
                .query(AgencyRows::department)
                .list();
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
                row.getString("region_code"), row.getObject("parent_id", UUID.class), row.getString("level"),
                AgencyKind.valueOf(row.getString("kind")));
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class),
                row.getString("code"), row.getString("name"), DepartmentKind.valueOf(row.getString("kind")),
                texts(row, "industries"), texts(row, "regions"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
