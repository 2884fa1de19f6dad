package org.mingjian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of a plan, in the columns in which agencies publish theirs.
 *
 * @param number its place in the plan, from 1
 * @param kind what it is
 * @param choice how its subjects are found
 * @param work what is inspected and how
 * @param from the first day
 * @param to the last day
 * @param size how many subjects
 * @param units the units that it names; none where they are drawn
 * @param who who does it
 * @param remark anything else
 */
public record PlanLine(
    int number,
    LineKind kind,
    Choice choice,
    Work work,
    LocalDate from,
    LocalDate to,
    Size size,
    List<PlannedUnit> units,
    Who who,
    String remark
) {
    public PlanLine {
        units = List.copyOf(units);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A line cannot end on " + to + " when it begins on " + from + ".");
        }
    }

    /**
     * How a line comes to its subjects.
     *
     * @param way how
     * @param reason why not by double-random, or as is usual for the kind; empty where it is (PLAN-11)
     * @param industries codes of the industries that it looks at; none for all
     */
    public record Choice(Way way, String reason, Set<String> industries) {
        public Choice {
            industries = new TreeSet<>(industries);
        }
    }

    /**
     * What is done.
     *
     * @param matter the matter (检查事项)
     * @param basis the law that allows it (实施依据)
     * @param content what is looked at (检查内容)
     * @param methods how (检查方式)
     */
    public record Work(String matter, String basis, String content, Set<Method> methods) {
        public Work {
            methods = new TreeSet<>(methods);
        }
    }

    /**
     * How much of it.
     *
     * @param base subjects in the registry that it could reach
     * @param subjects subjects that are visited
     * @param keySubjects those of them that are key enterprises of key industries
     * @param draws in how many draws
     * @param frequency how often one unit is visited, and its ceiling (检查频次和上限)
     */
    public record Size(long base, long subjects, long keySubjects, int draws, String frequency) {}

    /**
     * Who does it.
     *
     * @param department the department in charge (承办机构)
     * @param partners departments or levels that go together; empty for none
     */
    public record Who(String department, String partners) {}

    /** Returns the same line in another place of the plan. */
    PlanLine at(int place) {
        return new PlanLine(place, kind, choice, work, from, to, size, units, who, remark);
    }

    /** Says whether its subjects are drawn at random. */
    public boolean random() {
        return choice.way() == Way.RANDOM;
    }

    /** Says whether it visits enterprises at all. */
    public boolean visits() {
        return choice.way() != Way.NONE;
    }
}
