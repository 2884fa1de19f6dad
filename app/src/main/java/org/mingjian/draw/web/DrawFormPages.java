package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.mingjian.codes.Regions;
import org.mingjian.draw.ConditionOffer;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.PartnerOffer;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.plan.JointInspection;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Component;

/** Assembles the form of a draft: the policy's rules beside the fields, and what the registry offers. */
@Component
class DrawFormPages {
    private static final List<String> COUNT_RULES = List.of("year-target", "random-share", "key-share",
            "minimum-draws");
    private static final List<String> RULES = List.of("random-share", "year-target", "minimum-draws", "season",
            "key-share", "same-year-exclusion", "team-size", "seed-parties", "report", "publish-normal");

    private final DrawDesk desk;
    private final Accounts accounts;
    private final ChoiceViews choices;
    private final DrawWords words;

    DrawFormPages(DrawDesk desk, Accounts accounts, ChoiceViews choices, DrawWords words) {
        this.desk = desk;
        this.accounts = accounts;
        this.choices = choices;
        this.words = words;
    }

    DrawFormPage blank(Actor actor, Optional<JointInspection> joint, Locale locale) {
        PolicyDocument policy = desk.policy(actor);
        List<DraftForm.PartyRow> parties = policy.seedParties()
                .stream()
                .limit(3)
                .map(code -> new DraftForm.PartyRow(code, words.party(code), ""))
                .toList();
        DraftForm form = DraftForm.blank(policy.sameYearExclusion().isPresent(), ChoiceViews.blank(policy), parties,
                words.today());
        return shown(actor, joint.map(one -> together(actor, form, one)).orElse(form), Optional.empty(), List.of(),
                locale);
    }

    /** A department without inspectors of its own stands for its whole agency. */
    private DraftForm together(Actor actor, DraftForm form, JointInspection joint) {
        List<PartnerOffer> offers = desk.partners(actor);
        List<String> participants = joint.parts()
                .stream()
                .filter(part -> part.answer() == JointInspection.Answer.AGREED)
                .map(part -> offers.stream()
                        .anyMatch(offer -> offer.agency().equals(part.agency())
                                && offer.departments().contains(part.department()))
                                        ? part.agency() + "|" + part.department()
                                        : part.agency().toString())
                .distinct()
                .toList();
        return form.together(joint.title(), joint.subjects(), joint.from(), joint.to(), participants);
    }

    DrawFormPage shown(Actor actor, DraftForm form, Optional<DrawRecord> draw, List<Fault> faults, Locale locale) {
        PolicyDocument policy = desk.policy(actor);
        ConditionOffer offer = desk.offer(actor);
        boolean departing = policy.season().filter(season -> !season.contains(words.today())).isPresent();
        return new DrawFormPage(form,
                draw.map(found -> "/draws/" + found.id() + "/edit").orElse("/draws/new"),
                draw.map(DrawRecord::drawId),
                policy.names().in(locale),
                rules(policy, locale),
                countRules(policy, locale),
                choices(offer, form, locale),
                offer.subjects(),
                givers(actor, form),
                departing,
                form.beacon().out(words.zone()),
                form.cross().lines(offer.industries(), code -> words.industry(code, locale)),
                choices.of(actor, policy, offer, form.choices(), locale),
                faults);
    }

    /** Returns the judgement of what was typed for a new draw, or for the draft that is given. */
    DraftCheck check(Actor actor, DraftForm form, Optional<DrawRecord> draw, Locale locale) {
        Map<String, Account> byId = new LinkedHashMap<>();
        givers(actor, form).forEach(giver -> byId.put(giver.account().id().toString(), giver.account()));
        DraftCheck.Ground ground = new DraftCheck.Ground(desk.partners(actor), desk.contents(actor),
                desk.policy(actor).classWeights());
        return new DraftCheck(form, byId, ground, desk.offer(actor), draw.map(one -> one.draft().condition()),
                new DraftCheck.Now(words.now(), words.zone()), code -> words.industry(code, locale));
    }

    /** Lists who may give a share: the own accounts, and those of the agencies that were chosen to take part. */
    private List<DrawFormPage.Giver> givers(Actor actor, DraftForm form) {
        List<DrawFormPage.Giver> givers = new ArrayList<>();
        accounts.accountsOf(actor.agencyId(), Permission.SHARE_GIVE)
                .forEach(account -> givers.add(new DrawFormPage.Giver(account, "")));
        for (PartnerOffer offer : desk.partners(actor)) {
            boolean chosen = form.choices()
                    .participants()
                    .stream()
                    .anyMatch(one -> one.startsWith(offer.agency().toString()));
            if (chosen && !offer.own()) {
                accounts.accountsOf(offer.agency(), Permission.SHARE_GIVE)
                        .forEach(account -> givers.add(new DrawFormPage.Giver(account, offer.name())));
            }
        }
        return givers;
    }

    private static Map<String, RuleLine> rules(PolicyDocument policy, Locale locale) {
        Map<String, RuleLine> rules = new LinkedHashMap<>();
        RULES.forEach(rule -> RuleLine.of(policy, rule, locale).ifPresent(line -> rules.put(rule, line)));
        return rules;
    }

    private static List<RuleLine> countRules(PolicyDocument policy, Locale locale) {
        Map<String, RuleLine> byText = new LinkedHashMap<>();
        for (String rule : COUNT_RULES) {
            RuleLine.of(policy, rule, locale)
                    .filter(line -> !line.text().isEmpty())
                    .ifPresent(line -> byText.putIfAbsent(line.text(), line));
        }
        return List.copyOf(byText.values());
    }

    private List<DrawFormPage.Choice> choices(ConditionOffer offer, DraftForm form, Locale locale) {
        return List.of(
                choice("industries", offer.industries(), form.industries(), code -> words.industry(code, locale)),
                choice("grades", offer.grades(), form.grades(), UnaryOperator.identity()),
                choice("scales", offer.scales(), form.scales(), UnaryOperator.identity()),
                choice("affiliations", offer.affiliations(), form.affiliations(), UnaryOperator.identity()),
                choice("regions", offer.regions(), form.regions(),
                        code -> Regions.fullNameOf(code).orElse(code)));
    }

    /** A value that was chosen and has left the registry since stays in sight. */
    private static DrawFormPage.Choice choice(
        String name,
        SortedMap<String, Long> offered,
        List<String> chosen,
        UnaryOperator<String> words
    ) {
        List<DrawFormPage.Value> values = new ArrayList<>();
        offered.forEach((code, subjects) -> values
                .add(new DrawFormPage.Value(code, words.apply(code), subjects, chosen.contains(code))));
        chosen.stream()
                .filter(code -> !offered.containsKey(code))
                .forEach(code -> values.add(new DrawFormPage.Value(code, words.apply(code), 0, true)));
        return new DrawFormPage.Choice(name, values);
    }
}
