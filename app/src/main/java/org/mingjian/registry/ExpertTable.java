package org.mingjian.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.BookTable.Field;

/** The table of experts. */
final class ExpertTable {
    static final BookTable TABLE = new BookTable(
            BookKind.EXPERTS,
            "registry.expert",
            List.of("number"),
            List.of(
                    Field.of(ExpertForm.NAME, "name", "text"),
                    Field.of(ExpertForm.INDUSTRIES, "industries", "text[]"),
                    Field.of(ExpertForm.CONTENTS, "contents", "text[]"),
                    Field.of(ExpertForm.TITLE, "title", "text"),
                    Field.of(ExpertForm.EMPLOYER, "employer", "text"),
                    Field.of(ExpertForm.ADMITTED, "admitted_on", "date"),
                    Field.of(ExpertForm.TERM, "term_until", "date"),
                    Field.of(ExpertForm.REMOVED, "removed_on", "date"),
                    Field.of(ExpertForm.WHY, "removed_why", "text")),
            List.of("salt bytea"),
            List.of("salt l.salt"),
            "");

    private ExpertTable() {}

    static void write(CopyText row, ExpertLine line, Privacy privacy) {
        row.text(line.number())
                .text(line.name())
                .texts(line.industries())
                .texts(line.contents())
                .text(line.title())
                .text(line.employer())
                .value(line.admittedOn())
                .value(line.termUntil())
                .text(line.removal().map(gone -> gone.on().toString()).orElse(""))
                .text(line.removal().map(Expert.Removal::why).orElse(""))
                .bytes(Salt.fresh())
                .text(SqlValues.json(privacy.sealAside(BookKind.EXPERTS, line.number(), line.aside())));
    }

    static Map<String, @Nullable Object> values(ExpertLine line) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", line.number());
        values.put("name", line.name());
        values.put("industries", line.industries().toArray(String[]::new));
        values.put("contents", line.contents().toArray(String[]::new));
        values.put("title", line.title());
        values.put("employer", line.employer());
        values.put("admitted_on", line.admittedOn());
        values.put("term_until", line.termUntil());
        values.put("removed_on", line.removal().map(gone -> Date.valueOf(gone.on())).orElse(null));
        values.put("removed_why", line.removal().map(Expert.Removal::why).orElse(null));
        return values;
    }

    static Expert expert(ResultSet row) throws SQLException {
        Optional<LocalDate> removedOn = Optional.ofNullable(row.getObject("removed_on", LocalDate.class));
        String why = SqlValues.text(row, "removed_why");
        return new Expert(row.getLong("id"), row.getObject("agency_id", UUID.class), row.getString("number"),
                row.getString("name"), SqlValues.texts(row, "industries"), SqlValues.texts(row, "contents"),
                row.getString("title"), row.getString("employer"), row.getObject("admitted_on", LocalDate.class),
                row.getObject("term_until", LocalDate.class), removedOn.map(on -> new Expert.Removal(on, why)),
                SqlValues.aside(row), row.getLong("version"));
    }
}
