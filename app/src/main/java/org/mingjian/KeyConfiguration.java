package org.mingjian;

import java.io.IOException;
import java.security.SecureRandom;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.mingjian.identity.Vault;
import org.mingjian.ledger.KeyFile;
import org.mingjian.ledger.LedgerKeys;
import org.mingjian.ledger.UnusableLedger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands out the keys that live in the data folder. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    /** The suite is chosen once, when the ledger is begun, and stays with its key (VDP §1.1). */
    @Bean
    Signer ledgerSigner(
        DataFolder folder,
        @Value("${mingjian.ledger-suite:S}") String first
    ) throws IOException, UnusableLedger {
        Suite suite = Suites.find(first)
                .orElseThrow(() -> new IllegalArgumentException("mingjian.ledger-suite=" + first + " " + Suites.RULE));
        return LedgerKeys.open(folder.folder("keys"), suite);
    }

    @Bean
    Suite ledgerSuite(Signer key) {
        return key.suite();
    }

    /** What is sealed in the database opens with this key only: who restores a backup needs the folder of keys too. */
    @Bean
    Vault vault(DataFolder folder) throws IOException, UnusableLedger {
        return new Vault(KeyFile.open(folder.folder("keys").resolve("data.key"), () -> {
            byte[] key = new byte[Vault.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        }));
    }
}
