package org.mingjian.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets no ledger go on in silence under another key than the one that signed it: a lost key file would otherwise be
 * replaced by a new one, and every pinned key in the world would be wrong without anybody knowing why.
 */
@Component
class KeyWatch implements SmartInitializingSingleton {
    private final Heads heads;
    private final KnownKeys keys;
    private final Ledger ledger;
    private final Suite suite;
    private final Signer signer;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final boolean accept;

    KeyWatch(
            Heads heads,
            KnownKeys keys,
            Ledger ledger,
            Suite suite,
            Signer signer,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${mingjian.accept-new-ledger-key:false}") boolean accept
    ) {
        this.heads = heads;
        this.keys = keys;
        this.ledger = ledger;
        this.suite = suite;
        this.signer = signer;
        this.clock = clock;
        this.transaction = transaction;
        this.accept = accept;
    }

    /**
     * Compares the key with those that have signed.
     *
     * @throws IllegalStateException where the ledger was begun in another suite
     * @throws ForeignKey where this key has signed nothing, another one has, and nobody accepted the change
     */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> suites = keys.all().stream().map(KnownKey::suite).distinct().toList();
        if (suites.stream().anyMatch(kept -> !kept.equals(suite.name()))) {
            throw new IllegalStateException(
                    "The ledger is kept in suite " + suites + " and cannot go on in suite " + suite.name()
                            + " (VDP §1.1).");
        }
        compare();
        transaction.executeWithoutResult(status -> keys.add(suite, signer, clock.instant()));
    }

    private void compare() {
        Set<String> known = heads.keys();
        if (known.isEmpty() || known.contains(signer.keyId())) {
            return;
        }
        if (!accept) {
            throw new ForeignKey(known, signer.keyId());
        }
        transaction.executeWithoutResult(status -> ledger.append("LEDGER_KEY_CHANGED", "platform", "operator",
                Json.object("before", String.join(" ", known), "key", signer.keyId())));
        ledger.extract(List.of());
    }
}
