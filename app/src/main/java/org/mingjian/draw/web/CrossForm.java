package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fairdraw.terms.Quota;
import org.mingjian.shell.Fault;
import org.springframework.util.MultiValueMap;

/**
 * Least and most of each industry as typed (交叉指标, VDP §5.5), beside the quotas of the groups.
 *
 * @param bounds by the industry's code
 */
record CrossForm(Map<String, Typed> bounds) {
    static final CrossForm NONE = new CrossForm(Map.of());
    private static final String LABEL = "draw.cross.label";
    private static final int MOST_ROWS = 200;
    private static final long MOST = 1_000_000;

    CrossForm {
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    }

    /** The bounds of one industry; an empty text is none. */
    record Typed(String least, String most) {
        private boolean blank() {
            return least.isEmpty() && most.isEmpty();
        }
    }

    /** An industry with its bounds; {@code field} ends the names of its inputs. */
    record Line(String field, String code, String words, long subjects, String least, String most) {}

    static CrossForm typed(MultiValueMap<String, String> typed) {
        Map<String, Typed> bounds = new LinkedHashMap<>();
        for (int row = 1; row <= MOST_ROWS && typed.containsKey("cross-code-" + row); row++) {
            bounds.put(one(typed, "cross-code-" + row),
                    new Typed(one(typed, "cross-min-" + row), one(typed, "cross-max-" + row)));
        }
        return new CrossForm(bounds);
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    static CrossForm of(SortedMap<String, Quota> cross) {
        Map<String, Typed> bounds = new LinkedHashMap<>();
        cross.forEach((code, quota) -> {
            OptionalLong most = quota.max();
            bounds.put(code, new Typed(quota.min() == 0 ? "" : Long.toString(quota.min()),
                    most.isPresent() ? Long.toString(most.getAsLong()) : ""));
        });
        return new CrossForm(bounds);
    }

    /** Returns a line for each industry of the registry, and for one that has bounds and is there no more. */
    List<Line> lines(SortedMap<String, Long> industries, UnaryOperator<String> words) {
        Map<String, Long> all = new LinkedHashMap<>(industries);
        bounds.keySet().forEach(code -> all.putIfAbsent(code, 0L));
        List<Line> lines = new ArrayList<>();
        all.forEach((code, subjects) -> {
            Typed typed = bounds.getOrDefault(code, new Typed("", ""));
            lines.add(new Line(Integer.toString(lines.size() + 1), code, words.apply(code), subjects, typed.least(),
                    typed.most()));
        });
        return lines;
    }

    /** Says whether any bound is typed. */
    public boolean any() {
        return bounds.values().stream().anyMatch(typed -> !typed.blank());
    }

    /**
     * Reads the bounds, and gathers what is wrong with them.
     *
     * @param words an industry's name in the reader's language by its code
     */
    SortedMap<String, Quota> read(
        SortedMap<String, Long> industries,
        UnaryOperator<String> words,
        List<Fault> faults
    ) {
        SortedMap<String, Quota> cross = new TreeMap<>();
        List<String> order = lines(industries, UnaryOperator.identity()).stream().map(Line::code).toList();
        bounds.forEach((code, typed) -> {
            if (typed.blank()) {
                return;
            }
            String row = Integer.toString(order.indexOf(code) + 1);
            if (!industries.containsKey(code)) {
                faults.add(Fault.of("cross-min-" + row, "draw.fault.cross-code", code).at(LABEL, named(code, words)));
                return;
            }
            bounds(row, typed, named(code, words), faults).ifPresent(quota -> cross.put(code, quota));
        });
        return cross;
    }

    private static Optional<Quota> bounds(String row, Typed typed, String named, List<Fault> faults) {
        OptionalLong least = number("cross-min-" + row, named, typed.least(), faults);
        OptionalLong most = number("cross-max-" + row, named, typed.most(), faults);
        boolean wrong = least.isEmpty() && !typed.least().isEmpty() || most.isEmpty() && !typed.most().isEmpty();
        if (wrong) {
            return Optional.empty();
        }
        if (most.isPresent() && least.orElse(0) > most.getAsLong()) {
            faults.add(Fault.of("cross-max-" + row, "draw.fault.cross-bounds", typed.least(), typed.most())
                    .at(LABEL, named));
            return Optional.empty();
        }
        return least.orElse(0) == 0 && most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quota(least.orElse(0), most));
    }

    private static OptionalLong number(String field, String named, String text, List<Fault> faults) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("[0-9]{1,7}") || Long.parseLong(text) > MOST) {
            faults.add(Fault.of(field, "draw.fault.cross-number", text, MOST)
                    .at(LABEL + (field.startsWith("cross-min-") ? ".least" : ".most"), named));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static String named(String code, UnaryOperator<String> words) {
        String name = words.apply(code);
        return name.equals(code) ? code : name + " " + code;
    }
}
