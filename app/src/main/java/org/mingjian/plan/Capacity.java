package org.mingjian.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many enterprises an agency's officers can inspect in a year (PLAN-03), by 安监总政法〔2017〕150号: working days times
 * officers, less other enforcement, less what is no enforcement, cut into key inspection, a reserve and general
 * inspection, divided by what one enterprise takes. All days but the year's own are person-days (人·日).
 *
 * @param year what makes the year's working days
 * @param needs what takes the officers' time
 */
public record Capacity(YearDays year, CapacityNeeds needs) {
    /** The numbers that a draft states and that are computed, in the order of the computation: all person-days, those taken, and those for inspection. */
    public static final List<String> STATED = List.of("total", "other", "none", "inspection");

    /**
     * A number that does not fit.
     *
     * @param rule ends the key {@code plan.capacity.finding.<rule>} of its words
     * @param arguments the numbers, as its words' arguments
     */
    public record Finding(String rule, List<Object> arguments) {
        static Finding of(String rule, Object... arguments) {
            return new Finding(rule, List.of(arguments));
        }
    }

    /** Returns the person-days of the year (总法定工作日). */
    public long total() {
        return (long) year.working() * needs.officers();
    }

    /** Returns the person-days of other enforcement (其他执法工作日), or of what is none (非执法工作日). */
    public long taken(boolean enforcement) {
        return Duty.all(enforcement).stream().mapToLong(duty -> needs.duties().getOrDefault(duty, 0L)).sum();
    }

    /** Returns the person-days that are left for inspection (监督检查工作日); negative where more is taken than there is. */
    public long inspection() {
        return total() - taken(true) - taken(false);
    }

    /** Returns the person-days of general inspection (一般检查工作日). */
    public long general() {
        return inspection() - needs.key() - needs.reserve();
    }

    /** Returns how many enterprises these person-days reach, whole ones only. */
    public long enterprises(long days) {
        return Math.max(0, days) * 2 / ((long) needs.people() * needs.halfDays());
    }

    /** Returns what share of the total these days are, in tenths of a percent, rounded half up. */
    public Optional<Long> permille(long days) {
        return total() == 0 ? Optional.empty() : Optional.of(Math.floorDiv(2_000 * days + total(), 2 * total()));
    }

    /**
     * Returns what does not fit: more taken than there is, and what the draft says otherwise.
     *
     * @param stated what the draft says of itself, by the names of {@link #STATED}; what is absent it does not say
     */
    public List<Finding> findings(Map<String, Long> stated) {
        List<Finding> findings = new ArrayList<>();
        if (inspection() < 0) {
            findings.add(Finding.of("overdrawn", taken(true) + taken(false), total(), -inspection()));
        } else if (general() < 0) {
            findings.add(Finding.of("key-overdrawn", needs.key() + needs.reserve(), inspection(), -general()));
        }
        List<Long> computed = List.of(total(), taken(true), taken(false), inspection());
        for (int i = 0; i < computed.size(); i++) {
            String what = STATED.get(i);
            long made = computed.get(i);
            long said = stated.getOrDefault(what, made);
            if (said != made) {
                findings.add(Finding.of("differs-" + what, said, made, Math.abs(said - made)));
            }
        }
        return findings;
    }
}
