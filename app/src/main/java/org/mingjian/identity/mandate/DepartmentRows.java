package org.mingjian.identity.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingjian.identity.DepartmentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a department is charged with. */
@Repository
class DepartmentRows {
    private static final String CHARGE = """
            UPDATE identity.department SET kind = :kind, industries = :industries, regions = :regions WHERE id = :id
            """;
    private static final String CLOSE = "UPDATE identity.department SET closed_on = :day WHERE id = :id";

    private final JdbcClient jdbc;

    DepartmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void charge(UUID id, DepartmentKind kind, List<String> industries, List<String> regions) {
        jdbc
                .sql(CHARGE)
                .param("id", id)
                .param("kind", kind.name())
                .param("industries", industries.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .update();
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql(CLOSE).param("id", id).param("day", day).update();
    }
}
