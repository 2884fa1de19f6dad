package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.terms.TeamSlot;
import org.mingjian.draw.ChanceText;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.ProvenExclusion;
import org.mingjian.draw.Unit;
import org.mingjian.draw.WeightEffect;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Component;

/** Words what makes up a draft. */
@Component
class PreparationViews {
    private final DrawWords words;

    PreparationViews(DrawWords words) {
        this.words = words;
    }

    PreparationView of(Preparation preparation, Locale locale) {
        int count = preparation.rules().n();
        boolean exceeded = preparation.wishes().workload().filter(load -> count > load.most()).isPresent();
        return new PreparationView(preparation.wholeField(), numbers(preparation, locale),
                WeightEffect.of(preparation).stream().map(one -> weight(one, preparation.policy(), locale)).toList(),
                preparation.wishes().workload(), exceeded, count,
                preparation.wishes().proven().map(proof -> proof(proof, preparation.names(), locale)),
                people(preparation, locale), bars(preparation, locale), carried(preparation, locale));
    }

    private List<PreparationView.Number> numbers(Preparation preparation, Locale locale) {
        PolicyDocument policy = preparation.policy();
        List<PreparationView.Number> numbers = new ArrayList<>();
        numbers.add(number("count", Integer.toString(preparation.rules().n()), policy, "draw-size", locale));
        preparation.rules()
                .quotas()
                .values()
                .forEach(quota -> numbers
                        .add(number("key", Long.toString(quota.min()), policy, "key-share", locale)));
        numbers.addAll(words.cross(preparation.rules().cross(), locale)
                .stream()
                .map(line -> new PreparationView.Number(line.name(), line.bounds(), Optional.empty()))
                .toList());
        List<TeamSlot> team = preparation.rules().team();
        long experts = team.stream().filter(slot -> slot.role().equals("expert")).count();
        numbers.add(number("team", Long.toString(team.size() - experts), policy, "team-size", locale));
        if (experts > 0) {
            numbers.add(number("experts", Long.toString(experts), policy, "experts", locale));
        }
        for (Unit unit : preparation.wishes().crew().units()) {
            numbers.add(new PreparationView.Number(words.say("draw.prep.unit", locale, unit.name()), "1",
                    RuleLine.of(policy, "joint-visit", locale)));
        }
        return numbers;
    }

    private PreparationView.Number number(
        String key,
        String value,
        PolicyDocument policy,
        String rule,
        Locale locale
    ) {
        return new PreparationView.Number(words.say("draw.prep." + key, locale), value,
                RuleLine.of(policy, rule, locale));
    }

    private PreparationView.Weight weight(WeightEffect effect, PolicyDocument policy, Locale locale) {
        boolean grouped = !policy.keyIndustries().isEmpty();
        return new PreparationView.Weight(words.stratum(effect.stratum(), grouped, locale), effect.weightBefore(),
                effect.weightAfter(), effect.eligible(), effect.before().map(ChanceText::both).orElse("—"),
                effect.after().map(ChanceText::both).orElse("—"));
    }

    private PreparationView.Proof proof(ProvenExclusion proof, Map<String, String> names, Locale locale) {
        List<PreparationView.Exception> exceptions = new ArrayList<>();
        proof.except()
                .forEach((code, reason) -> exceptions.add(new PreparationView.Exception(
                        names.getOrDefault(code, code), code, words.say("draw.exception." + reason.name(), locale))));
        return new PreparationView.Proof(words.status("X." + proof.code(), locale),
                String.join(words.say("draw.list.separator", locale), proof.orgs()), proof.from().toString(),
                proof.evidence().size(), exceptions);
    }

    private List<PreparationView.CarriedLine> carried(Preparation preparation, Locale locale) {
        return preparation.wishes()
                .carried()
                .stream()
                .map(one -> new PreparationView.CarriedLine(preparation.names().getOrDefault(one.code(), one.code()),
                        one.code(), one.drawId(), one.no(), words.say("draw.event.reason." + one.reason(), locale)))
                .toList();
    }

    private List<PreparationView.Line> people(Preparation preparation, Locale locale) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (PersonRow person : preparation.roster().persons()) {
            String who = person.roles().contains("expert") ? "expert" : "inspector";
            String status = person.status().eligible()
                    ? words.say("draw.prep.able", locale)
                    : words.status(person.status().text(), locale);
            counts.merge(words.say("draw.prep." + who, locale, status), 1L, Long::sum);
        }
        return lines(counts);
    }

    private List<PreparationView.Line> bars(Preparation preparation, Locale locale) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (BarRow bar : preparation.roster().bars()) {
            counts.merge(words.say("draw.bar." + bar.kind(), locale), 1L, Long::sum);
        }
        return lines(counts);
    }

    private static List<PreparationView.Line> lines(SortedMap<String, Long> counts) {
        List<PreparationView.Line> lines = new ArrayList<>();
        counts.forEach((words, count) -> lines.add(new PreparationView.Line(words, count)));
        return lines;
    }

    /** Returns nothing for a sealed draw: what it is made of stands in what was sealed. */
    Optional<PreparationView> of(Optional<Preparation> preparation, Locale locale) {
        return preparation.map(one -> of(one, locale));
    }
}
