package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.codes.Regions;
import org.mingjian.registry.Subject;

/**
 * A part of the list of subjects.
 *
 * @param frame what every list has
 * @param industry code of the industry chosen
 * @param grade the grade chosen
 * @param flag the flag chosen
 * @param region code of the region chosen
 * @param regions the regions to choose from
 * @param grades the grades to choose from
 * @param subjects the subjects
 * @param agencyNames names of the agencies that the subjects belong to
 * @param own the reader's agency
 * @param parts which part of the list it is
 * @param subs the sub-registries of the reader's agency
 */
record SubjectListPage(
    ListFrame frame,
    String industry,
    String grade,
    String flag,
    String region,
    List<RegionChoices.Choice> regions,
    List<String> grades,
    List<Subject> subjects,
    Map<UUID, String> agencyNames,
    UUID own,
    KeyPager parts,
    List<SubjectListPage.Sub> subs
) {
    /** A sub-registry and where its list is. */
    record Sub(long id, String name, String address) {}

    static final List<String> FLAGS = List.of("key", "blacklisted", "abnormal", "active", "gone");

    public List<Industry> industries() {
        return Industries.all();
    }

    public List<String> flags() {
        return FLAGS;
    }

    public String region(Subject subject) {
        return Regions.fullNameOf(subject.region()).orElse(subject.region());
    }

}
