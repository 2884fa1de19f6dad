package org.mingjian.registry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The category of a unit (单位类别): the kinds that make up the registry in S4 3.4 besides the blacklisted ones, which
 * have a mark of their own, with the coal mines and trades that other agencies add (REG-02).
 */
public enum UnitCategory {
    /** 综合监管. */
    GENERAL("综合监管"),
    /** 非煤矿山. */
    MINES("非煤矿山"),
    /** 煤矿. */
    COAL("煤矿"),
    /** 危险化学品. */
    CHEMICALS("危险化学品"),
    /** 烟花爆竹. */
    FIREWORKS("烟花爆竹"),
    /** 金属冶炼. */
    SMELTING("金属冶炼"),
    /** 工贸. */
    TRADES("工贸");

    private static final Map<String, UnitCategory> OF_INDUSTRY = Map.of("FMKS", MINES, "MK", COAL, "WHP", CHEMICALS,
            "YHBZ", FIREWORKS, "JSYL", SMELTING);
    private final String word;

    UnitCategory(String word) {
        this.word = word;
    }

    /** Returns the word that sheets have for it. */
    public String word() {
        return word;
    }

    static Optional<UnitCategory> read(String text) {
        return Arrays.stream(values()).filter(category -> category.word.equals(text)).findFirst();
    }

    /** Returns the category that follows from the supervised industry alone, where it does. */
    public static Optional<UnitCategory> following(String industry) {
        return Optional.ofNullable(OF_INDUSTRY.get(industry));
    }

    /** Returns the industries from which the category follows, as SQL literals; no text of a user is among them. */
    String followedFrom() {
        return OF_INDUSTRY.entrySet()
                .stream()
                .filter(entry -> entry.getValue() == this)
                .map(entry -> "'" + entry.getKey() + "'")
                .reduce((a, b) -> a + ", " + b)
                .orElse("''");
    }
}
