package org.mingjian.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The registry of vehicles and equipment (执法车辆、装备, REG-07). */
@Service
public class Vehicles extends PlainBook<Vehicle, VehicleLine> {
    Vehicles(BookTools tools) {
        super(tools, new OfVehicles());
    }

    /** What makes the registry of vehicles. */
    private static final class OfVehicles implements Terms<Vehicle, VehicleLine> {
        @Override
        public BookTable table() {
            return VehicleTable.TABLE;
        }

        @Override
        public RecordRows.Reader<Vehicle> reader() {
            return VehicleTable::vehicle;
        }

        @Override
        public BookMerge.LineWriter<VehicleLine> writer(Privacy privacy) {
            return (row, line) -> VehicleTable.write(row, line, privacy);
        }

        @Override
        public List<SheetColumn> columns() {
            return VehicleForm.COLUMNS;
        }

        @Override
        public SheetForm<VehicleLine> form(UUID agency) {
            return new VehicleForm();
        }

        @Override
        public RecordRows.Where where(RecordFilter filter, LocalDate today) {
            RecordRows.Where where = RecordRows.Where.agencies(filter.agencies());
            if (!filter.words().isEmpty()) {
                where.and("(strpos(upper(name), :words) > 0 OR strpos(plate, :words) > 0 "
                        + "OR strpos(upper(department), :words) > 0)", "words",
                        filter.words().toUpperCase(Locale.ROOT));
            }
            String usable = "usable_from <= :today AND coalesce(usable_to >= :today, true)";
            switch (filter.state()) {
                case "VEHICLE", "EQUIPMENT" -> where.and("kind = :kind", "kind", filter.state());
                case "USABLE" -> where.and(usable, "today", today);
                case "UNUSABLE" -> where.and("NOT (" + usable + ")", "today", today);
                default -> {
                }
            }
            return where;
        }

        @Override
        public Map<String, ? extends @Nullable Object> values(VehicleLine line) {
            return VehicleTable.values(line);
        }

        @Override
        public Vehicle record(VehicleLine line, UUID agency) {
            return line.as(0, agency, 0);
        }

        @Override
        public SheetColumn identity() {
            return VehicleForm.PLATE;
        }

        @Override
        public Kept.Acts acts() {
            return new Kept.Acts("VEHICLE_ADDED", "VEHICLE_CHANGED");
        }

        @Override
        public Json.Obj named(VehicleLine line, byte[] salt) {
            return Json.object("plate", Salt.hash(salt, line.plate()));
        }
    }
}
