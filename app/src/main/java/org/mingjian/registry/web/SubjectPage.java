package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.codes.Regions;
import org.mingjian.registry.Licence;
import org.mingjian.registry.LicenceState;
import org.mingjian.registry.Subject;
import org.mingjian.registry.Visit;
import org.mingjian.shell.Crumb;

/**
 * A subject with its history.
 *
 * @param subject the subject
 * @param agency name of the agency that keeps it
 * @param visits visits by the agency and those above and below it
 * @param agencyNames names of the visiting agencies
 * @param history changes, newest first
 * @param mayEdit whether the reader may change it
 * @param mayUnmask whether the reader may ask for personal data
 * @param licences the licences that it holds
 * @param merged codes of the doubles that were merged into it
 * @param year the present year
 */
record SubjectPage(
    Subject subject,
    String agency,
    List<Visit> visits,
    Map<UUID, String> agencyNames,
    List<HistoryLine> history,
    boolean mayEdit,
    boolean mayUnmask,
    List<SubjectPage.Held> licences,
    List<String> merged,
    int year
) {
    /** A licence with its state today and the colour of that. */
    record Held(Licence licence, LicenceState state, String tone) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.subjects", "/subjects"), Crumb.named(subject.name(), ""));
    }

    public Map<String, String> words() {
        return subject.words();
    }

    public List<String> keys() {
        return FormField.SUBJECT.stream()
                .map(FormField::key)
                .filter(key -> !key.equals("name") && !key.equals("contacts"))
                .toList();
    }

    /** Returns the key of the words for the category, or an empty text where nothing says it. */
    public String categoryKey() {
        return subject.category().map(category -> "registry.category." + category).orElse("");
    }

    public String regionName() {
        return Regions.fullNameOf(subject.region()).orElse("");
    }

    /** Says whether the subject was visited this year, which can leave it out of a draw. */
    public boolean visitedThisYear() {
        return visits.stream().anyMatch(visit -> visit.year() == year);
    }
}
