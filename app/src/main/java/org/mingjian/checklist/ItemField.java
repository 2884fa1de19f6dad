package org.mingjian.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list states of each item (ITEM-01, 04, 06); its words are the message {@code checklist.field.<key>}. */
public enum ItemField {
    /** 事项名称. */
    NAME(Kind.TEXT, 100, true),
    /** 抽查内容. */
    CONTENT(Kind.LONG, 2000, true),
    /** 执法主体. */
    ENFORCING_BODY(Kind.TEXT, 100, true),
    /** 抽查主体. */
    INSPECTING_BODY(Kind.TEXT, 100, true),
    /** 法律依据. */
    BASIS(Kind.CITATIONS, 2000, true),
    /** 抽查方式. */
    METHODS(Kind.METHODS, 100, true),
    /** 抽查频次. */
    FREQUENCY(Kind.TEXT, 200, true),
    /** 适用行业; none means all. */
    INDUSTRIES(Kind.INDUSTRIES, 200, false),
    /** 承办部门; none means all. */
    DEPARTMENTS(Kind.DEPARTMENTS, 1000, false),
    /** 法律责任. */
    LIABILITY(Kind.CITATIONS, 2000, true),
    /** 监管细则：怎样检查. */
    HOW(Kind.LONG, 2000, true),
    /** 监管细则：怎样算不符合. */
    FAILURE(Kind.LONG, 2000, true),
    /** 监管细则：适用哪条法律. */
    LAW(Kind.CITATIONS, 2000, true),
    /** 权力清单条目; its lack has a rule of its own. */
    POWER(Kind.TEXT, 200, false),
    /** 责任清单条目; its lack has a rule of its own. */
    DUTY(Kind.TEXT, 200, false),
    /** 存续说明：已划出本部门的事项, what a reader must know before using it. */
    STANDING(Kind.LONG, 500, false);

    /** What a field holds: words, or a list of citations, methods or codes. */
    public enum Kind {
        TEXT, LONG, CITATIONS, METHODS, INDUSTRIES, DEPARTMENTS;

        /** Says whether the field is a list. */
        public boolean list() {
            return this != TEXT && this != LONG;
        }
    }

    private static final List<ItemField> ALL = List.of(values());

    private final Kind kind;
    private final int longest;
    private final boolean required;

    ItemField(Kind kind, int longest, boolean required) {
        this.kind = kind;
        this.longest = longest;
        this.required = required;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns how many characters it may have. */
    public int longest() {
        return longest;
    }

    /** Says whether a list without it cannot be published (S4 三（二）). */
    public boolean required() {
        return required;
    }

    /** Returns its name in documents, forms and messages, such as {@code enforcing-body}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns all fields in the order of the list. */
    public static List<ItemField> all() {
        return ALL;
    }

    /** Returns the field of that name. */
    public static Optional<ItemField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
