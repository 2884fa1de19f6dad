package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;

/**
 * What a draft's form offers for its choices, each beside the rule that it comes from.
 *
 * @param grades the grades of registry and policy with their weights
 * @param weightRule where the policy's weights come from
 * @param experts how experts come to an inspection
 * @param contents what experts can look at
 * @param serving how many experts are serving
 * @param reasons reason codes of exceptions; {@code free} ones need no reason beyond the policy's sentence
 * @param crossLevel the rule between levels
 * @param rotation the policy's rotation, where it has one
 * @param partners who could take part
 * @param size the rule on how many a draw takes
 * @param frequency whether the policy asks for a frequency
 */
record ChoiceView(
    List<Grade> grades,
    Optional<RuleLine> weightRule,
    Optional<RuleLine> experts,
    List<String> contents,
    long serving,
    List<Reason> reasons,
    Optional<RuleLine> crossLevel,
    Optional<RuleLine> rotation,
    List<Partner> partners,
    Optional<RuleLine> size,
    boolean frequency
) {
    /** A grade; {@code policy} is the policy's weight, or the empty string where it has none. */
    record Grade(String name, long subjects, String policy, String typed) {}

    /** A reason code with what was typed for it. */
    record Reason(String code, boolean free, String typed) {}

    /** An agency, or one of its departments, that could take part. */
    record Partner(String value, String words, boolean own, boolean chosen) {}

    public boolean weighted() {
        return grades.stream().anyMatch(grade -> !grade.typed().equals(grade.policy()));
    }

    public boolean excepting() {
        return reasons.stream().anyMatch(reason -> !reason.typed().isEmpty());
    }

    public boolean joint() {
        return partners.stream().anyMatch(Partner::chosen);
    }
}
