package org.mingjian;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fairdraw.Signer;
import org.fairdraw.Suite;
import org.mingjian.ledger.KeySuite;
import org.mingjian.ledger.LedgerKey;
import org.mingjian.ledger.LedgerKeys;
import org.mingjian.ledger.UnusableLedger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the keys that live in the data folder. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    /** The suite is chosen once, when the ledger is begun, and stays with its key (VDP §1.1). */
    @Bean
    LedgerKey ledgerKey(
        DataFolder folder,
        ObjectProvider<KeySuite> others,
        @Value("${mingjian.ledger-suite:S}") String first
    ) throws IOException, UnusableLedger {
        List<KeySuite> held = Stream.concat(Stream.of(KeySuite.S), others.stream()).toList();
        return LedgerKeys.open(folder.folder("keys"), held, first);
    }

    @Bean
    Suite ledgerSuite(LedgerKey key) {
        return key.suite();
    }

    @Bean
    Signer ledgerSigner(LedgerKey key) {
        return key.signer();
    }
}
