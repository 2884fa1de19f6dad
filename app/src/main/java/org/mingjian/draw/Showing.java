package org.mingjian.draw;

import org.springframework.stereotype.Component;

/**
 * The one place that decides what of a draw may be shown on screens, pages, phones and papers before the public sees it:
 * a result whose rules say SEALED is nobody's to show until it is opened (VDP §4.7).
 */
@Component
public class Showing {
    private final SealedViews views;
    private final Envelopes envelopes;

    Showing(SealedViews views, Envelopes envelopes) {
        this.views = views;
        this.envelopes = envelopes;
    }

    /** Tells whether the result may be shown: drawn subjects, tickets, cutoffs, teams, the draw key. */
    public boolean result(DrawRecord draw) {
        return draw.state().atLeast(DrawState.DRAWN) && unsealed(draw);
    }

    /** Tells whether the value of a party's share may be shown to others. */
    public boolean share(DrawRecord draw, Party party) {
        return draw.seal().isEmpty()
                || envelopes.of(draw.id()).filter(one -> !one.opened() && one.party().equals(party.code())).isEmpty();
    }

    /** Tells whether nothing of the draw is hidden, or not any more. */
    boolean unsealed(DrawRecord draw) {
        return draw.seal().isEmpty() || views.of(draw.id()).open()
                || envelopes.of(draw.id()).filter(Envelope::opened).isPresent();
    }
}
