package org.mingjian.draw;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.PartyShare;
import org.mingjian.calendar.DeadlineOutcome;
import org.mingjian.calendar.DeadlineRule;
import org.mingjian.calendar.Deadlines;

/** What a commitment says beyond policy and pool: who is proven to be left out, and what stays sealed (VDP §4.7). */
final class CommittedTerms {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private CommittedTerms() {}

    static DrawRules rules(Preparation preparation, Optional<Secrecy> secrecy) {
        List<org.fairdraw.terms.ProvenExclusion> proven = preparation.wishes()
                .proven()
                .filter(ProvenExclusion::fits)
                .map(proof -> List.of(proof.line()))
                .orElse(List.of());
        DrawRules rules = preparation.rules().proving(proven);
        return secrecy.isPresent() ? rules.inSealedMode() : rules;
    }

    static PartyShare share(PartyShare share, Optional<Secrecy> secrecy) {
        return secrecy.filter(one -> one.party().equals(share.party()))
                .map(one -> share.sealedTo(one.receiver()))
                .orElse(share);
    }

    /**
     * Returns until when a sealed share must be opened: the end of the last day, and never more than 30 days after the
     * shares were revealed (VDP §15.25). Nothing where a year of the calendar is not loaded.
     */
    static Optional<Instant> openDeadline(Secrecy secrecy, Instant revealDeadline, Deadlines deadlines, ZoneId zone) {
        DeadlineRule rule = new DeadlineRule("open-sealed", DeadlineRule.Unit.CALENDAR_DAY, secrecy.days(), false,
                "VDP §4.7");
        return switch (deadlines.due(rule, LocalDate.ofInstant(revealDeadline, zone))) {
            case DeadlineOutcome.Due(LocalDate date, var steps) -> Optional.of(earlier(
                    date.atTime(LAST_SECOND).atZone(zone).toInstant(),
                    revealDeadline.plus(Duration.ofDays(Secrecy.MOST_DAYS))));
            case DeadlineOutcome.Refused refused -> Optional.empty();
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
