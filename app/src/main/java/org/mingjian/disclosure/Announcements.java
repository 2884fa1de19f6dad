package org.mingjian.disclosure;

import java.util.Optional;
import org.mingjian.draw.DrawCompleted;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawSealed;
import org.mingjian.draw.DrawVoided;
import org.mingjian.draw.Draws;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens to draws and makes it public; each event may come twice, or out of order after a crash. */
@Component
class Announcements {
    private final Publications publications;
    private final Draws draws;

    Announcements(Publications publications, Draws draws) {
        this.publications = publications;
        this.draws = draws;
    }

    @ApplicationModuleListener
    void on(DrawSealed event) {
        draws.find(event.draw()).ifPresent(this::announce);
    }

    @ApplicationModuleListener
    void on(DrawCompleted event) {
        draws.find(event.draw()).ifPresent(this::announce);
        publications.publish(event.draw(), event.at());
    }

    @ApplicationModuleListener
    void on(DrawVoided event) {
        draws.find(event.draw()).ifPresent(this::announce);
        publications.giveUp(event.draw(), event.reason());
    }

    private void announce(DrawRecord draw) {
        publications
                .announce(new Publication(draw.id(), draw.agency(), draw.drawId(), draw.attempt(), draw.draft().title(),
                        Publication.State.SEALED, draw.sealed().sealedAt(), Optional.empty(), Optional.empty()));
    }
}
