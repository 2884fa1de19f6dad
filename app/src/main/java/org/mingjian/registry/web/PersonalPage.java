package org.mingjian.registry.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.Unmasking;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The question before personal data of a record is opened, and then the data.
 *
 * @param book the registry
 * @param record the record
 * @param reason the reason typed
 * @param faults what is wrong
 * @param lacks whether the reader has no second factor yet and needs one
 * @param asks whether a code is asked for
 * @param opened what was opened, once it was
 */
record PersonalPage(
    Book book,
    BookRecord record,
    String reason,
    List<Fault> faults,
    boolean lacks,
    boolean asks,
    Optional<Unmasking.Opened> opened
) {
    public String address() {
        return book.path() + "/" + record.address();
    }

    /** Returns what the record is called on lists, which is no secret there. */
    public String name() {
        return record.words().getOrDefault(book.fields().getFirst().key(), record.address());
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu." + book.section(), book.path()), Crumb.named(name(), address()),
                Crumb.message("registry.personal.title", ""));
    }
}
