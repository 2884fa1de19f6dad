package org.fairdraw.terms;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;

/**
 * The rules of one draw in mode OPEN (VDP §3.1, §15.8).
 *
 * @param n subjects in all, mandatory and drawn together
 * @param m length of the stratum path, 1–6
 * @param quotas bounds by stratum prefix ({@code k1} or {@code k1/k2} …)
 * @param team the slots of each subject, numbered from 1 in order; empty for a draw without persons
 * @param qualOf qualification by stratum prefix, for slots that ask for {@code cell}
 * @param regionLevel place of the region in the path; present iff a slot wants region {@code same}
 * @param reserve number of reserve rows of each cell
 * @param subjectReplacement {@code R0} or {@code R1} (VDP §7.2)
 * @param personReplacement {@code R0} or {@code R1}
 * @param weights class table as information; may be empty
 */
public record DrawRules(
    int n,
    int m,
    SortedMap<String, Quota> quotas,
    List<TeamSlot> team,
    SortedMap<String, String> qualOf,
    OptionalInt regionLevel,
    int reserve,
    String subjectReplacement,
    String personReplacement,
    SortedMap<String, Integer> weights
) {
    public DrawRules {
        quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
        team = List.copyOf(team);
        qualOf = Collections.unmodifiableSortedMap(new TreeMap<>(qualOf));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** Returns the member {@code rules} of the commitment. */
    public Json.Obj toJson() {
        SortedMap<String, Object> bounds = new TreeMap<>();
        quotas.forEach((path, quota) -> bounds.put(path, List.of(Json.of(quota.min()),
                quota.max().isPresent() ? Json.of(quota.max().getAsLong()) : new Json.Null())));
        return Json.object("n", n, "m", m, "quotas", bounds, "team", team.stream().map(DrawRules::toJson).toList(),
                "qualOf", qualOf, "regionLevel",
                regionLevel.isPresent() ? Optional.of(regionLevel.getAsInt()) : Optional.empty(),
                "reserve", reserve,
                "replacement", Json.object("subjects", subjectReplacement, "persons", personReplacement),
                "mode", "OPEN", "weights", weights.isEmpty() ? Optional.empty() : Optional.of(weights));
    }

    private static Json.Obj toJson(TeamSlot slot) {
        return Json.object("slot", slot.slot(), "role", slot.role(), "quals", slot.quals(), "dept", slot.dept(),
                "region",
                slot.region());
    }
}
