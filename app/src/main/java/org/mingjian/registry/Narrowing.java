package org.mingjian.registry;

/**
 * What narrows a list of subjects further; an empty text does not narrow.
 *
 * @param category category of the unit, by its constant's name; it may follow from the industry
 * @param activity beginning of a code of the national-economy industry
 * @param risk safety risk level
 * @param standard grade of standardisation
 * @param supervisor supervising department
 * @param licence kind of a licence that the subject holds
 * @param region code of a region that the subjects are in or below: a province, city, county, township or zone
 */
public record Narrowing(
    String category,
    String activity,
    String risk,
    String standard,
    String supervisor,
    String licence,
    String region
) {
    /** Narrows nothing. */
    public static final Narrowing NONE = new Narrowing("", "", "", "", "", "", "");

    /** Narrows to a region and what is below it. */
    public static Narrowing region(String region) {
        return new Narrowing("", "", "", "", "", "", region);
    }

    public boolean empty() {
        return equals(NONE);
    }
}
