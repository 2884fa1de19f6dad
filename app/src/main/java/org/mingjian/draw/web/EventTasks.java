package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventApproval;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventShare;
import org.mingjian.draw.EventState;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Component;

/** Tells the supervisor and the parties on the desk's home page which event waits for them. */
@Component
class EventTasks implements DeskContribution {
    private final EventBook book;
    private final EventApproval approval;
    private final Draws draws;
    private final DrawWords words;

    EventTasks(EventBook book, EventApproval approval, Draws draws, DrawWords words) {
        this.book = book;
        this.approval = approval;
        this.draws = draws;
        this.words = words;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        List<DeskTask> tasks = new ArrayList<>();
        if (!actor.may(Permission.DRAW_VIEW)) {
            return tasks;
        }
        for (EventRecord event : book.openOf(actor.agencyId())) {
            DrawRecord draw = draws.find(event.draw()).orElseThrow();
            boolean decides = event.state() == EventState.REPORTED && actor.may(Permission.EVENT_APPROVE)
                    && !event.reported().by().equals(actor.accountId());
            if (decides) {
                tasks.add(task("draw.task.event", "/draws/" + draw.id() + "/events", event, draw, locale));
            }
            if (actor.may(Permission.SHARE_GIVE) && waits(event, draw, actor)) {
                tasks.add(task("draw.task.event-share",
                        "/draws/" + draw.id() + "/events/" + event.id() + "/share", event, draw, locale));
            }
        }
        return tasks;
    }

    private boolean waits(EventRecord event, DrawRecord draw, Actor actor) {
        Optional<String> party = draws.parties(draw.id())
                .stream()
                .filter(one -> one.account().filter(actor.accountId()::equals).isPresent())
                .map(one -> one.code())
                .findFirst();
        Optional<EventShare> given = party.flatMap(code -> book.shares(event.id())
                .stream()
                .filter(one -> one.party().equals(code))
                .findFirst());
        return party.isPresent() && approval.needsShares(event) && (event.state() == EventState.REPORTED
                ? given.isEmpty()
                : given.filter(one -> one.share().isEmpty()).isPresent()
                        && event.revealDeadline().filter(words.now()::isAfter).isEmpty());
    }

    private DeskTask task(String key, String href, EventRecord event, DrawRecord draw, Locale locale) {
        return new DeskTask(Urgency.TODAY, words.say("draw.task.now", locale), Optional.empty(),
                words.say(key, locale, draw.draft().title(), event.no()), "VDP §7.1", href,
                words.say(key + ".do", locale));
    }
}
