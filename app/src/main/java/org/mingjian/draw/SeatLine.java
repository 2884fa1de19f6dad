package org.mingjian.draw;

/**
 * A person on the team of a drawn subject.
 *
 * @param code credit code of the subject
 * @param slot from 1, as in the rules' team; those behind it are of appointed experts
 * @param person public id of the inspector
 * @param name name at the time of the draw
 * @param rank place of the person in the slot's order, from 1; 0 for an expert who was appointed and not drawn
 */
public record SeatLine(String code, int slot, String person, String name, int rank) {
    /** Says whether the person was appointed by name and not drawn (REG-06). */
    public boolean appointed() {
        return rank == 0;
    }
}
