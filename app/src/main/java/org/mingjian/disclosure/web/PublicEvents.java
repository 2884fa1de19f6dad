package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairdraw.events.EventEffect;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.draw.EventFacts;
import org.mingjian.draw.EventRecord;
import org.springframework.stereotype.Component;

/** Words for the public what happened to a draw after its result (VDP §7.4). */
@Component
class PublicEvents {
    private final PublicDraws draws;
    private final PublicWords words;

    PublicEvents(PublicDraws draws, PublicWords words) {
        this.draws = draws;
        this.words = words;
    }

    List<PublicDrawPage.Event> of(Publication publication, Locale locale) {
        List<EventRecord> events = draws.events(publication);
        Map<String, String> names = events.isEmpty() ? Map.of() : draws.namesInEvents(publication);
        return events.stream().map(event -> line(event, names, locale)).toList();
    }

    private PublicDrawPage.Event line(EventRecord event, Map<String, String> names, Locale locale) {
        EventFacts facts = event.facts();
        return new PublicDrawPage.Event(event.no(), Moment.of(event.decided().orElseThrow().at()),
                words.say(locale, "draw.event.type." + facts.type().name()),
                words.say(locale, "draw.event.reason." + facts.reason()),
                names.getOrDefault(facts.subject(), facts.subject()), facts.subject(),
                names.getOrDefault(facts.person(), facts.person()), outcome(event, names, locale),
                event.effect().filter(effect -> !effect.open().isEmpty()).isPresent(), event.index().orElseThrow());
    }

    private List<String> outcome(EventRecord event, Map<String, String> names, Locale locale) {
        if (event.effect().isEmpty()) {
            return List.of(words.say(locale, "draw.event.awaits"));
        }
        List<String> lines = new ArrayList<>();
        if (event.facts().type().voids()) {
            lines.add(event.substitute()
                    .map(id -> words.say(locale, "draw.event.substitute", names.getOrDefault(id, id) + " (" + id + ")"))
                    .orElseGet(() -> words.say(locale,
                            event.status().equals("M") ? "draw.event.mandatory" : "draw.event.none-left")));
        }
        EventEffect effect = event.effect().get();
        for (EventEffect.Seat seat : effect.seats()) {
            String name = names.getOrDefault(seat.person(), seat.person());
            lines.add(seat.rank().isPresent()
                    ? words.say(locale, "draw.event.seat", number(seat.slot()), name, seat.rank().getAsInt())
                    : words.say(locale, "draw.event.goes-on", number(seat.slot()), name));
        }
        effect.open().forEach(slot -> lines.add(words.say(locale, "draw.event.vacant", number(slot))));
        return lines;
    }

    private static String number(String slot) {
        return slot.substring(slot.lastIndexOf('|') + 1);
    }
}
