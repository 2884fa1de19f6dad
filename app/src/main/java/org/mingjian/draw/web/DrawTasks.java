package org.mingjian.draw.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.DrawTally;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Party;
import org.mingjian.draw.Showing;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskFigure;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Component;

/** Tells parties and hosts on the desk's home page which draw waits for them. */
@Component
class DrawTasks implements DeskContribution {
    private final Draws draws;
    private final Agencies agencies;
    private final SeedViews seeds;
    private final Showing showing;
    private final DrawWords words;

    DrawTasks(Draws draws, Agencies agencies, SeedViews seeds, Showing showing, DrawWords words) {
        this.draws = draws;
        this.agencies = agencies;
        this.seeds = seeds;
        this.showing = showing;
        this.words = words;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        List<DeskTask> tasks = new ArrayList<>();
        if (actor.may(Permission.SHARE_GIVE)) {
            draws.waitingFor(actor.accountId()).forEach(draw -> party(draw, locale).ifPresent(tasks::add));
        }
        if (actor.may(Permission.DRAW_SEAL) || actor.may(Permission.DRAW_PUBLISH)) {
            draws.unfinished(actor.agencyId()).forEach(draw -> host(draw, actor, locale).ifPresent(tasks::add));
        }
        return tasks;
    }

    @Override
    public List<DeskFigure> figures(Actor actor, Locale locale) {
        if (!actor.may(Permission.DRAW_VIEW)) {
            return List.of();
        }
        ZoneId zone = words.zone();
        Instant year = words.today().withDayOfYear(1).atStartOfDay(zone).toInstant();
        DrawTally tally = draws.published(agencies.scopeOf(actor), year);
        return List.of(new DeskFigure(words.say("draw.figure.label", locale),
                words.say("draw.figure.value", locale, tally.draws(), tally.subjects()),
                words.say("draw.figure.note", locale), "/draws?state=PUBLISHED"));
    }

    private Optional<DeskTask> party(DrawRecord draw, Locale locale) {
        String href = "/draws/" + draw.id() + "/share";
        if (draw.state() == DrawState.PREPARING) {
            return Optional.of(task(Urgency.OPEN, words.say("draw.task.open", locale), Optional.empty(),
                    "draw.task.commit", "VDP §4.2", href, draw, locale));
        }
        Instant deadline = draw.sealed().revealDeadline();
        if (words.now().isAfter(deadline)) {
            return Optional.empty();
        }
        return Optional.of(task(Urgency.TODAY, words.say("draw.task.until", locale, words.minute(deadline)),
                Optional.of(LocalDate.ofInstant(deadline, words.zone())), "draw.task.reveal", "VDP §4.3", href, draw,
                locale));
    }

    private Optional<DeskTask> host(DrawRecord draw, Actor actor, Locale locale) {
        String href = "/draws/" + draw.id();
        boolean runs = actor.may(Permission.DRAW_RUN);
        Optional<String> key = switch (draw.state()) {
            case PREPARING -> actor.may(Permission.DRAW_SEAL) && allLocked(draw)
                    ? Optional.of("draw.task.seal")
                    : Optional.empty();
            case SEALED -> runs ? sealed(draw, locale) : Optional.empty();
            case DRAWN -> runs ? Optional.of("draw.task.teams") : Optional.empty();
            case CONFIRMED -> actor.may(Permission.DRAW_PUBLISH) && showing.result(draw)
                    ? Optional.of("draw.task.publish")
                    : Optional.empty();
            case PUBLISHED, VOID -> Optional.empty();
        };
        Urgency urgency = draw.state() == DrawState.PREPARING ? Urgency.OPEN : Urgency.TODAY;
        String due = words.say(draw.state() == DrawState.PREPARING ? "draw.task.open" : "draw.task.now", locale);
        return key.map(found -> task(urgency, due, Optional.empty(), found, "VDP §4", href, draw, locale));
    }

    private Optional<String> sealed(DrawRecord draw, Locale locale) {
        SeedView seed = seeds.of(draw, locale);
        if (seed.ready()) {
            return Optional.of("draw.task.draw");
        }
        return seed.beacon().open() ? Optional.of("draw.task.beacon") : Optional.empty();
    }

    private boolean allLocked(DrawRecord draw) {
        List<Party> parties = draws.parties(draw.id());
        return parties.size() >= 2 && parties.stream().allMatch(party -> party.commitment().isPresent());
    }

    private DeskTask task(
        Urgency urgency,
        String due,
        Optional<LocalDate> date,
        String key,
        String clause,
        String href,
        DrawRecord draw,
        Locale locale
    ) {
        return new DeskTask(urgency, due, date, words.say(key, locale, draw.draft().title(), draw.draft().count()),
                clause, href, words.say(key + ".do", locale));
    }
}
