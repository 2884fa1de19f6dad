package org.mingjian.law.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.law.Article;
import org.mingjian.law.Clauses;
import org.mingjian.law.Statute;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * The statutes at hand, what a search found in them, and the form that loads another.
 *
 * @param q the words searched for
 * @param on the day as of which the law is shown
 * @param hits the articles found; none without a search
 * @param cut whether there are more than are shown
 * @param lines the statutes
 * @param mayKeep whether the reader may load one
 * @param typed what was typed into the form
 * @param read the articles read from it, to be confirmed; none before
 * @param faults what is wrong with it
 */
record StatuteListPage(
    String q,
    LocalDate on,
    List<Clauses.Hit> hits,
    boolean cut,
    List<Line> lines,
    boolean mayKeep,
    Typed typed,
    Optional<List<Article>> read,
    List<Fault> faults
) {
    static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

    /** A statute in the list, and how it stands on the day: {@code in-force}, {@code future} or {@code past}. */
    record Line(Statute statute, String state) {}

    /** What was typed: title, issuer, number, three dates, and the text. */
    record Typed(String title, String issuer, String number, String version, String from, String to, String text) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.laws", ""));
    }
}
