package org.mingjian.draw.web;

import java.util.List;
import org.mingjian.draw.DrawRecord;
import org.mingjian.shell.Crumb;

/**
 * A dry run with a throwaway seed; every part of it says so.
 *
 * @param id its own id, which leads nowhere else
 */
record RehearsalPage(DrawRecord draw, String id, String seed, String at, List<Line> lines) {

    /** One that the throwaway seed took. */
    record Line(int number, String name, String stratum, List<String> team) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.rehearsal", ""));
    }
}
