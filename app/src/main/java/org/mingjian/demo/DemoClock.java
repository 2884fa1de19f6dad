package org.mingjian.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that ticks like any other and can be sent to another day: it lives through the demo's year in seconds. */
public final class DemoClock extends Clock {
    /** When the demo's present begins: a working day inside the loaded calendar, with every policy in season. */
    public static final Instant PRESENT = Instant.parse("2026-07-15T01:00:00Z");

    private final Clock real;
    private volatile Duration offset;

    /** Makes a clock that stands at the demo's present. */
    public DemoClock(Clock real) {
        this.real = real;
        this.offset = Duration.between(real.instant(), PRESENT);
    }

    private DemoClock(Clock real, Duration offset) {
        this.real = real;
        this.offset = offset;
    }

    void travelTo(Instant instant) {
        offset = Duration.between(real.instant(), instant);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), offset);
    }
}
