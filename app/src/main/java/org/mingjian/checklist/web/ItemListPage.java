package org.mingjian.checklist.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.checklist.ItemCheck;
import org.mingjian.checklist.ListVersion;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Department;
import org.mingjian.shell.Fault;
import org.mingjian.shell.Pager;

/**
 * A part of a version of an item list, with what can be done to it.
 *
 * @param query what the address says
 * @param agency the agency's name
 * @param agencies the agencies to choose from; none where there is no choice
 * @param departments the agency's departments, each with its part of the list
 * @param versions the agency's versions, the newest first
 * @param shown the version shown; none where the agency has none
 * @param inForce whether it is in force today
 * @param rows its items, as far as the filter and the page go
 * @param counts how its items stand
 * @param pager which part it is
 * @param rights what the reader may do with it
 * @param bases what a draft may begin from
 * @param faults what is wrong with what was asked for
 * @param typed what was typed of the publication and of the entries
 */
record ItemListPage(
    ItemQuery query,
    String agency,
    List<Agency> agencies,
    List<Department> departments,
    List<Version> versions,
    Optional<ListVersion> shown,
    boolean inForce,
    List<Row> rows,
    Counts counts,
    Pager pager,
    Rights rights,
    List<Base> bases,
    List<Fault> faults,
    Typed typed
) {
    static final List<String> STATES = List.of("open", "wrong", "missing", "warned");

    /** An item in the list, in words, with how it stands. */
    record Row(ItemCheck check, String name, String industries, String methods, List<String> basis) {}

    /** A version to choose: its id, and its words' key with arguments. */
    record Version(String id, String key, List<Object> arguments, boolean shown) {
        public Object[] parameters() {
            return arguments.toArray();
        }
    }

    /** How many items there are, how many citations are 待核, and how many items are faulty, lack something, or warn. */
    record Counts(int items, long open, long wrong, long missing, long warned) {
        static Counts of(List<ItemCheck> checks) {
            return new Counts(checks.size(), checks.stream().mapToLong(ItemCheck::open).sum(),
                    checks.stream().filter(check -> check.wrong() > 0).count(),
                    checks.stream().filter(check -> !check.missing().isEmpty()).count(),
                    checks.stream().filter(check -> check.item().warned()).count());
        }
    }

    /** What the reader may do: begin a draft, write the one shown, publish it. */
    record Rights(boolean begin, boolean write, boolean publish) {}

    /** What a draft may begin from: the form's value, and its words. */
    record Base(String value, String words) {}

    /** What was typed: the first day in force, and the two entries. */
    record Typed(String from, String power, String duty) {}

    public List<Industry> industries() {
        return Industries.all();
    }

    public List<String> states() {
        return STATES;
    }

    public String here(String path) {
        return query.address(path);
    }
}
