package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairdraw.json.Json;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.Fields;
import org.fairdraw.terms.PartyShare;
import org.fairdraw.terms.PartyShares;

/** V4.chain and V4.reuse: no share is chosen, or used, a second time (VDP §4.2, §15.22). */
final class ChainChecks {
    private final DrawLog log;
    private final DrawTerms terms;
    private final Findings findings;

    private ChainChecks(DrawLog log, DrawTerms terms, Findings findings) {
        this.log = log;
        this.terms = terms;
        this.findings = findings;
    }

    static void check(DrawLog log, DrawTerms terms, Findings findings) {
        List<PartyShare> chains = terms.shares().stream().filter(share -> share.index().isPresent()).toList();
        ChainChecks checks = new ChainChecks(log, terms, findings);
        if (chains.isEmpty() || log.soleCommit().isPresent()) {
            findings.made(Check.CHAIN, Bundle.COMMITMENT + " shares");
            chains.forEach(checks::chain);
        }
        checks.reuse();
    }

    private void chain(PartyShare share) {
        Optional<LogEntry> anchor = log.all()
                .stream()
                .filter(entry -> entry.type().equals("ANCHOR") && entry.org().equals(terms.org())
                        && beforeCommit(entry) && entry.text("party").equals(share.party()))
                .max(Comparator.comparingLong(LogEntry::index));
        if (anchor.isEmpty()) {
            missing(share, Phrase.ANCHOR_MISSING, "ANCHOR " + share.party());
        } else {
            findings.equal(Check.CHAIN, anchor.get().place(), Phrase.ANCHOR_DIFFERS, share.commitment(),
                    anchor.get().text("anchor"));
        }
        indices(share);
    }

    /** The history has indices 1, 2, … up to the one before; of a part of it, the last ones. */
    private void indices(PartyShare share) {
        List<Integer> indices = new ArrayList<>();
        Optional<LogEntry> last = Optional.empty();
        for (LogEntry entry : log.earlier()) {
            for (PartyShare earlier : shares(entry)) {
                if (earlier.index().isPresent() && earlier.party().equals(share.party())
                        && earlier.commitment().equals(share.commitment())) {
                    indices.add(earlier.index().getAsInt());
                    last = Optional.of(entry);
                }
            }
        }
        int own = share.index().orElseThrow();
        int first = own - indices.size();
        boolean follow = IntStream.range(0, indices.size()).allMatch(i -> indices.get(i) == first + i);
        String have = String.join(", ", indices.stream().map(String::valueOf).toList());
        if (!follow || first < 1) {
            findings.fail(Check.CHAIN, place(share), Phrase.CHAIN_INDEX, "… " + (own - 1), have);
        } else if (first > 1) {
            missing(share, Phrase.CHAIN_INDEX, "1 to " + (own - 1));
        }
        last.filter(entry -> !ended(entry, share.party()))
                .ifPresent(entry -> missing(share, Phrase.CHAIN_UNUSED, entry.place()));
    }

    private boolean ended(LogEntry entry, String party) {
        Stream<LogEntry> reveals = log.history("REVEAL")
                .stream()
                .filter(reveal -> reveal.text("commit").equals(entry.text("commit"))
                        && reveal.text("party").equals(party) && !reveal.has("event"));
        return Stream.concat(reveals, log.ends(entry.text("commit")).stream()).anyMatch(this::beforeCommit);
    }

    private boolean beforeCommit(LogEntry entry) {
        return log.commit().map(entry::before).orElse(false);
    }

    /** What is missing is a fault only where the whole history is there. */
    private void missing(PartyShare share, Phrase phrase, String need) {
        if (HistoryChecks.complete(log, terms)) {
            findings.fail(Check.CHAIN, place(share), phrase, need, null);
        } else {
            findings.open(Check.CHAIN, place(share), phrase, need, null);
        }
    }

    private static String place(PartyShare share) {
        return Bundle.COMMITMENT + " share of " + share.party();
    }

    private void reuse() {
        findings.made(Check.REUSE, Bundle.COMMITMENT + " shares");
        Set<String> used = new HashSet<>();
        log.earlier()
                .forEach(entry -> shares(entry).stream()
                        .filter(ChainChecks::single)
                        .forEach(share -> used.add(
                                share.commitment())));
        Stream.concat(terms.shares().stream(), log.events().stream().flatMap(event -> event.shares().stream()))
                .filter(ChainChecks::single)
                .filter(share -> !used.add(share.commitment()))
                .forEach(share -> findings.fail(Check.REUSE, place(share), Phrase.SHARE_REUSED, null,
                        share.commitment()));
    }

    private static boolean single(PartyShare share) {
        return share.index().isEmpty();
    }

    private static List<PartyShare> shares(LogEntry entry) {
        return entry.body().find("shares").orElse(entry.body()) instanceof Json.Arr
                ? PartyShares.read(new Fields(entry.body(), entry.place(), new Faults()), true)
                : List.of();
    }
}
