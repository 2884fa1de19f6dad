package org.mingjian.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.policy.Adoption;
import org.mingjian.policy.Derivation;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyLibrary.Found;
import org.mingjian.policy.PolicyRule;
import org.mingjian.policy.RuleShape;
import org.mingjian.policy.RuleWords;
import org.mingjian.policy.Strength;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Component;

/** Puts policies into words for their pages. */
@Component
class PolicyViews {
    private final PolicyAdoption adoption;
    private final Agencies agencies;
    private final RuleWords words;
    private final PolicyWording wording;
    private final ClauseLinks links;
    private final Clock clock;

    PolicyViews(
            PolicyAdoption adoption, Agencies agencies, RuleWords words, PolicyWording wording, ClauseLinks links,
            Clock clock
    ) {
        this.adoption = adoption;
        this.agencies = agencies;
        this.words = words;
        this.wording = wording;
        this.links = links;
        this.clock = clock;
    }

    PolicyPage page(Actor actor, Found found, String from, List<Fault> faults, Locale locale) {
        PolicyDocument policy = found.document();
        boolean inForce = adoption.inForce(actor.agencyId(), LocalDate.now(clock))
                .filter(held -> held.hash().equals(policy.hash()))
                .isPresent();
        boolean may = actor.may(Permission.POLICY_ADOPT)
                && found.own()
                        .filter(one -> one.state() != Derivation.State.APPROVED
                                || !one.agencyId().equals(actor.agencyId()))
                        .isEmpty();
        Optional<PolicyPage.Own> own = found.own().map(one -> own(actor, one, locale));
        return new PolicyPage(found.ref(),
                policy,
                policy.names().in(locale),
                policy.note().map(note -> note.in(locale)).orElse(""),
                policy.rules()
                        .stream()
                        .map(rule -> rule(rule, policy, own.filter(PolicyPage.Own::editable).isPresent(), locale))
                        .toList(),
                ConflictLine.of(policy, LocalDate.now(clock), words, wording, locale),
                adoption.history(actor.agencyId()),
                inForce,
                may,
                actor.may(Permission.POLICY_DERIVE),
                own,
                from,
                faults);
    }

    PolicyListPage.Row row(Found found, Optional<Adoption> now, Locale locale) {
        PolicyDocument policy = found.document();
        Optional<Adoption> held = now.filter(one -> one.hash().equals(policy.hash()));
        long stated = policy.rules().stream().filter(rule -> rule.strength() != Strength.OPEN).count();
        return new PolicyListPage.Row(found.ref(),
                policy.names().in(locale),
                policy.version(),
                policy.source().title(),
                policy.from().toString(),
                policy.rules().size(),
                stated,
                held.isPresent(),
                held.map(adopted -> adopted.from().toString()).orElse(""),
                found.own().map(own -> own.state().name()).orElse(""),
                found.own().map(own -> nameOf(own)).orElse(""));
    }

    private PolicyPage.Own own(Actor actor, Derivation one, Locale locale) {
        boolean mine = one.agencyId().equals(actor.agencyId());
        boolean decides = mine && one.state() == Derivation.State.SUBMITTED && actor.may(Permission.POLICY_APPROVE)
                && one.submittedBy().filter(actor.accountId()::equals).isEmpty();
        boolean editable = mine && one.state() == Derivation.State.DRAFT && actor.may(Permission.POLICY_DERIVE);
        List<PolicyPage.Missing> missing = editable
                ? RuleShape.all()
                        .stream()
                        .filter(shape -> one.document().rule(shape.ruleId()).isEmpty())
                        .map(shape -> new PolicyPage.Missing(shape.ruleId(), words.name(shape.ruleId(), locale),
                                words.stage(shape.stage(), locale)))
                        .toList()
                : List.of();
        return new PolicyPage.Own(one.state().name(), one.revision(), nameOf(one), one.base(), one.reason(), editable,
                decides, missing);
    }

    private String nameOf(Derivation one) {
        return agencies.byId(one.agencyId()).map(Agency::name).orElse(one.agencyCode());
    }

    private PolicyPage.Rule rule(PolicyRule rule, PolicyDocument policy, boolean editable, Locale locale) {
        Optional<ClauseLinks.Link> link = links.of(rule, policy);
        return new PolicyPage.Rule(rule.id(),
                words.title(rule, locale),
                words.value(rule, locale),
                rule.strength().code(),
                words.strength(rule, locale),
                rule.basis() == PolicyRule.Basis.LAW,
                rule.clause(),
                link.map(ClauseLinks.Link::address).orElse(""),
                link.filter(ClauseLinks.Link::open).isPresent(),
                rule.text(),
                rule.quoted(),
                rule.note().map(note -> note.in(locale)).orElse(""),
                rule.requirement(),
                words.stage(rule, locale),
                editable && !rule.id().endsWith("-law"));
    }
}
