package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.codes.Regions;
import org.mingjian.registry.LicenceKinds;
import org.mingjian.registry.Standardisation;
import org.mingjian.registry.Subject;
import org.mingjian.registry.UnitCategory;

/**
 * A part of the list of subjects.
 *
 * @param frame what every list has
 * @param query what the address says
 * @param regions the regions to choose from
 * @param grades the grades to choose from
 * @param choices other values to choose from, by key
 * @param supervisors the supervising departments to choose from
 * @param subjects the subjects
 * @param agencyNames names of the agencies that the subjects belong to
 * @param own the reader's agency
 * @param parts which part of the list it is
 * @param subs the sub-registries of the reader's agency
 */
record SubjectListPage(
    ListFrame frame,
    ListQuery query,
    List<RegionChoices.Choice> regions,
    List<String> grades,
    Map<String, List<String>> choices,
    List<String> supervisors,
    List<Subject> subjects,
    Map<UUID, String> agencyNames,
    UUID own,
    KeyPager parts,
    List<SubjectListPage.Sub> subs
) {
    /** A sub-registry and where its list is. */
    record Sub(long id, String name, String address) {}

    static final List<String> FLAGS = List.of("key", "blacklisted", "abnormal", "active", "gone");

    public String industry() {
        return query.industry();
    }

    public String grade() {
        return query.grade();
    }

    public String flag() {
        return query.flag();
    }

    public List<UnitCategory> categories() {
        return List.of(UnitCategory.values());
    }

    public List<String> standards() {
        return Standardisation.GRADES;
    }

    public List<String> licenceKinds() {
        return LicenceKinds.KNOWN;
    }

    public List<String> risks() {
        return choices.getOrDefault("risk", List.of());
    }

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
