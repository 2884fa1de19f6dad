package org.mingjian.policy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.MilestoneLine;
import org.mingjian.policy.Milestones;
import org.mingjian.policy.web.MilestonePage.Line;
import org.mingjian.policy.web.MilestonePage.Typed;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the dated tasks of the policies in force as met or missed, to the superior too, and records what was done. */
@Controller
class MilestonePages {
    private final Milestones milestones;

    MilestonePages(Milestones milestones) {
        this.milestones = milestones;
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies/milestones")
    String page(Actor actor, Locale locale, Model model) {
        return show(actor, Typed.NOTHING, List.of(), locale, model);
    }

    @Requires(Permission.POLICY_ADOPT)
    @PostMapping("/policies/milestones/{rule}")
    String met(
        Actor actor,
        @PathVariable String rule,
        @RequestParam(defaultValue = "") String on,
        @RequestParam(defaultValue = "") String evidence,
        Locale locale,
        HttpServletResponse response,
        Model model
    ) {
        List<Fault> faults = day(on).map(day -> milestones.met(actor, rule, day, evidence).faults())
                .orElseGet(() -> List.of(Fault.of("on-" + rule, "policy.fault.no-date", on)));
        if (faults.isEmpty()) {
            return "redirect:/policies/milestones";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, new Typed(rule, on, evidence), faults, locale, model);
    }

    private String show(Actor actor, Typed typed, List<Fault> faults, Locale locale, Model model) {
        List<Line> lines = milestones.visible(actor).stream().map(one -> line(actor, one, locale)).toList();
        long missed = lines.stream().filter(line -> line.state().equals("MISSED")).count();
        model.addAttribute("page", new MilestonePage(lines, missed, typed, faults));
        return "policy/milestone-page";
    }

    private static Line line(Actor actor, MilestoneLine one, Locale locale) {
        return new Line(one.rule().ruleId(),
                one.agency().name(),
                one.policy().in(locale),
                one.rule().what().in(locale),
                one.rule().from().map(LocalDate::toString).orElse(""),
                one.rule().by().toString(),
                one.rule().clause(),
                one.state().name(),
                one.met().map(met -> met.on().toString()).orElse(""),
                one.met().map(MilestoneLine.Met::evidence).orElse(""),
                one.met().isEmpty() && one.agency().id().equals(actor.agencyId())
                        && actor.may(Permission.POLICY_ADOPT));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
