package org.mingjian.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * How many enterprises a year's person-days reach, step by step.
 *
 * @param typed every field as typed, by its name
 * @param groups the duties that take days: other enforcement, then what is none
 * @param answer the steps; none while something is wrong
 * @param faults what is wrong
 * @param draft whether a plan of that year is being written which the answer can be used for
 */
record CapacityPage(
    Map<String, String> typed,
    List<Group> groups,
    Optional<Answer> answer,
    List<Fault> faults,
    boolean draft
) {
    /** Duties of one kind: the end of its words' key, and the names of its duties. */
    record Group(String name, List<String> duties) {}

    /**
     * The answer.
     *
     * @param steps what is computed, in order
     * @param findings what does not fit, in words
     * @param enterprises how many enterprises general inspection reaches
     * @param ofKey how many key inspection reaches
     */
    record Answer(List<Step> steps, List<String> findings, long enterprises, long ofKey) {}

    /** A step: what it gives, how, the number, and its share of all person-days in words or empty. */
    record Step(String what, String how, String number, String share) {}

    /** Returns what was typed into a field. */
    public String at(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.capacity", ""));
    }
}
