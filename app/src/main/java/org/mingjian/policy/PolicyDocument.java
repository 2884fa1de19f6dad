package org.mingjian.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Ratio;
import org.mingjian.calendar.DeadlineRule;

/**
 * An agency's policy (POL-01): every number and switch, with the clause that it comes from. It is read from one JSON
 * document, and known by the hash of that document's canonical form (VDP §3.1).
 */
public final class PolicyDocument {
    private final Json.Obj json;
    private final String id;
    private final String version;
    private final Words names;
    private final PolicySource source;
    private final LocalDate from;
    private final Optional<LocalDate> to;
    private final Optional<Words> note;
    private final List<PolicyRule> rules;

    PolicyDocument(
            Json.Obj json, String id, String version, Words names, PolicySource source, LocalDate from,
            Optional<LocalDate> to, Optional<Words> note, List<PolicyRule> rules
    ) {
        this.json = json;
        this.id = id;
        this.version = version;
        this.names = names;
        this.source = source;
        this.from = from;
        this.to = to;
        this.note = note;
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedInput naming place, value and rule, where software could not follow it
     */
    public static PolicyDocument parse(String text) throws MalformedInput {
        return PolicyReader.read(Json.parse(text));
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public Words names() {
        return names;
    }

    public PolicySource source() {
        return source;
    }

    /** Returns the first day on which the document holds. */
    public LocalDate from() {
        return from;
    }

    /** Returns the last day on which the document holds, where it names one. */
    public Optional<LocalDate> to() {
        return to;
    }

    public Optional<Words> note() {
        return note;
    }

    /** Returns the bytes of the document's canonical form (RFC 8785). */
    public byte[] canonical() {
        return json.canonical();
    }

    /** Returns the document's name among policies, whatever suite draws have: {@link #hash(Suite)} of suite S. */
    public String hash() {
        return hash(Suite.S);
    }

    /** Returns hex(H(0x00‖canonical form)), 64 digits, as the draws of a suite commit to it (VDP §3.1). */
    public String hash(Suite suite) {
        return Hex.of(suite.hash(new byte[]{0}, canonical()));
    }

    /** Returns the rules in the document's order. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** Returns the rule with this id. */
    public Optional<PolicyRule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** Returns where a rule's sentence stands; empty where the policy has no such rule. */
    public String clauseOf(String ruleId) {
        return rule(ruleId).map(PolicyRule::clause).orElse("");
    }

    /** Returns the codes of the key industries (重点行业领域); empty where the source names none. */
    public List<String> keyIndustries() {
        return value("key-industries", RuleValue.IndustryCodes.class).map(RuleValue.IndustryCodes::industries)
                .orElse(List.of());
    }

    /** Returns the least share of key enterprises in each draw (POL-04). */
    public Optional<Ratio> keyShare() {
        return value("key-share", RuleValue.Share.class).map(RuleValue.Share::share);
    }

    /** Returns the share of double-random, with what it is taken of (POL-03). */
    public Optional<RuleValue.Share> randomShare() {
        return value("random-share", RuleValue.Share.class);
    }

    /** Returns the number of subjects for the year (POL-03); it is nobody's quota (LAW-04). */
    public Optional<RuleValue.YearTarget> yearTarget() {
        return value("year-target", RuleValue.YearTarget.class);
    }

    /** Returns the least number of draws a year (POL-06). */
    public OptionalInt minDrawsPerYear() {
        return value("minimum-draws", RuleValue.Frequency.class).map(draws -> OptionalInt.of(draws.times()))
                .orElse(OptionalInt.empty());
    }

    /** Returns the drawing season (POL-06). */
    public Optional<Season> season() {
        return rule("season").filter(rule -> rule.value() instanceof RuleValue.Span).map(rule -> {
            RuleValue.Span span = (RuleValue.Span) rule.value();
            return new Season(span.from(), span.to(), rule.strength(), rule.clause(), rule.sentence());
        });
    }

    /** Returns how units drawn earlier in the year are left out (POL-07). */
    public Optional<Exclusion> sameYearExclusion() {
        return rule("same-year-exclusion").filter(rule -> rule.value() instanceof RuleValue.SameYear).map(rule -> {
            RuleValue.SameYear value = (RuleValue.SameYear) rule.value();
            return new Exclusion(rule.strength(), value.trigger(), value.exceptions(), rule.clause(), rule.sentence());
        });
    }

    /** Returns the rule that leaves out what another level drew, where the source has one (REG-04). */
    public Optional<PolicyRule> crossLevelExclusion() {
        return rule("cross-level-exclusion")
                .filter(rule -> rule.value() instanceof RuleValue.Switch(boolean on) && on);
    }

    /** Returns how experts come to an inspection (REG-06). */
    public ExpertRule experts() {
        return rule("experts")
                .map(rule -> new ExpertRule(rule.value() instanceof RuleValue.Choice(String choice)
                        ? ExpertRule.Choice.valueOf(choice)
                        : ExpertRule.Choice.UNSTATED, rule.strength(), rule.clause(), rule.sentence()))
                .orElse(new ExpertRule(ExpertRule.Choice.UNSTATED, Strength.OPEN, "", ""));
    }

    /** Returns whom past teams keep from what, where the policy says so. */
    public Optional<Rotation> rotation() {
        return value("rotation", RuleValue.Rotating.class).map(RuleValue.Rotating::rotation);
    }

    /** Returns who goes to each subject (POL-08). */
    public TeamRule team() {
        return new TeamRule(required("team-size", RuleValue.TeamSize.class).minimum(),
                TeamRule.Leader.valueOf(required("team-leader", RuleValue.Choice.class).choice()),
                required("qualification", RuleValue.Switch.class).on(),
                clauseOf("team-size"),
                clauseOf("team-leader"));
    }

    /** Returns how often every unit of a kind is inspected, where the source gives a number (POL-05). */
    public List<Coverage> coverage() {
        List<Coverage> coverage = new ArrayList<>();
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            String ruleId = RuleVocabulary.COVERAGE + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            rule(ruleId).ifPresent(rule -> {
                if (rule.value() instanceof RuleValue.Frequency(int times, int months)) {
                    coverage.add(new Coverage(kind, times, months, rule.strength(), rule.clause()));
                }
            });
        }
        return coverage;
    }

    /** Returns the weight of each class of subjects, by the names of its grades. */
    public SortedMap<String, Integer> classWeights() {
        return required("class-weights", RuleValue.Weights.class).weights();
    }

    /** Returns the parties that each give a share of the seed (VDP §4.1). */
    public List<String> seedParties() {
        return required("seed-parties", RuleValue.Codes.class).codes();
    }

    /** Returns how often an enterprise may be inspected in a year, where the policy speaks of it (LAW-02). */
    public Optional<Ceiling> ceiling() {
        return rule("year-ceiling").filter(rule -> rule.value() instanceof RuleValue.YearCeiling).map(rule -> {
            RuleValue.YearCeiling value = (RuleValue.YearCeiling) rule.value();
            return new Ceiling(value.times(), value.byGrade(), value.shared(), rule.strength(), rule.clause());
        });
    }

    /** Returns the day of the year by which the yearly plan is made (PLAN-01). */
    public Optional<MonthDay> planDue() {
        return value("plan-due", RuleValue.DayOfYear.class).map(RuleValue.DayOfYear::by);
    }

    /** Returns who must approve the yearly plan; empty where the source asks nobody (PLAN-02). */
    public List<PlanOffice> planApproval() {
        return offices("plan-approval");
    }

    /** Returns who receives the yearly plan for their files; empty where the source names nobody (PLAN-02). */
    public List<PlanOffice> planFiling() {
        return offices("plan-filing");
    }

    /** Says whether the yearly plan must be published (PLAN-02). */
    public boolean planPublic() {
        return value("plan-public", RuleValue.Switch.class).filter(RuleValue.Switch::on).isPresent();
    }

    /** Returns what is to be done by a date, in the document's order (POL-11). */
    public List<MilestoneRule> milestones() {
        return rules.stream().filter(rule -> rule.value() instanceof RuleValue.Milestone).map(rule -> {
            RuleValue.Milestone value = (RuleValue.Milestone) rule.value();
            return new MilestoneRule(rule.id(), value.from(), value.by(), value.what(), rule.strength(), rule.clause());
        }).toList();
    }

    /** Returns the source's own deadline: {@code report}, {@code publish-normal}, {@code publish-penalty} and others. */
    public Optional<DeadlineRule> deadline(String ruleId) {
        return rule(ruleId).flatMap(PolicyDocument::deadlineOf);
    }

    /**
     * Returns every deadline that binds on a day: the source's, and the law's where that stands beside it. The earlier
     * date counts (LAW-11), so each must be computed.
     */
    public List<DeadlineRule> deadlines(String ruleId, LocalDate on) {
        return Stream.of(ruleId, ruleId + RuleVocabulary.LAW_SUFFIX)
                .flatMap(name -> rule(name).stream())
                .filter(rule -> rule.inForce(on))
                .flatMap(rule -> deadlineOf(rule).stream())
                .toList();
    }

    /** Returns the event that a deadline runs from. */
    public Optional<StartEvent> startOf(String ruleId) {
        return value(ruleId, RuleValue.Length.class).map(RuleValue.Length::event);
    }

    private static Optional<DeadlineRule> deadlineOf(PolicyRule rule) {
        return rule.value() instanceof RuleValue.Length length
                ? Optional.of(new DeadlineRule(rule.id(), length.unit(), length.count(), length.roll(), rule.clause()))
                : Optional.empty();
    }

    private List<PlanOffice> offices(String ruleId) {
        return value(ruleId, RuleValue.Codes.class)
                .map(codes -> codes.codes().stream().map(PlanOffice::valueOf).toList())
                .orElse(List.of());
    }

    private <V extends RuleValue> Optional<V> value(String ruleId, Class<V> kind) {
        return rule(ruleId).map(PolicyRule::value).filter(kind::isInstance).map(kind::cast);
    }

    private <V extends RuleValue> V required(String ruleId, Class<V> kind) {
        return value(ruleId, kind)
                .orElseThrow(
                        () -> new IllegalStateException("Policy " + id + " leaves " + ruleId + " without a value."));
    }
}
