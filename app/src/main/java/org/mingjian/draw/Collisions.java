package org.mingjian.draw;

import java.util.ArrayList;
import java.util.List;

/** Tells of a draft that cannot be made which smallest sets of rules collide, before all single shortfalls (DRAW-06). */
public final class Collisions {
    private Collisions() {}

    /** Returns the shortfalls with the collisions before them; nothing where nothing is against the draft. */
    public static List<Shortfall> with(Preparation preparation, List<Shortfall> shortfalls) {
        if (shortfalls.isEmpty()) {
            return shortfalls;
        }
        List<Shortfall> all = new ArrayList<>();
        SubjectCollision.of(preparation).find().map(Shortfall::of).ifPresent(all::add);
        CrossCollision.of(preparation).map(Shortfall::of).ifPresent(all::add);
        TeamCollision.smallest(preparation).map(Shortfall::of).ifPresent(all::add);
        all.addAll(shortfalls);
        return all;
    }
}
