package org.mingjian.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Knows the present versions of what pages of one kind show, from the database, so that every node tells the same. */
public interface LiveSource {
    /** Names the kind of topics that this source knows. */
    String kind();

    /**
     * Returns the present version of each; one that does not exist is absent. A version is opaque, and differs from
     * the one before whenever a page would.
     */
    Map<UUID, String> versions(Set<UUID> ids);
}
