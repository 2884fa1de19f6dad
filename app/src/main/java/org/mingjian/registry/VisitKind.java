package org.mingjian.registry;

/** Why an agency visited a subject. */
public enum VisitKind {
    /** Drawn at random (双随机抽查). */
    DRAW,
    /** By the annual plan without a draw (计划检查). */
    PLAN,
    /** For a cause: a tip-off, an accident, a transfer (有因检查). */
    CAUSE,
    /** Told by an imported sheet, which does not say why (表格录入). */
    SHEET
}
