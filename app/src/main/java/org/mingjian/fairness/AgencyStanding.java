package org.mingjian.fairness;

import java.util.Optional;
import org.mingjian.fairness.FairnessReport.Attempts;

/**
 * Where an agency stands.
 *
 * @param attempts how many attempts were sealed, and what became of them
 * @param look what came of looking at them
 */
public record AgencyStanding(Attempts attempts, Look look) {
    /** Returns the report, once there is one. */
    public Optional<FairnessReport> report() {
        return look instanceof Look.Seen(FairnessReport report) ? Optional.of(report) : Optional.empty();
    }

    /** Returns the draw that could not be read, where that is so. */
    public Optional<String> broken() {
        return look instanceof Look.Broken(String drawId) ? Optional.of(drawId) : Optional.empty();
    }
}
