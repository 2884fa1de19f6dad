package org.fairdraw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;

/** Terms with one thing changed. */
public final class Terms {
    private Terms() {}

    public static DrawTerms rules(DrawTerms same, DrawRules rules) {
        return of(same, same.seq(), same.prev(), same.attempt(), rules, same.shares(), same.beacons(),
                same.approvals(), same.openDeadline());
    }

    public static DrawTerms shares(DrawTerms same, List<PartyShare> shares) {
        return of(same, same.seq(), same.prev(), same.attempt(), same.rules(), shares, same.beacons(),
                same.approvals(), same.openDeadline());
    }

    public static DrawTerms beacons(DrawTerms same, List<BeaconRule> beacons) {
        return of(same, same.seq(), same.prev(), same.attempt(), same.rules(), same.shares(), beacons,
                same.approvals(), same.openDeadline());
    }

    public static DrawTerms numbered(DrawTerms same, int seq, String prev, int attempt) {
        return of(same, seq, prev, attempt, same.rules(), same.shares(), same.beacons(), same.approvals(),
                same.openDeadline());
    }

    public static DrawTerms approvals(DrawTerms same, List<Approval> approvals) {
        return of(same, same.seq(), same.prev(), same.attempt(), same.rules(), same.shares(), same.beacons(),
                approvals, same.openDeadline());
    }

    public static DrawTerms openDeadline(DrawTerms same, Instant deadline) {
        return of(same, same.seq(), same.prev(), same.attempt(), same.rules(), same.shares(), same.beacons(),
                same.approvals(), Optional.of(deadline));
    }

    private static DrawTerms of(
        DrawTerms same,
        int seq,
        String prev,
        int attempt,
        DrawRules rules,
        List<PartyShare> shares,
        List<BeaconRule> beacons,
        List<Approval> approvals,
        Optional<Instant> openDeadline
    ) {
        return new DrawTerms(same.drawId(), same.org(), same.task(), seq, prev, attempt, rules, same.policy(),
                same.legend(), shares, beacons, same.revealDeadline(), same.beaconTime(), same.software(), approvals,
                openDeadline);
    }
}
