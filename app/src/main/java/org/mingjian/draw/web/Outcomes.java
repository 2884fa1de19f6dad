package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.draw.CellOutcome;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.ResultView;
import org.mingjian.draw.SeatLine;
import org.mingjian.draw.TeamsNow;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.TeamRule;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Component;

/** Words what a draw came to: strata, drawn subjects, teams. */
@Component
class Outcomes {
    private final Draws draws;
    private final EventBook book;
    private final DrawWords words;

    Outcomes(Draws draws, EventBook book, DrawWords words) {
        this.draws = draws;
        this.book = book;
        this.words = words;
    }

    Optional<ResultRows> of(DrawRecord draw, PolicyDocument policy, int page, int size, Locale locale) {
        return draws.result(draw.id()).map(result -> rows(draw, result, policy, page, size, locale));
    }

    private ResultRows rows(
        DrawRecord draw,
        ResultView result,
        PolicyDocument policy,
        int page,
        int size,
        Locale locale
    ) {
        List<SeatLine> seats = draws.seats(draw.id());
        TeamsNow now = book.now(draw.id());
        boolean grouped = !policy.keyIndustries().isEmpty();
        boolean leads = policy.team().leader() == TeamRule.Leader.DRAWN;
        Map<String, String> tickets = new HashMap<>();
        draws.drawn(draw.id()).forEach(line -> tickets.put(line.code(), line.ticket().orElse("")));
        Pager pager = new Pager(page, size, now.lines().size(), "/draws/" + draw.id());
        List<ResultRows.Row> rows = new ArrayList<>();
        for (int i = (int) pager.offset(); i < (int) pager.lastRow(); i++) {
            TeamsNow.Line line = now.lines().get(i);
            String stratum = line.cell().isEmpty()
                    ? words.say("draw.mandatory", locale)
                    : words.stratum(line.cell(), grouped, locale);
            rows.add(new ResultRows.Row(i + 1, line.name(), line.code(), stratum,
                    tickets.getOrDefault(line.code(), ""), team(line, now, seats, leads), line.voidBy(),
                    line.broughtBy()));
        }
        long people = seats.stream().map(SeatLine::person).distinct().count();
        return new ResultRows(result.key(), result.resultHash(), result.assurance(),
                strata(result.cells(), grouped, locale),
                rows, pager, tickets.size(), people);
    }

    /** Returns who goes to a subject now; a void one has no team any more. */
    private static List<ResultRows.Member> team(
        TeamsNow.Line line,
        TeamsNow now,
        List<SeatLine> seats,
        boolean leads
    ) {
        if (!line.stands()) {
            return List.of();
        }
        List<SeatLine> first = seats.stream().filter(seat -> seat.code().equals(line.code())).toList();
        List<ResultRows.Member> team = new ArrayList<>();
        for (TeamsNow.Seat seat : now.teamOf(line.code())) {
            int rank = first.stream()
                    .filter(one -> one.slot() == seat.slot())
                    .mapToInt(SeatLine::rank)
                    .findFirst()
                    .orElse(0);
            team.add(new ResultRows.Member(seat.slot(), leads && seat.slot() == 1, seat.name(), seat.person(), rank,
                    seat.by()));
        }
        first.stream()
                .filter(SeatLine::appointed)
                .forEach(one -> team.add(new ResultRows.Member(one.slot(), false, one.name(), one.person(), 0, 0)));
        return team;
    }

    private List<ResultRows.Stratum> strata(List<CellOutcome> cells, boolean grouped, Locale locale) {
        return cells.stream()
                .filter(cell -> cell.eligible() > 0)
                .map(cell -> new ResultRows.Stratum(words.stratum(cell.cell(), grouped, locale), cell.eligible(),
                        cell.drawn(),
                        cell.cutoff().orElse("")))
                .toList();
    }
}
