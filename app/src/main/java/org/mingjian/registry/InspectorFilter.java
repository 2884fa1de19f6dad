package org.mingjian.registry;

import java.util.Set;
import java.util.UUID;

/**
 * What a list of inspectors is narrowed to; an empty text does not narrow.
 *
 * @param agencies the agencies whose registries are looked at, already within the asker's scope
 * @param words part of a name, a certificate number or a department
 * @param industry code of an industry group
 * @param state name of a {@link CertificateState}, or {@code AWAY} for those not in service
 */
public record InspectorFilter(Set<UUID> agencies, String words, String industry, String state) {
    public InspectorFilter {
        agencies = Set.copyOf(agencies);
        words = words.strip();
    }

    /** Returns all inspectors of one agency. */
    public static InspectorFilter of(UUID agency) {
        return new InspectorFilter(Set.of(agency), "", "", "");
    }
}
