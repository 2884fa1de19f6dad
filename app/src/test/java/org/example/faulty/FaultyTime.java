package org.example.faulty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Takes the time from where no test can move it. */
public class FaultyTime {
    public Instant instant() {
        return Instant.now();
    }

    public LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public Clock clock() {
        return Clock.systemUTC();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public LocalDate lawful(Clock clock) {
        return LocalDate.now(clock);
    }
}
