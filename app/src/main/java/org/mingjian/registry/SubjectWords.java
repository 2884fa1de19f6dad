package org.mingjian.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/** A subject as texts by column: what a form shows, an export writes, and a history compares. */
final class SubjectWords {
    private SubjectWords() {}

    /** Returns the texts by the columns' keys in the order of the sheet; empty for unknown. */
    static Map<String, String> of(Subject subject) {
        return of(subject.code(), subject.name(), subject.industry(), subject.region(), subject.grading(),
                subject.flags(), subject.registration(), subject.active(), subject.particulars(), subject.contacts());
    }

    static Map<String, String> of(SubjectLine line) {
        return of(line.code(), line.name(), line.industry(), line.region(), line.grading(), line.flags(),
                line.registration(), line.active(), line.particulars(), line.contacts());
    }

    private static Map<String, String> of(
        String code,
        String name,
        String industry,
        String region,
        Grading grading,
        SubjectFlags flags,
        Registration facts,
        boolean active,
        Particulars particulars,
        String contacts
    ) {
        Map<SheetColumn, String> words = new LinkedHashMap<>();
        words.put(SubjectForm.NAME, name);
        words.put(SubjectForm.CODE, code);
        words.put(SubjectForm.FOUNDED, facts.founded().map(Objects::toString).orElse(""));
        words.put(SubjectForm.KIND, facts.kind());
        words.put(SubjectForm.CAPITAL, facts.capital());
        words.put(SubjectForm.SCOPE, facts.scope());
        words.put(SubjectForm.PROVINCE, facts.province());
        words.put(SubjectForm.CITY, facts.city());
        words.put(SubjectForm.ADDRESS, facts.address());
        words.put(SubjectForm.INDUSTRY, Industries.byCode(industry).map(Industry::nameZh).orElse(industry));
        words.put(SubjectForm.REGION, region);
        words.put(SubjectForm.GRADE, grading.grade());
        words.put(SubjectForm.SCALE, grading.scale());
        words.put(SubjectForm.AFFILIATION, grading.affiliation());
        words.put(SubjectForm.KEY, YesNo.write(flags.key()));
        words.put(SubjectForm.BLACKLISTED, YesNo.write(flags.blacklisted()));
        words.put(SubjectForm.ABNORMAL, YesNo.write(flags.abnormal()));
        words.put(SubjectForm.ACTIVE, YesNo.write(active));
        ParticularsForm.words(particulars, words);
        words.put(ContactsForm.CONTACTS, contacts);
        Map<String, String> byKey = new LinkedHashMap<>();
        words.forEach((column, text) -> byKey.put(column.key(), text));
        return byKey;
    }
}
