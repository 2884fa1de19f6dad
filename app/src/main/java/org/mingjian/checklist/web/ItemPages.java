package org.mingjian.checklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.checklist.Difference;
import org.mingjian.checklist.Item;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ListVersion;
import org.mingjian.checklist.Starter;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows item lists, their items with the clauses, and what a version changed. */
@Controller
class ItemPages {
    private final ListDesk desk;
    private final ItemViews views;
    private final Agencies agencies;
    private final MessageSource messages;

    ItemPages(ListDesk desk, ItemViews views, Agencies agencies, MessageSource messages) {
        this.desk = desk;
        this.views = views;
        this.agencies = agencies;
        this.messages = messages;
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items")
    String list(
        Actor actor,
        @ModelAttribute("query") ItemQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        model.addAttribute("page", desk.page(actor, query, page, size, List.of(),
                new ItemListPage.Typed(desk.today().toString(), "", ""), locale));
        return "checklist/item-list-page";
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items/{list}/items/{code:.+}")
    String page(Actor actor, @PathVariable String list, @PathVariable String code, Locale locale, Model model) {
        ListVersion version = desk.require(actor, list);
        Item item = version.list().find(code).orElseThrow(ListDesk::missing);
        boolean edit = version.draft() && version.agencyId().equals(actor.agencyId())
                && actor.may(Permission.ITEMS_EDIT);
        model.addAttribute("page", new ItemPage(version, name(version.agencyId()),
                views.of(version.agencyId(), item, desk.dayOf(version), locale), edit));
        return "checklist/item-page";
    }

    @Requires(Permission.ITEMS_VIEW)
    @GetMapping("/items/{list}/differences")
    String differences(Actor actor, @PathVariable String list, Locale locale, Model model) {
        ListVersion version = desk.require(actor, list);
        List<DifferencePage.Line> lines = Difference.between(version.baseList(), version.list())
                .stream()
                .map(difference -> line(version.agencyId(), difference, locale))
                .toList();
        model.addAttribute("page", new DifferencePage(version, base(version, locale), lines));
        return "checklist/difference-page";
    }

    private DifferencePage.Line line(UUID agency, Difference difference, Locale locale) {
        Item item = difference.item();
        List<DifferencePage.Field> fields = difference instanceof Difference.Changed changed
                ? changed.changes().stream().map(change -> field(agency, item, change, locale)).toList()
                : List.of();
        String kind = switch (difference) {
            case Difference.Added added -> "added";
            case Difference.Removed removed -> "removed";
            case Difference.Changed changed -> "changed";
        };
        return new DifferencePage.Line(kind, item.code(), item.text(ItemField.NAME), fields);
    }

    private DifferencePage.Field field(UUID agency, Item item, Difference.Change change, Locale locale) {
        return new DifferencePage.Field(change.field().key(),
                views.words(agency, item.with(change.field(), change.before()), change.field(), locale),
                views.words(agency, item.with(change.field(), change.after()), change.field(), locale));
    }

    private String base(ListVersion version, Locale locale) {
        String[] parts = version.base().split(":", 2);
        if (parts[0].equals("starter")) {
            return Starter.find(parts[1]).map(one -> one.name(locale)).orElse(parts[1]);
        }
        Optional<String> superior = desk.baseOf(parts[1])
                .map(one -> messages.getMessage("checklist.base.list",
                        new Object[]{name(one.agencyId()), one.number(), version.baseList().items().size()}, locale));
        return superior.orElse(parts[1]);
    }

    private String name(UUID agency) {
        return agencies.byId(agency).map(Agency::name).orElse("");
    }
}
