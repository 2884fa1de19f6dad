package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the findings of a verification; a check passes only if it was made and nothing was found (VDP §10). */
final class Findings {
    private static final int MOST_OF_A_KIND = 20;

    /** Checks without which later ones cannot be made. */
    private static final Set<Check> GROUND = EnumSet.of(Check.ZIP, Check.CANONICAL, Check.SHAPE, Check.ENTRIES,
            Check.SEED, Check.ALLOCATION, Check.FEASIBLE);

    private final Map<Check, List<Finding>> found = new EnumMap<>(Check.class);
    private final Map<Check, Integer> counts = new EnumMap<>(Check.class);
    private final Map<Check, String> made = new EnumMap<>(Check.class);

    Findings() {
        for (Check check : Check.values()) {
            found.put(check, new ArrayList<>());
        }
    }

    /** Notes that a check was made on something; it passes unless something is found. */
    void made(Check check, String subject) {
        made.put(check, subject);
    }

    void fail(Check check, String subject, Phrase phrase, @Nullable String expected, @Nullable String actual) {
        counts.merge(check, 1, Integer::sum);
        add(new Finding(check.id(), Status.FAIL, subject, phrase.english(), expected, actual), check);
    }

    /** Notes something that no program can check. */
    void open(Check check, String subject, Phrase phrase, @Nullable String expected, @Nullable String actual) {
        add(new Finding(check.id(), Status.NOT_CHECKED, subject, phrase.english(), expected, actual), check);
    }

    /** Fails unless both are equal. */
    void equal(Check check, String subject, Phrase phrase, String expected, String actual) {
        if (!expected.equals(actual)) {
            fail(check, subject, phrase, expected, actual);
        }
    }

    /** Tells whether the check was made and nothing was found. */
    boolean passed(Check check) {
        return made.containsKey(check) && !failed(check);
    }

    /** Tells whether something of the check could not be checked. */
    boolean isOpen(Check check) {
        return of(check).stream().anyMatch(finding -> finding.status() == Status.NOT_CHECKED);
    }

    /** Returns the number of faults that the check found; more than are told. */
    int count(Check check) {
        return counts.getOrDefault(check, 0);
    }

    boolean failed(Check check) {
        return count(check) > 0;
    }

    List<Finding> list() {
        List<Finding> list = new ArrayList<>();
        for (Check check : Check.values()) {
            List<Finding> findings = of(check);
            if (!findings.isEmpty()) {
                list.addAll(findings);
            } else if (made.containsKey(check)) {
                list.add(new Finding(check.id(), Status.PASS, made.getOrDefault(check, ""), check.english(), null,
                        null));
            } else {
                list.add(new Finding(check.id(), Status.NOT_CHECKED, blockers(check), Phrase.BLOCKED.english(), null,
                        null));
            }
        }
        return list;
    }

    private String blockers(Check check) {
        return GROUND.stream()
                .filter(ground -> ground.compareTo(check) < 0 && failed(ground))
                .map(Check::id)
                .collect(Collectors.joining(", "));
    }

    private void add(Finding finding, Check check) {
        boolean room = of(check).stream().filter(one -> one.status() == finding.status()).count() < MOST_OF_A_KIND;
        if (room) {
            of(check).add(finding);
        }
    }

    private List<Finding> of(Check check) {
        return found.getOrDefault(check, List.of());
    }
}
