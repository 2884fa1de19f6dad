package org.mingjian.policy.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The form of one rule of a draft.
 *
 * @param ref the draft
 * @param policy its name
 * @param revision the revision that is shown
 * @param rule the rule; its words are known from there
 * @param title what it is about
 * @param stage the part of the work in which it acts
 * @param typed what stands in the fields around the value
 * @param stated whether the rule has a value at all
 * @param needed whether it must have one
 * @param law whether what stands there is a statute's and will stay beside the own rule
 * @param removable whether the rule can be taken out
 * @param fields the fields of its value
 * @param presets ceilings published elsewhere, for the ceiling only
 * @param faults what is wrong with it
 */
record RuleFormPage(
    String ref,
    String policy,
    int revision,
    String rule,
    String title,
    String stage,
    Around typed,
    boolean stated,
    boolean needed,
    boolean law,
    boolean removable,
    List<RuleFields.Field> fields,
    List<CeilingPreset> presets,
    List<Fault> faults
) {
    static final List<String> STRENGTHS = List.of("must", "principle", "may", "open");

    /** What stands around the value: strength, clause, text, note in both languages, first day. */
    record Around(String strength, String clause, String text, String noteZh, String noteEn, String since) {}

    public List<String> strengths() {
        return STRENGTHS;
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.named(policy, "/policies/" + ref),
                Crumb.named(title, ""));
    }
}
