package org.mingjian.ledger;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the platform's own database role could do to the ledger (SEC-06).
 *
 * @param role the role's name
 * @param dangers what it could do beyond reading and adding; none where roles are kept apart
 */
public record LedgerRights(String role, Set<Danger> dangers) {
    /** A way to change what was recorded. Its words are the message {@code ledger.danger.<NAME>}. */
    public enum Danger {
        /** It is a superuser, whom no right and no trigger stops. */
        SUPERUSER,
        /** It owns the tables, their schema or the database, or may become their owner. */
        OWNER,
        /** It has the right to update, delete or empty, or to add triggers. */
        RIGHTS,
        /** It may make roles and so give itself one. */
        ROLES
    }

    public LedgerRights {
        dangers = dangers.isEmpty() ? Set.of() : EnumSet.copyOf(dangers);
    }

    /** Says whether the role can only read and add. */
    public boolean safe() {
        return dangers.isEmpty();
    }
}
