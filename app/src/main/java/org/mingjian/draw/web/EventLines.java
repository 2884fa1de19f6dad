package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.events.EventEffect;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventFacts;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventState;
import org.springframework.stereotype.Component;

/** Words the events of a draw. */
@Component
class EventLines {
    private final EventBook book;
    private final DrawWords words;

    EventLines(EventBook book, DrawWords words) {
        this.book = book;
        this.words = words;
    }

    List<EventPage.Line> of(UUID draw, Locale locale) {
        Map<String, String> names = book.namesIn(draw);
        return book.of(draw).stream().map(event -> line(event, names, locale)).toList();
    }

    private EventPage.Line line(EventRecord event, Map<String, String> names, Locale locale) {
        EventFacts facts = event.facts();
        return new EventPage.Line(event.id(), event.no(), event.state(),
                words.say("draw.event.type." + facts.type().name(), locale),
                words.say("draw.event.reason." + facts.reason(), locale),
                names.getOrDefault(facts.subject(), facts.subject()), facts.subject(),
                names.getOrDefault(facts.person(), facts.person()), outcome(event, names, locale),
                event.effect().filter(effect -> !effect.open().isEmpty()).isPresent(),
                words.full(event.reported().at()), event.decided().map(act -> words.full(act.at())).orElse(""),
                event.refusal(), event.index().isPresent() ? Long.toString(event.index().getAsLong()) : "",
                event.evidenceHash());
    }

    private List<String> outcome(EventRecord event, Map<String, String> names, Locale locale) {
        if (event.effect().isEmpty()) {
            return event.state() == EventState.LOGGED
                    ? List.of(words.say("draw.event.awaits", locale))
                    : List.of();
        }
        EventEffect effect = event.effect().get();
        List<String> lines = new ArrayList<>();
        if (event.facts().type().voids()) {
            lines.add(event.substitute()
                    .map(id -> words.say("draw.event.substitute", locale, names.getOrDefault(id, id)))
                    .orElseGet(() -> words.say(event.status().equals("M")
                            ? "draw.event.mandatory"
                            : "draw.event.none-left", locale)));
        }
        for (EventEffect.Seat seat : effect.seats()) {
            String name = names.getOrDefault(seat.person(), seat.person());
            lines.add(seat.rank().isPresent()
                    ? words.say("draw.event.seat", locale, number(seat.slot()), name, seat.rank().getAsInt())
                    : words.say("draw.event.goes-on", locale, number(seat.slot()), name));
        }
        effect.open().forEach(slot -> lines.add(words.say("draw.event.vacant", locale, number(slot))));
        return lines;
    }

    private static String number(String slot) {
        return slot.substring(slot.lastIndexOf('|') + 1);
    }
}
