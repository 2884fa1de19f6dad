package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.ScoreList;
import org.mingjian.registry.SheetFault;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The page on which a draft gets its scores.
 *
 * @param scores what it has now
 * @param loadedAt when that came, in words
 * @param name what was typed for what the scores are
 * @param faults what is wrong with the sheet
 * @param total how many faults there are
 * @param own what is wrong with the form itself
 * @param note what the last press came to
 */
record ScoresPage(
    DrawRecord draw,
    Optional<ScoreList> scores,
    String loadedAt,
    String name,
    List<SheetFault> faults,
    int total,
    List<Fault> own,
    Optional<CeremonyPage.Note> note
) {
    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.scores", ""));
    }

    /** Returns the page with the faults of a sheet. */
    ScoresPage with(List<SheetFault> found, int many) {
        return new ScoresPage(draw, scores, loadedAt, name, found, many, own, note);
    }

    /** Returns the page with the faults of its form. */
    ScoresPage with(List<Fault> found) {
        return new ScoresPage(draw, scores, loadedAt, name, faults, total, found, note);
    }

    public boolean more() {
        return total > faults.size();
    }

    /** Says whether the draft can still take scores. */
    public boolean open() {
        return draw.state() == org.mingjian.draw.DrawState.PREPARING;
    }
}
