package org.mingjian.disclosure;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What the list of public draws is narrowed to.
 *
 * @param words part of a title or of a number; empty for all
 * @param agency the agency that draws
 * @param year the year of the sealing
 */
public record PublicationFilter(String words, Optional<UUID> agency, OptionalInt year) {
    /** Narrows nothing. */
    public static final PublicationFilter ALL = new PublicationFilter("", Optional.empty(), OptionalInt.empty());

    public PublicationFilter {
        words = words.strip();
    }
}
