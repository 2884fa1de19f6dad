package org.mingjian.registry;

/**
 * How a subject is sorted for supervision (分类分级); an empty text where it is not known.
 *
 * @param grade risk or credit grade, as the agency writes it (分级)
 * @param scale size of the enterprise (规模)
 * @param affiliation whom it belongs to (隶属关系)
 */
public record Grading(String grade, String scale, String affiliation) {
    /** Nothing known. */
    public static final Grading NONE = new Grading("", "", "");
}
