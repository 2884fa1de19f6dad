package org.mingjian.draw;

import java.time.Instant;

/**
 * An expert who was appointed by name and not drawn, for an especially complex subject (REG-06).
 *
 * @param code credit code of the subject
 * @param expert public id of the expert
 * @param name name at the time of the appointment
 * @param reason why, as recorded
 * @param at when
 * @param ledgerIndex the ledger's entry
 */
public record Appointment(String code, String expert, String name, String reason, Instant at, long ledgerIndex) {}
