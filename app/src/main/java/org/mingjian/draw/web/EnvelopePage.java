package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.shell.Crumb;

/**
 * The receiver's page of a sealed draw.
 *
 * @param rows who was drawn and who goes; empty until the receiver looks
 * @param note what the last press came to
 */
record EnvelopePage(DrawRecord draw, EnvelopeView envelope, List<Row> rows, Optional<CeremonyPage.Note> note) {

    EnvelopePage {
        rows = List.copyOf(rows);
    }

    /** A drawn subject with the names of its team. */
    record Row(int number, String name, String code, String team) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.envelope", ""));
    }
}
