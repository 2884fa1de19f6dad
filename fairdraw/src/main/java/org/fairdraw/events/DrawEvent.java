package org.fairdraw.events;

/** Something that happens to a draw's result after it is known, as far as it decides who goes instead (VDP §7.1). */
public sealed interface DrawEvent {
    /** Returns the id of the subject that it is about. */
    String subject();

    /** The subject cannot be inspected. */
    record SubjectVoid(String subject) implements DrawEvent {}

    /**
     * A person cannot sit at the subject.
     *
     * @param slot the slot's number in the team, from 1
     * @param absent whether the person takes no further seat of this draw at all
     */
    record PersonOut(String subject, int slot, String person, boolean absent) implements DrawEvent {}
}
