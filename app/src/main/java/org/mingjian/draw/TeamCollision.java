package org.mingjian.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;
import org.mingjian.draw.RuleCollision.Mend;
import org.mingjian.draw.RuleCollision.Rule;

/**
 * Asks whether one subject can have its team, and which rules together make that impossible (DRAW-06, VDP §6.3). The
 * answer holds for every subject with the same demands and bars.
 */
final class TeamCollision {
    private static final List<Rule> ALL = List.of(Rule.EXPERTS, Rule.TEAM_SIZE, Rule.LEADER, Rule.QUALIFICATION,
            Rule.UNIT, Rule.CERTIFICATE, Rule.TERM, Rule.CONTENT, Rule.SEAT_LIMIT, Rule.INTEREST, Rule.ROTATION);
    /** So many kinds of subjects are asked for; with rotation nearly every subject is a kind of its own. */
    private static final int MOST_ASKED = 2_000;
    private static final String EXPERT = "expert";
    private static final String LEADER = "leader";

    private final DrawRules rules;
    private final List<PersonRow> persons;
    private final SubjectRow subject;
    private final Map<String, String> bars;
    private final String industry;

    private final Map<String, String> names;

    /** @param names what to call people, subjects and departments by their codes; a code without a name stands for itself */
    TeamCollision(
            DrawRules rules, List<PersonRow> persons, List<BarRow> bars, SubjectRow subject, Map<String, String> names
    ) {
        this.rules = rules;
        this.names = names;
        this.persons = persons;
        this.subject = subject;
        this.bars = bars.stream()
                .filter(bar -> bar.subject().equals(subject.id()))
                .collect(Collectors.toMap(BarRow::pid, BarRow::kind, (first, second) -> first));
        this.industry = rules.qualOf().getOrDefault(String.join("/", subject.path()), "");
    }

    /** Returns the smallest colliding set with its mends; empty where the subject can have its team. */
    Optional<RuleCollision> find() {
        Set<Rule> all = new LinkedHashSet<>(ALL);
        if (feasible(all)) {
            return Optional.empty();
        }
        List<Rule> smallest = MinimalSet.of(ALL, this::feasible);
        List<Integer> slots = fewestSlots(all);
        return Optional.of(new RuleCollision(name(subject.id()), slots, smallest, mends(smallest, slots)));
    }

    /** Says whether the team can be filled where only these rules hold. */
    boolean feasible(Set<Rule> kept) {
        List<TeamSlot> team = team(kept);
        return matched(team, kept) == team.size();
    }

    private List<TeamSlot> team(Set<Rule> kept) {
        List<TeamSlot> team = new ArrayList<>();
        boolean inspector = false;
        for (TeamSlot slot : rules.team()) {
            boolean expert = slot.role().equals(EXPERT);
            if (expert ? kept.contains(Rule.EXPERTS) : kept.contains(Rule.TEAM_SIZE) || !inspector) {
                team.add(slot);
            }
            inspector |= !expert;
        }
        return team;
    }

    /** Takes seats away while the others still cannot be filled. */
    private List<Integer> fewestSlots(Set<Rule> kept) {
        List<TeamSlot> left = new ArrayList<>(team(kept));
        for (TeamSlot slot : team(kept)) {
            List<TeamSlot> fewer = new ArrayList<>(left);
            fewer.remove(slot);
            if (matched(fewer, kept) < fewer.size()) {
                left = fewer;
            }
        }
        return left.stream().map(TeamSlot::slot).toList();
    }

    /** Returns how many of the seats can be filled at once, by augmenting paths. */
    private int matched(List<TeamSlot> team, Set<Rule> kept) {
        int[] seatOf = new int[persons.size()];
        Arrays.fill(seatOf, -1);
        int matched = 0;
        for (int seat = 0; seat < team.size(); seat++) {
            if (seated(team, seat, kept, seatOf, new boolean[persons.size()])) {
                matched++;
            }
        }
        return matched;
    }

