package org.mingjian.disclosure;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.SealedDraw;
import org.mingjian.draw.DrawCompleted;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawSealed;
import org.mingjian.draw.DrawVoided;
import org.mingjian.draw.Draws;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens to draws and makes it public; each event may come twice, late, or before the one ahead of it. */
@Component
class Announcements {
    private final Publications publications;
    private final Draws draws;
    private final Clock clock;

    Announcements(Publications publications, Draws draws, Clock clock) {
        this.publications = publications;
        this.draws = draws;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DrawSealed event) {
        announce(event.draw());
    }

    @ApplicationModuleListener
    void on(DrawCompleted event) {
        announce(event.draw());
        publications.publish(event.draw(), event.at());
    }

    @ApplicationModuleListener
    void on(DrawVoided event) {
        announce(event.draw());
        publications.giveUp(event.draw(), new Publication.Voided(event.at(), event.reason()));
    }

    private void announce(UUID id) {
        if (!publications.has(id)) {
            draws.find(id).map(this::sealed).ifPresent(publications::announce);
        }
    }

    private Publication sealed(DrawRecord draw) {
        SealedDraw sealed = draws.sealed(draw.id());
        DrawRecord.Seal seal = draw.sealed();
        SealedPool pool = SealedPool.of(sealed);
        return new Publication(draw.id(),
                draw.agency(),
                draw.org(),
                draw.drawId(),
                draw.attempt(),
                draw.draft().title(),
                Publication.State.SEALED,
                seal.commitment(),
                seal.sealedAt().atZone(clock.getZone()).getYear(),
                new Publication.Size(pool.listed(), pool.taking(), sealed.terms().rules().n()),
                seal.sealedAt(),
                Optional.empty(),
                Optional.empty());
    }
}
