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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.document.WordTemplates;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.plan.AnnualPlan;
import org.mingjian.plan.LineKind;
import org.mingjian.plan.PlanLine;
import org.mingjian.plan.Plans;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.Strength;
import org.springframework.stereotype.Component;

/**
 * Drafts the scheme of one line of a plan (督导检查方案, or of a special action its 方案), always in Chinese, which the
 * department in charge then edits in Word (PLAN-05, PLAN-10).
 */
@Component
class LineScheme {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", CHINESE);
    private static final List<String> VISIT = List.of("team-size", "qualification", "recusal", "recusal-law",
            "visit-approval", "visit-notice", "joint-visit");
    private static final List<String> AFTER = List.of("report", "publish-normal", "publish-problem", "no-targets");

    private final Plans plans;
    private final Agencies agencies;
    private final RuleWords rules;
    private final PlanWords words;
    private final Clock clock;

    LineScheme(Plans plans, Agencies agencies, RuleWords rules, PlanWords words, Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** Returns it as DOCX. */
    byte[] scheme(AnnualPlan plan, PlanLine line) {
        LineView view = words.line(line, CHINESE);
        Optional<PolicyDocument> policy = plans.policy(plan);
        Map<String, Object> model = new HashMap<>();
        model.put("title", say("plan.doc.line", Integer.toString(plan.year()), line.work().matter()));
        model.put("agency", Stream.of(agencies.byId(plan.agency()).map(Agency::name).orElse(""),
                line.who().department()).distinct().collect(Collectors.joining(" ")));
        model.put("intro", say("plan.doc.line.intro", plan.title(), line.work().basis()));
        model.put("work", say("plan.doc.line.work", line.work().matter(), line.work().content()));
        model.put("subjects", view.subjects());
        model.put("days", view.days() + (line.size().frequency().isEmpty()
                ? ""
                : say("plan.doc.line.frequency", line.size().frequency())));
        model.put("way", say("plan.doc.line.way", view.methods(), line.who().department()) + partners(line)
                + sentences(policy, VISIT));
        model.put("demands", say(line.kind() == LineKind.COVERT ? "plan.doc.line.covert" : "plan.doc.line.demands")
                + sentences(policy, AFTER));
        model.put("date", LocalDate.now(clock).format(DAY));
        model.put("units", units(view));
        return WordTemplates.render("plan-line", model);
    }

    private String partners(PlanLine line) {
        return line.who().partners().isEmpty() ? "" : say("plan.doc.line.partners", line.who().partners());
    }

    private String sentences(Optional<PolicyDocument> policy, List<String> ids) {
        return policy.stream()
                .flatMap(one -> ids.stream().flatMap(id -> one.rule(id).stream()))
                .filter(rule -> rule.strength() != Strength.OPEN)
                .map(rule -> say("plan.doc.rule", rules.title(rule, CHINESE), rules.value(rule, CHINESE),
                        rule.clause()))
                .collect(Collectors.joining());
    }

    private static List<Map<String, Object>> units(LineView view) {
        List<Map<String, Object>> rows = new ArrayList<>();
        view.units()
                .forEach(unit -> rows.add(Map.of("number", Integer.toString(rows.size() + 1), "name", unit.name(),
                        "code", unit.code(), "days", unit.days())));
        return rows;
    }

    private String say(String key, Object... arguments) {
        return words.say(CHINESE, key, arguments);
    }
}
