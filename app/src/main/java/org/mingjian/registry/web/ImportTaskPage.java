package org.mingjian.registry.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.mingjian.registry.ImportState;
import org.mingjian.registry.ImportTask;
import org.mingjian.shell.Crumb;

/**
 * How far an import in the background is, or why it ended without effect.
 *
 * @param book the registry
 * @param task the import
 * @param zone the time zone of the office
 */
record ImportTaskPage(Book book, ImportTask task, ZoneId zone) {
    static final List<ImportState> STEPS = List.of(ImportState.WAITING, ImportState.READING, ImportState.MERGING);

    public List<Crumb> crumbs() {
        return book.crumbs("registry.import.progress");
    }

    public List<ImportState> steps() {
        return STEPS;
    }

    /** Says whether a step lies behind the one at hand. */
    public boolean done(ImportState step) {
        return task.state().active() && step.compareTo(task.state()) < 0;
    }

    public ZonedDateTime at() {
        return task.startedAt().atZone(zone);
    }
}
