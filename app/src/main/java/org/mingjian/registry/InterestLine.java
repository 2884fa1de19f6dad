package org.mingjian.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One interest (利害关系) between an inspector and a subject as a sheet gives it.
 *
 * @param row the sheet's row
 * @param certificate number of the inspector's certificate, normalised
 * @param code unified social credit code of the subject
 * @param kind what the interest is, in the agency's words
 * @param active whether the interest still lasts
 * @param origin how it became known
 * @param aside values of unknown columns by header
 */
public record InterestLine(
    int row,
    String certificate,
    String code,
    String kind,
    boolean active,
    InterestOrigin origin,
    Map<String, String> aside
) {
    public InterestLine {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }
}
