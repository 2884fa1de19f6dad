package org.mingjian.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.mingjian.ledger.UnusableLedger.Fault;

/** Keeps the ledger's signing key in a file of its own: PKCS #8 DER, mode 600; beside it the suite. */
public final class LedgerKeys {
    static final String FILE = "ledger.pkcs8";
    private static final String SUITE_FILE = "ledger.suite";

    private LedgerKeys() {}

    /**
     * Reads the key in the folder, or makes one of suite S on first use.
     *
     * @param folder an existing folder
     * @throws UnusableLedger where the file can be read by others than its owner, or holds no key
     */
    public static Signer open(Path folder) throws IOException, UnusableLedger {
        return open(folder, Suite.S);
    }

    /**
     * Reads the key in the folder in the suite in which it was made, or makes one on first use (VDP §1.1).
     *
     * @param folder an existing folder
     * @param first the suite in which a key is made where there is none; it changes nothing afterwards
     * @throws UnusableLedger where the file can be read by others than its owner, holds no key, or is of a suite that is
     *         not held
     */
    public static Signer open(Path folder, Suite first) throws IOException, UnusableLedger {
        Path file = folder.resolve(FILE);
        Path named = folder.resolve(SUITE_FILE);
        if (Files.notExists(file) && Files.notExists(named)) {
            Files.writeString(named, first.name() + "\n");
        }
        return openFile(file, suiteOf(folder));
    }

    /** Returns the letter of the suite in which the folder's ledger is kept; empty where there is no ledger yet. */
    public static Optional<String> suiteName(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        Path named = folder.resolve(SUITE_FILE);
        return Optional.of(Files.exists(named) ? Files.readString(named).strip() : Suite.S.name());
    }

    /** Returns the suite of the folder's ledger; ledgers older than the file that says so are of suite S. */
    static Suite suiteOf(Path folder) throws IOException, UnusableLedger {
        Path named = folder.resolve(SUITE_FILE);
        String name = Files.exists(named) ? Files.readString(named).strip() : Suite.S.name();
        return Suites.find(name)
                .orElseThrow(
                        () -> new UnusableLedger(Fault.SUITE, named, 0, "the suite " + name + ": it " + Suites.RULE));
    }

    /**
     * Reads the key of suite S in the file, or makes one on first use.
     *
     * @param file a file of an existing folder
     * @throws UnusableLedger where the file can be read by others than its owner, or holds no key
     */
    public static Signer openFile(Path file) throws IOException, UnusableLedger {
        return openFile(file, Suite.S);
    }

    private static Signer openFile(Path file, Suite suite) throws IOException, UnusableLedger {
        byte[] key = KeyFile.open(file, suite::newKey);
        try {
            return suite.signer(key);
        } catch (IllegalArgumentException e) {
            throw new UnusableLedger(Fault.KEY_MALFORMED, file, 0,
                    "a key of " + suite.algorithm() + " in PKCS #8 must stand here");
        }
    }
}
