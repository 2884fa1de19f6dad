package org.fairdraw.terms;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;

/**
 * The rules of one draw (VDP §3.1, §15.8).
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
 * @param cross bounds by k2, crossing those of {@code quotas}; empty for none (VDP §5.5)
 * @param sealed whether one share stays sealed until the inspections are done (VDP §4.7)
 * @param proven exclusions that the ledger proves, ascending by code (VDP §15.30)
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
    SortedMap<String, Integer> weights,
    SortedMap<String, Quota> cross,
    boolean sealed,
    List<ProvenExclusion> proven
) {
    public DrawRules {
        quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
        team = List.copyOf(team);
        qualOf = Collections.unmodifiableSortedMap(new TreeMap<>(qualOf));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        cross = Collections.unmodifiableSortedMap(new TreeMap<>(cross));
        proven = List.copyOf(proven);
    }

    /** Makes rules in mode OPEN with one family of quotas, without exclusions that the ledger proves. */
    public DrawRules(
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
        this(n, m, quotas, team, qualOf, regionLevel, reserve, subjectReplacement, personReplacement, weights,
                new TreeMap<>(), false, List.of());
    }

    /** Returns these rules with a second family of quotas, by k2. */
    public DrawRules crossedBy(SortedMap<String, Quota> bounds) {
        return new DrawRules(n, m, quotas, team, qualOf, regionLevel, reserve, subjectReplacement, personReplacement,
                weights, bounds, sealed, proven);
    }

    /** Returns these rules in mode SEALED. */
    public DrawRules inSealedMode() {
        return new DrawRules(n, m, quotas, team, qualOf, regionLevel, reserve, subjectReplacement, personReplacement,
                weights, cross, true, proven);
    }

    /** Returns these rules with exclusions that the ledger proves, ascending by code. */
    public DrawRules proving(List<ProvenExclusion> exclusions) {
        return new DrawRules(n, m, quotas, team, qualOf, regionLevel, reserve, subjectReplacement, personReplacement,
                weights, cross, sealed, exclusions);
    }

    /** Returns the member {@code rules} of the commitment. */
    public Json.Obj toJson() {
        return Json.object("n", n, "m", m, "quotas", bounds(quotas), "cross",
                cross.isEmpty() ? Optional.empty() : Optional.of(bounds(cross)), "team",
                team.stream().map(DrawRules::toJson).toList(),
                "qualOf", qualOf, "regionLevel",
                regionLevel.isPresent() ? Optional.of(regionLevel.getAsInt()) : Optional.empty(),
                "reserve", reserve,
                "replacement", Json.object("subjects", subjectReplacement, "persons", personReplacement),
                "mode", sealed ? "SEALED" : "OPEN", "weights",
                weights.isEmpty() ? Optional.empty() : Optional.of(weights),
                "proven",
                proven.isEmpty()
                        ? Optional.empty()
                        : Optional.of(proven.stream().map(ProvenExclusion::toJson).toList()));
    }

    private static SortedMap<String, Object> bounds(SortedMap<String, Quota> quotas) {
        SortedMap<String, Object> bounds = new TreeMap<>();
        quotas.forEach((path, quota) -> bounds.put(path, List.of(Json.of(quota.min()),
                quota.max().isPresent() ? Json.of(quota.max().getAsLong()) : new Json.Null())));
        return bounds;
    }

    private static Json.Obj toJson(TeamSlot slot) {
        return Json.object("slot", slot.slot(), "role", slot.role(), "quals", slot.quals(), "dept", slot.dept(),
                "region",
                slot.region());
    }
}
