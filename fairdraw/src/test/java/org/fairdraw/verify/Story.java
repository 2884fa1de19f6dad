package org.fairdraw.verify;

import java.util.List;
import java.util.Map;

/**
 * What stands in the log around a draw (VDP §15.20).
 *
 * @param before entries before those of the draw: other draws, anchors, evidence
 * @param told whether COMMIT says all that those of other draws say
 * @param events what happens after the result
 * @param after entries behind everything else
 * @param heads sizes of earlier tree heads, ascending
 * @param evidence what proves a beacon, by its source
 */
record Story(
    List<Forge.Entry> before,
    boolean told,
    List<ForgedEvents.Happening> events,
    List<Forge.Entry> after,
    List<Integer> heads,
    Map<String, String> evidence
) {
    static final Story NONE = new Story(List.of(), false, List.of(), List.of(), List.of(), Map.of());

    static Story after(Past past) {
        return new Story(past.entries(), true, List.of(), List.of(), List.of(), Map.of());
    }

    Story events(List<ForgedEvents.Happening> others) {
        return new Story(before, told, others, after, heads, evidence);
    }

    Story entries(List<Forge.Entry> others) {
        return new Story(before, told, events, others, heads, evidence);
    }

    Story heads(Integer... sizes) {
        return new Story(before, told, events, after, List.of(sizes), evidence);
    }

    Story evidence(String source, String proof) {
        return new Story(before, told, events, after, heads, Map.of(source, proof));
    }
}
