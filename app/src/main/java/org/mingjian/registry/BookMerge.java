package org.mingjian.registry;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.mingjian.identity.Actor;
import org.mingjian.registry.grid.GridLimits;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Brings the lines of a sheet into a registry, inside the caller's transaction. */
@Repository
class BookMerge {
    private static final String HISTORY = """
            INSERT INTO registry.change (kind, record_id, at, actor_id, actor_name, reason, field, before, after)
            SELECT :kind, id, :at, :actor, :name, :reason, field, before, after FROM difference ORDER BY id
            """;

    private final JdbcClient jdbc;
    private final DataSource source;

    BookMerge(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Writes the values of a line in the order of {@link BookTable#createLines()}, without the aside columns. */
    interface LineWriter<L> {
        void write(CopyText row, L line);
    }

    /** What became of the lines. */
    record Merged(int added, int changed) {}

    /** Reads the sheet into the temporary table; nothing of the registry is touched. */
    <L> SheetScan.End load(
        BookTable table,
        Path file,
        String name,
        SheetForm<L> form,
        GridLimits limits,
        LineWriter<L> writer,
        ImportWatch watch
    ) {
        jdbc.sql(table.createLines()).update();
        Connection connection = DataSourceUtils.getConnection(source);
        try (CopyText copy = CopyText.into(connection, "line")) {
            SheetScan.End end = SheetScan.scan(file, name, form, limits, line -> {
                writer.write(copy, line);
                endRow(copy);
            }, watch);
            if (end.faultTotal() == 0) {
                copy.finish();
            }
            return end;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copying the lines of a sheet", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void endRow(CopyText copy) {
        try {
            copy.endRow();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copying a line of a sheet", null, e);
        }
    }

    /** Adds new records, changes others, and writes their history. */
    Merged merge(BookTable table, SheetScan.End end, Actor actor, String reason, Instant at, LocalDate today) {
        jdbc.sql("ANALYZE line").update();
        jdbc.sql(table.createDifferences()).update();
        boolean aside = !end.setAside().isEmpty();
        String[] headers = end.setAside().toArray(String[]::new);
        jdbc.sql(table.findDifferences(end.present(), aside))
                .param("agency", actor.agencyId())
                .param("aside", headers)
                .update();
        jdbc.sql(HISTORY)
                .param("kind", table.kind().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.accountId())
                .param("name", actor.name())
                .param("reason", reason)
                .update();
        int changed = jdbc.sql(table.change(end.present(), aside))
                .param("agency", actor.agencyId())
                .param("aside", headers)
                .param("today", today)
                .update();
        int added = jdbc.sql(table.add())
                .param("agency", actor.agencyId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.accountId())
                .param("today", today)
                .update();
        return new Merged(added, changed);
    }
}
