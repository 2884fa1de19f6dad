package org.fairdraw.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;

/** Reads the member {@code rules} of a commitment (VDP §3.1, §15.8). */
public final class RulesReader {
    private static final int MOST = 1_000_000_000;
    private static final int MOST_SLOTS = 100;

    private final Fields rules;

    /** Reads the rules from these members. */
    public RulesReader(Fields rules) {
        this.rules = rules;
    }

    /** Returns the rules; they have no meaning unless the faults stay empty. */
    public DrawRules read() {
        boolean sealed = rules.oneOf("mode", "OPEN", "SEALED").equals("SEALED");
        int m = (int) rules.integer("m", 1, SubjectRow.DEEPEST);
        List<TeamSlot> team = team();
        boolean regions = team.stream().anyMatch(slot -> slot.region().equals(TeamSlot.SAME));
        Fields replacement = rules.object("replacement");
        DrawRules read = new DrawRules(
                (int) rules.integer("n", 1, MOST),
                m,
                quotas("quotas"),
                team,
                qualOf(m),
                regions ? OptionalInt.of((int) rules.integer("regionLevel", 1, m)) : OptionalInt.empty(),
                (int) rules.integer("reserve", 0, MOST),
                replacement.oneOf("subjects", "R0", "R1"),
                replacement.oneOf("persons", "R0", "R1"),
                rules.has("weights") ? weights() : new TreeMap<>(),
                rules.has("cross") ? cross(m) : new TreeMap<>(),
                sealed,
                rules.has("proven") ? proven() : List.of());
        replacement.close();
        rules.close();
        return read;
    }

    private List<TeamSlot> team() {
        List<TeamSlot> team = new ArrayList<>();
        for (Fields slot : rules.objects("team")) {
            int number = team.size() + 1;
            team.add(new TeamSlot(
                    (int) slot.integer("slot", number, number),
                    slot.text("role", PersonRow.ROLES::contains, "must be leader, member or expert (VDP §2.3)"),
                    slot.name("quals"),
                    slot.name("dept"),
                    slot.oneOf("region", TeamSlot.ANY, TeamSlot.SAME)));
            slot.close();
        }
        if (team.size() > MOST_SLOTS) {
            rules.wrong("team", team.size() + " slots", "at most " + MOST_SLOTS + " slots (VDP §15.13)");
        }
        return team;
    }

    /** Reads quotas that cross the others; they stand on codes of the second level (VDP §5.5, §15.26). */
    private SortedMap<String, Quota> cross(int m) {
        SortedMap<String, Quota> cross = quotas("cross");
        cross.keySet()
                .stream()
                .filter(code -> !Names.isName(code))
                .forEach(code -> rules.wrong("cross." + code, code, Names.NAME_RULE));
        if (m != 2 || rules.map("cross").isEmpty()) {
            rules.wrong("cross", "m = " + m, "needs m = 2 and at least one member (VDP §15.26)");
        }
        return cross;
    }

    private List<ProvenExclusion> proven() {
        List<ProvenExclusion> proven = new ArrayList<>();
        for (Fields line : rules.few("proven")) {
            List<String> orgs = line.texts("orgs", Names::isName, Names.NAME_RULE);
            SortedMap<String, String> except = new TreeMap<>();
            line.map("except").forEach((id, reason) -> {
                if (Names.isName(id) && reason instanceof Json.Str code
                        && ProvenExclusion.REASONS.contains(code.value())) {
                    except.put(id, code.value());
                } else {
                    line.wrong("except." + id, reason.text(), "must map an id to a reason code (VDP §15.30)");
                }
            });
            proven.add(new ProvenExclusion(line.name("code"),
                    line.oneOf("by", ProvenExclusion.INSPECTION, ProvenExclusion.RESULT, ProvenExclusion.ANY),
                    line.day("from"), orgs, except));
            if (orgs.isEmpty() || !ascend(orgs)) {
                line.wrong("orgs", String.join(", ", orgs), "must hold names, ascending, each once (VDP §15.30)");
            }
            line.close();
        }
        if (!ascend(proven.stream().map(ProvenExclusion::code).toList())) {
            rules.wrong("proven", "codes out of order", "must ascend by code, each once (VDP §15.30)");
        }
        return proven;
    }

    private static boolean ascend(List<String> names) {
        return IntStream.range(1, names.size()).allMatch(i -> names.get(i - 1).compareTo(names.get(i)) < 0);
    }

    private SortedMap<String, Quota> quotas(String member) {
        SortedMap<String, Quota> quotas = new TreeMap<>();
        rules.map(member).forEach((path, bounds) -> {
            if (!path.isEmpty() && !Names.isPath(path)) { // the root is a stratum, whose quota is refused (VDP §5.2)
                rules.wrong(member + "." + path, path, Names.PATH_RULE);
                return;
            }
            List<Json> pair = bounds instanceof Json.Arr array ? array.items() : List.of();
            if (pair.size() == 2 && pair.get(0) instanceof Json.Int min && isCount(min)) {
                if (pair.get(1) instanceof Json.Int max && isCount(max)) {
                    quotas.put(path, Quota.between(min.value(), max.value()));
                    return;
                } else if (pair.get(1) instanceof Json.Null) {
                    quotas.put(path, Quota.atLeast(min.value()));
                    return;
                }
            }
            rules.wrong(member + "." + path, bounds.text(), "must be [min, max] or [min, null] (VDP §3.1)");
        });
        return quotas;
    }

    private static boolean isCount(Json.Int number) {
        return number.value() >= 0 && number.value() <= MOST;
    }

    private SortedMap<String, String> qualOf(int m) {
        SortedMap<String, String> quals = new TreeMap<>();
        for (Map.Entry<String, Json> member : rules.map("qualOf").entrySet()) {
            String[] codes = member.getKey().split("/", -1);
            boolean path = codes.length <= m && List.of(codes).stream().allMatch(Names::isName);
            if (path && member.getValue() instanceof Json.Str qual && Names.isName(qual.value())) {
                quals.put(member.getKey(), qual.value());
            } else {
                rules.wrong("qualOf." + member.getKey(), member.getValue().text(),
                        "must map a prefix of 1 to m codes to a code (VDP §3.1)");
            }
        }
        return quals;
    }

    private SortedMap<String, Integer> weights() {
        SortedMap<String, Integer> weights = new TreeMap<>();
        rules.map("weights").forEach((code, weight) -> {
            if (Names.isName(code) && weight instanceof Json.Int number && number.value() >= 1
                    && number.value() <= SubjectRow.HEAVIEST) {
                weights.put(code, (int) number.value());
            } else {
                rules.wrong("weights." + code, weight.text(),
                        "must be an integer from 1 to 1,000,000 (VDP §2.1)");
            }
        });
        return weights;
    }
}
