package org.mingjian.draw.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.document.Qr;
import org.mingjian.draw.CellOutcome;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.draw.SealedView;
import org.mingjian.draw.SeatLine;
import org.mingjian.draw.Showing;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.policy.TeamRule;
import org.mingjian.shell.PublicAddress;
import org.springframework.stereotype.Component;

/** Assembles the big screen: nothing on it that may not be shown. */
@Component
class ScreenViews {
    private static final int SHOWN_DIGITS = 8;

    private final Draws draws;
    private final Showing showing;
    private final Agencies agencies;
    private final SeedViews seeds;
    private final ChanceViews chances;
    private final DrawWords words;
    private final Ledger ledger;
    private final PublicAddress address;
    private final PolicyShelf shelf;

    ScreenViews(
            Draws draws, Showing showing, Agencies agencies, SeedViews seeds, ChanceViews chances, DrawWords words,
            Ledger ledger, PublicAddress address, PolicyShelf shelf
    ) {
        this.draws = draws;
        this.showing = showing;
        this.agencies = agencies;
        this.seeds = seeds;
        this.chances = chances;
        this.words = words;
        this.ledger = ledger;
        this.address = address;
        this.shelf = shelf;
    }

    ScreenPage of(DrawRecord draw, LiveTag live, Locale locale) {
        PolicyDocument policy = shelf.of(draw.agency(), draw.policyId(), draw.policyVersion());
        SeedView seed = seeds.of(draw, locale);
        boolean sealed = draw.seal().isPresent();
        Optional<String> where = sealed ? Optional.of(address.of(publicPath(draw))) : Optional.empty();
        Instant now = ledger.now();
        return new ScreenPage(draw,
                agencies.byId(draw.agency()).map(Agency::name).orElse(draw.org()),
                live,
                stage(draw, seed),
                draw.seal().map(seal -> Arrays.asList(seal.commitment().split("(?<=\\G.{8})"))).orElse(List.of()),
                where,
                address.reachable(),
                where.map(Qr::of),
                now.toEpochMilli(),
                words.full(now),
                draw.seal()
                        .map(seal -> new ScreenPage.Deadline(seal.revealDeadline().toEpochMilli(),
                                words.second(seal.revealDeadline()))),
                seed,
                chances(draw, policy, locale),
                showing.result(draw) ? Optional.of(result(draw, policy, locale)) : Optional.empty());
    }

    /** Returns the address of a draw's public page within the platform. */
    static String publicPath(DrawRecord draw) {
        return "/public/draws/" + draw.drawId() + (draw.attempt() == 1 ? "" : "?attempt=" + draw.attempt());
    }

    private String stage(DrawRecord draw, SeedView seed) {
        return switch (draw.state()) {
            case PREPARING -> "prepare";
            case SEALED -> seed.ready() ? "ready" : "seed";
            case DRAWN, CONFIRMED, PUBLISHED -> showing.result(draw) ? "drawn" : "closed";
            case VOID -> "void";
        };
    }

    private ChanceTable chances(DrawRecord draw, PolicyDocument policy, Locale locale) {
        if (draw.state() != DrawState.SEALED) {
            return new ChanceTable(List.of(), 0, "", "");
        }
        SealedView view = draws.sealedView(draw.id());
        return chances.table(view.chances(), view.keyMinimum(), policy, locale);
    }

    private ScreenPage.Result result(DrawRecord draw, PolicyDocument policy, Locale locale) {
        boolean grouped = !policy.keyIndustries().isEmpty();
        boolean leads = policy.team().leader() == TeamRule.Leader.DRAWN;
        List<CellOutcome> cells = draws.result(draw.id())
                .orElseThrow()
                .cells()
                .stream()
                .filter(cell -> cell.eligible() > 0)
                .toList();
        List<String> places = cells.stream().map(CellOutcome::cell).toList();
        List<SeatLine> seats = draws.seats(draw.id());
        Map<String, List<SeatLine>> teams = seats.stream().collect(Collectors.groupingBy(SeatLine::code));
        List<DrawnLine> drawn = new ArrayList<>(draws.drawn(draw.id()));
        // Tickets of fixed length; the mandatory ones, which have none, come last.
        drawn.sort(Comparator.comparing((DrawnLine line) -> line.ticket().orElse("g")).thenComparing(DrawnLine::code));
        List<ScreenPage.Row> rows = new ArrayList<>();
        for (DrawnLine line : drawn) {
            String stratum = line.cell().isEmpty()
                    ? words.say("draw.mandatory", locale)
                    : words.stratum(line.cell(), grouped, locale);
            rows.add(new ScreenPage.Row(rows.size() + 1, line.name(), stratum, places.indexOf(line.cell()),
                    line.ticket().map(ScreenViews::digits).orElse(""), line.ticket().orElse(""),
                    teams.getOrDefault(line.code(), List.of())
                            .stream()
                            .map(seat -> new ScreenPage.Member(seat.name(), leads && seat.slot() == 1))
                            .toList()));
        }
        return new ScreenPage.Result(rows,
                cells.stream()
                        .map(cell -> new ScreenPage.Stratum(words.stratum(cell.cell(), grouped, locale),
                                cell.eligible(), cell.drawn(), cell.cutoff().map(ScreenViews::digits).orElse("")))
                        .toList(),
                seats.stream().map(SeatLine::person).distinct().count());
    }

    private static String digits(String ticket) {
        return ticket.substring(0, SHOWN_DIGITS / 2) + " " + ticket.substring(SHOWN_DIGITS / 2, SHOWN_DIGITS) + "…";
    }
}
