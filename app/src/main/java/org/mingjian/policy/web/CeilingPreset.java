package org.mingjian.policy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ceiling that another agency has published, offered as a suggestion with its source; the grades of different trades
 * are not one scale, so that each names its own.
 *
 * @param id its name in addresses; its words are {@code policy.preset.<id>}
 * @param source where it was published
 * @param times the general number, or none
 * @param byGrade the number of each grade, the first first
 */
record CeilingPreset(String id, String source, Optional<Integer> times, Map<String, Integer> byGrade) {
    private static final String SHANXI = "aqsx.sxkjnews.com";
    private static final List<CeilingPreset> ALL = List.of(
            of("coal", "gxt.henan.gov.cn/2025/06-06/3166641.html", "A", 2, "B", 4, "C", 6, "D", 4),
            of("mines", SHANXI, "低", 1, "一般", 1, "较大", 2, "重大", 4),
            of("chemicals", SHANXI, "一级", 2, "二级", 4, "三级", 8, "未定级", 12),
            of("other", SHANXI, "一级", 1, "二级", 2, "三级", 4, "未定级", 6),
            new CeilingPreset("longyan", "yjj.longyan.gov.cn/xwzx/tzgg/202504/t20250409_2210484.htm", Optional.of(2),
                    Map.of()));

    static List<CeilingPreset> all() {
        return ALL;
    }

    static Optional<CeilingPreset> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns what stands in the fields of the form once the suggestion is taken. */
    Map<String, List<String>> typed() {
        return Map.of("times", List.of(times.map(String::valueOf).orElse("")), "byGrade",
                List.of(RuleTyped.table(byGrade)), "shared", List.of("true"));
    }

    private static CeilingPreset of(String id, String source, Object... grades) {
        Map<String, Integer> byGrade = new LinkedHashMap<>();
        for (int i = 0; i < grades.length; i += 2) {
            byGrade.put((String) grades[i], (Integer) grades[i + 1]);
        }
        return new CeilingPreset(id, source, Optional.empty(), byGrade);
    }
}
