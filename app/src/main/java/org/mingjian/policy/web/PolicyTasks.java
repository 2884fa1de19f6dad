package org.mingjian.policy.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.mingjian.policy.Derivation;
import org.mingjian.policy.PolicyLibrary;
import org.springframework.stereotype.Component;

/** Tells a leader on the desk's home page which draft of a policy awaits a decision. */
@Component
class PolicyTasks implements DeskContribution {
    private final PolicyLibrary library;
    private final PolicyWording words;

    PolicyTasks(PolicyLibrary library, PolicyWording words) {
        this.library = library;
        this.words = words;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        if (!actor.may(Permission.POLICY_APPROVE)) {
            return List.of();
        }
        return library.list(actor)
                .stream()
                .flatMap(found -> found.own().stream())
                .filter(one -> one.agencyId().equals(actor.agencyId()) && one.state() == Derivation.State.SUBMITTED)
                .filter(one -> one.submittedBy().filter(actor.accountId()::equals).isEmpty())
                .map(one -> task(one, locale))
                .toList();
    }

    private DeskTask task(Derivation one, Locale locale) {
        return new DeskTask(Urgency.OPEN, words.say(locale, "policy.own.state.SUBMITTED"), Optional.empty(),
                words.say(locale, "policy.task", one.document().names().in(locale), one.document().version()),
                "POL-02", "/policies/" + one.id(), words.say(locale, "policy.task.do"));
    }
}
