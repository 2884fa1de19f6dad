package org.mingjian.ledger;

import java.util.Set;
import java.util.TreeSet;

/** The data folder's signing key is none of those that signed this ledger. */
public final class ForeignKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String known;
    private final String present;

    ForeignKey(Set<String> known, String present) {
        super("The ledger was signed by " + known + ", not by " + present + ".");
        this.known = String.join(", ", new TreeSet<>(known));
        this.present = present;
    }

    /** Returns the ids of the keys that signed the ledger. */
    public String known() {
        return known;
    }

    /** Returns the id of the key in the data folder. */
    public String present() {
        return present;
    }
}
