package org.mingjian.draw.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Openings;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Component;

/** Tells the receiver of a sealed draw on the desk's home page that it is to be opened, and until when (VDP §4.7). */
@Component
class EnvelopeTasks implements DeskContribution {
    private final Openings openings;
    private final DrawWords words;

    EnvelopeTasks(Openings openings, DrawWords words) {
        this.openings = openings;
        this.words = words;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        return actor.may(Permission.SHARE_GIVE)
                ? openings.waitingFor(actor.accountId()).stream().map(draw -> task(draw, locale)).toList()
                : List.of();
    }

    private DeskTask task(DrawRecord draw, Locale locale) {
        Instant deadline = openings.of(draw.id()).orElseThrow().openDeadline();
        LocalDate last = LocalDate.ofInstant(deadline, words.zone());
        Urgency urgency = words.now().isAfter(deadline)
                ? Urgency.LATE
                : last.isAfter(words.today()) ? Urgency.LATER : Urgency.TODAY;
        return new DeskTask(urgency, words.say("draw.task.until", locale, words.minute(deadline)), Optional.of(last),
                words.say("draw.task.envelope", locale, draw.draft().title(), draw.draft().count(),
                        words.minute(deadline)),
                "VDP §4.7", "/draws/" + draw.id() + "/envelope", words.say("draw.task.envelope.do", locale));
    }
}
