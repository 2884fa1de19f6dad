package org.mingjian.identity;

import java.util.UUID;

/** Knows where an agency acts (属地); the tree of agencies asks it before one is founded below another. */
public interface Territory {
    /** Says whether a region lies in an agency's jurisdiction today. */
    boolean covers(UUID agency, String region);
}
