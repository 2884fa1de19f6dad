package org.mingjian.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.InspectorFilter;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.RegistrySettings;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the registry of inspectors; {@link RecordForms} changes it, {@link RecordSheets} takes and gives sheets. */
@Controller
class InspectorPages {
    private final Inspectors inspectors;
    private final Scope scope;
    private final Clock clock;
    private final RegistrySettings settings;

    InspectorPages(Inspectors inspectors, Scope scope, Clock clock, RegistrySettings settings) {
        this.inspectors = inspectors;
        this.scope = scope;
        this.clock = clock;
        this.settings = settings;
    }

    @Requires(Permission.INSPECTORS_VIEW)
    @GetMapping("/inspectors")
    String list(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        RecordFilter chosen = query.filter(scope.chosen(actor, query.agency()));
        InspectorFilter filter = chosen.ofInspectors();
        Address address = query.address(Book.INSPECTORS);
        Pager pager = new Pager(page, size, inspectors.count(filter), address.at(""));
        List<Inspector> rows = inspectors.page(filter, pager.size(), pager.offset());
        Optional<LocalDate> reviewed = inspectors.reviewedOn(actor.agencyId());
        LocalDate today = LocalDate.now(clock);
        ListFrame frame = new ListFrame(Book.INSPECTORS, query.q(), query.agency(), scope.choices(actor),
                query.narrows(),
                actor.may(Permission.INSPECTORS_EDIT), reviewed, ListFrame.overdue(reviewed, today),
                address.at("/export.csv"), address.at("/export.xlsx"), pager);
        model.addAttribute("page", new InspectorListPage(frame, query.industry(), query.state(), rows, names(rows),
                actor.agencyId(), today, settings.certificateLeadDays()));
        return "registry/inspector-list-page";
    }

    @Requires(Permission.INSPECTORS_VIEW)
    @GetMapping("/inspectors/{id:[0-9]{1,18}}")
    String page(Actor actor, @PathVariable long id, Model model) {
        Inspector inspector = inspectors.find(scope.all(actor), id).orElseThrow(Scope::notFound);
        boolean edit = actor.may(Permission.INSPECTORS_EDIT) && inspector.agencyId().equals(actor.agencyId());
        model.addAttribute("page", new InspectorPage(inspector, scope.nameOf(inspector.agencyId()),
                HistoryLine.of(inspectors.history(inspector), clock.getZone()), edit,
                actor.may(Permission.PERSONAL_UNMASK), LocalDate.now(clock),
                settings.certificateLeadDays()));
        return "registry/inspector-page";
    }

    private Map<UUID, String> names(List<Inspector> rows) {
        Map<UUID, String> names = new HashMap<>();
        rows.stream().map(Inspector::agencyId).distinct().forEach(id -> names.put(id, scope.nameOf(id)));
        return names;
    }
}
