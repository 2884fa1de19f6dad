package org.mingjian.policy.web;

import java.util.List;

/**
 * @param agency the name of the reader's agency
 * @param policies the policies that ship
 */
record PolicyListPage(String agency, List<Row> policies) {
    /**
     * @param id the policy
     * @param name its name
     * @param source the source document's title
     * @param from the first day on which it holds
     * @param rules how many rules it has
     * @param stated how many of them say something that is not left open
     * @param inForce whether the reader's agency follows it today
     * @param since since when, where it does; else the empty string
     */
    record Row(
        String id,
        String name,
        String source,
        String from,
        int rules,
        long stated,
        boolean inForce,
        String since
    ) {}
}
