package org.mingjian.registry;

import java.util.Arrays;
import java.util.List;
import org.mingjian.registry.BookTable.Field;

/** The table of subjects for imports. */
final class SubjectTable {
    static final BookTable TABLE = new BookTable(
            BookKind.SUBJECTS,
            "registry.subject",
            List.of("credit_code"),
            List.of(
                    Field.of(SubjectForm.NAME, "name", "text"),
                    Field.derived(SubjectForm.NAME, "name_pairs", "text[]"),
                    Field.of(SubjectForm.INDUSTRY, "industry", "text"),
                    Field.of(SubjectForm.REGION, "region", "text"),
                    Field.of(SubjectForm.GRADE, "grade", "text"),
                    Field.of(SubjectForm.SCALE, "scale", "text"),
                    Field.of(SubjectForm.AFFILIATION, "affiliation", "text"),
                    Field.of(SubjectForm.KEY, "key_unit", "boolean"),
                    Field.of(SubjectForm.BLACKLISTED, "blacklisted", "boolean"),
                    Field.of(SubjectForm.ABNORMAL, "abnormal", "boolean"),
                    Field.of(SubjectForm.ACTIVE, "active", "boolean"),
                    Field.of(SubjectForm.FOUNDED, "founded_on", "date"),
                    Field.of(SubjectForm.KIND, "kind", "text"),
                    Field.of(SubjectForm.CAPITAL, "capital", "text"),
                    Field.of(SubjectForm.SCOPE, "scope", "text"),
                    Field.of(SubjectForm.PROVINCE, "province", "text"),
                    Field.of(SubjectForm.CITY, "city", "text"),
                    Field.of(SubjectForm.ADDRESS, "address", "text"),
                    Field.of(ParticularsForm.ACTIVITY, "activity", "text"),
                    Field.of(ParticularsForm.CATEGORY, "category", "text"),
                    Field.of(ParticularsForm.RISK, "risk", "text"),
                    Field.of(ParticularsForm.SUPERVISOR, "supervisor", "text"),
                    Field.of(ParticularsForm.STANDARD, "standard", "text"),
                    Field.of(ParticularsForm.EMPLOYEES, "employees", "integer"),
                    Field.of(ParticularsForm.LONGITUDE, "longitude", "numeric(9,6)"),
                    Field.of(ParticularsForm.LATITUDE, "latitude", "numeric(9,6)"),
                    Field.of(ParticularsForm.DATUM, "datum", "text"),
                    Field.of(ParticularsForm.FORMER, "former_number", "text"),
                    Field.sealed(ContactsForm.CONTACTS, "contacts", "text", "NULL")),
            List.of("check_year integer", "check_on date"),
            List.of("reviewed_on :today"),
            "reviewed_on = :today");
    /** A row of the sheet that says the same as the registry is a review of it (REG-03). */
    static final String REVIEW_UNCHANGED = """
            UPDATE registry.subject r SET reviewed_on = :today FROM line l
            WHERE r.agency_id = :agency AND r.credit_code = l.credit_code AND r.reviewed_on <> :today
            """;
    static final String ADD_VISITS = """
            INSERT INTO registry.visit (agency_id, credit_code, year, visited_on, kind, recorded_at)
            SELECT :agency, l.credit_code, l.check_year, l.check_on, 'SHEET', :at FROM line l
            WHERE l.check_year IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM registry.visit v WHERE v.agency_id = :agency AND v.credit_code = l.credit_code
                AND v.year = l.check_year AND (l.check_on IS NULL OR v.visited_on = l.check_on))
            RETURNING id, credit_code, visited_on
            """;

    private SubjectTable() {}

    static void write(CopyText row, SubjectLine line) {
        row.text(line.code())
                .text(line.name())
                .texts(Arrays.asList(NamePairs.of(line.name())))
                .text(line.industry())
                .text(line.region())
                .text(line.grading().grade())
                .text(line.grading().scale())
                .text(line.grading().affiliation())
                .flag(line.flags().key())
                .flag(line.flags().blacklisted())
                .flag(line.flags().abnormal())
                .flag(line.active());
        Registration facts = line.registration();
        row.text(facts.founded().map(Object::toString).orElse(""))
                .text(facts.kind())
                .text(facts.capital())
                .text(facts.scope())
                .text(facts.province())
                .text(facts.city())
                .text(facts.address());
        write(row, line.particulars());
        row.text(line.contacts());
        row.text(line.check().map(check -> Integer.toString(check.year())).orElse(""))
                .text(line.check().flatMap(YearCheck::on).map(Object::toString).orElse(""))
                .text(SqlValues.json(line.aside()));
    }

    private static void write(CopyText row, Particulars facts) {
        row.text(facts.activity())
                .text(facts.category().map(UnitCategory::name).orElse(""))
                .text(facts.risk())
                .text(facts.supervisor())
                .text(facts.standard())
                .text(facts.employees().isPresent() ? Integer.toString(facts.employees().getAsInt()) : "")
                .text(facts.position().map(one -> one.longitude().toPlainString()).orElse(""))
                .text(facts.position().map(one -> one.latitude().toPlainString()).orElse(""))
                .text(facts.position().map(one -> one.datum().name()).orElse(""))
                .text(facts.formerNumber());
    }
}
