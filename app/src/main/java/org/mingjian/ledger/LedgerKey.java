package org.mingjian.ledger;

import org.fairdraw.Signer;
import org.fairdraw.Suite;

/**
 * A ledger's signing key with the suite that the ledger is kept in.
 *
 * @param suite hash and signature check
 * @param signer the key
 */
public record LedgerKey(Suite suite, Signer signer) {}
