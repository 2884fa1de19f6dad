package org.mingjian.draw;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a list of draws is narrowed to.
 *
 * @param agencies whose draws; none means no rows
 * @param words part of the title or of the draw's number; empty for all
 * @param state where the draws stand
 */
public record DrawFilter(Set<UUID> agencies, String words, Optional<DrawState> state) {
    public DrawFilter {
        agencies = Set.copyOf(agencies);
        words = words.strip();
    }
}
