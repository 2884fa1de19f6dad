package org.mingjian.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.draw.DrawState;
import org.mingjian.fairness.FairnessReport.Attempts;

/**
 * An agency's attempts in the order of their sealing, up to the first one that is neither published nor void. What lies
 * behind it waits, published or not: so every look sees a beginning of one and the same sequence, which is never revised,
 * and no later result can tell of an earlier one (ADR 0015).
 *
 * @param published the draws that may be looked at
 * @param attempts how many attempts there are, and how many of them lie before the first open one
 */
record SealOrder(List<UUID> published, Attempts attempts) {
    static SealOrder of(Map<UUID, DrawState> sealed) {
        List<UUID> published = new ArrayList<>();
        long voided = 0;
        boolean open = false;
        for (Map.Entry<UUID, DrawState> attempt : sealed.entrySet()) {
            open |= attempt.getValue() != DrawState.PUBLISHED && attempt.getValue() != DrawState.VOID;
            if (!open && attempt.getValue() == DrawState.PUBLISHED) {
                published.add(attempt.getKey());
            } else if (!open) {
                voided++;
            }
        }
        return new SealOrder(published, new Attempts(sealed.size(), count(sealed, DrawState.PUBLISHED),
                count(sealed, DrawState.VOID), published.size(), voided));
    }

    private static long count(Map<UUID, DrawState> sealed, DrawState state) {
        return sealed.values().stream().filter(state::equals).count();
    }
}
