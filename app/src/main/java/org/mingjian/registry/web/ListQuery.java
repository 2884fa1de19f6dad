package org.mingjian.registry.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.Narrowing;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.SubRegistry;

/**
 * What the address of a list says; a registry looks at what it has.
 *
 * @param q part of a name, a code or a number
 * @param industry code of an industry
 * @param grade a grade
 * @param flag a mark
 * @param state a state
 * @param category category of a unit
 * @param activity beginning of a code of the national-economy industry
 * @param risk safety risk level
 * @param standard grade of standardisation
 * @param supervisor supervising department
 * @param licence kind of a licence
 * @param region code of a region
 * @param agency an agency's code, {@code all}, or empty for the own one
 */
record ListQuery(
    String q,
    String industry,
    String grade,
    String flag,
    String state,
    String category,
    String activity,
    String risk,
    String standard,
    String supervisor,
    String licence,
    String region,
    String agency
) {
    private static final int LONGEST = 200;

    ListQuery(
            @Nullable String q, @Nullable String industry, @Nullable String grade, @Nullable String flag,
            @Nullable String state, @Nullable String category, @Nullable String activity, @Nullable String risk,
            @Nullable String standard, @Nullable String supervisor, @Nullable String licence,
            @Nullable String region, @Nullable String agency
    ) {
        this.q = text(q);
        this.industry = text(industry);
        this.grade = text(grade);
        this.flag = text(flag);
        this.state = text(state);
        this.category = text(category);
        this.activity = text(activity);
        this.risk = text(risk);
        this.standard = text(standard);
        this.supervisor = text(supervisor);
        this.licence = text(licence);
        this.region = text(region);
        this.agency = text(agency);
    }

    /** A NUL, which the database refuses, and what is longer than any name cannot be found. */
    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    RecordFilter filter(Set<UUID> agencies) {
        return new RecordFilter(agencies, q, industry, grade, flag, state, more());
    }

    boolean narrows() {
        return !(q + industry + grade + flag + state).isEmpty() || !more().empty();
    }

    /** Returns what narrows a list of subjects further. */
    public Narrowing more() {
        return new Narrowing(category, activity, risk, standard, supervisor, licence, region);
    }

    /** Returns the address's words for a sub-registry. */
    static ListQuery of(SubRegistry sub) {
        Narrowing more = sub.more();
        return new ListQuery(sub.words(), sub.industry(), sub.grade(), sub.flag(), "", more.category(), more.activity(),
                more.risk(), more.standard(), more.supervisor(), more.licence(), more.region(), "");
    }

    Address address(Book book) {
        return Address.of(book.path())
                .with("q", q)
                .with("industry", industry)
                .with("grade", grade)
                .with("flag", flag)
                .with("state", state)
                .with("category", category)
                .with("activity", activity)
                .with("risk", risk)
                .with("standard", standard)
                .with("supervisor", supervisor)
                .with("licence", licence)
                .with("region", region)
                .with("agency", agency);
    }
}
