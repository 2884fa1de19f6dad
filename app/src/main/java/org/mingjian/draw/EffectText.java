package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairdraw.events.EventEffect;
import org.fairdraw.json.Json;

/** The effect of an event as text in the database: as it stands in {@code events.jsonl} (VDP §15.28). */
final class EffectText {
    private EffectText() {}

    static EventEffect read(String text) {
        Members effect = Members.of(text.getBytes(StandardCharsets.UTF_8));
        List<String> open = effect.array("open").stream().map(one -> ((Json.Str) one).value()).toList();
        List<EventEffect.Seat> seats = effect.array("seats").stream().map(one -> seat(Members.of(one))).toList();
        Optional<Optional<String>> substitute = effect.find("substitute")
                .map(one -> one instanceof Json.Str id ? Optional.of(id.value()) : Optional.empty());
        return new EventEffect(open, seats, substitute);
    }

    private static EventEffect.Seat seat(Members seat) {
        OptionalInt rank = seat.find("rank").isPresent()
                ? OptionalInt.of(Math.toIntExact(seat.integer("rank")))
                : OptionalInt.empty();
        return new EventEffect.Seat(seat.text("slot"), seat.text("person"), rank);
    }
}
