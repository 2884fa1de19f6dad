package org.mingjian.draw.web;

import java.util.Locale;
import java.util.Optional;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;

/**
 * The policy's rule behind a number on a page (POL-10).
 *
 * @param clause where it stands; says so where the source is silent
 * @param text the source's own sentence, in Chinese; empty where the source is silent
 * @param strength {@code MUST}, {@code PRINCIPLE}, {@code MAY} or {@code OPEN}
 * @param note what a reader must know besides, or the empty string
 */
record RuleLine(String clause, String text, String strength, String note) {

    static Optional<RuleLine> of(PolicyDocument policy, String rule, Locale locale) {
        return policy.rule(rule).map(found -> of(found, locale));
    }

    private static RuleLine of(PolicyRule rule, Locale locale) {
        return new RuleLine(rule.clause(), rule.sentence(), rule.strength().name(),
                rule.note().map(note -> note.in(locale)).orElse(""));
    }
}
