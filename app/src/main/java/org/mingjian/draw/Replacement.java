package org.mingjian.draw;

/**
 * Who comes in for a void subject or a missing person (VDP §7.2): by the sealed order, or by fresh randomness of the
 * parties, so that nobody foresees the substitute.
 *
 * @param freshSubjects whether void subjects are replaced by fresh randomness (R1), else by the reserve's order (R0)
 * @param freshPersons the same for people
 */
public record Replacement(boolean freshSubjects, boolean freshPersons) {
    /** What goes where nothing is chosen: subjects by the sealed order, people by fresh randomness. */
    public static final Replacement USUAL = new Replacement(false, true);

    String subjects() {
        return freshSubjects ? "R1" : "R0";
    }

    String persons() {
        return freshPersons ? "R1" : "R0";
    }
}
