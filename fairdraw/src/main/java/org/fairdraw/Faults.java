package org.fairdraw;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a document, so that all of it can be told at once. */
final class Faults {
    /** One fault: where, what stands there, and what should. */
    record Fault(String place, String have, String need) {
        Fault {
            have = have.length() <= 200 ? have : have.substring(0, 200) + "…";
        }
    }

    private static final int MOST = 50;

    private final List<Fault> list = new ArrayList<>();

    void add(String place, String have, String need) {
        if (list.size() < MOST) {
            list.add(new Fault(place, have, need));
        }
    }

    List<Fault> list() {
        return List.copyOf(list);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    void throwFirst() throws MalformedInput {
        if (!list.isEmpty()) {
            Fault first = list.get(0);
            throw new MalformedInput(first.place, first.have, first.need);
        }
    }
}
