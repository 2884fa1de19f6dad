package org.mingjian.codes;

import java.util.Optional;

/**
 * An economic activity (国民经济行业) of GB/T 4754-2017.
 *
 * @param code the section's letter, for a division with two digits, for a group with three, such as {@code C261}
 * @param name the standard's Chinese name
 */
public record Activity(String code, String name) {
    /** The ranks, highest first: 门类, 大类, 中类. */
    public enum Level {
        SECTION, DIVISION, GROUP
    }

    private static final int DIVISION_LENGTH = 3;

    public Activity {
        if (!code.matches("[A-T]([0-9]{2,3})?") || name.isBlank()) {
            throw new IllegalArgumentException(
                    "The activity " + code + " " + name + " is no section, division or group with a name.");
        }
    }

    public Level level() {
        if (code.length() < DIVISION_LENGTH) {
            return Level.SECTION;
        }
        return code.length() == DIVISION_LENGTH ? Level.DIVISION : Level.GROUP;
    }

    /** Returns the code of the activity that this one is part of; empty for a section. */
    public Optional<String> parent() {
        return switch (level()) {
            case SECTION -> Optional.empty();
            case DIVISION -> Optional.of(code.substring(0, 1));
            case GROUP -> Optional.of(code.substring(0, DIVISION_LENGTH));
        };
    }
}
