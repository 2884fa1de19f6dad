package org.mingjian.registry;

/**
 * A subject's score as a sheet gives it, to which its chance in a draw is proportional (VDP §5.6).
 *
 * @param row the sheet's row
 * @param code unified social credit code
 * @param score 1…1,000,000,000
 */
public record ScoreLine(int row, String code, int score) {}
