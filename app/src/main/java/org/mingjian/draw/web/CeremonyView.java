package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.terms.CellChance;
import org.mingjian.codes.Regions;
import org.mingjian.draw.Departure;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventTally;
import org.mingjian.draw.SealedView;
import org.mingjian.draw.Trial;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyShelf;
import org.springframework.stereotype.Component;

/** Assembles the page of a ceremony from what is on record: a dry run before sealing, the sealed documents after. */
@Component
class CeremonyView {
    private final Draws draws;
    private final DrawDesk desk;
    private final Agencies agencies;
    private final SeedViews seeds;
    private final ChanceViews chances;
    private final CeremonySteps steps;
    private final CeremonyRights rights;
    private final DeadlineViews deadlines;
    private final HallViews halls;
    private final EventLines events;
    private final EventBook book;
    private final Outcomes outcomes;
    private final DrawWords words;
    private final PolicyShelf shelf;

    CeremonyView(
            Draws draws, DrawDesk desk, Agencies agencies, SeedViews seeds, ChanceViews chances,
            CeremonySteps steps, CeremonyRights rights, DeadlineViews deadlines, HallViews halls,
            EventLines events, EventBook book, Outcomes outcomes,
            DrawWords words, PolicyShelf shelf
    ) {
        this.draws = draws;
        this.desk = desk;
        this.agencies = agencies;
        this.seeds = seeds;
        this.chances = chances;
        this.steps = steps;
        this.rights = rights;
        this.deadlines = deadlines;
        this.halls = halls;
        this.events = events;
        this.book = book;
        this.outcomes = outcomes;
        this.words = words;
        this.shelf = shelf;
    }

    /** What pool and chances rest on: a dry run of the draft, or what was sealed. */
    private record Ground(
        SortedMap<String, Long> statuses,
        List<CellChance> chances,
        OptionalLong keyMinimum,
        int team,
        long bars,
        List<ShortfallLine> against,
        List<ShortfallLine> departures
    ) {}

    CeremonyPage of(DrawRecord draw, Actor actor, Optional<StepNote> note, int page, int size, Locale locale) {
        PolicyDocument policy = shelf.of(draw.agency(), draw.policyId(), draw.policyVersion());
        Ground ground = draw.seal().isPresent() ? sealed(draw) : tried(draw, locale);
        PoolCounts counts = chances.counts(ground.statuses(), locale);
        SeedView seed = seeds.of(draw, locale);
        Optional<CeremonyPage.Seal> seal = draw.seal().map(sealed -> seal(draw, sealed));
        return new CeremonyPage(draw,
                agencies.byId(draw.agency()).map(Agency::name).orElse(draw.org()),
                policy.names().in(locale),
                steps.of(draw, counts, seed, seal, ground.team(), ground.bars(), locale),
                counts,
                chances.table(ground.chances(), ground.keyMinimum(), policy, locale),
                seal,
                seed,
                outcomes.of(draw, policy, page, size, locale),
                ground.against(),
                ground.departures(),
                conditions(draw.draft().condition(), locale),
                words.cross(draw.draft().choices().cross(), locale),
                ground.bars(),
                ground.team(),
                RuleLine.of(policy, "team-size", locale),
                deadlines.of(draw, policy, locale),
                rights.of(draw, actor, seed, locale),
                halls.of(draw, actor),
                events.of(draw.id(), locale),
                EventTally.of(book.logged(draw.id())),
                note.map(one -> words.note(one, locale)));
    }

    private Ground sealed(DrawRecord draw) {
        SealedView view = draws.sealedView(draw.id());
        return new Ground(view.statuses(), view.chances(), view.keyMinimum(), view.team(), view.bars(), List.of(),
                List.of());
    }

    private Ground tried(DrawRecord draw, Locale locale) {
        if (draw.state() == DrawState.VOID) {
            return new Ground(new TreeMap<>(), List.of(), OptionalLong.empty(), 0, 0, List.of(), List.of());
        }
        Trial trial = desk.trial(draw);
        SortedMap<String, Long> statuses = new TreeMap<>();
        trial.preparation().subjects().forEach(row -> statuses.merge(row.status().text(), 1L, Long::sum));
        List<ShortfallLine> departures = new ArrayList<>();
        for (Departure departure : trial.preparation().departures()) {
            departures.add(new ShortfallLine(departure.text(), departure.clause()));
        }
        OptionalLong keyMinimum = Optional.ofNullable(trial.preparation().rules().quotas().get("KEY"))
                .map(quota -> OptionalLong.of(quota.min()))
                .orElse(OptionalLong.empty());
        return new Ground(statuses, trial.chances(), keyMinimum, trial.preparation().rules().team().size(),
                trial.preparation().roster().bars().size(),
                trial.shortfalls().stream().map(line -> words.shortfall(line, locale)).toList(), departures);
    }

    private CeremonyPage.Seal seal(DrawRecord draw, DrawRecord.Seal sealed) {
        return new CeremonyPage.Seal(groups(sealed.commitment()), words.second(sealed.sealedAt()),
                draws.commitIndex(draw.id()), sealed.seq(), groups(draws.sealedView(draw.id()).prev()),
                words.second(sealed.revealDeadline()));
    }

    private List<String> conditions(DrawDraft.DrawCondition condition, Locale locale) {
        List<String> lines = new ArrayList<>();
        condition(lines, "industries", condition.industries().stream().map(code -> words.industry(code, locale)),
                locale);
        condition(lines, "grades", condition.grades().stream(), locale);
        condition(lines, "scales", condition.scales().stream(), locale);
        condition(lines, "affiliations", condition.affiliations().stream(), locale);
        condition(lines, "regions",
                condition.regions().stream().map(code -> Regions.fullNameOf(code).orElse(code)), locale);
        return lines;
    }

    private void condition(List<String> lines, String name, java.util.stream.Stream<String> values, Locale locale) {
        List<String> chosen = values.toList();
        if (!chosen.isEmpty()) {
            String joined = String.join(words.say("draw.list.separator", locale), chosen);
            lines.add(words.say("draw.condition.line", locale, words.say("draw.field." + name, locale), joined));
        }
    }

    private static List<String> groups(String hex) {
        return Arrays.asList(hex.split("(?<=\\G.{8})"));
    }
}
