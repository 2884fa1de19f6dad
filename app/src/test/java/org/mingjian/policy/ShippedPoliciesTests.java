package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.SharedFiles;
import org.mingjian.calendar.DeadlineOutcome;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.DeadlineRule.Unit;
import org.mingjian.calendar.Deadlines;
import org.mingjian.calendar.WorkCalendar;

class ShippedPoliciesTests {
    private static final PolicyDocument HEILONGJIANG = policy("heilongjiang-2016");
    private static final PolicyDocument HUNAN = policy("hunan-2016");
    private static final PolicyDocument ZIBO = policy("zibo-2017");
    private static final PolicyDocument XIQING = policy("xiqing-2019");
    private static final PolicyDocument WUSHEN = policy("wushen-2024");
    private static final PolicyDocument NATIONAL = policy("national-2026");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static PolicyDocument policy(String id) {
        return Policies.shipped().find(id).orElseThrow();
    }

    private static Strength strength(PolicyDocument policy, String rule) {
        return policy.rule(rule).orElseThrow().strength();
    }

    @Test
    @DisplayName("POL-02 six policies ship: one for each source, and one of what changed since")
    void six() {
        assertThat(Policies.shipped().list()).extracting(PolicyDocument::id)
                .containsExactly("heilongjiang-2016", "hunan-2016", "zibo-2017", "xiqing-2019", "wushen-2024",
                        "national-2026");
        assertThat(Policies.shipped().find("national-2027")).isEmpty();
    }

    @Test
    @DisplayName("POL-03 the random share is 30 % of the plan and rising in principle (S0), 30 % (S2), 40 % of an unstated base (S3)")
    void randomShares() {
        RuleValue.Share heilongjiang = HEILONGJIANG.randomShare().orElseThrow();
        assertThat(heilongjiang.share()).isEqualTo(Ratio.of(30, 100));
        assertThat(heilongjiang.of()).isEqualTo(RuleValue.Share.Of.ANNUAL_PLAN);
        assertThat(heilongjiang.rising()).isTrue();
        assertThat(strength(HEILONGJIANG, "random-share")).isEqualTo(Strength.PRINCIPLE);
        assertThat(ZIBO.randomShare().orElseThrow().share()).isEqualTo(Ratio.of(30, 100));
        assertThat(ZIBO.randomShare().orElseThrow().bound()).isEqualTo(RuleValue.Share.Bound.AT_LEAST);
        assertThat(strength(ZIBO, "random-share")).isEqualTo(Strength.MUST);
        assertThat(XIQING.randomShare().orElseThrow().share()).isEqualTo(Ratio.of(40, 100));
        assertThat(XIQING.randomShare().orElseThrow().of()).isEqualTo(RuleValue.Share.Of.UNSTATED);
        assertThat(HUNAN.randomShare()).isEmpty();
        assertThat(WUSHEN.randomShare()).isEmpty();
    }

    @Test
    @DisplayName("POL-03 Xiqing's 80 enterprises stand on a base of 200 that is marked as inferred, and are nobody's quota")
    void yearTarget() {
        assertThat(XIQING.yearTarget()).contains(new RuleValue.YearTarget(80, OptionalInt.of(200), true));
        assertThat(XIQING.rule("year-target").orElseThrow().note().orElseThrow().zh()).contains("不是任何人的指标");
        assertThat(ZIBO.yearTarget()).isEmpty();
    }

