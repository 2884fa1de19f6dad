package org.mingjian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.document.WordTemplates;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.PlanStep;
import org.mingjian.plan.Plans;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.Strength;
import org.mingjian.registry.SubjectCount;
import org.mingjian.registry.Subjects;
import org.springframework.stereotype.Component;

/**
 * Writes a plan as the documents that agencies issue, always in Chinese (PLAN-08, PLAN-09): the plan, its division of
 * work, and the implementation plan in the structure of the sources, which a clerk then edits in Word.
 */
@Component
class PlanDocuments {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", CHINESE);
    /** Which rules of a policy each part of an implementation plan speaks of. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "registries", List.of("registry-kinds", "registry-review", "registered-only", "experts"),
            "draw", List.of("season", "draw-kinds", "minimum-draws", "same-year-exclusion", "cross-level-exclusion",
                    "recusal", "recusal-law", "substitute"),
            "shares", List.of("random-share", "year-target", "key-industries", "key-share", "coverage-key-units",
                    "coverage-blacklist", "coverage-major-danger", "year-ceiling"),
            "visit", List.of("visit-approval", "visit-notice", "team-size", "team-leader", "qualification",
                    "joint-visit", "covert-visits", "report"),
            "results", List.of("publish-normal", "publish-problem", "publish-penalty", "publish-penalty-law",
                    "publish-figures", "blacklist-grounds", "blacklist-publication", "exposure"),
            "demands", List.of("plan-due", "campaigns", "campaign-summary", "monthly-form", "half-year-summary",
                    "monthly-warning", "covert-supervision", "no-targets"));

    private final Plans plans;
    private final Agencies agencies;
    private final Subjects subjects;
    private final RuleWords rules;
    private final PlanWords words;
    private final PlanViews views;
    private final Clock clock;

    PlanDocuments(
            Plans plans, Agencies agencies, Subjects subjects, RuleWords rules, PlanWords words, PlanViews views,
            Clock clock
    ) {
        this.plans = plans;
        this.agencies = agencies;
        this.subjects = subjects;
        this.rules = rules;
        this.words = words;
        this.views = views;
        this.clock = clock;
    }

    /** Returns the plan as DOCX, with every rule that it was held against. */
    byte[] plan(AnnualPlan plan) {
        List<LineView> lines = plan.lines().stream().map(line -> words.line(line, CHINESE).published(line)).toList();
        Map<String, Object> model = head(plan);
        model.put("grounds", plans.policy(plan).map(this::grounds).orElse(""));
        model.put("workload", plan.reaches()
                .map(reaches -> say("plan.doc.workload", reaches, plan.subjects()))
                .orElseGet(() -> say("plan.doc.workload.none")));
        model.put("arrangement", say("plan.lines", lines.size(), plan.subjects(), plan.drawn()));
        model.put("lines", lines.stream().map(PlanDocuments::row).toList());
        model.put("units", units(lines));
        model.put("checks", views.checks(plan, CHINESE)
                .stream()
                .map(one -> Map.of("title", one.title(), "clause", one.clause(), "found",
                        one.reason().isEmpty() ? one.found() : one.found() + say("plan.departed-because", one.reason()),
                        "state", say("plan.check-state." + one.state())))
                .toList());
        model.put("course", plan.course().stream().map(this::step).collect(Collectors.joining("；")));
        return WordTemplates.render("plan-year", model);
    }

    /** Returns the division of work as DOCX, by department; who signs for a line writes the name there by hand. */
    byte[] division(AnnualPlan plan) {
        Map<String, Object> model = head(plan);
        model.put("title", say("plan.doc.division", Integer.toString(plan.year())));
        model.put("date", LocalDate.now(clock).format(DAY));
        model.put("lines", plan.lines()
                .stream()
                .sorted(java.util.Comparator.comparing((PlanLine line) -> line.who().department())
                        .thenComparing(PlanLine::number))
                .map(line -> {
                    Map<String, Object> row = row(words.line(line, CHINESE));
                    row.put("partners", line.who().partners());
                    row.put("person", "");
                    return row;
                })
                .toList());
        return WordTemplates.render("plan-division", model);
    }

    /** Returns the implementation plan as DOCX, drafted from policy, registries and plan in the sources' structure. */
    byte[] scheme(AnnualPlan plan) {
        Map<String, Object> model = head(plan);
        PolicyDocument policy = plans.policy(plan).orElseThrow();
        SubjectCount count = subjects.count(plan.agency(), Set.of());
        model.put("title", say("plan.doc.scheme", model.get("agency"), Integer.toString(plan.year())));
        model.put("intro", say("plan.doc.scheme.intro", policy.source().title()));
        model.put("aims", say("plan.doc.scheme.aims"));
        model.put("lead", say("plan.doc.scheme.lead"));
        PARTS.forEach((part, ids) -> model.put(part, sentences(policy, ids)));
        model.compute("registries", (part, text) -> say("plan.doc.scheme.registry", count.all(), count.key()) + text);
        model.compute("shares", (part, text) -> say("plan.doc.scheme.plan", plan.subjects(), plan.drawn()) + text);
        model.put("date", LocalDate.now(clock).format(DAY));
        return WordTemplates.render("plan-scheme", model);
    }

    private Map<String, Object> head(AnnualPlan plan) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", plan.title());
        model.put("agency", agencies.byId(plan.agency()).map(Agency::name).orElse(""));
        return model;
    }

    private String grounds(PolicyDocument policy) {
        String source = Stream.of(Optional.of(policy.source().title()), policy.source().number())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
        return say("plan.doc.grounds", source);
    }

    private String sentences(PolicyDocument policy, List<String> ids) {
        return ids.stream()
                .flatMap(id -> policy.rule(id).stream())
                .filter(rule -> rule.strength() != Strength.OPEN)
                .map(rule -> say("plan.doc.rule", rules.title(rule, CHINESE), rules.value(rule, CHINESE),
                        rule.clause()))
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> units(List<LineView> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        lines.forEach(line -> line.units()
                .forEach(unit -> rows.add(Map.of("number", Integer.toString(rows.size() + 1), "matter", line.matter(),
                        "name", unit.name(), "code", unit.code(), "days", unit.days()))));
        return rows;
    }

    private static Map<String, Object> row(LineView line) {
        Map<String, Object> row = new HashMap<>();
        List<String> cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            row.put(PlanWords.COLUMNS.get(i), cells.get(i));
        }
        return row;
    }

    private String step(PlanStep step) {
        return step.on().format(DAY) + say("plan.step." + step.kind())
                + (step.number().isEmpty() ? "" : "（" + step.number() + "）");
    }

    private String say(String key, Object... arguments) {
        return words.say(CHINESE, key, arguments);
    }
}
