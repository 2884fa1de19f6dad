package org.mingjian.registry;

/** Which part of a list of subjects is asked for. It is found by a key, so that deep parts cost no more than the first. */
public sealed interface SubjectPlace {
    /** The first subjects. */
    record First() implements SubjectPlace {}

    /** The last subjects. */
    record Last() implements SubjectPlace {}

    /** The subjects after this one. */
    record After(SubjectKey key) implements SubjectPlace {}

    /** The subjects before this one. */
    record Before(SubjectKey key) implements SubjectPlace {}

    /** Says whether the part is looked for from its end. */
    default boolean backward() {
        return this instanceof Last || this instanceof Before;
    }
}
