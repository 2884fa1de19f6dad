package org.mingjian.draw.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the codes that an address tries in vain. Nobody guesses 160 bits, so that a right code always opens: a hall
 * stands behind one address, and whoever tries there in vain must not keep the witnesses from revealing in time.
 */
@Component
class Guesses {
    static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> misses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Notes a miss, and tells whether there were too many of them. */
    synchronized boolean tooMany(String address) {
        Deque<Instant> of = misses.computeIfAbsent(address, key -> new ArrayDeque<>());
        Instant since = clock.instant().minus(WINDOW);
        of.removeIf(miss -> miss.isBefore(since));
        if (of.size() >= MOST) {
            return true;
        }
        of.add(clock.instant());
        return false;
    }
}
