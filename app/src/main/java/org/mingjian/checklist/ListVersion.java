package org.mingjian.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of an agency's list.
 *
 * @param id its id
 * @param agencyId the agency
 * @param number its number among the agency's versions, from 1
 * @param revision how often the draft was written, against two people at once
 * @param base what it began from: {@code starter:<id>}, {@code list:<id>}
 * @param baseList the items that it began with
 * @param list its items
 * @param issue since when it is published; none for a draft
 * @param writtenBy the account that wrote or published it last
 * @param writtenAt when
 */
public record ListVersion(
    UUID id,
    UUID agencyId,
    int number,
    int revision,
    String base,
    ItemList baseList,
    ItemList list,
    Optional<Issue> issue,
    String writtenBy,
    Instant writtenAt
) {
    /**
     * What publication made of it.
     *
     * @param from the first day in force
     * @param to the last day, once a later version is published
     * @param hash the SHA-256 of the canonical document, which the ledger also holds
     */
    public record Issue(LocalDate from, Optional<LocalDate> to, String hash) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && to.filter(day::isAfter).isEmpty();
        }
    }

    /** Says whether it can still be changed. */
    public boolean draft() {
        return issue.isEmpty();
    }

    /** Says whether it is published and in force on a day. */
    public boolean holds(LocalDate day) {
        return issue.filter(one -> one.holds(day)).isPresent();
    }

    ListVersion closed(Optional<LocalDate> to) {
        return new ListVersion(id, agencyId, number, revision, base, baseList, list,
                issue.map(one -> new Issue(one.from(), to, one.hash())), writtenBy, writtenAt);
    }
}
