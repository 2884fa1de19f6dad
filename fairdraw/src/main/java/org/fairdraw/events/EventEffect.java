package org.fairdraw.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairdraw.json.Json;

/**
 * What an event comes to (VDP §7.3, §15.28).
 *
 * @param open slots for which nobody is left, by slot number
 * @param seats who sits at the subject now because of the event, by slot number
 * @param substitute for a void subject the one that takes its place, if there is one; else absent altogether
 */
public record EventEffect(List<String> open, List<Seat> seats, Optional<Optional<String>> substitute) {
    /** A seat; the place in the slot's order is absent where a member of the void subject's team goes on. */
    public record Seat(String slot, String person, OptionalInt rank) {
        Json toJson() {
            return Json.object("slot", slot, "person", person, "rank",
                    rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty());
        }
    }

    public EventEffect {
        open = List.copyOf(open);
        seats = List.copyOf(seats);
    }

    /** Returns the member {@code effect} of a line of {@code events.jsonl}. */
    public Json.Obj toJson() {
        Json.Obj effect = Json.object("open", open, "seats", seats.stream().map(Seat::toJson).toList());
        return substitute.map(id -> effect.with("substitute", id.<Json>map(Json.Str::new).orElseGet(Json.Null::new)))
                .orElse(effect);
    }
}
