package org.mingjian.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Found;
import org.mingjian.registry.LicenceState;
import org.mingjian.registry.Licences;
import org.mingjian.registry.RegistrySettings;
import org.mingjian.registry.Subject;
import org.mingjian.registry.SubjectFilter;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.SubRegistries;
import org.mingjian.registry.SubjectPart;
import org.mingjian.registry.SubjectPlace;
import org.mingjian.registry.Subjects;
import org.mingjian.registry.Visit;
import org.mingjian.registry.Visits;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the registry of subjects; {@link RecordForms} changes it, {@link RecordSheets} takes and gives sheets. */
@Controller
class SubjectPages {
    private final Subjects subjects;
    private final Visits visits;
    private final Scope scope;
    private final Clock clock;
    private final SubRegistries subs;
    private final FormChoices choices;
    private final Licences licences;
    private final RegistrySettings settings;

    SubjectPages(
            Subjects subjects, Visits visits, Scope scope, Clock clock, SubRegistries subs,
            FormChoices choices, Licences licences, RegistrySettings settings
    ) {
        this.subjects = subjects;
        this.visits = visits;
        this.scope = scope;
        this.clock = clock;
        this.subs = subs;
        this.choices = choices;
        this.licences = licences;
        this.settings = settings;
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/subjects")
    String list(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "") String after,
        @RequestParam(defaultValue = "") String before,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        RecordFilter chosen = query.filter(scope.chosen(actor, query.agency()));
        SubjectFilter filter = chosen.ofSubjects();
        Found found = subjects.found(filter);
        Address address = query.address(Book.SUBJECTS);
        Pager pager = new Pager(1, size, found.total(), address.at(""));
        SubjectPlace place = KeyPager.place(after, before, filter.agencies());
        SubjectPart part = subjects.part(filter, found, place, pager.size());
        List<Subject> rows = part.subjects();
        boolean edit = actor.may(Permission.SUBJECTS_EDIT);
        Optional<LocalDate> reviewed = subjects.reviewedOn(actor.agencyId());
        ListFrame frame = new ListFrame(Book.SUBJECTS, query.q(), query.agency(), scope.choices(actor), query.narrows(),
                edit, reviewed, ListFrame.overdue(reviewed, LocalDate.now(clock)), address.at("/export.csv"),
                pager.total() < RecordSheets.MOST_XLSX ? address.at("/export.xlsx") : "", pager);
        model.addAttribute("page", new SubjectListPage(frame, query,
                RegionChoices.of(query.region(), scope.regionOf(actor.agencyId())), subjects.grades(actor.agencyId()),
                choices.of(actor, Book.SUBJECTS), subjects.supervisors(actor.agencyId()), rows,
                names(rows.stream().map(Subject::agencyId).toList()),
                actor.agencyId(), KeyPager.of(part, found, pager, filter.agencies()), links(actor)));
        return "registry/subject-list-page";
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/subjects/{code:[0-9A-Za-z]{18}}")
    String page(
        Actor actor,
        @PathVariable String code,
        @RequestParam(defaultValue = "") String agency,
        @RequestParam(defaultValue = "false") boolean merged,
        Model model
    ) {
        Set<UUID> where = agency.isEmpty() ? scope.all(actor) : scope.chosen(actor, agency);
        Subject subject = subjects.find(where, actor.agencyId(), code).orElseThrow(Scope::notFound);
        if (subject.mergedInto().isPresent() && !merged) {
            return "redirect:/subjects/" + subject.mergedInto().get() + (agency.isEmpty() ? "" : "?agency=" + agency);
        }
        List<Visit> paid = visits.of(subject.agencyId(), code);
        boolean edit = actor.may(Permission.SUBJECTS_EDIT) && subject.agencyId().equals(actor.agencyId())
                && subject.mergedInto().isEmpty();
        model.addAttribute("page", new SubjectPage(subject, scope.nameOf(subject.agencyId()), paid,
                names(paid.stream().map(Visit::agencyId).toList()),
                HistoryLine.of(subjects.history(subject), clock.getZone()), edit,
                actor.may(Permission.PERSONAL_UNMASK), held(subject), subjects.mergedInto(subject),
                LocalDate.now(clock).getYear()));
        return "registry/subject-page";
    }

    private List<SubjectPage.Held> held(Subject subject) {
        LocalDate today = LocalDate.now(clock);
        return licences.of(subject.agencyId(), subject.code()).stream().map(one -> {
            LicenceState state = one.stateOn(today, settings.licenceLeadDays());
            return new SubjectPage.Held(one, state, LicencePages.tone(state));
        }).toList();
    }

    private List<SubjectListPage.Sub> links(Actor actor) {
        return subs.of(actor.agencyId())
                .stream()
                .map(sub -> new SubjectListPage.Sub(sub.id(), sub.name(),
                        ListQuery.of(sub).address(Book.SUBJECTS).at("")))
                .toList();
    }

    private Map<UUID, String> names(List<UUID> agencies) {
        Map<UUID, String> names = new HashMap<>();
        agencies.stream().distinct().forEach(id -> names.put(id, scope.nameOf(id)));
        return names;
    }
}
