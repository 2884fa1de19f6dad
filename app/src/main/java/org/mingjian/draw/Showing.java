package org.mingjian.draw;

import org.springframework.stereotype.Component;

/**
 * The one place that decides what of a draw may be shown on screens, phones and papers before the public sees it: a
 * result whose rules say SEALED is nobody's to show until it is opened (VDP §4.7).
 */
@Component
public class Showing {
    private final SealedViews views;

    Showing(SealedViews views) {
        this.views = views;
    }

    /** Tells whether the result may be shown: drawn subjects, tickets, cutoffs, teams, the draw key. */
    public boolean result(DrawRecord draw) {
        return draw.state().atLeast(DrawState.DRAWN) && views.of(draw.id()).open();
    }
}
