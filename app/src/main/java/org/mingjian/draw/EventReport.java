package org.mingjian.draw;

/**
 * What somebody reports of a drawn subject or a seat.
 *
 * @param seat the seat as {@code <code>|<slot>} for a person; not looked at for a void subject
 * @param evidence a file, or the typed text
 */
public record EventReport(EventType type, String reason, String subject, String seat, EventEvidence evidence) {}
