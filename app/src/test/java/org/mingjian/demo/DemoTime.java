package org.mingjian.demo;

import java.time.Duration;

/** Lets tests send the demo's clock on, as a ceremony waits for its deadline. */
public final class DemoTime {
    private DemoTime() {}

    /** Sends the clock that much further. */
    public static void pass(DemoClock clock, Duration duration) {
        clock.travelTo(clock.instant().plus(duration));
    }
}
