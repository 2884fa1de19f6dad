package org.mingjian.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/** An inspector as texts by column: what a form shows, an export writes, and a history compares. */
final class InspectorWords {
    private InspectorWords() {}

    static Map<String, String> of(Inspector inspector) {
        return of(inspector.name(), inspector.certificate(), inspector.validUntil(), inspector.department(),
                inspector.groups(), inspector.mayLead(), inspector.priorLoad(), inspector.seatLimit(),
                inspector.active(), inspector.kind(), inspector.second());
    }

    static Map<String, String> of(InspectorLine line) {
        return of(line.name(), line.certificate(), line.validUntil(), line.department(), line.groups(), line.mayLead(),
                line.priorLoad(), line.seatLimit(), line.active(), line.kind(), line.second());
    }

    private static Map<String, String> of(
        String name,
        String certificate,
        LocalDate until,
        String department,
        List<String> groups,
        boolean mayLead,
        int priorLoad,
        OptionalInt seatLimit,
        boolean active,
        CertificateKind kind,
        Optional<SecondCertificate> second
    ) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(InspectorForm.NAME.key(), name);
        words.put(InspectorForm.CERTIFICATE.key(), certificate);
        words.put(InspectorForm.VALID_UNTIL.key(), until.toString());
        words.put(InspectorForm.DEPARTMENT.key(), department);
        words.put(InspectorForm.GROUPS.key(), groups.stream()
                .map(code -> Industries.byCode(code).map(Industry::nameZh).orElse(code))
                .collect(Collectors.joining(";")));
        words.put(InspectorForm.MAY_LEAD.key(), YesNo.write(mayLead));
        words.put(InspectorForm.PRIOR_LOAD.key(), Integer.toString(priorLoad));
        words.put(InspectorForm.SEAT_LIMIT.key(),
                seatLimit.isPresent() ? Integer.toString(seatLimit.getAsInt()) : "");
        words.put(InspectorForm.ACTIVE.key(), YesNo.write(active));
        words.put(InspectorForm.KIND.key(), kind.word());
        words.put(InspectorForm.SECOND.key(), second.map(SecondCertificate::number).orElse(""));
        words.put(InspectorForm.SECOND_UNTIL.key(), second.map(one -> one.validUntil().toString()).orElse(""));
        return words;
    }
}
