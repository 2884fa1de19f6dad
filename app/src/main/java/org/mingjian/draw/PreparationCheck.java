package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.Rotation;
import org.mingjian.policy.Strength;

/** Judges rows and people by the policy: what cannot be met, and what is left with a reason (DRAW-06, POL-10). */
final class PreparationCheck {
    private static final String QUALIFICATION = "qualification";
    private final PolicyDocument policy;
    private final DrawSize size;
    private final List<SubjectRow> rows;
    private final Roster roster;
    private final LocalDate on;
    private final boolean reasoned;
    private final Wishes wishes;
    private final List<Shortfall> shortfalls = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private Set<String> waived = Set.of();

    PreparationCheck(
            PolicyDocument policy, DrawSize size, List<SubjectRow> rows, Roster roster, LocalDate on,
            boolean reasoned, Wishes wishes
    ) {
        this.policy = policy;
        this.size = size;
        this.rows = rows;
        this.roster = roster;
        this.on = on;
        this.reasoned = reasoned;
        this.wishes = wishes;
    }

    List<Shortfall> shortfalls() {
        return List.copyOf(shortfalls);
    }

    List<Departure> departures() {
        return List.copyOf(departures);
    }

    /** Returns the industries whose subjects nobody qualified can be sent to, where the policy allows that. */
    Set<String> waived() {
        return waived;
    }

    /** Finds grades that the weights do not know. */
    void grades(List<Candidate> candidates, Strata strata) {
        SortedMap<String, Candidate> unknown = new TreeMap<>();
        candidates.stream()
                .filter(candidate -> !strata.knowsGrade(candidate.grade()))
                .forEach(candidate -> unknown.putIfAbsent(candidate.grade(), candidate));
        unknown.values()
                .forEach(candidate -> shortfalls
                        .add(Shortfall.of("grade", "VDP §2.1", candidate.code(), candidate.grade())));
    }

    void run(Strata strata) {
        departures.addAll(wishes.departures());
        if (wishes.wholeField()) {
            wholeField();
        } else {
            keyShare();
            weights(strata);
        }
        boolean people = people();
        if (people) {
            qualified();
        }
        experts();
        twice();
        rotation();
        workload();
        season();
    }

    private void wholeField() {
        if (rows.stream().noneMatch(row -> row.status().mandatory())) {
            shortfalls.add(Shortfall.of("whole-none", "VDP §2.1"));
        }
    }

    private void keyShare() {
        policy.keyShare().ifPresent(share -> {
            long key = possible().filter(row -> row.path().getFirst().equals(Strata.KEY)).count();
            long least = share.times(size.count()).ceiling();
            if (least > key) {
                shortfalls.add(Shortfall.of("key-share", policy.clauseOf("key-share"), size.count(), least, key,
                        RulesOfPolicy.mostSubjects(share, key)));
            }
        });
    }

    /** Other weights than the policy's change everybody's chances, so they need a reason (POL-01). */
    private void weights(Strata strata) {
        if (strata.ownWeights()) {
            policy.rule("class-weights").ifPresent(this::depart);
        }
    }

    /** Returns whether there are people enough for one team. */
    private boolean people() {
        int need = RulesOfPolicy.inspectors(policy.team(), wishes.crew());
        long have = inspectors().filter(person -> person.status().eligible()).count();
        if (have < need) {
            shortfalls.add(Shortfall.of("people", policy.team().clause(), need, have, inspectors().count() - have));
        }
        for (Unit unit : wishes.crew().units()) {
            if (inspectors().noneMatch(person -> person.status().eligible() && person.dept().equals(unit.code()))) {
                shortfalls.add(Shortfall.of("unit", "VDP §6.1", unit.name()));
            }
        }
        return have >= need;
    }

    private void qualified() {
        if (!policy.team().byIndustry()) {
            return;
        }
        int need = RulesOfPolicy.inspectors(policy.team(), wishes.crew());
        Set<String> unstaffed = industries().stream()
                .filter(industry -> qualified(industry, false) < need)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<PolicyRule> rule = policy.rule(QUALIFICATION)
                .filter(one -> one.strength() == Strength.PRINCIPLE && reasoned);
        if (rule.isPresent()) {
            waived = unstaffed;
            if (!unstaffed.isEmpty()) {
                depart(rule.get());
            }
            return;
        }
        unstaffed.forEach(industry -> shortfalls.add(Shortfall.of("people-industry", policy.clauseOf(QUALIFICATION),
                name(industry), subjectsOf(industry), need, qualified(industry, false))));
    }

