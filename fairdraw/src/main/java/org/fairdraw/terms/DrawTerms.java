package org.fairdraw.terms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.rows.Names;

/**
 * What a draw commits to besides its lists (VDP §3.1). Times are cut to seconds.
 *
 * @param seq number of the organisation's draw, from 1 without gaps
 * @param prev the commitment C of the draw before; 64 zeros for the first
 * @param attempt from 1; one more after a void
 * @param legend names for the codes (VDP §15.3)
 * @param shares at least two parties, in the order of the seed text
 * @param beaconTime present iff there is a beacon; after {@code revealDeadline}
 * @param software {@code {name, version, sha256}}
 * @param openDeadline until when a sealed share is opened; present iff the mode is SEALED
 */
public record DrawTerms(
    String drawId,
    String org,
    String task,
    int seq,
    String prev,
    int attempt,
    DrawRules rules,
    PolicyReference policy,
    Json.Obj legend,
    List<PartyShare> shares,
    List<BeaconRule> beacons,
    Instant revealDeadline,
    Optional<Instant> beaconTime,
    Json.Obj software,
    List<Approval> approvals,
    Optional<Instant> openDeadline
) {
    /** {@code prev} of an organisation's first draw. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    public DrawTerms {
        shares = List.copyOf(shares);
        beacons = List.copyOf(beacons);
        approvals = List.copyOf(approvals);
        revealDeadline = Names.seconds(revealDeadline);
        beaconTime = beaconTime.map(Names::seconds);
        openDeadline = openDeadline.map(Names::seconds);
    }

    /** Makes the terms of a draw in mode OPEN. */
    public DrawTerms(
            String drawId,
            String org,
            String task,
            int seq,
            String prev,
            int attempt,
            DrawRules rules,
            PolicyReference policy,
            Json.Obj legend,
            List<PartyShare> shares,
            List<BeaconRule> beacons,
            Instant revealDeadline,
            Optional<Instant> beaconTime,
            Json.Obj software,
            List<Approval> approvals
    ) {
        this(drawId, org, task, seq, prev, attempt, rules, policy, legend, shares, beacons, revealDeadline, beaconTime,
                software, approvals, Optional.empty());
    }
}
