package org.mingjian.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An interest (利害关系) between an inspector and a subject; while it lasts the person is never sent there (REG-08).
 *
 * @param id the record
 * @param agencyId the agency
 * @param certificate number of the inspector's certificate
 * @param inspectorName the inspector's name, or an empty text where the registry no longer has them
 * @param code credit code of the subject
 * @param subjectName the subject's name, or an empty text
 * @param kind what the interest is
 * @param active whether it still lasts
 * @param origin how it became known
 * @param aside values of unknown columns by header
 * @param version goes up by one with every change
 */
public record Interest(
    long id,
    UUID agencyId,
    String certificate,
    String inspectorName,
    String code,
    String subjectName,
    String kind,
    boolean active,
    InterestOrigin origin,
    Map<String, String> aside,
    long version
) implements BookRecord {
    public Interest {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    @Override
    public Map<String, String> words() {
        return InterestForm.words(certificate, code, kind, active, origin);
    }
}
