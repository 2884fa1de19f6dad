package org.mingjian.draw;

import java.util.UUID;

/**
 * Who acts for a party of the seed.
 *
 * @param by the account or the slip, by which the ledger names who acted
 * @param party the party's code
 */
record Giver(UUID by, String party) {
    String name() {
        return by.toString();
    }
}