    private void experts() {
        int need = wishes.crew().seats().seats();
        if (need == 0) {
            return;
        }
        long have = roster.persons()
                .stream()
                .filter(PreparationCheck::expert)
                .filter(one -> one.status().eligible())
                .count();
        String clause = policy.experts().clause();
        if (have < need) {
            shortfalls.add(Shortfall.of("experts", clause, need, have, wishes.crew().seats().content()));
            return;
        }
        industries().stream()
                .filter(industry -> qualified(industry, true) < need)
                .forEach(industry -> shortfalls.add(Shortfall.of("experts-industry", clause, name(industry),
                        subjectsOf(industry), need, qualified(industry, true))));
    }

    /** Two agencies may have given one number to two people; rows name each once (VDP §2.2). */
    private void twice() {
        Set<String> seen = new HashSet<>();
        roster.persons()
                .stream()
                .map(PersonRow::pid)
                .filter(pid -> !seen.add(pid))
                .distinct()
                .forEach(pid -> shortfalls.add(Shortfall.of("pid-twice", "VDP §2.3", pid)));
    }

    private void rotation() {
        if (wishes.rotation().pairs() && !RotationBars.fitting(rows, roster.persons())) {
            shortfalls.add(Shortfall.of("rotation-size", policy.clauseOf("rotation"), possible().count(),
                    roster.persons().size(), RotationBars.MOST));
        }
        policy.rotation().filter(asked -> !covers(asked)).flatMap(asked -> policy.rule("rotation")).ifPresent(rule -> {
            if (rule.strength() == Strength.MUST) {
                shortfalls.add(Shortfall.of("rotation", rule.clause()));
            } else if (rule.strength() == Strength.PRINCIPLE) {
                depart(rule);
            }
        });
    }

    private boolean covers(Rotation asked) {
        Rotation has = wishes.rotation();
        return (!asked.pairs() || has.pairs()) && (!asked.subjects() || has.subjects()) && has.past() >= asked.past();
    }

    /** More than people and vehicles can take is refused where the rule must be kept, and needs a reason elsewhere. */
    private void workload() {
        wishes.workload().filter(load -> size.count() > load.most()).ifPresent(load -> {
            if (Workload.binds(policy)) {
                shortfalls.add(Shortfall.of("workload", policy.clauseOf("draw-size"), size.count(), load.most()));
            } else {
                Workload.rule(policy).ifPresent(this::depart);
            }
        });
    }

    /** A season that must be kept is a shortfall of the day; one in principle may be left with a reason. */
    private void season() {
        policy.season().filter(season -> !season.contains(on)).ifPresent(season -> {
            if (season.strength() == Strength.MUST) {
                shortfalls.add(Shortfall.of("season", season.clause(), season.from(), season.to(), on));
            } else if (season.strength() == Strength.PRINCIPLE) {
                departures.add(new Departure("season", season.clause(), season.text()));
            }
        });
    }

    private void depart(PolicyRule rule) {
        departures.add(Departure.from(rule));
    }

    private Stream<SubjectRow> possible() {
        return rows.stream().filter(row -> row.status().eligible() || row.status().mandatory());
    }

    private Set<String> industries() {
        return possible().map(row -> row.path().get(1))
                .filter(industry -> !industry.equals(RulesOfPolicy.OTHER))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long subjectsOf(String industry) {
        return possible().filter(row -> row.path().get(1).equals(industry)).count();
    }

    private Stream<PersonRow> inspectors() {
        return roster.persons().stream().filter(person -> !expert(person));
    }

    private static boolean expert(PersonRow person) {
        return person.roles().contains("expert");
    }

    private long qualified(String industry, boolean experts) {
        return roster.persons()
                .stream()
                .filter(person -> expert(person) == experts)
                .filter(person -> person.status().eligible() && person.quals().contains(industry))
                .count();
    }

    private static String name(String industry) {
        return Industries.byCode(industry).map(Industry::nameZh).orElse(industry);
    }
}
