package org.mingjian.draw;

import org.fairdraw.rows.RowStatus;

/** Why a row stays visible in a snapshot and yet takes no part (VDP §2.1). */
public enum ExclusionReason {
    /** Inspected or drawn already in the year. */
    DONE("本年度已检查或已抽取"),
    /** A superior agency has inspected it in the year. */
    UPPER("上级部门本年度已检查"),
    /** Outside the conditions of a directed draw. */
    CONDITION("不在本次定向抽查的条件内"),
    /** The person's enforcement certificate is not valid on the day of the draw. */
    LAPSED("执法证件不在有效期内");

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
}
