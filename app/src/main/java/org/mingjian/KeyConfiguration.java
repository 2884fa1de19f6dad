package org.mingjian;

import java.io.IOException;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.mingjian.ledger.LedgerKeys;
import org.mingjian.ledger.UnusableLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the keys that live in the data folder. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    /** The suite in which this platform's ledger is kept (VDP §1.1). */
    @Bean
    Suite ledgerSuite() {
        return Suite.S;
    }

    @Bean
    Signer ledgerSigner(DataFolder folder) throws IOException, UnusableLedger {
        return LedgerKeys.open(folder.folder("keys"));
    }
}
