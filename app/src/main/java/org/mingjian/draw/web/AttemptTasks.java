package org.mingjian.draw.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.Attempt;
import org.mingjian.draw.Attempts;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.springframework.stereotype.Component;

/** Tells the supervising party on the desk's home page which void draw is to be tried again. */
@Component
class AttemptTasks implements DeskContribution {
    private final Attempts attempts;
    private final Draws draws;
    private final DrawWords words;

    AttemptTasks(Attempts attempts, Draws draws, DrawWords words) {
        this.attempts = attempts;
        this.draws = draws;
        this.words = words;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        return attempts.waitingFor(actor).stream().map(one -> task(one, locale)).toList();
    }

    private DeskTask task(Attempt attempt, Locale locale) {
        DrawRecord draw = draws.find(attempt.draw()).orElseThrow();
        return new DeskTask(Urgency.OPEN, words.say("draw.task.open", locale), Optional.empty(),
                words.say("draw.task.attempt", locale, draw.draft().title(), draw.attempt()), "VDP §3.3",
                "/draws/" + draw.id(), words.say("draw.task.attempt.do", locale));
    }
}
