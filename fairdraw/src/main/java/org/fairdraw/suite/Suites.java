package org.fairdraw.suite;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The suites that this process holds: S always, others where their jars are on the path (VDP §1.1). */
public final class Suites {
    /** What a text must be to name a suite that is held, and what to do where it is not. */
    public static final String RULE = "must name a suite that is held here: S; G where fairdraw-gm.jar and"
            + " bcprov-jdk18on.jar are on the path (VDP §1.1)";

    private static final SortedMap<String, Suite> HELD = held();

    private Suites() {}

    /** Returns the suite of this letter, if it is held. */
    public static Optional<Suite> find(String name) {
        return Optional.ofNullable(HELD.get(name));
    }

    private static SortedMap<String, Suite> held() {
        SortedMap<String, Suite> held = new TreeMap<>();
        Iterator<Suite> others = ServiceLoader.load(Suite.class, Suite.class.getClassLoader()).iterator();
        while (others.hasNext()) {
            try {
                Suite suite = others.next();
                held.put(suite.name(), suite);
            } catch (ServiceConfigurationError | LinkageError e) {
                continue; // a suite that lacks what it stands on is not held
            }
        }
        held.put(Suite.S.name(), Suite.S);
        return held;
    }
}
