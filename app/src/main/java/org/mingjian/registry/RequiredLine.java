package org.mingjian.registry;

/**
 * A unit that must be in the registry, as another list names it (REG-02).
 *
 * @param row the sheet's row
 * @param code unified social credit code
 * @param name its name there
 * @param kind why
 */
public record RequiredLine(int row, String code, String name, RequiredKind kind) {}
