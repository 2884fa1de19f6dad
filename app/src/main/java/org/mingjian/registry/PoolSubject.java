package org.mingjian.registry;

/**
 * A subject as a draw looks at it.
 *
 * @param code unified social credit code
 * @param name registered name
 * @param region code of the region
 * @param industry code of the supervised industry
 * @param grading class, grade and affiliation
 * @param flags marks
 */
public record PoolSubject(
    String code,
    String name,
    String region,
    String industry,
    Grading grading,
    SubjectFlags flags
) {}
