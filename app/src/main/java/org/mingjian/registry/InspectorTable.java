package org.mingjian.registry;

import java.util.List;
import org.mingjian.registry.BookTable.Field;

/** The table of inspectors for imports. */
final class InspectorTable {
    static final BookTable TABLE = new BookTable(
            BookKind.INSPECTORS,
            "registry.inspector",
            List.of("certificate"),
            List.of(
                    Field.of(InspectorForm.NAME, "name", "text"),
                    Field.of(InspectorForm.VALID_UNTIL, "valid_until", "date"),
                    Field.of(InspectorForm.DEPARTMENT, "department", "text"),
                    Field.of(InspectorForm.GROUPS, "industries", "text[]"),
                    Field.of(InspectorForm.MAY_LEAD, "may_lead", "boolean"),
                    Field.of(InspectorForm.PRIOR_LOAD, "prior_load", "integer"),
                    Field.of(InspectorForm.SEAT_LIMIT, "seat_limit", "integer"),
                    Field.of(InspectorForm.ACTIVE, "active", "boolean"),
                    Field.of(InspectorForm.KIND, "certificate_kind", "text"),
                    Field.of(InspectorForm.SECOND, "second_certificate", "text"),
                    Field.of(InspectorForm.SECOND, "second_valid_until", "date")),
            List.of("salt bytea"),
            List.of("salt l.salt"),
            "");

    private InspectorTable() {}

    static void write(CopyText row, InspectorLine line, Privacy privacy) {
        row.text(line.certificate())
                .text(line.name())
                .value(line.validUntil())
                .text(line.department())
                .texts(line.groups())
                .flag(line.mayLead())
                .value(line.priorLoad())
                .text(line.seatLimit().isPresent() ? Integer.toString(line.seatLimit().getAsInt()) : "")
                .flag(line.active())
                .text(line.kind().name())
                .text(line.second().map(SecondCertificate::number).orElse(""))
                .text(line.second().map(second -> second.validUntil().toString()).orElse(""))
                .bytes(Salt.fresh())
                .text(SqlValues.json(privacy.sealAside(BookKind.INSPECTORS, line.certificate(), line.aside())));
    }
}
