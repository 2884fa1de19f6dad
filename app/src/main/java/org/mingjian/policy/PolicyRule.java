package org.mingjian.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule of a policy, with the sentence that it comes from.
 *
 * @param id the rule's name among the known ones, such as {@code key-share}
 * @param requirement the requirement that it serves, such as {@code POL-04}
 * @param strength how strictly it binds
 * @param basis whether the sentence stands in the agency's document or in a statute
 * @param clause where the sentence stands; where the source is silent it says so
 * @param text the sentence itself, in the source's own script; empty where the source is silent
 * @param quoted whether the text is the document's own; else it is a digest that still has to be held against it
 * @param value what it says
 * @param note what a reader must know besides: what is left open, inferred, or in conflict
 * @param since the first day on which it binds, where that is later than the document's
 */
public record PolicyRule(
    String id,
    String requirement,
    Strength strength,
    Basis basis,
    String clause,
    String text,
    boolean quoted,
    RuleValue value,
    Optional<Words> note,
    Optional<LocalDate> since
) {
    /** Where a rule's sentence stands. */
    public enum Basis {
        SOURCE, LAW
    }

    /** Returns the text for places that cannot mark a digest otherwise: one that is none of the document's says so. */
    public String sentence() {
        return quoted ? text : "〔转述、待核〕" + text;
    }

    /** Returns the part of the work in which the rule acts. */
    public RuleStage stage() {
        return RuleVocabulary.find(id).orElseThrow().stage();
    }

    /** Says whether the rule binds on a day. */
    public boolean inForce(LocalDate on) {
        return since.filter(on::isBefore).isEmpty();
    }
}
