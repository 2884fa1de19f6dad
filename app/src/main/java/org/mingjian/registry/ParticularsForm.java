package org.mingjian.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The columns of a subject's sheet that supervision adds; all of them may be absent. */
final class ParticularsForm {
    static final SheetColumn ACTIVITY = SheetColumn.optional("activity", "国民经济行业", "National industry", "国民经济行业代码",
            "行业代码", "GB/T 4754");
    static final SheetColumn CATEGORY = SheetColumn.optional("category", "单位类别", "Unit category", "监管类别");
    static final SheetColumn RISK = SheetColumn.optional("risk", "安全风险等级", "Safety risk level", "风险级别", "安全风险级别");
    static final SheetColumn SUPERVISOR = SheetColumn.optional("supervisor", "监管部门", "Supervising department", "监管科室",
            "监管责任部门");
    static final SheetColumn STANDARD = SheetColumn.optional("standard", "标准化等级", "Standardisation grade",
            "安全生产标准化等级", "标准化级别");
    static final SheetColumn EMPLOYEES = SheetColumn.optional("employees", "从业人数", "Employees", "职工人数", "员工人数",
            "从业人员数");
    static final SheetColumn LONGITUDE = SheetColumn.optional("longitude", "经度", "Longitude");
    static final SheetColumn LATITUDE = SheetColumn.optional("latitude", "纬度", "Latitude");
    static final SheetColumn DATUM = SheetColumn.optional("datum", "坐标系", "Coordinate system");
    static final SheetColumn FORMER = SheetColumn.optional("former-number", "原注册号", "Former registration number",
            "原工商注册号", "工商注册号");
    static final List<SheetColumn> COLUMNS = List.of(ACTIVITY, CATEGORY, RISK, SUPERVISOR, STANDARD, EMPLOYEES,
            LONGITUDE,
            LATITUDE, DATUM, FORMER);
    private static final String RULE = "registry.particulars.fault.";
    private static final int WORD = 60;
    private static final int MOST_EMPLOYEES = 10_000_000;

    private ParticularsForm() {}

    static Particulars read(SheetRow row, GradeSchemes.Chosen schemes) {
        return new Particulars(activity(row), category(row), graded(row, RISK, schemes.risks()),
                row.text(SUPERVISOR, WORD), graded(row, STANDARD, Standardisation.GRADES), employees(row),
                position(row),
                former(row));
    }

    /** Reads a value that a scheme names; where there is no scheme, any. */
    static String graded(SheetRow row, SheetColumn column, List<String> scheme) {
        String text = row.text(column, WORD);
        if (!text.isEmpty() && !scheme.isEmpty() && !scheme.contains(text)) {
            fault(row, column, text, "scheme", String.join("、", scheme));
            return "";
        }
        return text;
    }

    private static String activity(SheetRow row) {
        String text = row.text(ACTIVITY, WORD);
        Optional<String> code = Activity.read(text);
        if (!text.isEmpty() && code.isEmpty()) {
            fault(row, ACTIVITY, text, "activity");
        }
        return code.orElse("");
    }

    private static Optional<UnitCategory> category(SheetRow row) {
        String text = row.text(CATEGORY, WORD);
        Optional<UnitCategory> category = UnitCategory.read(text);
        if (!text.isEmpty() && category.isEmpty()) {
            fault(row, CATEGORY, text, "category");
        }
        return category;
    }

    private static OptionalInt employees(SheetRow row) {
        String text = row.text(EMPLOYEES, WORD);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) > MOST_EMPLOYEES) {
            row.fault(EMPLOYEES, text, "count", Integer.toString(MOST_EMPLOYEES));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** Longitude, latitude and their system come together or not at all: without the system a point is half a street off. */
    private static Optional<Position> position(SheetRow row) {
        String east = row.text(LONGITUDE, WORD);
        String north = row.text(LATITUDE, WORD);
        String system = row.text(DATUM, WORD);
        if (east.isEmpty() && north.isEmpty() && system.isEmpty()) {
            return Optional.empty();
        }
        if (east.isEmpty() || north.isEmpty() || system.isEmpty()) {
            fault(row, east.isEmpty() ? LONGITUDE : north.isEmpty() ? LATITUDE : DATUM, "", "position-half");
            return Optional.empty();
        }
        Optional<BigDecimal> longitude = degrees(row, LONGITUDE, east, Position.WEST, Position.EAST);
        Optional<BigDecimal> latitude = degrees(row, LATITUDE, north, Position.SOUTH, Position.NORTH);
        Optional<Datum> datum = Datum.read(system);
        if (datum.isEmpty()) {
            fault(row, DATUM, system, "datum");
        }
        return longitude.isPresent() && latitude.isPresent()
                ? datum.map(one -> new Position(longitude.get(), latitude.get(), one))
                : Optional.empty();
    }

    private static Optional<BigDecimal> degrees(
        SheetRow row,
        SheetColumn column,
        String text,
        BigDecimal least,
        BigDecimal most
    ) {
        if (text.matches("[0-9]{1,3}(\\.[0-9]{1,15})?") && Position.inside(new BigDecimal(text), least, most)) {
            return Optional.of(new BigDecimal(text));
        }
        fault(row, column, text, "degrees", least.toPlainString(), most.toPlainString());
        return Optional.empty();
    }

    private static String former(SheetRow row) {
        String text = row.text(FORMER, WORD).replaceAll("\\s", "");
        if (!text.isEmpty() && !text.matches("[0-9]{15}")) {
            fault(row, FORMER, text, "former");
            return "";
        }
        return text;
    }

    private static void fault(SheetRow row, SheetColumn column, String value, String rule, String... arguments) {
        row.faultOf(column, value, RULE + rule, List.of(arguments));
    }

    static void words(Particulars facts, Map<SheetColumn, String> words) {
        words.put(ACTIVITY, facts.activity());
        words.put(CATEGORY, facts.category().map(UnitCategory::word).orElse(""));
        words.put(RISK, facts.risk());
        words.put(SUPERVISOR, facts.supervisor());
        words.put(STANDARD, facts.standard());
        words.put(EMPLOYEES, facts.employees().isPresent() ? Integer.toString(facts.employees().getAsInt()) : "");
        words.put(LONGITUDE, facts.position().map(one -> one.longitude().toPlainString()).orElse(""));
        words.put(LATITUDE, facts.position().map(one -> one.latitude().toPlainString()).orElse(""));
        words.put(DATUM, facts.position().map(one -> one.datum().word()).orElse(""));
        words.put(FORMER, facts.formerNumber());
    }
}
