package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;
import org.mingjian.draw.ChanceText;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Component;

/** Words pool and chances of a draw. */
@Component
class ChanceViews {
    private static final String KEY = "KEY/";

    private final DrawWords words;

    ChanceViews(DrawWords words) {
        this.words = words;
    }

    PoolCounts counts(SortedMap<String, Long> statuses, Locale locale) {
        List<PoolCounts.Reason> excluded = new ArrayList<>();
        statuses.forEach((status, subjects) -> {
            if (status.startsWith("X.")) {
                excluded.add(new PoolCounts.Reason(status, words.status(status, locale), subjects));
            }
        });
        long rows = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new PoolCounts(rows, statuses.getOrDefault("E", 0L), statuses.getOrDefault("M", 0L), excluded);
    }

    ChanceTable table(List<CellChance> chances, OptionalLong keyMinimum, PolicyDocument policy, Locale locale) {
        Ratio expected = Ratio.ZERO;
        Ratio key = Ratio.ZERO;
        long eligible = 0;
        boolean grouped = !policy.keyIndustries().isEmpty();
        List<ChanceTable.Line> lines = new ArrayList<>();
        for (CellChance cell : chances.stream().sorted(Comparator.comparing(ChanceViews::keyFirst)).toList()) {
            expected = ChanceText.sum(expected, cell.expected());
            key = cell.cell().startsWith(KEY) ? ChanceText.sum(key, cell.expected()) : key;
            eligible += cell.eligible();
            if (cell.eligible() > 0) {
                lines.add(line(cell, grouped, locale));
            }
        }
        return new ChanceTable(lines, eligible, ChanceText.number(expected), key(keyMinimum, key, policy, locale));
    }

    private String key(OptionalLong minimum, Ratio key, PolicyDocument policy, Locale locale) {
        return minimum.isEmpty()
                ? ""
                : words.say("draw.chances.key", locale, ChanceText.number(key), minimum.getAsLong(),
                        policy.keyShare().map(ChanceText::percent).orElse(""), policy.clauseOf("key-share"));
    }

    private ChanceTable.Line line(CellChance cell, boolean grouped, Locale locale) {
        String flag = !cell.flagged() ? "" : cell.expected().equals(Ratio.ZERO) ? "never" : "always";
        return new ChanceTable.Line(words.stratum(cell.cell(), grouped, locale), cell.eligible(),
                ChanceText.number(cell.expected()),
                cell.chance().map(ChanceText::both).orElseGet(() -> words.say("draw.scores.by-score", locale)), flag);
    }

    private static String keyFirst(CellChance cell) {
        return (cell.cell().startsWith(KEY) ? "0" : "1") + cell.cell();
    }
}
