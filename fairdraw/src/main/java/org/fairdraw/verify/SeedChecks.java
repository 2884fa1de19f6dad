package org.fairdraw.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.Seed;
import org.fairdraw.Shares;
import org.fairdraw.terms.BeaconRule;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.PartyShare;

/** V4: shares, beacons, and the draw key (VDP §4, §10). */
final class SeedChecks {
    private final Evidence evidence;
    private final DrawTerms terms;
    private final Certificate certificate;
    private final DrawLog log;
    private final Findings findings;

    private SeedChecks(Evidence evidence, DrawTerms terms, Certificate certificate, Findings findings) {
        this.evidence = evidence;
        this.terms = terms;
        this.certificate = certificate;
        this.log = evidence.log()
                .orElseGet(() -> new DrawLog(List.of(), evidence.commitmentHash().orElse(""), terms));
        this.findings = findings;
    }

    /** Checks the seed; returns the draw key that follows from commitment, shares and beacons, if it is sound. */
    static Optional<String> check(Evidence evidence, Findings findings) {
        if (evidence.commitment().isEmpty() || evidence.certificate().isEmpty()) {
            return Optional.empty();
        }
        SeedChecks checks = new SeedChecks(evidence, evidence.commitment().get().terms(), evidence.certificate().get(),
                findings);
        checks.shares();
        checks.beacons();
        checks.assurance();
        return checks.seed();
    }

    private void shares() {
        findings.made(Check.SHARE, Bundle.CERTIFICATE + " shares");
        findings.equal(Check.SHARE, Bundle.CERTIFICATE + " shares", Phrase.SHARE_PARTIES,
                terms.shares().stream().map(PartyShare::party).collect(Collectors.joining(", ")),
                certificate.shares().stream().map(Seed.Share::party).collect(Collectors.joining(", ")));
        for (Seed.Share share : certificate.shares()) {
            Optional<PartyShare> committed = terms.shares()
                    .stream()
                    .filter(party -> party.party().equals(share.party()))
                    .findFirst();
            committed.ifPresent(party -> fits(party, share));
            for (LogEntry entry : log.own("REVEAL")) {
                logged(entry, share);
            }
            for (LogEntry entry : log.own("OPEN")) {
                logged(entry, share);
            }
        }
    }

    /** A share fits what was committed to; a sealed one is never missing, and one of a chain was revealed (VDP §15.22). */
    private void fits(PartyShare committed, Seed.Share share) {
        String place = Bundle.CERTIFICATE + " share of " + share.party();
        if (share.value().isEmpty() && committed.sealedTo().isPresent()) {
            findings.fail(Check.SHARE, place, Phrase.SHARE_SEALED, "a share (VDP §4.7)", Seed.MISSING);
        } else if (share.value().isPresent()
                && !Shares.fits(evidence.suite(), terms.drawId(), committed, share.value().get())) {
            findings.fail(Check.SHARE, place, Phrase.SHARE_DIFFERS, committed.commitment(), share.value().get());
        }
        boolean revealed = committed.sealedTo().isPresent() || log.own("REVEAL")
                .stream()
                .anyMatch(entry -> entry.text("party").equals(share.party()));
        if (committed.index().isPresent() && share.value().isPresent() && !revealed) {
            findings.fail(Check.SHARE, place, Phrase.ENTRY_MISSING, "REVEAL " + share.party(), null);
        }
    }

    private void logged(LogEntry entry, Seed.Share share) {
        if (entry.text("party").equals(share.party())) {
            findings.equal(Check.SHARE, entry.place(), Phrase.SHARE_LOGGED, entry.text("value"),
                    share.value().orElse(Seed.MISSING));
        }
    }

    private void beacons() {
        findings.made(Check.BEACON, Bundle.CERTIFICATE + " beacons");
        List<BeaconRule> rules = terms.beacons();
        findings.equal(Check.BEACON, Bundle.CERTIFICATE + " beacons", Phrase.BEACON_SOURCES,
                rules.stream().map(BeaconRule::source).collect(Collectors.joining(", ")),
                certificate.beacons().stream().map(Seed.Beacon::source).collect(Collectors.joining(", ")));
        for (Seed.Beacon beacon : certificate.beacons()) {
            String place = Bundle.CERTIFICATE + " beacon " + beacon.source();
            rules.stream()
                    .filter(rule -> rule.source().equals(beacon.source()))
                    .forEach(rule -> BeaconChecks.check(Check.BEACON, place, rule, beacon, findings));
            for (LogEntry entry : log.own("BEACON")) {
                if (entry.text("source").equals(beacon.source())) {
                    findings.equal(Check.BEACON, entry.place(), Phrase.BEACON_LOGGED, entry.text("text"),
                            beacon.text());
                }
            }
        }
    }

    private void assurance() {
        findings.made(Check.ASSURANCE, Bundle.CERTIFICATE + " assurance");
        findings.equal(Check.ASSURANCE, Bundle.CERTIFICATE + " assurance", Phrase.WRONG_ASSURANCE,
                terms.beacons().isEmpty() ? "closed" : "open", certificate.assurance());
        if (terms.beacons().isEmpty()) {
            committedShares().stream()
                    .filter(share -> share.value().isEmpty())
                    .forEach(share -> findings.fail(Check.ASSURANCE, Bundle.CERTIFICATE + " share of " + share.party(),
                            Phrase.SHARE_WITHHELD, "a share (VDP §4.3)", Seed.MISSING));
        }
    }

    /** Returns a share for each committed party in committed order, missing where the certificate has none (VDP §15.17). */
    private List<Seed.Share> committedShares() {
        return terms.shares()
                .stream()
                .map(party -> new Seed.Share(party.party(), certificate.share(party.party())))
                .toList();
    }

    private Optional<String> seed() {
        findings.made(Check.SEED, Bundle.CERTIFICATE + " seedText, K");
        Seed seed = Seed.of(evidence.suite(), evidence.commitmentHash().orElseThrow(), committedShares(),
                certificate.beacons());
        findings.equal(Check.SEED, Bundle.CERTIFICATE + " seedText", Phrase.SEED_TEXT, seed.text(),
                certificate.seedText());
        findings.equal(Check.SEED, Bundle.CERTIFICATE + " K", Phrase.SEED_KEY, seed.key(), certificate.key());
        return findings.failed(Check.SEED) ? Optional.empty() : Optional.of(seed.key());
    }
}
