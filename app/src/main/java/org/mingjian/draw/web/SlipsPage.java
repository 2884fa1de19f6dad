package org.mingjian.draw.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.mingjian.document.Qr;
import org.mingjian.draw.DrawRecord;
import org.mingjian.shell.Crumb;

/**
 * Slips that were just issued, to be scanned or printed and cut.
 *
 * @param reachable whether other machines can open their addresses
 */
record SlipsPage(DrawRecord draw, String agency, List<Line> lines, boolean reachable) {

    /** A slip, with the code that is never shown again in its address. */
    record Line(String party, String address, Qr qr, Instant expires) implements Serializable {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.slips", ""));
    }
}
