package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One inspector (执法人员) as a sheet gives them.
 *
 * @param row the sheet's row
 * @param certificate number of the enforcement certificate (执法证号), normalised
 * @param name the person's name
 * @param validUntil last day on which the certificate is valid
 * @param department name of the department
 * @param groups codes of the industries that the person may inspect, in the sheet's order
 * @param mayLead whether the person may lead a team (可任组长)
 * @param priorLoad seats already taken this year
 * @param seatLimit most seats in one draw, where there is a limit
 * @param active whether the person is in service
 * @param kind kind of the certificate
 * @param second the certificate of the other kind, where the person holds both
 * @param aside values of unknown columns by header
 */
public record InspectorLine(
    int row,
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
    Map<String, String> aside
) {
    public InspectorLine {
        groups = List.copyOf(groups);
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
    }

    /** Says whether the certificate has lapsed on that day; its last day is still valid (REG-05). */
    public boolean lapsedOn(LocalDate day) {
        return validUntil.isBefore(day);
    }
}
