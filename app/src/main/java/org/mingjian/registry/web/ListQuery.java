package org.mingjian.registry.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.RecordFilter;

/**
 * What the address of a list says; a registry looks at what it has.
 *
 * @param q part of a name, a code or a number
 * @param industry code of an industry
 * @param grade a grade
 * @param flag a mark
 * @param state a state
 * @param region code of a region
 * @param agency an agency's code, {@code all}, or empty for the own one
 */
record ListQuery(
    String q,
    String industry,
    String grade,
    String flag,
    String state,
    String region,
    String agency
) {
    private static final int LONGEST = 200;

    ListQuery(
            @Nullable String q, @Nullable String industry, @Nullable String grade, @Nullable String flag,
            @Nullable String state, @Nullable String region, @Nullable String agency
    ) {
        this.q = text(q);
        this.industry = text(industry);
        this.grade = text(grade);
        this.flag = text(flag);
        this.state = text(state);
        this.region = text(region);
        this.agency = text(agency);
    }

    /** A NUL, which the database refuses, and what is longer than any name cannot be found. */
    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    RecordFilter filter(Set<UUID> agencies) {
        return new RecordFilter(agencies, q, industry, grade, flag, state, region);
    }

    boolean narrows() {
        return !(q + industry + grade + flag + state + region).isEmpty();
    }

    Address address(Book book) {
        return Address.of(book.path())
                .with("q", q)
                .with("industry", industry)
                .with("grade", grade)
                .with("flag", flag)
                .with("state", state)
                .with("region", region)
                .with("agency", agency);
    }
}
