package org.mingjian.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet of units that must be in the registry (REG-02); a unit may stand in it once for each kind. */
final class RequiredForm implements SheetForm<RequiredLine> {
    static final SheetColumn CODE = SheetColumn.required("code", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码",
            "Unified social credit code", "USCC");
    static final SheetColumn NAME = SheetColumn.required("name", "企业名称", "Name", "单位名称", "名称", "Enterprise name");
    static final SheetColumn KIND = SheetColumn.required("required-kind", "类别", "Kind", "单位类别", "名单类别");
    static final List<SheetColumn> COLUMNS = List.of(CODE, NAME, KIND);
    private static final int NAME_LENGTH = 200;

    private final Map<String, Integer> rowOfUnit = new HashMap<>();

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public RequiredLine line(SheetRow row) {
        String code = row.creditCode(CODE);
        String name = row.requiredText(NAME, NAME_LENGTH);
        String word = row.requiredText(KIND, NAME_LENGTH);
        Optional<RequiredKind> kind = RequiredKind.read(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            row.faultOf(KIND, word, "registry.required.fault.kind", List.of());
        }
        Integer first = code.isEmpty() || kind.isEmpty() ? null : rowOfUnit.putIfAbsent(code + kind, row.number());
        if (first != null) {
            row.fault(CODE, code, "code-twice", Integer.toString(first), Integer.toString(row.number()));
        }
        return new RequiredLine(row.number(), code, name, kind.orElse(RequiredKind.KEY));
    }
}
