package org.fairdraw.terms;

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
    /** Any department, or region. */
    public static final String ANY = "any";
    /** The subject's own region. */
    public static final String SAME = "same";
    /** No qualification. */
    public static final String NONE = "none";
    /** The qualification that the subject's stratum asks for. */
    public static final String CELL = "cell";
}
