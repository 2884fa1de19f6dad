package org.mingjian.registry;

import java.time.LocalDate;

/** How an enforcement certificate stands on a day. */
public enum CertificateState {
    /** Valid (证件有效). */
    VALID,
    /** Valid, but to be renewed soon (即将到期). */
    SOON,
    /** No longer valid: the person can take no part (已失效). */
    LAPSED;

    /**
     * Returns how somebody's certificates stand.
     *
     * @param validUntil last day of the one under which draws name the person, which decides about taking part
     * @param firstEnd last day of the one that ends first
     * @param leadDays how long before that day it ends soon
     */
    static CertificateState of(LocalDate validUntil, LocalDate firstEnd, LocalDate day, int leadDays) {
        if (validUntil.isBefore(day)) {
            return LAPSED;
        }
        return firstEnd.isBefore(day.plusDays(leadDays)) ? SOON : VALID;
    }
}
