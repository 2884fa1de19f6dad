package org.mingjian.simulation;

import java.util.Optional;

/**
 * An enterprise as it is entered into a simulation.
 *
 * @param code credit code
 * @param industry code of the supervised industry
 * @param grade class of risk or credit, empty where the registry gives none
 * @param key whether it is a key unit (重点单位)
 * @param blacklisted whether it is on the blacklist (黑名单)
 * @param abnormal whether it is on the list of abnormal operations (经营异常)
 * @param visitedIn the year in which it was inspected already, for the first year's exclusion
 */
public record Entered(
    String code,
    String name,
    String industry,
    String grade,
    boolean key,
    boolean blacklisted,
    boolean abnormal,
    Optional<Integer> visitedIn
) {}
