package org.mingjian.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyLibrary;
import org.mingjian.policy.PolicyLibrary.Found;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.web.ComparePage.Cell;
import org.mingjian.policy.web.ComparePage.Row;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts two policies side by side (BEY-06). */
@Controller
class ComparePages {
    private final PolicyLibrary library;
    private final RuleWords rules;
    private final PolicyWording words;
    private final Clock clock;

    ComparePages(PolicyLibrary library, RuleWords rules, PolicyWording words, Clock clock) {
        this.library = library;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @Requires(Permission.POLICY_VIEW)
    @GetMapping("/policies/compare")
    String page(
        Actor actor,
        @RequestParam(defaultValue = "") String left,
        @RequestParam(defaultValue = "") String right,
        @RequestParam(defaultValue = "false") boolean only,
        Locale locale,
        Model model
    ) {
        List<Found> all = library.list(actor);
        List<Fault> faults = new ArrayList<>();
        Found one = chosen(actor, left, "left", all.getFirst(), faults);
        Found other = chosen(actor, right, "right", all.stream()
                .filter(found -> found.document().id().equals("national-2026"))
                .findFirst()
                .orElse(all.getLast()), faults);
        List<Row> rows = rows(one, other, locale);
        long differing = rows.stream().filter(Row::differs).count();
        List<ComparePage.Choice> choices = Stream.concat(all.stream(), Stream.of(one, other))
                .map(found -> new ComparePage.Choice(found.ref(), name(found, locale)))
                .distinct()
                .toList();
        model.addAttribute("page", new ComparePage(choices, side(one, locale), side(other, locale),
                rows.stream().filter(row -> !only || row.differs()).toList(), rows.size(), differing, only, faults));
        return "policy/compare-page";
    }

    private Found chosen(Actor actor, String ref, String field, Found otherwise, List<Fault> faults) {
        if (ref.isBlank()) {
            return otherwise;
        }
        Optional<Found> found = library.find(actor, ref);
        if (found.isEmpty()) {
            faults.add(Fault.of(field, "policy.compare.unknown", ref));
        }
        return found.orElse(otherwise);
    }

    private ComparePage.Side side(Found found, Locale locale) {
        return new ComparePage.Side(found.ref(), found.document().names().in(locale), found.document().version(),
                ConflictLine.of(found.document(), LocalDate.now(clock), rules, words, locale));
    }

    private String name(Found found, Locale locale) {
        return words.say(locale, "policy.name.version", found.document().names().in(locale),
                found.document().version());
    }

    private List<Row> rows(Found left, Found right, Locale locale) {
        Map<String, PolicyRule> either = new LinkedHashMap<>();
        Stream.concat(left.document().rules().stream(), right.document().rules().stream())
                .forEach(rule -> either.putIfAbsent(rule.id(), rule));
        return either.values()
                .stream()
                .sorted(Comparator.comparing(PolicyRule::stage))
                .map(rule -> row(rule, left.document().rule(rule.id()), right.document().rule(rule.id()), locale))
                .toList();
    }

    private Row row(PolicyRule rule, Optional<PolicyRule> left, Optional<PolicyRule> right, Locale locale) {
        boolean same = left.isPresent() && right.isPresent() && left.get().value().equals(right.get().value())
                && left.get().strength() == right.get().strength();
        return new Row(rule.id(), rules.title(rule, locale), rules.stage(rule, locale), cell(left, locale),
                cell(right, locale), !same);
    }

    private Cell cell(Optional<PolicyRule> rule, Locale locale) {
        return rule.map(one -> new Cell(true, rules.value(one, locale), rules.strength(one, locale), one.clause(),
                one.text(), one.quoted(), one.note().map(note -> note.in(locale)).orElse("")))
                .orElse(Cell.ABSENT);
    }
}
