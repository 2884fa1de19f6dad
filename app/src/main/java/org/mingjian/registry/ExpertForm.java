package org.mingjian.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/** The sheet of experts (REG-06). */
final class ExpertForm implements SheetForm<ExpertLine> {
    static final SheetColumn NAME = SheetColumn.required("person", "姓名", "Name", "专家姓名");
    static final SheetColumn NUMBER = SheetColumn.required("expert-number", "专家编号", "Expert number", "专家证号");
    static final SheetColumn INDUSTRIES = SheetColumn.required("expert-fields", "专业领域", "Fields", "行业领域", "专业");
    static final SheetColumn CONTENTS = SheetColumn.optional("expert-contents", "检查内容", "Contents", "专业方向");
    static final SheetColumn TITLE = SheetColumn.required("expert-title", "职称", "Title", "职务职称");
    static final SheetColumn EMPLOYER = SheetColumn.required("employer", "工作单位", "Employer", "单位");
    static final SheetColumn ADMITTED = SheetColumn.required("admitted-on", "入库日期", "Admitted on");
    static final SheetColumn TERM = SheetColumn.required("term-until", "聘期至", "Term until", "聘任期至");
    static final SheetColumn REMOVED = SheetColumn.optional("removed-on", "出库日期", "Removed on", "移出日期");
    static final SheetColumn WHY = SheetColumn.optional("removed-why", "出库原因", "Removed because", "移出原因");
    static final List<SheetColumn> COLUMNS = List.of(NAME, NUMBER, INDUSTRIES, CONTENTS, TITLE, EMPLOYER, ADMITTED,
            TERM, REMOVED, WHY);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int WORD = 60;
    private static final int MOST_CONTENTS = 20;

    private final Map<String, Integer> rowOfNumber = new HashMap<>();
    private final Predicate<String> inspector;

    /** @param inspector says whether a number is an inspector's certificate already */
    ExpertForm(Predicate<String> inspector) {
        this.inspector = inspector;
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBeEmpty() {
        return false;
    }

    @Override
    public ExpertLine line(SheetRow row) {
        LocalDate admitted = day(row, ADMITTED);
        LocalDate term = day(row, TERM);
        if (term.isBefore(admitted)) {
            row.fault(TERM, term.toString(), "term-before", admitted.toString());
        }
        return new ExpertLine(row.number(), number(row), row.requiredText(NAME, WORD), fields(row), contents(row),
                row.requiredText(TITLE, WORD), row.requiredText(EMPLOYER, WORD), admitted, term, removal(row, admitted),
                row.aside());
    }

    private String number(SheetRow row) {
        String number = InspectorForm.certificate(row, NUMBER);
        Integer first = number.isEmpty() ? null : rowOfNumber.putIfAbsent(number, row.number());
        if (first != null) {
            row.fault(NUMBER, number, "expert-twice", Integer.toString(first), Integer.toString(row.number()));
        }
        if (inspector.test(number)) {
            row.fault(NUMBER, number, "expert-inspector");
        }
        return number;
    }

    private static List<String> fields(SheetRow row) {
        List<String> codes = InspectorForm.groups(row, INDUSTRIES);
        if (codes.isEmpty() && row.cell(INDUSTRIES).text().isEmpty()) {
            row.fault(INDUSTRIES, "", "empty-cell");
        }
        return codes;
    }

    private static List<String> contents(SheetRow row) {
        List<String> contents = new ArrayList<>();
        for (String part : InspectorForm.SEPARATOR.split(row.text(CONTENTS, SheetRow.LONGEST))) {
            String content = part.strip();
            if (content.length() > WORD) {
                row.fault(CONTENTS, content, "long", Integer.toString(WORD));
            } else if (!content.isEmpty() && !contents.contains(content)) {
                contents.add(content);
            }
        }
        if (contents.size() > MOST_CONTENTS) {
            row.fault(CONTENTS, contents.get(MOST_CONTENTS), "expert-contents", Integer.toString(MOST_CONTENTS));
        }
        return contents;
    }

    private static LocalDate day(SheetRow row, SheetColumn column) {
        if (row.cell(column).text().isEmpty()) {
            row.fault(column, "", "empty-cell");
        }
        return row.date(column, EARLIEST, LATEST).orElse(LATEST);
    }

    /** A removal has both its day and its reason, or neither. */
    private static Optional<Expert.Removal> removal(SheetRow row, LocalDate admitted) {
        Optional<LocalDate> on = row.date(REMOVED, EARLIEST, LATEST);
        String why = row.text(WHY, 4 * WORD);
        if (on.isPresent() && why.isEmpty()) {
            row.fault(WHY, "", "removal-why");
        }
        if (on.isEmpty() && !why.isEmpty()) {
            row.fault(REMOVED, "", "removal-day");
        }
        if (on.filter(day -> day.isBefore(admitted) && !admitted.equals(LATEST)).isPresent()) {
            row.fault(REMOVED, on.get().toString(), "term-before", admitted.toString());
        }
        return on.map(day -> new Expert.Removal(day, why));
    }

    static Map<String, String> words(Expert expert) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(NAME.key(), expert.name());
        words.put(NUMBER.key(), expert.number());
        words.put(INDUSTRIES.key(), expert.industries()
                .stream()
                .map(code -> Industries.byCode(code).map(Industry::nameZh).orElse(code))
                .collect(Collectors.joining(";")));
        words.put(CONTENTS.key(), String.join(";", expert.contents()));
        words.put(TITLE.key(), expert.title());
        words.put(EMPLOYER.key(), expert.employer());
        words.put(ADMITTED.key(), expert.admittedOn().toString());
        words.put(TERM.key(), expert.termUntil().toString());
        words.put(REMOVED.key(), expert.removal().map(gone -> gone.on().toString()).orElse(""));
        words.put(WHY.key(), expert.removal().map(Expert.Removal::why).orElse(""));
        return words;
    }
}
