package org.mingjian.disclosure.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.disclosure.PublicationFilter;
import org.mingjian.draw.EventTally;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The public's first page and the list of all draws (PUB-01, PUB-03). */
@Controller
class PublicListPages {
    private static final int NEWEST = 8;
    private static final int LONGEST = 100;

    private final PublicDraws draws;
    private final Agencies agencies;

    PublicListPages(PublicDraws draws, Agencies agencies) {
        this.draws = draws;
        this.agencies = agencies;
    }

    @Open
    @GetMapping("/public")
    String home(Model model) {
        List<Agency> all = agencies.all();
        model.addAttribute("page", new PublicHomePage(draws.figures(), all.size(),
                lines(draws.page(PublicationFilter.ALL, 0, NEWEST), all)));
        return "disclosure/home-page";
    }

    /** Lists draws; an address that names no agency or no year of ours narrows nothing. */
    @Open
    @GetMapping("/public/draws")
    String list(
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "") String agency,
        @RequestParam(defaultValue = "") String year,
        @RequestParam(defaultValue = "1") String page,
        @RequestParam(defaultValue = "20") String size,
        Model model
    ) {
        List<Agency> all = agencies.all();
        List<Integer> years = draws.years();
        String words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        Optional<Agency> chosen = all.stream().filter(one -> one.code().equals(agency)).findFirst();
        OptionalInt in = years.stream()
                .mapToInt(Integer::intValue)
                .filter(one -> year.equals(Integer.toString(one)))
                .findFirst();
        PublicationFilter filter = new PublicationFilter(words, chosen.map(Agency::id), in);
        String code = chosen.map(Agency::code).orElse("");
        String inYear = in.isPresent() ? Integer.toString(in.getAsInt()) : "";
        Pager pager = new Pager(number(page, 1), number(size, 0), draws.count(filter), address(words, code, inYear));
        model.addAttribute("page", new PublicDrawListPage(words, code, inYear, all, years,
                lines(draws.page(filter, pager.offset(), pager.size()), all), pager, tallies(all, chosen)));
        return "disclosure/draw-list-page";
    }

    private List<PublicDrawListPage.Tally> tallies(List<Agency> all, Optional<Agency> chosen) {
        Map<UUID, EventTally> counted = draws.tallies();
        return all.stream()
                .filter(one -> chosen.isEmpty() || chosen.get().id().equals(one.id()))
                .filter(one -> counted.containsKey(one.id()))
                .map(one -> new PublicDrawListPage.Tally(one.name(),
                        counted.getOrDefault(one.id(), EventTally.of(List.of()))))
                .toList();
    }

    private static String address(String words, String agency, String year) {
        return "/public/draws?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) + "&agency="
                + UriUtils.encode(agency, StandardCharsets.UTF_8) + "&year=" + year;
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static List<DrawLine> lines(List<Publication> publications, List<Agency> agencies) {
        Map<UUID, String> names = agencies.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return publications.stream()
                .map(one -> new DrawLine(one, names.getOrDefault(one.agency(), one.org())))
                .toList();
    }
}
