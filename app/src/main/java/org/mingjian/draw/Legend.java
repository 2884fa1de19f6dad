package org.mingjian.draw;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.codes.Industries;

/** The legend of a commitment: what the codes mean to people (VDP §15.3). Nothing is computed from it. */
public final class Legend {
    private Legend() {}

    static Json.Obj of(Preparation preparation, String org, String title, List<Party> parties, String departureReason) {
        SortedMap<String, String> names = new TreeMap<>();
        parties.forEach(party -> names.put(party.code(), party.name()));
        return of(preparation, org, title, names, departureReason);
    }

    /** Returns the legend; parties by code. */
    public static Json.Obj of(
        Preparation preparation,
        String org,
        String title,
        SortedMap<String, String> parties,
        String departureReason
    ) {
        SortedMap<String, String> departures = new TreeMap<>();
        preparation.departures().forEach(departure -> departures.put(departure.rule(), departureReason));
        SortedMap<String, String> qualifications = new TreeMap<>();
        preparation.rules().qualOf().values().forEach(code -> qualifications.put(code, industry(code)));
        return Json.object("org", org,
                "task", title,
                "strata", Strata.legend(preparation.subjects()),
                "depts", preparation.roster().departments(),
                "quals", qualifications,
                "parties", parties,
                "exclusions", exclusions(preparation),
                "bars", new TreeMap<>(java.util.Map.of(Roster.BAR_KIND, "利害关系回避")),
                "departures", departures);
    }

    private static String industry(String code) {
        return Industries.byCode(code).map(found -> found.nameZh()).orElse(code);
    }

    private static SortedMap<String, String> exclusions(Preparation preparation) {
        SortedMap<String, String> legend = new TreeMap<>();
        for (ExclusionReason reason : ExclusionReason.values()) {
            boolean used = preparation.subjects().stream().map(SubjectRow::status).anyMatch(reason.status()::equals)
                    || preparation.roster()
                            .persons()
                            .stream()
                            .anyMatch(person -> reason.status().equals(person.status()));
            if (used) {
                legend.put(reason.name(), reason.legend());
            }
        }
        return legend;
    }
}
