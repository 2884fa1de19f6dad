package org.fairdraw;

/**
 * Why a draw cannot be made: nothing was changed.
 *
 * @param rule the clause, such as {@code VDP §5.2}
 * @param place where: a member, a stratum, a slot
 * @param have what there is
 * @param need what the rule wants
 * @param remedy what would mend it, in English
 */
public record Refusal(String rule, String place, String have, String need, String remedy) {
    /** Describes the refusal in English. */
    public String describe() {
        return place + ": have " + have + ", need " + need + " (" + rule + "). " + remedy;
    }
}