    @Test
    @DisplayName("POL-04 key enterprises are at least 50 % of each draw (S2); key industries are those that the source names")
    void keyIndustries() {
        assertThat(ZIBO.keyShare()).contains(Ratio.of(1, 2));
        assertThat(ZIBO.clauseOf("key-share")).isEqualTo("第七条（三）");
        assertThat(ZIBO.keyIndustries()).containsExactly("WHP", "FMKS", "YJ", "JSYL");
        assertThat(WUSHEN.keyIndustries()).containsExactlyInAnyOrder("FMKS", "WHP", "YHBZ", "JSYL");
        assertThat(Stream.of(HEILONGJIANG, HUNAN, XIQING)).allSatisfy(policy -> {
            assertThat(policy.keyIndustries()).isEmpty();
            assertThat(strength(policy, "key-industries")).isEqualTo(Strength.OPEN);
            assertThat(policy.keyShare()).isEmpty();
        });
        assertThat(WUSHEN.keyShare()).isEmpty();
    }

    @Test
    @DisplayName("POL-05 key units are covered once a year and blacklisted ones every half-year (S0)")
    void coverage() {
        assertThat(HEILONGJIANG.coverage()).containsExactly(
                new Coverage(Coverage.Kind.KEY_UNITS, 1, 12, Strength.MUST, "二（五）"),
                new Coverage(Coverage.Kind.BLACKLIST, 1, 6, Strength.MUST, "二（五）"));
        assertThat(strength(HEILONGJIANG, "coverage-major-danger")).isEqualTo(Strength.OPEN);
        assertThat(Stream.of(HUNAN, ZIBO, XIQING, WUSHEN)).allMatch(policy -> policy.coverage().isEmpty());
    }

