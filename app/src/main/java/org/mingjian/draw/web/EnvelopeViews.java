package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Envelope;
import org.mingjian.draw.Openings;
import org.mingjian.draw.Party;
import org.mingjian.identity.Actor;
import org.springframework.stereotype.Component;

/** Words the envelope of a draw in mode SEALED; before sealing it is what the draft decides. */
@Component
class EnvelopeViews {
    private final Openings openings;
    private final Draws draws;
    private final DrawWords words;

    EnvelopeViews(Openings openings, Draws draws, DrawWords words) {
        this.openings = openings;
        this.draws = draws;
        this.words = words;
    }

    Optional<EnvelopeView> of(DrawRecord draw, Actor actor) {
        List<Party> parties = draws.parties(draw.id());
        return openings.of(draw.id()).map(envelope -> of(draw, envelope, parties, actor));
    }

    private EnvelopeView of(DrawRecord draw, Envelope envelope, List<Party> parties, Actor actor) {
        return new EnvelopeView(name(parties, envelope.party()), name(parties, envelope.receiver()),
                words.full(envelope.openDeadline()), envelope.openedAt().map(words::full).orElse(""),
                draw.state().atLeast(DrawState.DRAWN),
                !envelope.opened() && draw.state() != DrawState.VOID && words.now().isAfter(envelope.openDeadline()),
                openings.receives(draw.id(), actor));
    }

    private static String name(List<Party> parties, String code) {
        return parties.stream().filter(party -> party.code().equals(code)).map(Party::name).findFirst().orElse(code);
    }
}
