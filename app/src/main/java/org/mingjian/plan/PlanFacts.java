package org.mingjian.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.MissingUnit;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.Visit;

/**
 * What a plan is held against.
 *
 * @param policy the policy that it follows
 * @param today the day of the check
 * @param flagged the key and blacklisted units of the agency's registry
 * @param grades the grade of each unit that the plan names, where it has one
 * @param missing units that must be in the registry and are not, or not as they must be (REG-02)
 * @param listed whether there is a list to say so
 * @param visits visits of the plan's year to subjects of the registry, by code, the agency's and those above and below
 * @param saved how many of the agency's planned visits to a unit fall away since its departments go together, by code
 */
public record PlanFacts(
    PolicyDocument policy,
    LocalDate today,
    List<PoolSubject> flagged,
    Map<String, String> grades,
    List<MissingUnit> missing,
    boolean listed,
    Map<String, List<Visit>> visits,
    Map<String, Integer> saved
) {}
