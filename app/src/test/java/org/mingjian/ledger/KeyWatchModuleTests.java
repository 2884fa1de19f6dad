package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(LedgerDatabase.class)
class KeyWatchModuleTests {
    @Autowired
    Ledger ledger;
    @Autowired
    Heads heads;
    @Autowired
    KnownKeys keys;
    @Autowired
    Signer signer;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void signed() {
        LedgerDatabase.asSuperuser(transaction, jdbc, "TRUNCATE ledger.entry, ledger.node, ledger.head");
        transaction.executeWithoutResult(status -> ledger.append("TEST", "xiqing", "li", Json.object("n", 1)));
        ledger.extract(List.of());
    }

    @Test
    @DisplayName("SEC-06 a ledger that another key has signed refuses to go on, and names both keys")
    void refused() {
        Signer other = Ed25519Signer.generate();
        assertThatThrownBy(() -> watch(other, false)).isInstanceOf(ForeignKey.class)
                .hasMessageContaining(signer.keyId())
                .hasMessageContaining(other.keyId());
        assertThat(ledger.head().size()).isEqualTo(1);
    }

    @Test
    @DisplayName("SEC-06 the change of the ledger's key is accepted by a person only, and is an entry")
    void accepted() {
        watch(Ed25519Signer.generate(), true);
        assertThat(ledger.page("", Long.MAX_VALUE, 1).getFirst().type()).isEqualTo("LEDGER_KEY_CHANGED");
    }

    @Test
    @DisplayName("SEC-06 a ledger under its own key, and one that nobody has signed, go on without a word")
    void silent() {
        watch(signer, false);
        LedgerDatabase.asSuperuser(transaction, jdbc, "TRUNCATE ledger.head");
        watch(Ed25519Signer.generate(), false);
        assertThat(ledger.head().size()).isEqualTo(1);
    }

    private void watch(Signer present, boolean accept) {
        new KeyWatch(heads, keys, ledger, Suite.S, present, Clock.systemUTC(), transaction, accept)
                .afterSingletonsInstantiated();
    }
}
