package org.mingjian.registry;

/**
 * A part of an agency's registry of subjects under a name (子库, REG-01): by industry, category, grade or purpose.
 *
 * @param id the record
 * @param name its name, unique in the agency
 * @param words part of a name, or the beginning of a credit code
 * @param industry code of an industry
 * @param grade a grade
 * @param flag a mark
 * @param region code of a region
 */
public record SubRegistry(
    long id,
    String name,
    String words,
    String industry,
    String grade,
    String flag,
    String region
) {}
