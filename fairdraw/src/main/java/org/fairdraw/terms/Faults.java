package org.fairdraw.terms;

import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.MalformedInput;

/** Collects what is wrong with a document, so that all of it can be told at once (VDP §10). */
public final class Faults {
    /** One fault: where, what stands there, and what should. */
    public record Fault(String place, String have, String need) {
        public Fault {
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

    /** Returns what was noted, in order; at most the first {@value #MOST}. */
    public List<Fault> list() {
        return List.copyOf(list);
    }

    /** Tells whether nothing is wrong. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Throws the first fault, if there is one. */
    public void throwFirst() throws MalformedInput {
        if (!list.isEmpty()) {
            Fault first = list.get(0);
            throw new MalformedInput(first.place, first.have, first.need);
        }
    }
}
