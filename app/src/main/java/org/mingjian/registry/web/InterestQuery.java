package org.mingjian.registry.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.InterestFilter;

/**
 * What the address of a list of interests says.
 *
 * @param q part of a name, a certificate number or a credit code
 * @param state {@code active}, {@code ended}, or empty for both
 * @param agency an agency's code, {@code all}, or empty for the own one
 */
record InterestQuery(
    String q,
    String state,
    String agency
) {
    InterestQuery(@Nullable String q, @Nullable String state, @Nullable String agency) {
        this.q = SubjectQuery.text(q);
        this.state = SubjectQuery.text(state);
        this.agency = SubjectQuery.text(agency);
    }

    InterestFilter filter(Set<UUID> agencies) {
        return new InterestFilter(agencies, q, state);
    }

    boolean narrows() {
        return !q.isEmpty() || !state.isEmpty();
    }

    Address address() {
        return Address.of("/interests").with("q", q).with("state", state).with("agency", agency);
    }
}
