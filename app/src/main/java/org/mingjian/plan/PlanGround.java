package org.mingjian.plan;

import java.time.LocalDate;
import java.util.UUID;

/** What a draw or an inspection of a day rests on (安全生产法第六十二条第二款: by the plan). */
public sealed interface PlanGround {
    /** The plan in force for the day's year. */
    record ByPlan(UUID plan, String title, int version) implements PlanGround {}

    /** The year's plan is not due yet: the one of the year before goes on. */
    record ByLastYear(UUID plan, String title, int version, LocalDate due) implements PlanGround {}

    /** An approved task beside the plan. */
    record ByTask(UUID task, String title, String number) implements PlanGround {}

    /** The agency plans its years here, and has neither plan nor task for the day. */
    record Missing(int year, LocalDate due) implements PlanGround {}

    /** The agency has never published a plan here: its ground is not known. */
    record Unknown() implements PlanGround {}
}
