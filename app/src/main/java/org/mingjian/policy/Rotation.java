package org.mingjian.policy;

/**
 * Keeps teams and enterprises from meeting again (轮换). No source that ships asks for it; an agency may.
 *
 * @param pairs whether two people who went together are kept apart
 * @param subjects whether a person is kept from an enterprise where they have been
 * @param past how many past draws and visits are looked at, from 1
 */
public record Rotation(boolean pairs, boolean subjects, int past) {
    /** The most that may be looked back. */
    public static final int MOST = 10;
    /** Keeps nobody from anybody. */
    public static final Rotation NONE = new Rotation(false, false, 1);

    public Rotation {
        if (past < 1 || past > MOST) {
            throw new IllegalArgumentException("A rotation looks at 1 to " + MOST + " past draws, not " + past + ".");
        }
    }

    /** Says whether anybody is kept from anything. */
    public boolean binds() {
        return pairs || subjects;
    }
}
