package org.mingjian.registry;

import java.util.List;
import org.mingjian.registry.BookTable.Field;

/** The table of interests for imports. */
final class InterestTable {
    static final BookTable TABLE = new BookTable(
            BookKind.INTERESTS,
            "registry.interest",
            List.of("certificate", "credit_code"),
            List.of(
                    Field.sealed(InterestForm.KIND, "kind", "text", "'—'"),
                    Field.of(InterestForm.ACTIVE, "active", "boolean"),
                    Field.of(InterestForm.ORIGIN, "origin", "text")),
            List.of("salt bytea"),
            List.of("salt l.salt"),
            "");

    private InterestTable() {}

    static void write(CopyText row, InterestLine line, Privacy privacy) {
        row.text(line.certificate())
                .text(line.code())
                .text(line.kind())
                .flag(line.active())
                .text(line.origin().name())
                .bytes(Salt.fresh())
                .text(SqlValues.json(
                        privacy.sealAside(BookKind.INTERESTS, line.certificate() + "|" + line.code(), line.aside())));
    }
}
