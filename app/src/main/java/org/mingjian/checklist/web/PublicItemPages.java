package org.mingjian.checklist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.checklist.Checklists;
import org.mingjian.checklist.Item;
import org.mingjian.checklist.ItemException;
import org.mingjian.checklist.ItemExceptions;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ListVersion;
import org.mingjian.checklist.PublishedList;
import org.mingjian.checklist.web.PublicItemPage.Line;
import org.mingjian.checklist.web.PublicItemPage.Version;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows anyone what each agency may inspect: the list in force, and every version that ever was (ITEM-02). */
@Controller
class PublicItemPages {
    private final Checklists checklists;
    private final ItemExceptions exceptions;
    private final ExceptionViews exceptionViews;
    private final ItemViews views;
    private final Agencies agencies;
    private final Clock clock;

    PublicItemPages(
            Checklists checklists, ItemExceptions exceptions, ExceptionViews exceptionViews, ItemViews views,
            Agencies agencies, Clock clock
    ) {
        this.checklists = checklists;
        this.exceptions = exceptions;
        this.exceptionViews = exceptionViews;
        this.views = views;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Open
    @GetMapping("/public/items")
    String agencies(Model model) {
        List<PublicItemListPage.Line> lines = checklists.publishers()
                .stream()
                .flatMap(id -> agencies.byId(id).stream())
                .sorted(Comparator.comparing(Agency::code))
                .map(this::line)
                .toList();
        model.addAttribute("page", new PublicItemListPage(lines));
        return "checklist/public-list-page";
    }

    @Open
    @GetMapping("/public/items/{agency}")
    String current(@PathVariable String agency, Locale locale, Model model) {
        Agency found = require(agency);
        int number = checklists.of(found.id(), LocalDate.now(clock))
                .map(PublishedList::number)
                .or(() -> published(found).stream().map(ListVersion::number).reduce((first, second) -> second))
                .orElseThrow(ListDesk::missing);
        return show(found, number, locale, model);
    }

    @Open
    @GetMapping("/public/items/{agency}/{number:[0-9]{1,6}}")
    String version(@PathVariable String agency, @PathVariable int number, Locale locale, Model model) {
        return show(require(agency), number, locale, model);
    }

    @Open
    @GetMapping("/public/items/{agency}/{number:[0-9]{1,6}}/{code:.+}")
    String item(
        @PathVariable String agency,
        @PathVariable int number,
        @PathVariable String code,
        Locale locale,
        Model model
    ) {
        Agency found = require(agency);
        ListVersion version = require(found, number);
        Item item = version.list().find(code).orElseThrow(ListDesk::missing);
        model.addAttribute("page", new PublicItemPage.One(found.code(), found.name(), number,
                views.of(found.id(), item, dayOf(version), locale)));
        return "checklist/public-item-page";
    }

    private String show(Agency agency, int number, Locale locale, Model model) {
        ListVersion version = require(agency, number);
        ListVersion.Issue issue = version.issue().orElseThrow();
        List<Version> versions = published(agency).reversed()
                .stream()
                .map(one -> new Version(one.number(), one.issue().orElseThrow()))
                .toList();
        List<Line> lines = version.list().items().stream().map(item -> line(agency, item, locale)).toList();
        model.addAttribute("page", new PublicItemPage(agency.code(), agency.name(), number, issue,
                version.holds(LocalDate.now(clock)), versions, lines, exceptions(agency)));
        return "checklist/public-version-page";
    }

    private List<ExceptionView> exceptions(Agency agency) {
        return exceptions.of(agency.id())
                .reversed()
                .stream()
                .filter(one -> one.state() == ItemException.State.APPROVED)
                .map(exceptionViews::of)
                .toList();
    }

    private Line line(Agency agency, Item item, Locale locale) {
        return new Line(item.code(), item.text(ItemField.NAME), item.text(ItemField.CONTENT),
                views.words(agency.id(), item, ItemField.METHODS, locale), item.text(ItemField.FREQUENCY),
                views.words(agency.id(), item, ItemField.INDUSTRIES, locale), item.lines(ItemField.BASIS));
    }

    private PublicItemListPage.Line line(Agency agency) {
        List<ListVersion> versions = published(agency);
        Optional<PublishedList> now = checklists.of(agency.id(), LocalDate.now(clock));
        return new PublicItemListPage.Line(agency.code(), agency.name(),
                now.map(list -> list.list().items().size()).orElse(0),
                now.map(list -> list.issue().from().toString()).orElse(""), versions.size());
    }

    private LocalDate dayOf(ListVersion version) {
        LocalDate today = LocalDate.now(clock);
        return version.holds(today) ? today : version.issue().orElseThrow().from();
    }

    private List<ListVersion> published(Agency agency) {
        return checklists.versions(agency.id()).stream().filter(version -> !version.draft()).toList();
    }

    private ListVersion require(Agency agency, int number) {
        return published(agency).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(ListDesk::missing);
    }

    private Agency require(String code) {
        return agencies.byCode(code).orElseThrow(ListDesk::missing);
    }
}
