package org.mingjian.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that somebody took the whole ledger along, before the first line is given out. */
@Component
public class ExportNote {
    private final Acts acts;

    ExportNote(Acts acts) {
        this.acts = acts;
    }

    /** Records the act. */
    @Transactional
    public void exported(Actor actor) {
        acts.ledgerExported(actor.accountId().toString(), actor.agencyCode());
    }
}
