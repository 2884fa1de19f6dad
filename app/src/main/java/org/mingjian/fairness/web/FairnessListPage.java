package org.mingjian.fairness.web;

import java.util.List;
import java.util.UUID;
import java.util.Map;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.fairness.Fairness;
import org.mingjian.fairness.AgencyStanding;
import org.mingjian.identity.Agency;
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
     * @param broken the draw that cannot be read, where that is so
     */
    record Line(String code, String name, Attempts attempts, Optional<Boolean> asking, Optional<String> broken) {
        static Line of(Agency agency, AgencyStanding standing) {
            return new Line(agency.code(), agency.name(), standing.attempts(),
                    standing.report().map(FairnessReport::worthAsking), standing.broken());
        }

        /** Returns the end of the key of what is to be said. */
        public String seen() {
            if (broken.isPresent()) {
                return "broken";
            }
            return attempts.seen() == 0
                    ? "undecided"
                    : asking.map(really -> really ? "ask" : "within").orElse("computing");
        }
    }

    /** Lists agencies in their order, each by its standing. */
    static List<Line> lines(Fairness fairness, List<Agency> agencies) {
        Map<UUID, AgencyStanding> standings = fairness.known(agencies.stream().map(Agency::id).toList());
        return agencies.stream()
                .flatMap(agency -> Optional.ofNullable(standings.get(agency.id()))
                        .map(standing -> Line.of(agency, standing))
                        .stream())
                .toList();
    }
}
