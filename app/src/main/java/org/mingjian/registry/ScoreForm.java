package org.mingjian.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fairdraw.rows.ScoreRow;

/** The sheet of scores: one for each subject, which must be known (VDP §15.27). */
final class ScoreForm implements SheetForm<ScoreLine> {
    static final SheetColumn CODE = SheetColumn.required("code", "统一社会信用代码", "Credit code", "社会信用代码", "信用代码",
            "Unified social credit code", "USCC");
    static final SheetColumn SCORE = SheetColumn.required("score", "分值", "Score", "得分", "风险分值", "风险得分", "Risk score");
    static final List<SheetColumn> COLUMNS = List.of(CODE, SCORE);

    private final Predicate<String> known;
    private final Map<String, Integer> rowOfCode = new HashMap<>();

    ScoreForm(Predicate<String> known) {
        this.known = known;
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
    public ScoreLine line(SheetRow row) {
        return new ScoreLine(row.number(), code(row), score(row));
    }

    private String code(SheetRow row) {
        String code = row.creditCode(CODE);
        if (code.isEmpty()) {
            return "";
        }
        Integer first = rowOfCode.putIfAbsent(code, row.number());
        if (first != null) {
            row.fault(CODE, code, "code-twice", Integer.toString(first), Integer.toString(row.number()));
        } else if (!known.test(code)) {
            row.fault(CODE, code, "code-unknown");
        }
        return code;
    }

    private static int score(SheetRow row) {
        String text = row.requiredText(SCORE, SheetRow.LONGEST);
        boolean good = text.matches("[1-9][0-9]{0,9}") && Long.parseLong(text) <= ScoreRow.HIGHEST;
        if (!text.isEmpty() && !good) {
            row.fault(SCORE, text, "score", Integer.toString(ScoreRow.HIGHEST));
        }
        return good ? Integer.parseInt(text) : 1;
    }
}
