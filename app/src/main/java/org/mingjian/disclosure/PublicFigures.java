package org.mingjian.disclosure;

/**
 * How much there is to see, each count with what it is taken of.
 *
 * @param sealed attempts that were ever sealed
 * @param published those whose result is public
 * @param voided those that were given up
 * @param drawn enterprises that the published draws took
 * @param pool enterprises that took part in the published draws, counted once for each draw
 * @param agencies agencies that have sealed a draw
 */
public record PublicFigures(long sealed, long published, long voided, long drawn, long pool, long agencies) {}
