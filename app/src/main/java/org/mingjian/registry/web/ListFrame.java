package org.mingjian.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Agency;
import org.mingjian.shell.Pager;

/**
 * What every list of the registries has.
 *
 * @param book the registry
 * @param q the words searched for
 * @param agency the agency chosen, empty for the own one
 * @param agencies the agencies to choose from, none where there is no choice
 * @param filtered whether anything narrows the list
 * @param mayEdit whether the reader may change the registry
 * @param reviewedOn the registry's last review
 * @param overdue whether that is more than a year ago (REG-03)
 * @param csv where all filtered rows are exported as CSV
 * @param xlsx where they are exported as XLSX, or an empty text where they are too many for a sheet
 * @param pager which part of the list it is
 */
record ListFrame(
    Book book,
    String q,
    String agency,
    List<Agency> agencies,
    boolean filtered,
    boolean mayEdit,
    Optional<LocalDate> reviewedOn,
    boolean overdue,
    String csv,
    String xlsx,
    Pager pager
) {
    /** Whether a registry is empty altogether, so that the next step is to import one. */
    public boolean empty() {
        return pager.total() == 0 && !filtered;
    }

    /** Says whether a review is due: each registry is updated at least once a year (REG-03). */
    static boolean overdue(Optional<LocalDate> reviewedOn, LocalDate today) {
        return reviewedOn.isEmpty() || reviewedOn.get().plusYears(1).isBefore(today);
    }
}
