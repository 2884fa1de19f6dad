package org.mingjian.draw;

import java.util.Arrays;
import java.util.Optional;
import org.fairdraw.rows.RowStatus;

/** Why a row stays visible in a snapshot and yet takes no part (VDP §2.1). */
public enum ExclusionReason {
    /** Inspected or drawn already in the year; with the year behind it, the ledger proves it. */
    DONE("本年度已检查或已抽取"),
    /** Drawn already in the year, which the ledger proves. */
    DRAWN("本年度已抽取"),
    /** A superior or subordinate agency has inspected it in the year. */
    UPPER("上级或下级部门本年度已检查"),
    /** Inspected as often this year as an enterprise may be (LAW-02). */
    CEILING("本年度检查次数已达频次上限"),
    /** Outside the conditions of a directed draw. */
    CONDITION("不在本次定向抽查的条件内"),
    /** The person's enforcement certificate is not valid on the day of the draw. */
    LAPSED("执法证件不在有效期内"),
    /** The expert's term does not run on the day of the draw. */
    TERM("专家不在聘期内"),
    /** The expert cannot look at what this draw is about. */
    CONTENT("专家的检查内容与本次不符");

    private final String legend;

    ExclusionReason(String legend) {
        this.legend = legend;
    }

    /** Returns the sentence that stands in the commitment's legend; documents are always in Chinese. */
    public String legend() {
        return legend;
    }

    /** Returns the status of an excluded row. */
    public RowStatus status() {
        return RowStatus.excluded(name());
    }

    /** Returns the code of an exclusion that the ledger proves for a year, such as {@code DONE2026}. */
    String codeOf(int year) {
        return name() + year;
    }

    /** Finds the reason of a status's text such as {@code X.DONE2026} or {@code X.CONDITION}. */
    public static Optional<ExclusionReason> of(String status) {
        String code = status.replaceFirst("^X\\.", "").replaceFirst("[0-9]{4}$", "");
        return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
    }
}
