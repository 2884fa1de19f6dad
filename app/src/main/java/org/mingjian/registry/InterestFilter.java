package org.mingjian.registry;

import java.util.Set;
import java.util.UUID;

/**
 * What a list of interests is narrowed to; an empty text does not narrow.
 *
 * @param agencies the agencies whose registries are looked at, already within the asker's scope
 * @param words part of an inspector's or a subject's name, a certificate number or a credit code
 * @param state {@code active}, {@code ended}, or an empty text for both
 */
public record InterestFilter(Set<UUID> agencies, String words, String state) {
    public InterestFilter {
        agencies = Set.copyOf(agencies);
        words = words.strip();
    }

    /** Returns all interests of one agency. */
    public static InterestFilter of(UUID agency) {
        return new InterestFilter(Set.of(agency), "", "");
    }
}
