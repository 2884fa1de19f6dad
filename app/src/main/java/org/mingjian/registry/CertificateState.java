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

    /** So many days before its end a certificate is shown as ending soon; no rule of law, only a reminder. */
    public static final int SOON_DAYS = 60;

    static CertificateState of(LocalDate validUntil, LocalDate day) {
        if (validUntil.isBefore(day)) {
            return LAPSED;
        }
        return validUntil.isBefore(day.plusDays(SOON_DAYS)) ? SOON : VALID;
    }
}
