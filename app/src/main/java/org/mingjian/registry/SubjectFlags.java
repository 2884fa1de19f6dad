package org.mingjian.registry;

/**
 * The marks on a subject (REG-01).
 *
 * @param key a key unit (重点单位)
 * @param blacklisted on the blacklist of those that lost trust (黑名单)
 * @param abnormal on the list of abnormal operations (经营异常)
 */
public record SubjectFlags(boolean key, boolean blacklisted, boolean abnormal) {
    /** No mark at all. */
    public static final SubjectFlags NONE = new SubjectFlags(false, false, false);
}
