package org.mingjian.registry.web;

import java.util.List;
import org.mingjian.registry.Candidate;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * @param candidates possible interests
 * @param faults why one could not be registered
 */
record CandidatePage(List<Candidate> candidates, List<Fault> faults) {
    public List<Crumb> crumbs() {
        return Book.INTERESTS.crumbs("registry.candidates.title");
    }
}
