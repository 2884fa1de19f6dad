package org.mingjian.registry;

/**
 * A unit that must be in the registry and is not, or not as it must be (REG-02).
 *
 * @param code unified social credit code
 * @param name its name in the list that asks for it
 * @param kind why it must be there
 * @param lack what is wrong
 */
public record MissingUnit(String code, String name, RequiredKind kind, Lack lack) {
    /** What is wrong. */
    public enum Lack {
        /** Not in the registry at all. */
        ABSENT,
        /** In the registry, but marked as gone. */
        GONE,
        /** In the registry without the mark. */
        UNMARKED
    }
}
