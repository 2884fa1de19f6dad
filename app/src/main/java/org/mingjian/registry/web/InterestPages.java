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
import org.mingjian.registry.Interest;
import org.mingjian.registry.InterestFilter;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.Interests;
import org.mingjian.registry.Statements;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the registry of interests; {@link RecordForms} changes it, {@link RecordSheets} takes and gives sheets. */
@Controller
class InterestPages {
    private final Interests interests;
    private final Scope scope;
    private final Clock clock;
    private final Statements statements;

    InterestPages(Interests interests, Scope scope, Clock clock, Statements statements) {
        this.interests = interests;
        this.scope = scope;
        this.clock = clock;
        this.statements = statements;
    }

    @Requires(Permission.INTERESTS_VIEW)
    @GetMapping("/interests")
    String list(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        RecordFilter chosen = query.filter(scope.chosen(actor, query.agency()));
        InterestFilter filter = chosen.ofInterests();
        Address address = query.address(Book.INTERESTS);
        Pager pager = new Pager(page, size, interests.count(filter), address.at(""));
        List<Interest> rows = interests.page(filter, pager.size(), pager.offset());
        Optional<LocalDate> reviewed = interests.reviewedOn(actor.agencyId());
        LocalDate today = LocalDate.now(clock);
        ListFrame frame = new ListFrame(Book.INTERESTS, query.q(), query.agency(), scope.choices(actor),
                query.narrows(),
                actor.may(Permission.INTERESTS_EDIT), reviewed, ListFrame.overdue(reviewed, today),
                address.at("/export.csv"), address.at("/export.xlsx"), pager);
        model.addAttribute("page", new InterestListPage(frame, query.state(), rows, names(rows), actor.agencyId(),
                statements.silent(actor.agencyId())));
        return "registry/interest-list-page";
    }

    @Requires(Permission.INTERESTS_VIEW)
    @GetMapping("/interests/{id:[0-9]{1,18}}")
    String page(Actor actor, @PathVariable long id, Model model) {
        Interest interest = interests.find(scope.all(actor), id).orElseThrow(Scope::notFound);
        boolean edit = actor.may(Permission.INTERESTS_EDIT) && interest.agencyId().equals(actor.agencyId());
        model.addAttribute("page", new InterestPage(interest, scope.nameOf(interest.agencyId()),
                HistoryLine.of(interests.history(interest), clock.getZone()), edit,
                actor.may(Permission.PERSONAL_UNMASK)));
        return "registry/interest-page";
    }

    private Map<UUID, String> names(List<Interest> rows) {
        Map<UUID, String> names = new HashMap<>();
        rows.stream().map(Interest::agencyId).distinct().forEach(id -> names.put(id, scope.nameOf(id)));
        return names;
    }
}
