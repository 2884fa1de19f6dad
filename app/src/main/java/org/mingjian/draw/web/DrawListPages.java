package org.mingjian.draw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.draw.DrawFilter;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists the draws of an agency and of those below it. */
@Controller
class DrawListPages {
    private final Draws draws;
    private final Agencies agencies;
    private final DrawWords words;
    private final PolicyShelf shelf;

    DrawListPages(Draws draws, Agencies agencies, DrawWords words, PolicyShelf shelf) {
        this.draws = draws;
        this.agencies = agencies;
        this.words = words;
        this.shelf = shelf;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws")
    String list(
        Actor actor,
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "") String state,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        DrawFilter filter = new DrawFilter(agencies.scopeOf(actor), q, stateOf(state));
        String address = UriComponentsBuilder.fromPath("/draws")
                .queryParam("q", "{q}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(q, state)
                .toUriString();
        Pager pager = new Pager(page, size, draws.count(filter), address);
        Map<UUID, String> names = agencies.visible(actor)
                .stream()
                .collect(Collectors.toMap(Agency::id, Agency::name));
        List<DrawListPage.Line> lines = draws.page(filter, pager.offset(), pager.size())
                .stream()
                .map(draw -> line(draw, names, locale))
                .toList();
        model.addAttribute("page", new DrawListPage(q, state, lines, pager, names.size() > 1,
                actor.may(Permission.DRAW_PREPARE),
                actor.may(Permission.SHARE_GIVE)));
        return "draw/draw-list-page";
    }

    private DrawListPage.Line line(DrawRecord draw, Map<UUID, String> names, Locale locale) {
        String policy = shelf.of(draw.agency(), draw.policyId(), draw.policyVersion()).names().in(locale);
        return new DrawListPage.Line(draw, names.getOrDefault(draw.agency(), draw.org()), policy,
                words.full(draw.createdAt()).substring(0, 10), NextStep.of(draw, words.now()));
    }

    private static Optional<DrawState> stateOf(String name) {
        return Arrays.stream(DrawState.values()).filter(state -> state.name().equals(name)).findFirst();
    }
}
