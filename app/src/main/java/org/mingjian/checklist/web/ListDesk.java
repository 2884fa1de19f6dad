package org.mingjian.checklist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.checklist.Checklists;
import org.mingjian.checklist.Drafts;
import org.mingjian.checklist.ItemCheck;
import org.mingjian.checklist.ItemChecks;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.ListVersion;
import org.mingjian.checklist.Starter;
import org.mingjian.checklist.web.ItemListPage.Base;
import org.mingjian.checklist.web.ItemListPage.Counts;
import org.mingjian.checklist.web.ItemListPage.Rights;
import org.mingjian.checklist.web.ItemListPage.Row;
import org.mingjian.checklist.web.ItemListPage.Typed;
import org.mingjian.checklist.web.ItemListPage.Version;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.shell.Fault;
import org.mingjian.shell.Pager;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the version that an address means within the reader's scope, and makes the page of a list (SEC-07). */
@Component
class ListDesk {
    private final Checklists checklists;
    private final Drafts drafts;
    private final ItemChecks checks;
    private final ItemViews views;
    private final Agencies agencies;
    private final MessageSource messages;
    private final Clock clock;

    ListDesk(
            Checklists checklists, Drafts drafts, ItemChecks checks, ItemViews views, Agencies agencies,
            MessageSource messages,
            Clock clock
    ) {
        this.checklists = checklists;
        this.drafts = drafts;
        this.checks = checks;
        this.views = views;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns the day on which a version's citations are read: its own first day, or today for a draft or one that holds. */
    LocalDate dayOf(ListVersion version) {
        return version.issue()
                .map(ListVersion.Issue::from)
                .filter(from -> !version.holds(today()))
                .orElse(today());
    }

    ListVersion require(Actor actor, String id) {
        return uuid(id).flatMap(one -> checklists.find(agencies.scopeOf(actor), one)).orElseThrow(ListDesk::missing);
    }

    /** Returns a draft of the own agency; a published list has no form, and to others the draft does not exist. */
    ListVersion ownDraft(Actor actor, String list) {
        ListVersion version = require(actor, list);
        if (!version.agencyId().equals(actor.agencyId()) || !version.draft()) {
            throw missing();
        }
        return version;
    }

    /** Returns the list that a version began from, whoever's it is: it was published. */
    Optional<ListVersion> baseOf(String id) {
        return uuid(id).flatMap(one -> checklists.find(Set.copyOf(checklists.publishers()), one))
                .filter(version -> !version.draft());
    }

    /** Returns the version that an address means: the one it names, or of the agency the one in force, else the newest. */
    Optional<ListVersion> shown(Actor actor, ItemQuery query) {
        if (!query.list().isEmpty()) {
            return Optional.of(require(actor, query.list()));
        }
        List<ListVersion> versions = checklists.versions(agency(actor, query).id());
        return versions.stream()
                .filter(version -> version.holds(today()))
                .findFirst()
                .or(() -> versions.stream().reduce((first, second) -> second));
    }

    List<ItemCheck> rows(ListVersion version, ItemQuery query) {
        return checks.of(version.list(), dayOf(version)).stream().filter(query.filter()).toList();
    }

    ItemListPage page(
        Actor actor,
        ItemQuery query,
        int page,
        int size,
        List<Fault> faults,
        Typed typed,
        Locale locale
    ) {
        Optional<ListVersion> shown = shown(actor, query);
        Agency agency = shown.flatMap(one -> agencies.byId(one.agencyId())).orElseGet(() -> agency(actor, query));
        List<ItemCheck> all = shown.map(one -> checks.of(one.list(), dayOf(one))).orElse(List.of());
        List<ItemCheck> rows = all.stream().filter(query.filter()).toList();
        Pager pager = new Pager(page, size, rows.size(), query.address("/items"));
        List<ListVersion> versions = checklists.versions(agency.id());
        boolean own = agency.id().equals(actor.agencyId());
        boolean draft = shown.filter(ListVersion::draft).isPresent();
        boolean edits = own && actor.may(Permission.ITEMS_EDIT);
        List<Agency> visible = agencies.visible(actor);
        return new ItemListPage(query, agency.name(), visible.size() < 2 ? List.of() : visible,
                agencies.departmentsOf(agency.id()),
                versions(versions, shown.map(ListVersion::id)), shown,
                shown.filter(one -> one.holds(today())).isPresent(),
                rows.stream()
                        .skip(pager.offset())
                        .limit(pager.size())
                        .map(check -> row(agency, check, locale))
                        .toList(),
                Counts.of(all), pager,
                new Rights(edits && versions.stream().noneMatch(ListVersion::draft), edits && draft,
                        own && draft && actor.may(Permission.ITEMS_PUBLISH)),
                bases(actor, edits, locale), faults, typed);
    }

    private Row row(Agency agency, ItemCheck check, Locale locale) {
        return new Row(check, check.item().text(ItemField.NAME),
                views.words(agency.id(), check.item(), ItemField.INDUSTRIES, locale),
                views.words(agency.id(), check.item(), ItemField.METHODS, locale),
                check.item().lines(ItemField.BASIS));
    }

    private Agency agency(Actor actor, ItemQuery query) {
        return query.agency().isEmpty()
                ? agencies.byId(actor.agencyId()).orElseThrow()
                : agencies.byCode(query.agency())
                        .filter(one -> agencies.scopeOf(actor).contains(one.id()))
                        .orElseThrow(ListDesk::missing);
    }

    private List<Version> versions(List<ListVersion> versions, Optional<UUID> shown) {
        return versions.stream()
                .sorted(Comparator.comparing(ListVersion::number).reversed())
                .map(version -> {
                    Object number = version.number();
                    boolean here = shown.filter(version.id()::equals).isPresent();
                    return version.issue()
                            .map(issue -> new Version(version.id().toString(),
                                    issue.to().isPresent() ? "checklist.version.closed" : "checklist.version.published",
                                    List.of(number, issue.from().toString(),
                                            issue.to().map(LocalDate::toString).orElse("")),
                                    here))
                            .orElseGet(() -> new Version(version.id().toString(), "checklist.version.draft",
                                    List.of(number), here));
                })
                .toList();
    }

    private List<Base> bases(Actor actor, boolean edits, Locale locale) {
        List<Base> bases = new ArrayList<>();
        if (edits) {
            drafts.bases(actor)
                    .forEach(version -> bases.add(new Base("list:" + version.id(),
                            messages.getMessage("checklist.base.list",
                                    new Object[]{agencies.byId(version.agencyId()).orElseThrow().name(),
                                        version.number(), version.list().items().size()},
                                    locale))));
            Starter.all()
                    .forEach(starter -> bases.add(new Base("starter:" + starter.id(),
                            messages.getMessage("checklist.base.starter",
                                    new Object[]{starter.name(locale), starter.list().items().size()}, locale))));
        }
        return bases;
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
