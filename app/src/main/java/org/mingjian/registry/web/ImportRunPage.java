package org.mingjian.registry.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.mingjian.registry.ImportRun;
import org.mingjian.shell.Crumb;

/**
 * What an import did.
 *
 * @param book the registry
 * @param run the import
 * @param zone the time zone of the office
 */
record ImportRunPage(Book book, ImportRun run, ZoneId zone) {
    public List<Crumb> crumbs() {
        return book.crumbs("registry.import.result");
    }

    public ZonedDateTime at() {
        return run.at().atZone(zone);
    }
}
