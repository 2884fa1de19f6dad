package org.mingjian.ledger;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.fairdraw.suite.KeyLine;

/** Shows the whole ledger of a database, a page at a time, so that its length does not matter. */
final class LedgerWalk {
    private static final int PAGE = 1000;
    private static final String OWNER = "Mingjian";

    private final Entries entries;
    private final Heads heads;
    private final KnownKeys keys;
    private final WitnessRows witnesses;

    LedgerWalk(Entries entries, Heads heads, KnownKeys keys, WitnessRows witnesses) {
        this.entries = entries;
        this.heads = heads;
        this.keys = keys;
        this.witnesses = witnesses;
    }

    void show(LedgerVisitor visitor) {
        keys.all().forEach(key -> visitor.key(key.line(OWNER)));
        witnesses.all()
                .forEach(witness -> visitor.witness(new KeyLine(witness.key(), witness.alg(),
                        Base64.getEncoder().encodeToString(witness.spki()), witness.owner())));
        Ends ends = new Ends(0);
        ends.showUpTo(0, visitor);
        for (List<StoredEntry> page = entries.stored(0, PAGE); !page.isEmpty(); page = entries
                .stored(page.getLast().index() + 1, PAGE)) {
            for (StoredEntry entry : page) {
                ends.showUpTo(entry.index(), visitor);
                visitor.entry(entry);
                ends.showUpTo(entry.index() + 1, visitor);
            }
        }
        ends.showUpTo(Long.MAX_VALUE, visitor);
    }

    /** The heads and cosignatures that were not shown yet, read a page at a time by size. */
    private final class Ends {
        private final Deque<SignedHead> waiting = new ArrayDeque<>();
        private long next;
        private boolean over;

        Ends(long next) {
            this.next = next;
        }

        void showUpTo(long size, LedgerVisitor visitor) {
            while (true) {
                if (waiting.isEmpty() && !over) {
                    List<SignedHead> page = heads.from(next, PAGE);
                    over = page.isEmpty();
                    waiting.addAll(page);
                    next = over ? next : page.getLast().head().size() + 1;
                }
                if (waiting.isEmpty() || waiting.getFirst().head().size() > size) {
                    return;
                }
                long of = waiting.getFirst().head().size();
                while (!waiting.isEmpty() && waiting.getFirst().head().size() == of) {
                    visitor.head(waiting.removeFirst());
                }
                witnesses.cosignatures(of).forEach(visitor::cosignature);
            }
        }
    }
}
