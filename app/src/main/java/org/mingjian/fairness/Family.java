package org.mingjian.fairness;

/** What the chances of past draws are looked at for; each family is bet on with a capital of its own. */
public enum Family {
    /** Every enterprise: drawn as often as its stratum's chance says? */
    ENTERPRISES,
    /** Every stratum: rounded up as often as its broken expectation says? */
    STRATA,
    /** Every person: as many seats as the draw repeated gives them? */
    INSPECTORS,
    /** Every two people: together as often as the draw repeated brings them? */
    PAIRS,
    /** Enterprises from which somebody must stay away: as many drawn as the draw repeated takes? */
    RECUSALS
}
