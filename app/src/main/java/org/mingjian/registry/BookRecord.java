package org.mingjian.registry;

import java.util.Map;
import java.util.UUID;

/** A record of a registry (名录), whatever it holds. */
public interface BookRecord {
    /** Returns the record's number. */
    long id();

    /** Returns the agency that keeps it. */
    UUID agencyId();

    /** Returns the version, which goes up by one with every change. */
    long version();

    /** Returns the values as texts by the keys of their columns, as forms show them and sheets hold them. */
    Map<String, String> words();

    /** Returns the last part of the record's address. */
    default String address() {
        return Long.toString(id());
    }
}
