package org.mingjian.draw;

/**
 * An interest (利害关系) that keeps an inspector from a subject. Its nature stays in the registry.
 *
 * @param certificate number of the inspector's certificate
 * @param code credit code of the subject
 */
public record Conflict(String certificate, String code) {}
