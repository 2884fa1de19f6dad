package org.mingjian.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a plan.
 *
 * @param kind what
 * @param by the account that did or recorded it
 * @param byName that person's name
 * @param number number of the document that says so; empty without one
 * @param on the day on which it happened
 * @param words what was said of it; empty for nothing
 * @param at when it was recorded
 * @param ledgerIndex the ledger's entry
 */
public record PlanStep(
    Kind kind,
    String by,
    String byName,
    String number,
    LocalDate on,
    String words,
    Instant at,
    long ledgerIndex
) {
    /** What can happen to a plan. Its words are the message {@code plan.step.<NAME>}. */
    public enum Kind {
        /** 报批. */
        SUBMITTED,
        /** 退回修改. */
        RETURNED,
        /** 领导小组审定. */
        LEADING_GROUP,
        /** 本级人民政府批准. */
        GOVERNMENT,
        /** 报安委办备查. */
        COMMITTEE_OFFICE,
        /** 报上级备案. */
        SUPERIOR,
        /** 向社会公布. */
        PUBLISHED
    }
}
