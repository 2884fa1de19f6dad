package org.mingjian.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of plans in the database, with the units that they name. */
@Repository
class PlanLineRows {
    private static final String PUT = """
            INSERT INTO plan.line (plan_id, number, kind, way, way_reason, matter, basis, content, methods, industries,
                from_day, to_day, base, subjects, key_subjects, draws, frequency, department, partners, remark)
            VALUES (:plan, :number, :kind, :way, :wayReason, :matter, :basis, :content, :methods, :industries, :from, :to,
                :base, :subjects, :keySubjects, :draws, :frequency, :department, :partners, :remark)
            """;
    private static final String PUT_UNIT = """
            INSERT INTO plan.unit (plan_id, line, credit_code, name, from_day, to_day)
            SELECT :plan, :line, unnest(CAST(:codes AS text[])), unnest(CAST(:names AS text[])),
                unnest(CAST(:froms AS date[])), unnest(CAST(:tos AS date[]))
            """;
    private static final String DELETE = "DELETE FROM plan.line WHERE plan_id = :plan AND number = :number";

    private final JdbcClient jdbc;

    PlanLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a line, or puts it in the place of the one with its number. */
    void put(UUID plan, PlanLine line) {
        jdbc.sql(DELETE).param("plan", plan).param("number", line.number()).update();
        jdbc.sql(PUT)
                .param("plan", plan)
                .param("number", line.number())
                .param("kind", line.kind().name())
                .param("way", line.choice().way().name())
                .param("wayReason", PlanRows.orNull(line.choice().reason()))
                .param("matter", line.work().matter())
                .param("basis", line.work().basis())
                .param("content", line.work().content())
                .param("methods", line.work().methods().stream().map(Enum::name).toArray(String[]::new))
                .param("industries", line.choice().industries().toArray(String[]::new))
                .param("from", line.from())
                .param("to", line.to())
                .param("base", line.size().base())
                .param("subjects", line.size().subjects())
                .param("keySubjects", line.size().keySubjects())
                .param("draws", line.size().draws())
                .param("frequency", line.size().frequency())
                .param("department", line.who().department())
                .param("partners", PlanRows.orNull(line.who().partners()))
                .param("remark", PlanRows.orNull(line.remark()))
                .update();
        putUnits(plan, line);
    }

    private void putUnits(UUID plan, PlanLine line) {
        List<PlannedUnit> units = line.units();
        jdbc.sql(PUT_UNIT)
                .param("plan", plan)
                .param("line", line.number())
                .param("codes", units.stream().map(PlannedUnit::code).toArray(String[]::new))
                .param("names", units.stream().map(PlannedUnit::name).toArray(String[]::new))
                .param("froms", units.stream().map(unit -> unit.from().toString()).toArray(String[]::new))
                .param("tos", units.stream().map(unit -> unit.to().toString()).toArray(String[]::new))
                .update();
    }

    /** Strikes a line out; later ones move up, so that the plan counts without a gap. */
    void strike(UUID plan, int number) {
        jdbc.sql(DELETE).param("plan", plan).param("number", number).update();
        List<PlanLine> moved = of(plan).stream().filter(line -> line.number() > number).toList();
        for (PlanLine line : moved) {
            jdbc.sql(DELETE).param("plan", plan).param("number", line.number()).update();
            put(plan, line.at(line.number() - 1));
        }
    }

    List<PlanLine> of(UUID plan) {
        Map<Integer, List<PlannedUnit>> units = new HashMap<>();
        jdbc.sql("SELECT * FROM plan.unit WHERE plan_id = :plan ORDER BY line, from_day, credit_code")
                .param("plan", plan)
                .query(row -> {
                    units.computeIfAbsent(row.getInt("line"), line -> new ArrayList<>()).add(unit(row));
                });
        return jdbc.sql("SELECT * FROM plan.line WHERE plan_id = :plan ORDER BY number")
                .param("plan", plan)
                .query((row, number) -> line(row, units.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static PlannedUnit unit(ResultSet row) throws SQLException {
        return new PlannedUnit(row.getString("credit_code"), row.getString("name"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }

    private static PlanLine line(ResultSet row, List<PlannedUnit> units) throws SQLException {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        texts(row, "methods").map(Method::valueOf).forEach(methods::add);
        return new PlanLine(row.getInt("number"), LineKind.valueOf(row.getString("kind")),
                new PlanLine.Choice(Way.valueOf(row.getString("way")), PlanRows.text(row, "way_reason"),
                        Set.copyOf(texts(row, "industries").toList())),
                new PlanLine.Work(row.getString("matter"), row.getString("basis"), row.getString("content"), methods),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                new PlanLine.Size(row.getLong("base"), row.getLong("subjects"), row.getLong("key_subjects"),
                        row.getInt("draws"), row.getString("frequency")),
                units, new PlanLine.Who(row.getString("department"), PlanRows.text(row, "partners")),
                PlanRows.text(row, "remark"));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
