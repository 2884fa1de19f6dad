package org.mingjian.fairness.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.fairness.FairnessReport.Attempts;

/**
 * The agencies whose draws can be looked at, by code: a table of counts, and no ranking.
 *
 * @param path where the page of each agency lies
 */
record FairnessListPage(String path, List<Line> lines) {
    /**
     * An agency.
     *
     * @param asking whether something is worth asking about; empty while that is computed
     */
    record Line(String code, String name, Attempts attempts, Optional<Boolean> asking) {}
}
