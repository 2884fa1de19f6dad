package org.mingjian.draw;

/**
 * What the minutes say of the hall, as the operator wrote it down; internal, since it names people.
 *
 * @param place where the draw was held
 * @param host who held it
 * @param attendees who was there, with whom they stand for
 * @param remarks what else happened
 */
public record Hall(String place, String host, String attendees, String remarks) {
    /** Nothing was written down. */
    public static final Hall EMPTY = new Hall("", "", "", "");
}
