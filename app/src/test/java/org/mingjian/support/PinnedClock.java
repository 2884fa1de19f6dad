package org.mingjian.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still in China's time zone until a test moves it. */
public final class PinnedClock extends Clock {
    /** A Friday within the loaded calendar years, 10:00 in China. */
    public static final Instant START = Instant.parse("2026-03-06T02:00:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /**
     * Moves the clock on, for every later test of the same platform too: who moves it by days, or needs its first day,
     * asks for a platform of its own by {@code @PlatformTest(properties = "mingjian.story=…")}.
     */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
