package org.mingjian.draw;

/**
 * A draw in mode SEALED (密封抽取, VDP §4.7): one party's share goes to one other party only, so that nobody else can know
 * who was drawn before it is opened.
 *
 * @param party code of the party whose share is sealed
 * @param receiver code of the supervising party that alone receives it
 * @param days calendar days after the draw at whose end it is opened at the latest, 1 to 30
 */
public record Secrecy(String party, String receiver, int days) {
    /** The most days that a share may stay sealed (VDP §4.7). */
    public static final int MOST_DAYS = 30;

    public Secrecy {
        if (party.equals(receiver)) {
            throw new IllegalArgumentException("A sealed share goes to another party.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("A share stays sealed for 1 to 30 days, not " + days + ".");
        }
    }
}
