package org.mingjian.draw.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.identity.Account;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param form what was typed
 * @param action where it is sent
 * @param drawId number of the draw that is changed, empty for a new one
 * @param policy name of the policy that binds today
 * @param rules the rules behind the numbers, by rule id; one that the policy lacks is absent
 * @param countRules the rules that speak of how many, each sentence once
 * @param choices what a directed draw can be restricted to
 * @param subjects number of subjects in the registry
 * @param accounts who may give a share
 * @param departing whether today lies outside the policy's season
 * @param cross the industries with their typed bounds
 * @param roundOut when the typed drand round is out, or the empty string
 * @param choiceView what the other choices offer
 * @param faults what is wrong
 */
record DrawFormPage(
    DraftForm form,
    String action,
    Optional<String> drawId,
    String policy,
    Map<String, RuleLine> rules,
    List<RuleLine> countRules,
    List<Choice> choices,
    long subjects,
    List<Giver> accounts,
    boolean departing,
    String roundOut,
    List<CrossForm.Line> cross,
    ChoiceView choiceView,
    List<Fault> faults
) {

    /** Who may give a share; {@code agency} is empty for the own one. */
    record Giver(Account account, String agency) {}

    /** One attribute of a directed draw with its values. */
    record Choice(String name, List<Value> values) {
        public long chosen() {
            return values.stream().filter(Value::chosen).count();
        }
    }

    /** A value that the registry holds, with its number of subjects. */
    record Value(String code, String words, long subjects, boolean chosen) {}

    public List<Crumb> crumbs() {
        Crumb last = drawId.map(id -> Crumb.named(id, action.replace("/edit", "")))
                .orElseGet(() -> Crumb.message("draw.new", ""));
        return List.of(Crumb.message("shell.menu.draws", "/draws"), last);
    }
}
