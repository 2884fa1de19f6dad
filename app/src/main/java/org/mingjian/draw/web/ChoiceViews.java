package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.draw.ConditionOffer;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.PartnerOffer;
import org.mingjian.identity.Actor;
import org.mingjian.policy.Exclusion;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.springframework.stereotype.Component;

/** Assembles what a draft's form offers for its choices. */
@Component
class ChoiceViews {
    private final DrawDesk desk;

    ChoiceViews(DrawDesk desk) {
        this.desk = desk;
    }

    /** Returns the choices of a new draft: what the policy asks for, and nothing special beyond. */
    static ChoiceForm blank(PolicyDocument policy) {
        DrawChoices none = DrawChoices.NONE;
        return ChoiceForm.of(new DrawChoices(false, policy.crossLevelExclusion().isPresent(), none.frequency(),
                none.exceptions(), none.weights(), ExpertSeats.NONE, policy.rotation().orElse(Rotation.NONE),
                none.participants(), none.visitDays()));
    }

    ChoiceView of(Actor actor, PolicyDocument policy, ConditionOffer offer, ChoiceForm form, Locale locale) {
        Set<ExceptionCode> free = desk.exceptionsOf(policy);
        List<ChoiceView.Reason> reasons = Arrays.stream(ExceptionCode.values())
                .map(code -> new ChoiceView.Reason(code.name(), free.contains(code),
                        form.exceptions().getOrDefault(code.name(), "")))
                .toList();
        return new ChoiceView(grades(policy, offer, form), RuleLine.of(policy, "class-weights", locale),
                RuleLine.of(policy, "experts", locale), desk.contents(actor), desk.servingExperts(actor), reasons,
                RuleLine.of(policy, "cross-level-exclusion", locale), RuleLine.of(policy, "rotation", locale),
                partners(desk.partners(actor), form), RuleLine.of(policy, "draw-size", locale),
                policy.sameYearExclusion()
                        .filter(rule -> rule.trigger() == Exclusion.Trigger.DRAWN_AND_FREQUENCY_REACHED)
                        .isPresent());
    }

    private static List<ChoiceView.Grade> grades(PolicyDocument policy, ConditionOffer offer, ChoiceForm form) {
        Map<String, Integer> weights = policy.classWeights();
        Set<String> names = new TreeSet<>(offer.grades().keySet());
        names.addAll(form.weights().keySet());
        List<ChoiceView.Grade> grades = new ArrayList<>();
        for (String name : names) {
            String own = weights.containsKey(name) ? String.valueOf(weights.get(name)) : "";
            String typed = form.weights().getOrDefault(name, own);
            grades.add(new ChoiceView.Grade(name, offer.grades().getOrDefault(name, 0L), own,
                    typed.isEmpty() ? own : typed));
        }
        return grades;
    }

    private static List<ChoiceView.Partner> partners(List<PartnerOffer> offers, ChoiceForm form) {
        List<ChoiceView.Partner> partners = new ArrayList<>();
        for (PartnerOffer offer : offers) {
            String agency = offer.agency().toString();
            if (!offer.own()) {
                partners.add(partner(agency, offer.name(), false, form));
            }
            for (String department : offer.departments()) {
                partners.add(partner(agency + "|" + department, offer.name() + " · " + department, offer.own(), form));
            }
        }
        return partners;
    }

    private static ChoiceView.Partner partner(String value, String words, boolean own, ChoiceForm form) {
        return new ChoiceView.Partner(value, words, own, form.participants().contains(value));
    }
}
