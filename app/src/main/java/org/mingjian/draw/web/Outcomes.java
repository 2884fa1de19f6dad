package org.mingjian.draw.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.draw.CellOutcome;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.draw.ResultView;
import org.mingjian.draw.SeatLine;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.TeamRule;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Component;

/** Words what a draw came to: strata, drawn subjects, teams. */
@Component
class Outcomes {
    private final Draws draws;
    private final DrawWords words;

    Outcomes(Draws draws, DrawWords words) {
        this.draws = draws;
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
        List<DrawnLine> drawn = draws.drawn(draw.id());
        List<SeatLine> seats = draws.seats(draw.id());
        boolean grouped = !policy.keyIndustries().isEmpty();
        boolean leads = policy.team().leader() == TeamRule.Leader.DRAWN;
        Map<String, List<SeatLine>> teams = seats.stream().collect(Collectors.groupingBy(SeatLine::code));
        Pager pager = new Pager(page, size, drawn.size(), "/draws/" + draw.id());
        List<ResultRows.Row> rows = new ArrayList<>();
        for (DrawnLine line : drawn.subList((int) pager.offset(), (int) pager.lastRow())) {
            List<ResultRows.Member> team = teams.getOrDefault(line.code(), List.of())
                    .stream()
                    .map(seat -> new ResultRows.Member(seat.slot(), leads && seat.slot() == 1, seat.name(),
                            seat.person(), seat.rank()))
                    .toList();
            String stratum = line.cell().isEmpty()
                    ? words.say("draw.mandatory", locale)
                    : words.stratum(line.cell(), grouped, locale);
            rows.add(new ResultRows.Row(line.position(), line.name(), line.code(), stratum, line.ticket().orElse(""),
                    team));
        }
        long people = seats.stream().map(SeatLine::person).distinct().count();
        return new ResultRows(result.key(), result.resultHash(), result.assurance(),
                strata(result.cells(), grouped, locale),
                rows, pager, people);
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
