package org.mingjian.simulation;

import java.util.List;
import org.mingjian.draw.Shortfall;

/**
 * What a policy came to over years.
 *
 * @param plan what was tried
 * @param policy the policy's id and version
 * @param hash its fingerprint
 * @param enterprises how many there are
 * @param inspectors how many had a valid certificate at the beginning; theirs are taken to be renewed
 * @param years the years in order
 * @param rules every rule that policy or draw know, with what became of it
 * @param refusals each different set of rules that kept a draw from being held, with how many draws it kept
 */
public record SimulationReport(
    SimulationPlan plan,
    String policy,
    String hash,
    int enterprises,
    int inspectors,
    List<Year> years,
    List<RuleCount> rules,
    List<Refused> refusals
) {
    public SimulationReport {
        years = List.copyOf(years);
        rules = List.copyOf(rules);
        refusals = List.copyOf(refusals);
    }

    /**
     * A year.
     *
     * @param held draws that could be held
     * @param drawn enterprises that they took, each counted as often as it was drawn
     * @param again those of them that were drawn again in the year, by an exception or a frequency
     * @param grades coverage by grade
     * @param key coverage of key units, by draws alone
     * @param blacklisted coverage of the blacklist, by draws alone
     * @param load seats of each inspector in the year
     */
    public record Year(
        int year,
        int held,
        int drawn,
        int again,
        List<Grade> grades,
        Grade key,
        Grade blacklisted,
        Load load
    ) {}

    /**
     * How far a kind of enterprises is covered at the end of a year.
     *
     * @param name the grade, empty for none
     * @param of how many there are
     * @param inYear those drawn in this year
     * @param ever those drawn since the beginning
     * @param shortestGap fewest months between two draws of the same enterprise so far; −1 where none was drawn twice
     * @param longestWait most months for which one has waited so far, from its last draw or from the beginning
     */
    public record Grade(String name, int of, int inYear, int ever, int shortestGap, int longestWait) {}

    /** Seats in a year over the inspectors who could be sent: least, median, most. */
    public record Load(int least, double median, int most) {}

    /** Draws that could not be held for the same reasons, the smallest colliding set first (DRAW-06). */
    public record Refused(int draws, int firstYear, List<Shortfall> reasons) {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Returns how many draws were to be held. */
    public int planned() {
        return plan.years() * plan.draws();
    }

    /** Returns how many were. */
    public int held() {
        return years.stream().mapToInt(Year::held).sum();
    }
}
