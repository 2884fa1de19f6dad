package org.mingjian.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.BookTable.Field;

/** The table of vehicles and equipment. */
final class VehicleTable {
    static final BookTable TABLE = new BookTable(
            BookKind.VEHICLES,
            "registry.vehicle",
            List.of("plate"),
            List.of(
                    Field.of(VehicleForm.NAME, "name", "text"),
                    Field.of(VehicleForm.KIND, "kind", "text"),
                    Field.of(VehicleForm.SEATS, "seats", "integer"),
                    Field.of(VehicleForm.DEPARTMENT, "department", "text"),
                    Field.of(VehicleForm.FROM, "usable_from", "date"),
                    Field.of(VehicleForm.TO, "usable_to", "date")),
            List.of("salt bytea"),
            List.of("salt l.salt"),
            "");

    private VehicleTable() {}

    static void write(CopyText row, VehicleLine line, Privacy privacy) {
        row.text(line.plate())
                .text(line.name())
                .text(line.kind().name())
                .text(line.seats().isPresent() ? Integer.toString(line.seats().getAsInt()) : "")
                .text(line.department())
                .value(line.usableFrom())
                .text(line.usableTo().map(LocalDate::toString).orElse(""))
                .bytes(Salt.fresh())
                .text(SqlValues.json(privacy.sealAside(BookKind.VEHICLES, line.plate(), line.aside())));
    }

    static Map<String, @Nullable Object> values(VehicleLine line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plate", line.plate());
        values.put("name", line.name());
        values.put("kind", line.kind().name());
        values.put("seats", line.seats().isPresent() ? line.seats().getAsInt() : null);
        values.put("department", line.department());
        values.put("usable_from", line.usableFrom());
        values.put("usable_to", line.usableTo().map(Date::valueOf).orElse(null));
        return values;
    }

    static Vehicle vehicle(ResultSet row) throws SQLException {
        int seats = row.getInt("seats");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(seats);
        return new Vehicle(row.getLong("id"), row.getObject("agency_id", UUID.class), row.getString("plate"),
                row.getString("name"), Vehicle.Kind.valueOf(row.getString("kind")), known, row.getString("department"),
                row.getObject("usable_from", LocalDate.class),
                Optional.ofNullable(row.getObject("usable_to", LocalDate.class)), SqlValues.aside(row),
                row.getLong("version"));
    }
}
