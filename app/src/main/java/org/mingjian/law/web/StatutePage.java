package org.mingjian.law.web;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.law.Article;
import org.mingjian.law.Statute;
import org.mingjian.shell.Crumb;

/**
 * One version of a statute with all its articles.
 *
 * @param statute the statute
 * @param inForce whether it holds today
 * @param versions all versions of its title, the latest first
 */
record StatutePage(Statute statute, boolean inForce, List<StatuteListPage.Line> versions) {
    /** Articles under one heading, which is empty where the statute has no chapters. */
    record Part(String heading, List<Article> articles) {}

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Article article : statute.articles()) {
            if (parts.isEmpty() || !parts.getLast().heading().equals(article.heading())) {
                parts.add(new Part(article.heading(), new ArrayList<>()));
            }
            parts.getLast().articles().add(article);
        }
        return parts;
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.laws", "/laws"), Crumb.named(statute.head().title(), ""));
    }
}