    private boolean seated(List<TeamSlot> team, int seat, Set<Rule> kept, int[] seatOf, boolean[] seen) {
        for (int person = 0; person < seatOf.length; person++) {
            if (!seen[person] && may(persons.get(person), team.get(seat), kept)) {
                seen[person] = true;
                if (seatOf[person] < 0 || seated(team, seatOf[person], kept, seatOf, seen)) {
                    seatOf[person] = seat;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean may(PersonRow person, TeamSlot slot, Set<Rule> kept) {
        return role(person, slot, kept) && status(person, kept)
                && (!kept.contains(Rule.UNIT) || slot.dept().equals("any") || slot.dept().equals(person.dept()))
                && (!kept.contains(Rule.QUALIFICATION) || slot.quals().equals("none") || industry.isEmpty()
                        || person.quals().contains(industry))
                && (!kept.contains(Rule.SEAT_LIMIT) || person.limit().orElse(1) > 0)
                && !barred(person, kept);
    }

    private static boolean role(PersonRow person, TeamSlot slot, Set<Rule> kept) {
        boolean expert = person.roles().contains(EXPERT);
        if (slot.role().equals(EXPERT)) {
            return expert;
        }
        return !expert && (!slot.role().equals(LEADER) || !kept.contains(Rule.LEADER)
                || person.roles().contains(LEADER));
    }

    private static boolean status(PersonRow person, Set<Rule> kept) {
        return person.status().eligible() || ExclusionReason.of(person.status().text()).map(reason -> switch (reason) {
            case LAPSED -> !kept.contains(Rule.CERTIFICATE);
            case TERM -> !kept.contains(Rule.TERM);
            case CONTENT -> !kept.contains(Rule.CONTENT);
            default -> false;
        }).orElse(false);
    }

    private boolean barred(PersonRow person, Set<Rule> kept) {
        String kind = bars.getOrDefault(person.pid(), "");
        return kind.equals(RotationBars.KIND)
                ? kept.contains(Rule.ROTATION)
                : !kind.isEmpty() && kept.contains(Rule.INTEREST);
    }

    private List<Mend> mends(List<Rule> smallest, List<Integer> slots) {
        Set<Rule> all = new LinkedHashSet<>(ALL);
        List<TeamSlot> team = rules.team().stream().filter(slot -> slots.contains(slot.slot())).toList();
        int missing = team.size() - matched(team, all);
        boolean leader = team.stream().anyMatch(slot -> slot.role().equals(LEADER)) && smallest.contains(Rule.LEADER);
        boolean expert = team.stream().allMatch(slot -> slot.role().equals(EXPERT));
        String unit = team.stream().map(TeamSlot::dept).filter(dept -> !dept.equals("any")).findFirst().orElse("");
        List<Mend> mends = new ArrayList<>();
        mends.add(Mend.of(expert ? Rule.EXPERTS : Rule.TEAM_SIZE, missing,
                smallest.contains(Rule.QUALIFICATION) ? industry : "", leader ? LEADER : "",
                smallest.contains(Rule.UNIT) ? name(unit) : ""));
        for (Rule rule : List.of(Rule.ROTATION, Rule.SEAT_LIMIT, Rule.CERTIFICATE, Rule.TERM)) {
            if (smallest.contains(rule)) {
                mends.add(Mend.of(rule, String.join(", ", concerned(rule, team))));
            }
        }
        if (smallest.contains(Rule.CONTENT)) {
            mends.add(Mend.of(Rule.CONTENT));
        }
        return mends;
    }

    /** Returns those who could sit in one of these seats but for one rule. */
    private List<String> concerned(Rule rule, List<TeamSlot> team) {
        Set<Rule> all = new LinkedHashSet<>(ALL);
        Set<Rule> without = new LinkedHashSet<>(ALL);
        without.remove(rule);
        return persons.stream()
                .filter(person -> team.stream().anyMatch(slot -> may(person, slot, without) && !may(person, slot, all)))
                .map(person -> name(person.pid()))
                .toList();
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** Finds the smallest collision among all subjects that may be drawn; each kind of subject is asked once. */
    static Optional<RuleCollision> smallest(Preparation preparation) {
        Map<String, List<BarRow>> barsOf = new HashMap<>();
        preparation.roster()
                .bars()
                .forEach(bar -> barsOf.computeIfAbsent(bar.subject(), none -> new ArrayList<>()).add(bar));
        Map<String, String> names = new HashMap<>(preparation.names());
        names.putAll(preparation.roster().people());
        names.putAll(preparation.roster().departments());
        Set<String> asked = new LinkedHashSet<>();
        Optional<RuleCollision> smallest = Optional.empty();
        for (SubjectRow row : preparation.subjects()) {
            List<BarRow> bars = barsOf.getOrDefault(row.id(), List.of());
            String kind = row.path() + bars.stream().map(bar -> bar.pid() + bar.kind()).sorted().toList().toString();
            boolean possible = row.status().eligible() || row.status().mandatory();
            if (possible && asked.size() < MOST_ASKED && asked.add(kind)) {
                Optional<RuleCollision> found = new TeamCollision(preparation.rules(),
                        preparation.roster().persons(), bars, row, names).find();
                smallest = smaller(smallest, found);
            }
        }
        return smallest;
    }

    private static Optional<RuleCollision> smaller(Optional<RuleCollision> one, Optional<RuleCollision> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().rules().size() < one.get().rules().size() ? other : one;
    }
}
