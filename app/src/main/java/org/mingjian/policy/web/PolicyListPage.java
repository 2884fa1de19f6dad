package org.mingjian.policy.web;

import java.util.List;
import java.util.Optional;

/**
 * @param agency the name of the reader's agency
 * @param policies what ships, then the own policies of the agencies in the reader's scope
 * @param earlier the version that the agency follows, where it is none of these any more
 */
record PolicyListPage(String agency, List<Row> policies, Optional<Row> earlier) {
    /**
     * @param ref the policy's name in addresses
     * @param name its name
     * @param version its version
     * @param source the source document's title
     * @param from the first day on which it holds
     * @param rules how many rules it has
     * @param stated how many of them say something that is not left open
     * @param inForce whether the reader's agency follows it today
     * @param since since when, where it does; else the empty string
     * @param own where an own policy stands, or the empty string for one that ships
     * @param by whose own policy it is, or the empty string
     */
    record Row(
        String ref,
        String name,
        String version,
        String source,
        String from,
        int rules,
        long stated,
        boolean inForce,
        String since,
        String own,
        String by
    ) {}

    /** Returns all rows, an earlier version that is still followed first. */
    public List<Row> rows() {
        return java.util.stream.Stream.concat(earlier.stream(), policies.stream()).toList();
    }
}
