package org.mingjian.registry;

/**
 * A possible interest that two registries point at; it counts for nothing until somebody confirms it (REG-08).
 *
 * @param number certificate number of an inspector or number of an expert
 * @param person the person's name
 * @param code credit code of the subject
 * @param subject the subject's name
 * @param ground what they share
 * @param shared the words that are the same
 */
public record Candidate(String number, String person, String code, String subject, Ground ground, String shared) {
    /** What points at it. */
    public enum Ground {
        /** The person worked or works there. */
        EMPLOYER,
        /** The person's address is the subject's registered one. */
        ADDRESS
    }
}
