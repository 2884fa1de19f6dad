package org.mingjian.policy.web;

import java.util.List;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * Two policies rule by rule.
 *
 * @param choices every policy that the reader may choose
 * @param left the one on the left
 * @param right the one on the right
 * @param rows the rules of either, in the order of the work
 * @param all how many rules either has
 * @param differing how many of them differ
 * @param only whether only those are shown
 * @param faults which policy was not found
 */
record ComparePage(
    List<Choice> choices,
    Side left,
    Side right,
    List<Row> rows,
    int all,
    long differing,
    boolean only,
    List<Fault> faults
) {
    /** A policy that can be chosen. */
    record Choice(String ref, String name) {}

    /** One of the two: its name in addresses and in words, version, and what collides within it. */
    record Side(String ref, String name, String version, List<ConflictLine> conflicts) {}

    /** A rule of either: its name, the part of the work in which it acts, and what each says of it. */
    record Row(String rule, String title, String stage, Cell left, Cell right, boolean differs) {}

    /** What one policy says: value and strength in words, clause, sentence, and whether that is quoted. */
    record Cell(boolean there, String value, String strength, String clause, String text, boolean quoted, String note) {
        static final Cell ABSENT = new Cell(false, "", "", "", "", true, "");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.policies", "/policies"), Crumb.message("policy.compare", ""));
    }
}
