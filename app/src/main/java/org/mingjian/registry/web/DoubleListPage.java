package org.mingjian.registry.web;

import java.util.List;
import org.mingjian.registry.LikelyDouble;
import org.mingjian.shell.Crumb;

/**
 * The likely doubles of the own registry.
 *
 * @param doubles the pairs
 */
record DoubleListPage(List<LikelyDouble> doubles) {
    public List<Crumb> crumbs() {
        return Book.SUBJECTS.crumbs("registry.doubles.title");
    }
}
