package org.mingjian.draw;

/** Lets a test say when the platform looks after its opening deadlines. */
public class SealedTimer {
    private final Openings openings;

    SealedTimer(Openings openings) {
        this.openings = openings;
    }

    /** Does what the timer would do now. */
    public void ring() {
        openings.meetDeadlines();
    }
}
