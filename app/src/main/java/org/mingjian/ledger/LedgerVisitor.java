package org.mingjian.ledger;

import org.fairdraw.suite.KeyLine;

/**
 * Is shown a whole ledger, wherever it lies: first its keys, then entries by index, each head and cosignature after the
 * entry at which it ends. Nothing that is shown is believed.
 */
interface LedgerVisitor {
    /** Shows a key under which the ledger was kept. */
    void key(KeyLine key);

    /** Shows a witness's key. */
    void witness(KeyLine key);

    /** Shows an entry. */
    void entry(StoredEntry entry);

    /** Shows a head that was given out. */
    void head(SignedHead head);

    /** Shows a witness's signature over the head of its size. */
    void cosignature(Cosignature cosignature);
}
