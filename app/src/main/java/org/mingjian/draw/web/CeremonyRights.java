package org.mingjian.draw.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Component;

/** Tells what a person may do with a draw now: by permission, by agency, by the step that it has reached. */
@Component
class CeremonyRights {
    private final OwnDraws own;
    private final DrawWords words;

    CeremonyRights(OwnDraws own, DrawWords words) {
        this.own = own;
        this.words = words;
    }

    CeremonyPage.May of(DrawRecord draw, Actor actor, SeedView seed, Locale locale) {
        boolean ours = draw.agency().equals(actor.agencyId());
        DrawState state = draw.state();
        boolean preparing = ours && state == DrawState.PREPARING;
        return new CeremonyPage.May(preparing && actor.may(Permission.DRAW_PREPARE),
                preparing && actor.may(Permission.DRAW_SEAL),
                ours && own.isParty(actor, draw) && actor.may(Permission.SHARE_GIVE)
                        && (state == DrawState.PREPARING || state == DrawState.SEALED),
                ours && seed.beacon().open() && mayBeacon(draw, actor),
                ours && state == DrawState.SEALED && actor.may(Permission.DRAW_RUN),
                ours && state == DrawState.DRAWN && actor.may(Permission.DRAW_RUN),
                ours && state == DrawState.CONFIRMED && actor.may(Permission.DRAW_PUBLISH),
                ours && state != DrawState.VOID && mayCancel(draw, actor),
                tooLate(draw, locale));
    }

    /** Dice are typed by whoever runs the draw; what comes from elsewhere also by a party, since two people type them. */
    boolean mayBeacon(DrawRecord draw, Actor actor) {
        return actor.may(Permission.DRAW_RUN)
                || draw.draft().beacon().byTwo() && own.isParty(actor, draw);
    }

    /** A draft can be given up by whoever prepares draws, a sealed draw only by whoever seals them. */
    boolean mayCancel(DrawRecord draw, Actor actor) {
        return actor.may(Permission.DRAW_SEAL) || draw.seal().isEmpty() && actor.may(Permission.DRAW_PREPARE);
    }

    private String tooLate(DrawRecord draw, Locale locale) {
        Optional<Instant> beaconTime = draw.seal().flatMap(DrawRecord.Seal::beaconTime);
        if (draw.state().atLeast(DrawState.DRAWN)) {
            return words.say("draw.void.drawn", locale);
        }
        boolean lost = draw.draft()
                .choices()
                .secrecy()
                .filter(sealed -> own.withheld(draw, sealed.party()))
                .isPresent();
        return beaconTime.filter(time -> !lost && !words.now().isBefore(time))
                .map(time -> words.say("draw.void.beacon", locale, words.second(time)))
                .orElse("");
    }
}
