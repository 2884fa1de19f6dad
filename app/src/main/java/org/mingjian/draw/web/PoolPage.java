package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Pager;

/**
 * The pool of a draw, each subject with its status and reason.
 *
 * @param status the status that is searched for, or the empty string
 * @param q part of a name or code that is searched for
 * @param counts who is in the pool and who is not
 * @param lines the subjects of this part of the list
 * @param scored whether each subject has a score and a chance of its own
 * @param prepared what makes up a draft; empty once it is sealed
 */
record PoolPage(
    DrawRecord draw,
    String status,
    String q,
    PoolCounts counts,
    List<Line> lines,
    boolean scored,
    Pager pager,
    Optional<PreparationView> prepared
) {

    /** A subject; {@code status} as in its row. */
    record Line(
        String name,
        String code,
        String stratum,
        String status,
        String words,
        String score,
        String chance
    ) {
        public String tag() {
            return status.equals("E") ? "ok" : status.equals("M") ? "info" : "mute";
        }
    }

    public boolean filtered() {
        return !status.isEmpty() || !q.isEmpty();
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.pool", ""));
    }
}
