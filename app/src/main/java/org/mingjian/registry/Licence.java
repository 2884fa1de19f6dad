package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A licence (许可证) that a subject holds. A subject may hold several, and is one subject in every total, pool and plan.
 *
 * @param id the record
 * @param agencyId the agency that keeps it
 * @param number the licence's number
 * @param code credit code of the holder
 * @param kind kind of the licence, see {@link LicenceKinds}
 * @param issuer the body that issued it
 * @param validFrom first day on which it is valid
 * @param validTo last day on which it is valid
 * @param scope what it permits, or an empty text
 * @param aside values of unknown columns by header
 * @param version goes up by one with every change
 */
public record Licence(
    long id,
    UUID agencyId,
    String number,
    String code,
    String kind,
    String issuer,
    LocalDate validFrom,
    LocalDate validTo,
    String scope,
    Map<String, String> aside,
    long version
) implements BookRecord {
    public Licence {
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** Returns its state on a day; its last day is still valid. */
    public LicenceState stateOn(LocalDate today, int leadDays) {
        return LicenceState.of(validFrom, validTo, today, leadDays);
    }

    @Override
    public Map<String, String> words() {
        return LicenceForm.words(this);
    }
}
