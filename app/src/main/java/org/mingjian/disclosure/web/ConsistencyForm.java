package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.ledger.NotedHead;
import org.mingjian.shell.Fault;

/**
 * Which two heads somebody asks for, as typed.
 *
 * @param first size of the shorter one
 * @param second size of the longer one; empty for the ledger of now
 * @param root the root that was noted down with the shorter one; may be empty
 */
record ConsistencyForm(String first, String second, String root) {
    static ConsistencyForm of(String first, String second, String root) {
        return new ConsistencyForm(first.strip(), second.strip(), root.strip());
    }

    boolean asked() {
        return !(first + second + root).isEmpty();
    }

    public Optional<String> noted() {
        return NotedHead.root(root);
    }

    OptionalLong from() {
        return number(first);
    }

    /** @param now how many entries the ledger has */
    OptionalLong to(long now) {
        return second.isEmpty() ? OptionalLong.of(now) : number(second);
    }

    /** Returns everything that is wrong, each at its field; nothing where nothing is asked. */
    List<Fault> faults(long now) {
        List<Fault> faults = new ArrayList<>();
        if (!asked()) {
            return faults;
        }
        size(faults, "first", first, from(), now);
        size(faults, "second", second, to(now), now);
        if (faults.isEmpty() && from().getAsLong() > to(now).getAsLong()) {
            faults.add(Fault.of("first", "disclosure.consistency.fault.order", to(now).getAsLong())
                    .at("disclosure.consistency.first", first));
        }
        if (!root.isEmpty() && noted().isEmpty()) {
            faults.add(Fault.of("root", "disclosure.consistency.fault.root", root.replaceAll("\\s", "").length())
                    .at("disclosure.consistency.noted", root));
        }
        return faults;
    }

    private static void size(List<Fault> faults, String field, String typed, OptionalLong number, long now) {
        if (number.isEmpty()) {
            faults.add(Fault.of(field, "disclosure.consistency.fault.number")
                    .at("disclosure.consistency." + field, typed));
        } else if (number.getAsLong() > now) {
            faults.add(Fault.of(field, "disclosure.consistency.fault.size", now)
                    .at("disclosure.consistency." + field, typed));
        }
    }

    private static OptionalLong number(String typed) {
        return typed.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }
}
