package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An inspector (执法人员) in an agency's registry (REG-05).
 *
 * @param id the record
 * @param agencyId the agency that the person works for
 * @param certificate number of the enforcement certificate, unique in the agency
 * @param name the person's name
 * @param validUntil last day on which the certificate is valid
 * @param department name of the department
 * @param groups codes of the industries that the person may inspect
 * @param mayLead whether the person may lead a team
 * @param priorLoad seats taken this year before the platform counted
 * @param seatLimit most seats in one draw, where there is a limit
 * @param active whether the person is in service
 * @param kind kind of the certificate
 * @param second the certificate of the other kind, where the person holds both
 * @param aside values of unknown columns by header
 * @param version goes up by one with every change
 */
public record Inspector(
    long id,
    UUID agencyId,
    String certificate,
    String name,
    LocalDate validUntil,
    String department,
    List<String> groups,
    boolean mayLead,
    int priorLoad,
    OptionalInt seatLimit,
    boolean active,
    CertificateKind kind,
    Optional<SecondCertificate> second,
    Map<String, String> aside,
    long version
) implements BookRecord {
    public Inspector {
        groups = List.copyOf(groups);
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** Says whether the certificate has lapsed on that day; its last day is still valid. */
    public boolean lapsedOn(LocalDate day) {
        return validUntil.isBefore(day);
    }

    /**
     * Returns the state of the certificates on that day: whether the person can take part is the first one's, whether
     * something is to be renewed soon is either's.
     */
    public CertificateState stateOn(LocalDate day, int leadDays) {
        LocalDate firstEnd = second.map(SecondCertificate::validUntil)
                .filter(end -> end.isBefore(validUntil))
                .orElse(validUntil);
        return CertificateState.of(validUntil, firstEnd, day, leadDays);
    }

    @Override
    public Map<String, String> words() {
        return InspectorWords.of(this);
    }
}
