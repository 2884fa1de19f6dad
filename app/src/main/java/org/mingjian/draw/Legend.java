package org.mingjian.draw;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
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
                "bars", bars(preparation),
                "departures", departures);
    }

    private static String industry(String code) {
        return Industries.byCode(code).map(found -> found.nameZh()).orElse(code);
    }

    private static SortedMap<String, String> exclusions(Preparation preparation) {
        SortedMap<String, String> legend = new TreeMap<>();
        Stream.concat(preparation.subjects().stream().map(SubjectRow::status),
                preparation.roster().persons().stream().map(PersonRow::status))
                .filter(status -> !status.eligible() && !status.mandatory())
                .map(RowStatus::text)
                .distinct()
                .forEach(status -> ExclusionReason.of(status)
                        .ifPresent(reason -> legend.put(status.substring(2), reason.legend())));
        return legend;
    }

    private static SortedMap<String, String> bars(Preparation preparation) {
        SortedMap<String, String> legend = new TreeMap<>(Map.of(Roster.BAR_KIND, "利害关系回避"));
        if (preparation.roster().bars().stream().anyMatch(bar -> bar.kind().equals(RotationBars.KIND))) {
            legend.put(RotationBars.KIND, "轮换回避");
        }
        return legend;
    }
}
