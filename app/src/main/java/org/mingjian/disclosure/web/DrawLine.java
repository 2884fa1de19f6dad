package org.mingjian.disclosure.web;

import org.mingjian.disclosure.Publication;

/** A draw in a list. */
record DrawLine(Publication publication, String agency) {
    Moment sealed() {
        return Moment.of(publication.sealedAt());
    }

    /** Returns the day on which the draw came to its end, or nothing while it has none. */
    String ended() {
        return publication.publishedAt()
                .or(() -> publication.voided().map(Publication.Voided::at))
                .map(at -> Moment.of(at).date())
                .orElse("");
    }
}
