package org.mingjian.simulation.web;

import java.util.List;

/**
 * A report in a reader's words and numbers.
 *
 * @param enterprises how many took part
 * @param last the last year, whose coverage is told by grade
 * @param refusals why draws could not be held
 */
record SimulationView(
    int planned,
    int held,
    String enterprises,
    String inspectors,
    boolean leaveOut,
    List<Year> years,
    int last,
    List<Grade> grades,
    List<Rule> rules,
    List<Refusal> refusals
) {
    /** A year: draws held, enterprises drawn, share of all ever drawn, seats of each inspector. */
    record Year(int year, int held, int drawn, int again, String ever, int least, String median, int most) {}

    /** A kind of enterprises at the end; gap is a dash where nobody was drawn twice. */
    record Grade(String name, String of, String inYear, String ever, int waited, String gap) {}

    /** A rule: its words and clause, what it was tried on, how often it failed, and since when by how much. */
    record Rule(
        String name,
        String clause,
        String verdict,
        String counted,
        int departed,
        String basis,
        String why
    ) {}

    /** Draws that could not be held, and why in sentences. */
    record Refusal(int draws, int firstYear, List<String> reasons) {}
}
