package org.mingjian.draw;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets no opening deadline pass, whether or not anybody presses a button (VDP §4.7). */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OpeningTimer {
    private final Openings openings;

    OpeningTimer(Openings openings) {
        this.openings = openings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        openings.meetDeadlines();
    }

    /** Looks every half minute; {@code mingjian.openings=-} leaves it to whoever else calls. */
    @Scheduled(cron = "${mingjian.openings:*/30 * * * * *}")
    void tick() {
        openings.meetDeadlines();
    }
}
