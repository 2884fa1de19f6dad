package org.mingjian.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.registry.TextRow;
import org.mingjian.shell.Fault;

/**
 * Reads the rows of an item list as agencies publish it into items, over those of a draft: a code that the draft has
 * changes that item, and a column that the sheet lacks leaves its field as it was. What a form would refuse is refused
 * here with its place.
 */
final class ItemSheet implements TextRow.Rule {
    static final String CODE = "code";
    private static final String PARTS = "[、,，;；\\n]+";
    private static final List<String> ALL = List.of("全部", "全部行业", "全部部门", "All", "All industries", "All departments");

    private final ItemList draft;
    private final String agency;
    private final Map<String, String> departments;
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Map<String, Item> read = new LinkedHashMap<>();

    /**
     * Begins to read.
     *
     * @param draft the items that stand
     * @param agency the agency's name, for the bodies of a new item where the sheet names none
     * @param departments codes of the agency's departments by their names
     */
    ItemSheet(ItemList draft, String agency, Map<String, String> departments) {
        this.draft = draft;
        this.agency = agency;
        this.departments = Map.copyOf(departments);
    }

    /** Returns the items that were read, by code in the sheet's order. */
    Map<String, Item> items() {
        return read;
    }

    @Override
    public List<TextRow.Wrong> wrong(TextRow row) {
        Map<String, String> typed = new HashMap<>();
        String code = code(row);
        draft.find(code)
                .ifPresentOrElse(item -> item.fields().forEach((field, text) -> typed.put(field.key(), text)),
                        () -> {
                            typed.put(ItemField.ENFORCING_BODY.key(), agency);
                            typed.put(ItemField.INSPECTING_BODY.key(), agency);
                        });
        ItemField.all()
                .stream()
                .filter(field -> row.cells().containsKey(field.key()))
                .forEach(field -> typed.put(field.key(), words(field, row.cells().getOrDefault(field.key(), ""))));
        typed.put(CODE, code);
        ItemForm form = new ItemForm(typed, departments.values().stream().collect(Collectors.toSet()));
        List<TextRow.Wrong> wrong = new ArrayList<>(form.faults().stream().map(fault -> wrong(fault, row)).toList());
        Integer first = rowOfCode.putIfAbsent(code, row.number());
        if (first != null) {
            wrong.add(new TextRow.Wrong(CODE, code, "checklist.import.fault.twice",
                    List.of(first.toString(), Integer.toString(row.number()))));
        }
        form.item().filter(item -> wrong.isEmpty()).ifPresent(item -> read.put(item.code(), item));
        return wrong;
    }

    /** Agencies' lists often have no codes: an item of the same name keeps its own, another one is named by its row. */
    private String code(TextRow row) {
        String typed = row.cells().getOrDefault(CODE, "");
        if (!typed.isEmpty()) {
            return typed;
        }
        String name = row.cells().getOrDefault(ItemField.NAME.key(), "");
        return draft.items()
                .stream()
                .filter(item -> item.text(ItemField.NAME).equals(name))
                .findFirst()
                .map(Item::code)
                .orElseGet(() -> "R-" + row.number());
    }

    private String words(ItemField field, String text) {
        return switch (field.kind()) {
            case TEXT, LONG, CITATIONS -> text;
            case METHODS -> parts(text, word -> InspectionMethod.read(word).map(Enum::name).orElse(word));
            case INDUSTRIES -> parts(text, word -> word);
            case DEPARTMENTS -> parts(text, word -> departments.getOrDefault(word, word));
        };
    }

    private interface Reading {
        String of(String word);
    }

    private static String parts(String text, Reading reading) {
        if (ALL.stream().anyMatch(text::equalsIgnoreCase)) {
            return "";
        }
        return Stream.of(text.split(PARTS))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(reading::of)
                .collect(Collectors.joining("\n"));
    }

    private static TextRow.Wrong wrong(Fault fault, TextRow row) {
        return new TextRow.Wrong(fault.field(), row.cells().getOrDefault(fault.field(), ""), fault.key(),
                fault.arguments().stream().map(Object::toString).toList());
    }

    /** Returns other headers under which agencies publish a field (S4 三（二）, 石泉县, 长治市, 肇庆市; domain.md §3.6). */
    static List<String> aliases(ItemField field) {
        return Optional.ofNullable(ALIASES.get(field)).orElse(List.of());
    }

    private static final Map<ItemField, List<String>> ALIASES = new EnumMap<>(Map.ofEntries(
            Map.entry(ItemField.NAME, List.of("事项", "抽查事项", "抽查事项名称", "检查事项", "检查事项名称")),
            Map.entry(ItemField.CONTENT, List.of("检查内容", "检查子项", "检查内容（项目）", "检查项目")),
            Map.entry(ItemField.ENFORCING_BODY, List.of("实施主体", "主体", "执法机关")),
            Map.entry(ItemField.INSPECTING_BODY, List.of("检查主体")),
            Map.entry(ItemField.BASIS, List.of("依据", "抽查依据", "检查依据", "实施依据")),
            Map.entry(ItemField.METHODS, List.of("检查方式", "方式")),
            Map.entry(ItemField.FREQUENCY, List.of("检查频次", "频次", "频次上限", "抽查比例及频次", "检查频次和上限")),
            Map.entry(ItemField.INDUSTRIES, List.of("行业", "适用行业（领域）", "行业领域")),
            Map.entry(ItemField.DEPARTMENTS, List.of("承办机构", "承办科室", "责任科室")),
            Map.entry(ItemField.HOW, List.of("怎样检查", "检查方法")),
            Map.entry(ItemField.FAILURE, List.of("怎样算不符合", "不符合情形")),
            Map.entry(ItemField.LAW, List.of("适用哪条法律", "适用法律")),
            Map.entry(ItemField.POWER, List.of("权力清单", "权力事项")),
            Map.entry(ItemField.DUTY, List.of("责任清单", "责任事项")),
            Map.entry(ItemField.STANDING, List.of("备注"))));
}
