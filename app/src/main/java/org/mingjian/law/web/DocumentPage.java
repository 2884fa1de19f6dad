package org.mingjian.law.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.law.SuperiorDocument;
import org.mingjian.shell.Crumb;

/**
 * A superior document with what is at hand of it.
 *
 * @param document the document
 */
record DocumentPage(SuperiorDocument document) {
    /** Returns what is at hand, clause by clause in the order of the document. */
    public Map<String, List<SuperiorDocument.Clause>> clauses() {
        Map<String, List<SuperiorDocument.Clause>> clauses = new LinkedHashMap<>();
        document.clauses().forEach(one -> clauses.put(one.number(), document.clause(one.number())));
        return clauses;
    }

    public String anchor(String clause) {
        return SuperiorDocument.anchor(clause);
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.laws", "/laws"), Crumb.message("law.documents", "/laws/documents"),
                Crumb.named(document.title(), ""));
    }
}
