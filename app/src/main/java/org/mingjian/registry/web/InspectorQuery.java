package org.mingjian.registry.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.InspectorFilter;

/**
 * What the address of a list of inspectors says.
 *
 * @param q part of a name, a certificate number or a department
 * @param industry code of an industry group
 * @param state state of the certificate, or {@code AWAY}
 * @param agency an agency's code, {@code all}, or empty for the own one
 */
record InspectorQuery(
    String q,
    String industry,
    String state,
    String agency
) {
    InspectorQuery(@Nullable String q, @Nullable String industry, @Nullable String state, @Nullable String agency) {
        this.q = SubjectQuery.text(q);
        this.industry = SubjectQuery.text(industry);
        this.state = SubjectQuery.text(state);
        this.agency = SubjectQuery.text(agency);
    }

    InspectorFilter filter(Set<UUID> agencies) {
        return new InspectorFilter(agencies, q, industry, state);
    }

    boolean narrows() {
        return !q.isEmpty() || !industry.isEmpty() || !state.isEmpty();
    }

    Address address() {
        return Address.of("/inspectors")
                .with("q", q)
                .with("industry", industry)
                .with("state", state)
                .with("agency", agency);
    }
}
