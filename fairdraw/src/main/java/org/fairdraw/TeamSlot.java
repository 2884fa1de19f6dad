package org.fairdraw;

/**
 * One place in the team of each subject (VDP §3.1, §6.1).
 *
 * @param slot number from 1
 * @param role {@code leader}, {@code member} or {@code expert}
 * @param quals {@code none}, a code, or {@code cell} (what {@code qualOf} gives for the subject)
 * @param dept {@code any} or a department's code
 * @param region {@code any} or {@code same}
 */
public record TeamSlot(int slot, String role, String quals, String dept, String region) {
    static final String ANY = "any";
    static final String SAME = "same";
    static final String NONE = "none";
    static final String CELL = "cell";
}
