package org.mingjian.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.BookKind;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.Expert;
import org.mingjian.registry.Experts;
import org.mingjian.registry.PlainBook;
import org.mingjian.registry.Privacy;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.Vehicle;
import org.mingjian.registry.Vehicles;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the registries of experts and of vehicles. */
@Controller
class PlainPages {
    private static final List<String> EXPERT_COLUMNS = List.of("person", "expert-number", "expert-fields",
            "expert-contents", "expert-title", "employer", "term-until");
    private static final List<String> EXPERT_STATES = List.of("SERVING", "COMING", "ENDED", "REMOVED");
    private static final List<String> VEHICLE_COLUMNS = List.of("vehicle-name", "plate", "vehicle-kind", "seats",
            "vehicle-department", "usable-from", "usable-to");
    private static final List<String> VEHICLE_STATES = List.of("USABLE", "UNUSABLE", "VEHICLE", "EQUIPMENT");
    private final Experts experts;
    private final Vehicles vehicles;
    private final Scope scope;
    private final Clock clock;
    private final Privacy privacy;

    PlainPages(Experts experts, Vehicles vehicles, Scope scope, Clock clock, Privacy privacy) {
        this.experts = experts;
        this.vehicles = vehicles;
        this.scope = scope;
        this.clock = clock;
        this.privacy = privacy;
    }

    @Requires(Permission.EXPERTS_VIEW)
    @GetMapping("/experts")
    String experts(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        Listing<Expert> listing = new Listing<>(Book.EXPERTS, experts, actor, query);
        return show(listing, EXPERT_COLUMNS, EXPERT_STATES, true, page, size, model);
    }

    @Requires(Permission.VEHICLES_VIEW)
    @GetMapping("/vehicles")
    String vehicles(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        Listing<Vehicle> listing = new Listing<>(Book.VEHICLES, vehicles, actor, query);
        return show(listing, VEHICLE_COLUMNS, VEHICLE_STATES, false, page, size, model);
    }

    @Requires(Permission.EXPERTS_VIEW)
    @GetMapping("/experts/{id:[0-9]{1,18}}")
    String expert(Actor actor, @PathVariable String id, Model model) {
        Expert expert = experts.at(scope.all(actor), actor.agencyId(), id).orElseThrow(Scope::notFound);
        return show(Book.EXPERTS, actor, expert, privacy.maskedAside(BookKind.EXPERTS, expert),
                HistoryLine.of(experts.history(expert), clock.getZone()), model);
    }

    @Requires(Permission.VEHICLES_VIEW)
    @GetMapping("/vehicles/{id:[0-9]{1,18}}")
    String vehicle(Actor actor, @PathVariable String id, Model model) {
        Vehicle vehicle = vehicles.at(scope.all(actor), actor.agencyId(), id).orElseThrow(Scope::notFound);
        return show(Book.VEHICLES, actor, vehicle, privacy.maskedAside(BookKind.VEHICLES, vehicle),
                HistoryLine.of(vehicles.history(vehicle), clock.getZone()), model);
    }

    private record Listing<R extends BookRecord>(Book book, PlainBook<R, ?> records, Actor actor, ListQuery query) {}

    private <R extends BookRecord> String show(
        Listing<R> listing,
        List<String> columns,
        List<String> states,
        boolean byIndustry,
        int page,
        int size,
        Model model
    ) {
        Book book = listing.book();
        Actor actor = listing.actor();
        ListQuery query = listing.query();
        RecordFilter filter = query.filter(scope.chosen(actor, query.agency()));
        Address address = query.address(book);
        Pager pager = new Pager(page, size, listing.records().count(filter), address.at(""));
        Optional<LocalDate> reviewed = listing.records().reviewedOn(actor.agencyId());
        ListFrame frame = new ListFrame(book, query.q(), query.agency(), scope.choices(actor), query.narrows(),
                actor.may(book.edit()), reviewed, ListFrame.overdue(reviewed, LocalDate.now(clock)),
                address.at("/export.csv"), address.at("/export.xlsx"), pager);
        List<PlainListPage.Line> lines = listing.records()
                .page(filter, pager.size(), pager.offset())
                .stream()
                .map(this::line)
                .toList();
        model.addAttribute("page", new PlainListPage(frame, columns, states, query.state(), query.industry(),
                byIndustry, lines, actor.agencyId(), List.of(), "", ""));
        return "registry/plain-list-page";
    }

    private String show(
        Book book,
        Actor actor,
        BookRecord record,
        Map<String, String> aside,
        List<HistoryLine> history,
        Model model
    ) {
        boolean edit = actor.may(book.edit()) && record.agencyId().equals(actor.agencyId());
        model.addAttribute("page", new PlainPage(book, line(record), aside, history, edit,
                actor.may(Permission.PERSONAL_UNMASK)));
        return "registry/plain-page";
    }

    private PlainListPage.Line line(BookRecord record) {
        String state = state(record, LocalDate.now(clock));
        String tone = switch (state) {
            case "SERVING", "USABLE" -> "ok";
            case "COMING" -> "wait";
            default -> "mute";
        };
        return new PlainListPage.Line(record.address(), record.agencyId(), scope.nameOf(record.agencyId()),
                record.words(), state, tone);
    }

    private static String state(BookRecord record, LocalDate today) {
        return switch (record) {
            case Expert expert -> expert.stateOn(today).name();
            case Vehicle vehicle -> vehicle.usableOn(today) ? "USABLE" : "UNUSABLE";
            default -> throw new IllegalArgumentException("No such registry: " + record.getClass() + ".");
        };
    }
}
