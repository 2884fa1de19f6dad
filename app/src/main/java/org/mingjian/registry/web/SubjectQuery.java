package org.mingjian.registry.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.SubjectFilter;

/**
 * What the address of a list of subjects says.
 *
 * @param q part of a name, or the beginning of a code
 * @param industry code of an industry
 * @param grade a grade
 * @param flag a flag
 * @param agency an agency's code, {@code all}, or empty for the own one
 */
record SubjectQuery(
    String q,
    String industry,
    String grade,
    String flag,
    String agency
) {
    private static final int LONGEST = 200;

    SubjectQuery(
            @Nullable String q, @Nullable String industry, @Nullable String grade, @Nullable String flag,
            @Nullable String agency
    ) {
        this.q = text(q);
        this.industry = text(industry);
        this.grade = text(grade);
        this.flag = text(flag);
        this.agency = text(agency);
    }

    /** A NUL, which the database refuses, and what is longer than any name cannot be found. */
    static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    SubjectFilter filter(Set<UUID> agencies) {
        return new SubjectFilter(agencies, q, industry, grade, flag);
    }

    boolean narrows() {
        return !q.isEmpty() || !industry.isEmpty() || !grade.isEmpty() || !flag.isEmpty();
    }

    Address address() {
        return Address.of("/subjects")
                .with("q", q)
                .with("industry", industry)
                .with("grade", grade)
                .with("flag", flag)
                .with("agency", agency);
    }
}
