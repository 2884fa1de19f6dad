package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.Workload;

/**
 * What makes up a draft, for its planner: which rule gives which number, and what the choices do.
 *
 * @param whole whether every subject of the field is inspected and people alone are drawn
 * @param numbers each number with the rule it comes from
 * @param weights chances before and after, where the weights are not the policy's
 * @param workload how many subjects people, days and vehicles can take, where the days are known
 * @param exceeded whether the draft takes more
 * @param count how many it takes
 * @param proof what the ledger proves of those left out
 * @param people who may go, by reason where not
 * @param bars pairs kept apart, by kind
 * @param carried void subjects of earlier draws that are mandatory now
 */
record PreparationView(
    boolean whole,
    List<Number> numbers,
    List<Weight> weights,
    Optional<Workload> workload,
    boolean exceeded,
    int count,
    Optional<Proof> proof,
    List<Line> people,
    List<Line> bars,
    List<CarriedLine> carried
) {
    /** A number of the draw with its rule. */
    record Number(String words, String value, Optional<RuleLine> rule) {}

    /** A class of a stratum; chances exactly and in percent. */
    record Weight(String stratum, int policy, int own, long eligible, String before, String after) {}

    /** A proof; {@code from} is the first day that counts. */
    record Proof(String words, String orgs, String from, int entries, List<Exception> exceptions) {}

    /** A subject that is not left out though it has evidence. */
    record Exception(String name, String code, String reason) {}

    /** A subject that was void in an earlier draw, with the event and its reason. */
    record CarriedLine(String name, String code, String drawId, int no, String reason) {}

    /** A count in words. */
    record Line(String words, long count) {}
}
