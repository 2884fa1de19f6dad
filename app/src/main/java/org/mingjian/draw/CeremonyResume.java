package org.mingjian.draw;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes, after a restart, the draws that a crash cut off between commitment and result. */
@Component
class CeremonyResume {
    private static final Logger LOG = LoggerFactory.getLogger(CeremonyResume.class);
    private final Drawing drawing;

    CeremonyResume(Drawing drawing) {
        this.drawing = drawing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        int completed = drawing.resume();
        if (completed > 0) {
            LOG.info("{} interrupted draw(s) were completed from what had been sealed and revealed.", completed);
        }
    }
}
