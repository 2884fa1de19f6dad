package org.mingjian.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.law.Citation;
import org.mingjian.law.Clauses;
import org.mingjian.law.Resolution;
import org.mingjian.law.SuperiorDocuments;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyRule;
import org.springframework.stereotype.Component;

/** Finds where the clause library has the place that a rule comes from (LAW-12). */
@Component
class ClauseLinks {
    private final Clauses clauses;
    private final Clock clock;

    ClauseLinks(Clauses clauses, Clock clock) {
        this.clauses = clauses;
        this.clock = clock;
    }

    /** An address in the clause library, and whether nothing of the place is at hand. */
    record Link(String address, boolean open) {}

    /** Returns the link of a rule's clause; none where the source is silent, or the library has no entry. */
    Optional<Link> of(PolicyRule rule, PolicyDocument policy) {
        if (rule.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<Link> statute = Citation.read(rule.clause())
                .map(citation -> clauses.resolve(citation, LocalDate.now(clock)))
                .filter(Resolution.Resolved.class::isInstance)
                .map(Resolution.Resolved.class::cast)
                .map(found -> new Link(found.address(), false));
        return statute.or(() -> SuperiorDocuments.read(rule.clause(), policy.source().title())
                .map(found -> new Link(found.address(), found.open())));
    }
}
