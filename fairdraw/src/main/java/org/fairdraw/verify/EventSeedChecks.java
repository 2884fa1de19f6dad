package org.fairdraw.verify;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairdraw.Seed;
import org.fairdraw.Shares;
import org.fairdraw.rows.Names;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.PartyShare;

/** V9.seed: the fresh randomness of one event (VDP §7.2, §15.28). */
final class EventSeedChecks {
    private final Suite suite;
    private final DrawLog log;
    private final LoggedEvent event;
    private final EventLine line;
    private final Findings findings;

    EventSeedChecks(Suite suite, DrawLog log, LoggedEvent event, EventLine line, Findings findings) {
        this.suite = suite;
        this.log = log;
        this.event = event;
        this.line = line;
        this.findings = findings;
    }

    void check() {
        once("REVEAL", "party");
        once("BEACON", "source");
        shares();
        reveals();
        beacons();
        logged();
        if (!event.shares().isEmpty() && event.beacons().isEmpty()
                && line.shares().stream().allMatch(share -> share.value().isEmpty())) {
            findings.fail(Check.EVENT_SEED, line.place(), Phrase.EVENT_SHARELESS, "one share at least", null);
        }
    }

    private void once(String type, String member) {
        Set<String> seen = new HashSet<>();
        log.ofEvent(type, event)
                .stream()
                .filter(entry -> !seen.add(entry.text(member)))
                .forEach(entry -> findings.fail(Check.EVENT_SEED, entry.place(), Phrase.ENTRY_TWICE, null,
                        entry.text(member)));
    }

    private void shares() {
        findings.equal(Check.EVENT_SEED, line.place(), Phrase.SHARE_PARTIES,
                event.shares().stream().map(PartyShare::party).collect(Collectors.joining(", ")),
                line.shares().stream().map(Seed.Share::party).collect(Collectors.joining(", ")));
        for (PartyShare committed : event.shares()) {
            Optional<String> value = line.share(committed.party());
            if (value.isPresent()
                    && !Shares.fits(suite, Shares.ofEvent(event.drawId(), event.no()), committed, value.get())) {
                findings.fail(Check.EVENT_SEED, line.place() + " share of " + committed.party(), Phrase.SHARE_DIFFERS,
                        committed.commitment(), value.get());
            }
        }
    }

    private void reveals() {
        List<LogEntry> reveals = log.ofEvent("REVEAL", event);
        for (LogEntry reveal : reveals) {
            findings.equal(Check.EVENT_SEED, reveal.place(), Phrase.SHARE_LOGGED, reveal.text("value"),
                    line.share(reveal.text("party")).orElse(Seed.MISSING));
            after(event.entry(), reveal);
            event.revealDeadline()
                    .filter(deadline -> reveal.at().isAfter(deadline))
                    .ifPresent(deadline -> time(reveal.place(), "not after ", deadline, reveal.at()));
        }
        for (PartyShare committed : event.shares()) {
            if (line.share(committed.party()).isPresent()
                    && reveals.stream().noneMatch(reveal -> reveal.text("party").equals(committed.party()))) {
                findings.fail(Check.EVENT_SEED, line.place(), Phrase.ENTRY_MISSING,
                        "REVEAL " + committed.party() + " of event " + event.no(), null);
            }
        }
    }

    private void beacons() {
        findings.equal(Check.EVENT_SEED, line.place(), Phrase.BEACON_SOURCES,
                event.beacons().stream().map(BeaconRule::source).collect(Collectors.joining(", ")),
                line.beacons().stream().map(Seed.Beacon::source).collect(Collectors.joining(", ")));
        if (event.beaconTime().isPresent() && event.revealDeadline().isPresent()
                && !event.beaconTime().get().isAfter(event.revealDeadline().get())) {
            time(event.entry().place() + " beaconTime", "after ", event.revealDeadline().get(),
                    event.beaconTime().get());
        }
        for (Seed.Beacon beacon : line.beacons()) {
            event.beacons()
                    .stream()
                    .filter(rule -> rule.source().equals(beacon.source()))
                    .forEach(rule -> BeaconChecks.check(Check.EVENT_SEED, line.place(), rule, beacon, findings));
        }
    }

    private void logged() {
        List<LogEntry> logged = log.ofEvent("BEACON", event);
        List<LogEntry> reveals = log.ofEvent("REVEAL", event);
        for (LogEntry entry : logged) {
            reveals.forEach(reveal -> after(reveal, entry));
            after(event.entry(), entry);
            event.beaconTime().ifPresent(time -> notBefore(entry, time));
            findings.equal(Check.EVENT_SEED, entry.place(), Phrase.BEACON_LOGGED, entry.text("text"),
                    text(entry.text("source")));
            event.beacons()
                    .stream()
                    .filter(rule -> rule.source().equals(entry.text("source")))
                    .forEach(rule -> notBefore(entry, rule.notBefore()));
        }
        for (BeaconRule rule : event.beacons()) {
            if (logged.stream().noneMatch(entry -> entry.text("source").equals(rule.source()))) {
                findings.fail(Check.EVENT_SEED, line.place(), Phrase.ENTRY_MISSING,
                        "BEACON " + rule.source() + " of event " + event.no(), null);
            }
        }
    }

    private String text(String source) {
        return line.beacons()
                .stream()
                .filter(beacon -> beacon.source().equals(source))
                .findFirst()
                .map(Seed.Beacon::text)
                .orElse(Seed.MISSING);
    }

    private void after(LogEntry first, LogEntry second) {
        if (!first.before(second)) {
            findings.fail(Check.EVENT_SEED, second.place(), Phrase.BAD_ORDER, "after index " + first.index(), null);
        }
    }

    private void notBefore(LogEntry entry, Instant bound) {
        if (entry.at().isBefore(bound)) {
            time(entry.place(), "not before ", bound, entry.at());
        }
    }

    private void time(String place, String how, Instant bound, Instant time) {
        findings.fail(Check.EVENT_SEED, place, Phrase.BAD_TIME, how + Names.time(bound), Names.time(time));
    }
}
