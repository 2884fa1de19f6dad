package org.mingjian.draw.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.Ratio;
import org.mingjian.draw.ChanceText;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Preparation;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists the pool of a draw: of a draft as it would be sealed now, of a sealed one as it was sealed. */
@Controller
class PoolPages {
    private final OwnDraws own;
    private final Draws draws;
    private final DrawDesk desk;
    private final ChanceViews chances;
    private final PreparationViews preparations;
    private final DrawWords words;

    PoolPages(
            OwnDraws own, Draws draws, DrawDesk desk, ChanceViews chances, PreparationViews preparations,
            DrawWords words
    ) {
        this.own = own;
        this.draws = draws;
        this.desk = desk;
        this.chances = chances;
        this.preparations = preparations;
        this.words = words;
    }

    /** Who is in a draw, with score and chance of each where there are scores. */
    private record Pool(
        List<SubjectRow> rows,
        Map<String, String> names,
        Optional<Preparation> prepared,
        Map<String, Integer> scores,
        Map<String, Ratio> chances
    ) {}

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/pool")
    String pool(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String status,
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        DrawRecord draw = own.visible(actor, id);
        Pool pool = pool(draw);
        SortedMap<String, Long> statuses = new TreeMap<>();
        pool.rows().forEach(row -> statuses.merge(row.status().text(), 1L, Long::sum));
        String part = q.strip();
        List<SubjectRow> found = pool.rows()
                .stream()
                .filter(row -> status.isEmpty() || row.status().text().equals(status))
                .filter(row -> part.isEmpty() || row.id().contains(part)
                        || pool.names().getOrDefault(row.id(), "").contains(part))
                .toList();
        String address = UriComponentsBuilder.fromPath("/draws/" + id + "/pool")
                .queryParam("status", "{status}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(status, q)
                .toUriString();
        Pager pager = new Pager(page, size, found.size(), address);
        boolean grouped = pool.rows().stream().anyMatch(row -> row.path().getFirst().equals("KEY"));
        List<PoolPage.Line> lines = found.subList((int) pager.offset(), (int) pager.lastRow())
                .stream()
                .map(row -> line(row, pool, grouped, locale))
                .toList();
        model.addAttribute("page",
                new PoolPage(draw, status, q, chances.counts(statuses, locale), lines, !pool.scores().isEmpty(), pager,
                        preparations.of(pool.prepared(), locale)));
        return "draw/pool-page";
    }

    private Pool pool(DrawRecord draw) {
        if (draw.seal().isEmpty()) {
            Preparation preparation = desk.preview(draw);
            return new Pool(preparation.subjects(), preparation.names(), Optional.of(preparation),
                    scores(preparation.scoreRows().orElse(List.of())), preparation.scoredChances());
        }
        List<SubjectRow> rows = draws.sealedSubjects(draw.id());
        return new Pool(rows, desk.namesOf(draw.agency(), rows.stream().map(SubjectRow::id).toList()),
                Optional.empty(), scores(draws.sealedScores(draw.id())), draws.scoredChances(draw.id()));
    }

    private static Map<String, Integer> scores(List<ScoreRow> rows) {
        return rows.stream().collect(Collectors.toMap(ScoreRow::id, ScoreRow::score));
    }

    private PoolPage.Line line(SubjectRow row, Pool pool, boolean grouped, Locale locale) {
        String cell = String.join("/", row.path()) + "/" + row.weight();
        return new PoolPage.Line(pool.names().getOrDefault(row.id(), row.id()), row.id(),
                words.stratum(cell, grouped, locale), row.status().text(), words.status(row.status().text(), locale),
                Optional.ofNullable(pool.scores().get(row.id())).map(String::valueOf).orElse("—"),
                Optional.ofNullable(pool.chances().get(row.id())).map(ChanceText::both).orElse("—"));
    }
}