    @Test
    @DisplayName("POL-06 at least 3 draws a year in principle (S2); the season is January to the end of September (S3)")
    void drawsAndSeason() {
        assertThat(ZIBO.minDrawsPerYear()).hasValue(3);
        assertThat(strength(ZIBO, "minimum-draws")).isEqualTo(Strength.PRINCIPLE);
        assertThat(WUSHEN.minDrawsPerYear()).isEmpty();
        Season season = XIQING.season().orElseThrow();
        assertThat(season.from()).isEqualTo(MonthDay.of(1, 1));
        assertThat(season.to()).isEqualTo(MonthDay.of(9, 30));
        assertThat(season.contains(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(season.contains(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(ZIBO.season()).isEmpty();
    }

    @Test
    @DisplayName("POL-07 the same-year exclusion has its trigger, strength and exceptions (S2, S4)")
    void sameYearExclusion() {
        Exclusion zibo = ZIBO.sameYearExclusion().orElseThrow();
        assertThat(zibo.trigger()).isEqualTo(Exclusion.Trigger.DRAWN_AND_FREQUENCY_REACHED);
        assertThat(zibo.strength()).isEqualTo(Strength.PRINCIPLE);
        assertThat(zibo.exceptions()).isEmpty();
        Exclusion wushen = WUSHEN.sameYearExclusion().orElseThrow();
        assertThat(wushen.trigger()).isEqualTo(Exclusion.Trigger.DRAWN_THIS_YEAR);
        assertThat(wushen.strength()).isEqualTo(Strength.MAY);
        assertThat(wushen.exceptions()).containsExactlyInAnyOrder(Exclusion.Cause.values());
        assertThat(Stream.of(HEILONGJIANG, HUNAN, XIQING)).allMatch(policy -> policy.sameYearExclusion().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "heilongjiang-2016, NONE, true, LAW",
        "hunan-2016, NONE, false, LAW",
        "zibo-2017, NONE, true, LAW",
        "xiqing-2019, NONE, false, SOURCE",
        "wushen-2024, DESIGNATED, true, LAW"})
    @DisplayName("POL-08 a team has at least two inspectors, by the source (S3) or else by the law, and a leader as the source says")
    void teams(String id, TeamRule.Leader leader, boolean byIndustry, PolicyRule.Basis basis) {
        TeamRule team = policy(id).team();
        assertThat(team.minimum()).isEqualTo(2);
        assertThat(team.leader()).isEqualTo(leader);
        assertThat(team.byIndustry()).isEqualTo(byIndustry);
        assertThat(policy(id).rule("team-size").orElseThrow().basis()).isEqualTo(basis);
        assertThat(team.clause()).contains(basis == PolicyRule.Basis.LAW ? "行政处罚法" : "四（三）");
    }

    @Test
    @DisplayName("POL-09 report in 5 working days (S4), results in 20 (S0 after disposal, S2 after inspection), penalties in 15 days (S1)")
    void deadlines() {
        assertThat(WUSHEN.deadline("report"))
                .contains(new DeadlineRule("report", Unit.WORKING_DAY, 5, false, "四（三）"));
        assertThat(HEILONGJIANG.deadline("publish-normal"))
                .contains(new DeadlineRule("publish-normal", Unit.WORKING_DAY, 20, false, "二（七）"));
        assertThat(HEILONGJIANG.startOf("publish-normal")).contains(StartEvent.DISPOSAL_END);
        assertThat(ZIBO.deadline("publish-normal"))
                .contains(new DeadlineRule("publish-normal", Unit.WORKING_DAY, 20, false, "第七条（七）"));
        assertThat(ZIBO.startOf("publish-normal")).contains(StartEvent.INSPECTION_END);
        assertThat(ZIBO.deadline("publish-problem")).isEmpty();
        assertThat(HUNAN.deadline("publish-penalty"))
                .contains(new DeadlineRule("publish-penalty", Unit.CALENDAR_DAY, 15, true, "二（二）"));
        assertThat(XIQING.deadline("report")).isEmpty();
        assertThat(XIQING.rule("publish-figures").orElseThrow().text()).startsWith("定期");
        assertThat(WUSHEN.rule("publish-figures").orElseThrow().text()).startsWith("及时");
    }

    @Test
    @DisplayName("LAW-11 LAW-05 beside Hunan's 15 days stand the law's 7 working days, since the law says so; elsewhere they stand alone")
    void stricterLaw() {
        assertThat(HUNAN.deadlines("publish-penalty", TODAY)).extracting(DeadlineRule::count).containsExactly(15, 7);
        assertThat(HUNAN.deadlines("publish-penalty", TODAY).getLast().unit()).isEqualTo(Unit.WORKING_DAY);
        assertThat(HUNAN.deadlines("publish-penalty", LocalDate.of(2021, 8, 31))).extracting(DeadlineRule::count)
                .containsExactly(15);
        assertThat(Stream.of(HEILONGJIANG, ZIBO, XIQING, WUSHEN)).allSatisfy(
                policy -> assertThat(policy.deadlines("publish-penalty", TODAY)).extracting(DeadlineRule::count)
                        .containsExactly(7));
    }

    @Test
    @DisplayName("LAW-11 either of Hunan's two deadlines can be the earlier one, so both are computed")
    void earlierDate() {
        assertThat(penaltyDates(LocalDate.of(2026, 6, 1))).containsExactly("2026-06-16", "2026-06-10");
        assertThat(penaltyDates(LocalDate.of(2025, 1, 26))).containsExactly("2025-02-10", "2025-02-11");
    }

    private static List<String> penaltyDates(LocalDate decision) {
        Deadlines deadlines = new Deadlines(WorkCalendar.shipped());
        return HUNAN.deadlines("publish-penalty", decision)
                .stream()
                .map(rule -> ((DeadlineOutcome.Due) deadlines.due(rule, decision)).date().toString())
                .toList();
    }

    @Test
    @DisplayName("POL-11 milestones are dated: April and June 2016 (S0), the four phases and the database of 2016 (S1)")
    void milestones() {
        assertThat(due(HEILONGJIANG, "milestone-registries")).isEqualTo("2016-04-30");
        assertThat(due(HEILONGJIANG, "milestone-information")).isEqualTo("2016-06-30");
        assertThat(due(HEILONGJIANG, "milestone-results")).isEqualTo("2016-12-31");
        assertThat(due(HUNAN, "milestone-schemes")).isEqualTo("2016-03-30");
        assertThat(due(HUNAN, "milestone-action")).isEqualTo("2016-11-30");
        assertThat(due(HUNAN, "milestone-database")).isEqualTo("2016-12-31");
    }

    @Test
    @DisplayName("PLAN-01 PLAN-02 Hunan's plan is due by the end of March, approved by the government, published, and filed with the committee's office")
    void plans() {
        assertThat(HUNAN.planDue()).contains(MonthDay.of(3, 31));
        assertThat(HUNAN.planApproval()).containsExactly(PlanOffice.GOVERNMENT);
        assertThat(HUNAN.planPublic()).isTrue();
        assertThat(HUNAN.planFiling()).containsExactly(PlanOffice.COMMITTEE_OFFICE);
        assertThat(HUNAN.version()).isEqualTo("2");
        assertThat(ZIBO.planDue()).isEmpty();
        assertThat(ZIBO.planApproval()).isEmpty();
        assertThat(ZIBO.planPublic()).isFalse();
        assertThat(HUNAN.milestones()).hasSize(6)
                .anySatisfy(one -> assertThat(one.from()).contains(LocalDate.of(2016, 4, 1)));
    }

    @Test
    @DisplayName("LAW-01 LAW-02 LAW-03 LAW-04 LAW-05 the national policy has approval and notice, a ceiling without an invented number, no repeats, no targets, 7 working days")
    void national() {
        Ceiling ceiling = NATIONAL.ceiling().orElseThrow();
        assertThat(ceiling.set()).isFalse();
        assertThat(ceiling.shared()).isTrue();
        assertThat(ceiling.of("A")).isEmpty();
        assertThat(Stream.of("visit-approval", "visit-notice", "remote-first", "no-targets", "cross-level-exclusion"))
                .allSatisfy(id -> assertThat(NATIONAL.rule(id).orElseThrow().value())
                        .isEqualTo(new RuleValue.Switch(true)));
        assertThat(NATIONAL.deadlines("publish-penalty", TODAY))
                .containsExactly(new DeadlineRule("publish-penalty", Unit.WORKING_DAY, 7, false,
                        "《中华人民共和国安全生产法》第七十八条第二款"));
        assertThat(NATIONAL.startOf("withdraw-penalty")).contains(StartEvent.PENALTY_ANNULLED);
        assertThat(Stream.of(HEILONGJIANG, HUNAN, ZIBO, XIQING, WUSHEN)).allMatch(policy -> policy.ceiling().isEmpty());
    }

    private static LocalDate due(PolicyDocument policy, String rule) {
        return ((RuleValue.Milestone) policy.rule(rule).orElseThrow().value()).by();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heilongjiang-2016", "hunan-2016", "zibo-2017", "xiqing-2019", "wushen-2024",
        "national-2026"})
    @DisplayName("POL-01 POL-02 every policy covers each subject that a draw, plan or deadline asks about, if only to say it is open")
    void coversAll(String id) {
        assertThat(policy(id).rules()).extracting(PolicyRule::id)
                .contains(
                        "random-share",
                        "year-target",
                        "key-industries",
                        "key-share",
                        "coverage-key-units",
                        "coverage-blacklist",
                        "minimum-draws",
                        "season",
                        "same-year-exclusion",
                        "cross-level-exclusion",
                        "team-size",
                        "team-leader",
                        "qualification",
                        "recusal",
                        "experts",
                        "registry-kinds",
                        "report",
                        "publish-normal",
                        "publish-problem",
                        "publish-penalty",
                        "class-weights",
                        "seed-parties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heilongjiang-2016", "hunan-2016", "zibo-2017", "xiqing-2019", "wushen-2024",
        "national-2026"})
    @DisplayName("POL-01 BEY-03 where sources give no weights each class weighs 1, and no seed parties three are the default: both are open and say so")
    void defaults(String id) {
        assertThat(policy(id).classWeights().values()).containsOnly(1);
        assertThat(policy(id).classWeights().keySet()).contains("A", "D", "重大", "低", "一级", "四级");
        assertThat(policy(id).seedParties()).containsExactly("executing", "supervising", "independent");
        assertThat(strength(policy(id), "class-weights")).isEqualTo(Strength.OPEN);
        assertThat(strength(policy(id), "seed-parties")).isEqualTo(Strength.OPEN);
    }

    @Test
    @DisplayName("DRAW-03 recusal is decided by the leader in charge (S2), beside the law's head of agency")
    void recusal() {
        assertThat(ZIBO.rule("recusal").orElseThrow().value()).isEqualTo(new RuleValue.Choice("LEADER_IN_CHARGE"));
        assertThat(ZIBO.rule("recusal-law").orElseThrow().value()).isEqualTo(new RuleValue.Choice("AGENCY_HEAD"));
        assertThat(WUSHEN.rule("substitute").orElseThrow().strength()).isEqualTo(Strength.MAY);
    }

    @Test
    @DisplayName("POL-10 every rule has its strength, a clause, a text, and a note in both languages where the source is silent")
    void everyRuleIsComplete() {
        assertThat(Policies.shipped().list().stream().flatMap(policy -> policy.rules().stream())).allSatisfy(rule -> {
            assertThat(rule.clause()).isNotBlank();
            if (rule.text().isEmpty()) {
                assertThat(rule.clause()).isEqualTo("原文未规定");
                assertThat(rule.strength()).isEqualTo(Strength.OPEN);
                assertThat(rule.note()).isPresent();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "heilongjiang-2016, 000",
        "hunan-2016, 001",
        "zibo-2017, 002",
        "xiqing-2019, 003",
        "wushen-2024, 004"})
    @DisplayName("POL-01 every sentence of a policy stands in its source, or in the statute that it cites")
    void textsAreTheSources(String id, String number) throws IOException {
        Optional<Path> folder = SharedFiles.find("sources");
        assumeTrue(folder.isPresent(), "skipped: no shared/sources beside the repository");
        String source = read(folder.orElseThrow(), number);
        for (PolicyRule rule : policy(id).rules()) {
            assertThat(rule.quoted()).isTrue();
            assertThat(rule.basis() == PolicyRule.Basis.SOURCE ? source : law(folder.orElseThrow(), rule))
                    .contains(tight(rule.text()));
        }
    }

    @Test
    @DisplayName("POL-01 LAW-12 the national policy quotes only what is at hand; all else says that it is a digest still to be checked")
    void nationalTexts() throws IOException {
        Optional<Path> folder = SharedFiles.find("sources");
        assumeTrue(folder.isPresent(), "skipped: no shared/sources beside the repository");
        for (PolicyRule rule : NATIONAL.rules()) {
            if (!rule.quoted()) {
                assertThat(rule.clause()).endsWith("（条款待核）");
                assertThat(rule.sentence()).startsWith("〔转述、待核〕");
                assertThat(rule.note()).isPresent();
            } else if (rule.basis() == PolicyRule.Basis.LAW) {
                assertThat(law(folder.orElseThrow(), rule)).contains(tight(rule.text()));
            } else if (!rule.text().isEmpty()) {
                assertThat(rule.clause()).startsWith("沿用");
                assertThat(read(folder.orElseThrow(), rule.clause().contains("黑龙江") ? "000" : "001"))
                        .contains(tight(rule.text()));
                assertThat(rule.note().orElseThrow().zh()).startsWith("沿用种子文件");
            }
        }
    }

    private static String law(Path folder, PolicyRule rule) throws IOException {
        String name = rule.clause().replaceFirst("^《(中华人民共和国)?([^》]+)》.*$", "$2");
        return read(folder.resolve("laws"), name);
    }

    private static String read(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            return tight(Files.readString(file));
        }
    }

    private static String tight(String text) {
        return text.replaceAll("\\s+", "");
    }
}
