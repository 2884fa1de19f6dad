package org.mingjian.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The supervised industries: hazardous chemicals, mines, fireworks, smelting, industry and trade, and the rest. */
public final class Industries {
    private static final Pattern SUFFIX = Pattern.compile("(生产|经营)?(企业|单位|行业领域|行业|领域)$");
    private static final List<Industry> ALL = CodeTable.rows("industries.tsv", 6).map(Industries::of).toList();
    private static final Map<String, Industry> BY_CODE = byCodes();
    private static final Map<String, Industry> BY_NAME = byNames();

    private Industries() {}

    /** Returns all industries, the dangerous ones first, 其他 last. */
    public static List<Industry> all() {
        return ALL;
    }

    /** Returns the industry with this code, such as {@code WHP}. */
    public static Optional<Industry> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Returns the industry that a name means: Chinese, English or alias, in any width, with or without an ending such as
     * 企业 or 行业. An unknown name is empty: nobody guesses.
     */
    public static Optional<Industry> byName(String name) {
        String key = key(name);
        Optional<Industry> whole = Optional.ofNullable(BY_NAME.get(key));
        return whole.or(() -> Optional.ofNullable(BY_NAME.get(SUFFIX.matcher(key).replaceFirst(""))));
    }

    /**
     * Returns the industry that an economic activity belongs to, where that is clear.
     *
     * @param activity a code of GB/T 4754-2017: section letter, with or without digits, such as {@code C3110}
     */
    public static Optional<Industry> byActivity(String activity) {
        String code = HalfWidth.of(activity).toUpperCase(Locale.ROOT);
        return ALL.stream().filter(industry -> industry.activities().stream().anyMatch(code::startsWith)).findFirst();
    }

    private static Industry of(List<String> fields) {
        Optional<String> group = fields.get(3).equals("-") ? Optional.empty() : Optional.of(fields.get(3));
        return new Industry(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                group,
                parts(fields.get(4)),
                parts(fields.get(5)));
    }

    private static List<String> parts(String joined) {
        return joined.equals("-") ? List.of() : List.of(joined.split("\\+"));
    }

    private static Map<String, Industry> byCodes() {
        Map<String, Industry> map = new HashMap<>();
        ALL.forEach(industry -> map.put(industry.code(), industry));
        return Map.copyOf(map);
    }

    private static Map<String, Industry> byNames() {
        Map<String, Industry> map = new HashMap<>();
        for (Industry industry : ALL) {
            Stream.concat(Stream.of(industry.nameZh(), industry.nameEn()), industry.aliases().stream())
                    .forEach(name -> {
                        if (map.put(key(name), industry) != null) {
                            throw new IllegalStateException("Resource codes/industries.tsv names " + name + " twice.");
                        }
                    });
        }
        return Map.copyOf(map);
    }

    private static String key(String name) {
        return HalfWidth.of(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
