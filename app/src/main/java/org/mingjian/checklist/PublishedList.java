package org.mingjian.checklist;

import java.util.UUID;

/**
 * A published list as processes use it: an old inspection keeps the version that it used (ITEM-02).
 *
 * @param id the version's id
 * @param agencyId the agency
 * @param number the version's number
 * @param issue since when and until when it holds, and its hash
 * @param list its items
 */
public record PublishedList(UUID id, UUID agencyId, int number, ListVersion.Issue issue, ItemList list) {
    static PublishedList of(ListVersion version) {
        return new PublishedList(version.id(), version.agencyId(), version.number(), version.issue().orElseThrow(),
                version.list());
    }
}
