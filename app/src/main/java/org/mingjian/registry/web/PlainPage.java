package org.mingjian.registry.web;

import java.util.List;
import java.util.Map;
import org.mingjian.shell.Crumb;

/**
 * A record that is no more than its sheet says, with its history.
 *
 * @param book the registry
 * @param line the record as the list shows it
 * @param aside values of unknown columns by header
 * @param history changes, newest first
 * @param mayEdit whether the reader may change it
 * @param mayUnmask whether the reader may ask for personal data
 */
record PlainPage(
    Book book,
    PlainListPage.Line line,
    Map<String, String> aside,
    List<HistoryLine> history,
    boolean mayEdit,
    boolean mayUnmask
) {
    public String name() {
        return line.words().getOrDefault(book.fields().getFirst().key(), "");
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu." + book.section(), book.path()), Crumb.named(name(), ""));
    }

    public List<String> keys() {
        return book.fields().stream().skip(1).map(FormField::key).toList();
    }
}
