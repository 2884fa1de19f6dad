package org.mingjian.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The sheet of vehicles and equipment (REG-07). */
final class VehicleForm implements SheetForm<VehicleLine> {
    static final SheetColumn NAME = SheetColumn.required("vehicle-name", "名称", "Name", "车辆名称", "装备名称");
    static final SheetColumn PLATE = SheetColumn.required("plate", "车牌号或编号", "Plate or number", "车牌号", "装备编号");
    static final SheetColumn KIND = SheetColumn.required("vehicle-kind", "类别", "Kind");
    static final SheetColumn SEATS = SheetColumn.optional("seats", "座位数", "Seats", "核定载人数");
    static final SheetColumn DEPARTMENT = SheetColumn.required("vehicle-department", "所属部门", "Department", "部门");
    static final SheetColumn FROM = SheetColumn.required("usable-from", "启用日期", "Usable from");
    static final SheetColumn TO = SheetColumn.optional("usable-to", "停用日期", "Usable until");
    static final List<SheetColumn> COLUMNS = List.of(NAME, PLATE, KIND, SEATS, DEPARTMENT, FROM, TO);
    private static final Map<String, Vehicle.Kind> KINDS = Map.of("车辆", Vehicle.Kind.VEHICLE, "vehicle",
            Vehicle.Kind.VEHICLE, "装备", Vehicle.Kind.EQUIPMENT, "equipment", Vehicle.Kind.EQUIPMENT);
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int WORD = 60;
    private static final int MOST_SEATS = 100;

    private final Map<String, Integer> rowOfPlate = new HashMap<>();

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public VehicleLine line(SheetRow row) {
        Vehicle.Kind kind = kind(row);
        LocalDate from = from(row);
        Optional<LocalDate> to = row.date(TO, EARLIEST, LATEST);
        if (to.filter(day -> day.isBefore(from) && !from.equals(LATEST)).isPresent()) {
            row.fault(TO, to.get().toString(), "term-before", from.toString());
        }
        return new VehicleLine(row.number(), plate(row), row.requiredText(NAME, WORD), kind, seats(row, kind),
                row.requiredText(DEPARTMENT, WORD), from, to, row.aside());
    }

    private String plate(SheetRow row) {
        String text = row.requiredText(PLATE, SheetRow.LONGEST);
        String plate = InspectorForm.normalise(text);
        if (!text.isEmpty() && !plate.matches("[\\p{IsHan}A-Z0-9._()/·-]{1,40}")) {
            row.fault(PLATE, text, "plate-form");
            return "";
        }
        Integer first = plate.isEmpty() ? null : rowOfPlate.putIfAbsent(plate, row.number());
        if (first != null) {
            row.fault(PLATE, plate, "plate-twice", Integer.toString(first), Integer.toString(row.number()));
        }
        return plate;
    }

    private static Vehicle.Kind kind(SheetRow row) {
        String text = row.requiredText(KIND, WORD);
        Optional<Vehicle.Kind> kind = Optional.ofNullable(KINDS.get(text.toLowerCase(java.util.Locale.ROOT)));
        if (kind.isEmpty() && !text.isEmpty()) {
            row.fault(KIND, text, "vehicle-kind");
        }
        return kind.orElse(Vehicle.Kind.EQUIPMENT);
    }

    /** What carries people has seats; how many are needed to say how many teams it takes. */
    private static OptionalInt seats(SheetRow row, Vehicle.Kind kind) {
        OptionalInt seats = row.count(SEATS);
        boolean vehicle = kind == Vehicle.Kind.VEHICLE;
        if (vehicle && row.cell(SEATS).text().isEmpty()
                || seats.isPresent() && (seats.getAsInt() < 1 || seats.getAsInt() > MOST_SEATS)) {
            row.fault(SEATS, row.cell(SEATS).text(), "seats", Integer.toString(MOST_SEATS));
        }
        return seats.isPresent() && seats.getAsInt() > 0 ? seats : OptionalInt.empty();
    }

    private static LocalDate from(SheetRow row) {
        if (row.cell(FROM).text().isEmpty()) {
            row.fault(FROM, "", "empty-cell");
        }
        return row.date(FROM, EARLIEST, LATEST).orElse(LATEST);
    }

    static Map<String, String> words(Vehicle vehicle) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(NAME.key(), vehicle.name());
        words.put(PLATE.key(), vehicle.plate());
        words.put(KIND.key(), vehicle.kind() == Vehicle.Kind.VEHICLE ? "车辆" : "装备");
        words.put(SEATS.key(), vehicle.seats().isPresent() ? Integer.toString(vehicle.seats().getAsInt()) : "");
        words.put(DEPARTMENT.key(), vehicle.department());
        words.put(FROM.key(), vehicle.usableFrom().toString());
        words.put(TO.key(), vehicle.usableTo().map(LocalDate::toString).orElse(""));
        return words;
    }
}
