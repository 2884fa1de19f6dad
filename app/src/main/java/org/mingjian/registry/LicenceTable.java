package org.mingjian.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.BookTable.Field;

/** The table of licences. */
final class LicenceTable {
    static final BookTable TABLE = new BookTable(
            BookKind.LICENCES,
            "registry.licence",
            List.of("number", "credit_code"),
            List.of(
                    Field.of(LicenceForm.KIND, "kind", "text"),
                    Field.of(LicenceForm.ISSUER, "issuer", "text"),
                    Field.of(LicenceForm.FROM, "valid_from", "date"),
                    Field.of(LicenceForm.TO, "valid_to", "date"),
                    Field.of(LicenceForm.SCOPE, "scope", "text")),
            List.of("salt bytea"),
            List.of("salt l.salt"),
            "");

    private LicenceTable() {}

    static void write(CopyText row, LicenceLine line, Privacy privacy) {
        row.text(line.number())
                .text(line.code())
                .text(line.kind())
                .text(line.issuer())
                .value(line.validFrom())
                .value(line.validTo())
                .text(line.scope())
                .bytes(Salt.fresh())
                .text(SqlValues.json(privacy.sealAside(BookKind.LICENCES, line.number() + "|" + line.code(),
                        line.aside())));
    }

    static Map<String, @Nullable Object> values(LicenceLine line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", line.number());
        values.put("credit_code", line.code());
        values.put("kind", line.kind());
        values.put("issuer", line.issuer());
        values.put("valid_from", line.validFrom());
        values.put("valid_to", line.validTo());
        values.put("scope", SqlValues.orNull(line.scope()));
        return values;
    }

    static Licence licence(ResultSet row) throws SQLException {
        return new Licence(row.getLong("id"), row.getObject("agency_id", UUID.class), row.getString("number"),
                row.getString("credit_code"), row.getString("kind"), row.getString("issuer"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                SqlValues.text(row, "scope"), SqlValues.aside(row), row.getLong("version"));
    }
}
