package org.mingjian.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.BookKind;
import org.mingjian.registry.Licence;
import org.mingjian.registry.LicenceKinds;
import org.mingjian.registry.LicenceState;
import org.mingjian.registry.Licences;
import org.mingjian.registry.Privacy;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.RegistrySettings;
import org.mingjian.registry.Subjects;
import org.mingjian.shell.Pager;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the licences of the registry's subjects, counted by licence and by enterprise. */
@Controller
class LicencePages {
    private static final List<String> COLUMNS = List.of("licence-number", "licence-holder", "licence-kind", "issuer",
            "licence-from", "licence-to");
    private static final List<String> STATES = List.of("VALID", "SOON", "ENDED", "COMING");

    private final Licences licences;
    private final Subjects subjects;
    private final Privacy privacy;
    private final Scope scope;
    private final RegistrySettings settings;
    private final MessageSource messages;
    private final Clock clock;

    LicencePages(
            Licences licences, Subjects subjects, Privacy privacy, Scope scope, RegistrySettings settings,
            MessageSource messages, Clock clock
    ) {
        this.licences = licences;
        this.subjects = subjects;
        this.privacy = privacy;
        this.scope = scope;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/licences")
    String list(
        Actor actor,
        @ModelAttribute("query") ListQuery query,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        Set<UUID> agencies = scope.chosen(actor, query.agency());
        RecordFilter filter = query.filter(agencies);
        Address address = query.address(Book.LICENCES);
        Pager pager = new Pager(page, size, licences.count(filter), address.at(""));
        Optional<LocalDate> reviewed = licences.reviewedOn(actor.agencyId());
        ListFrame frame = new ListFrame(Book.LICENCES, query.q(), query.agency(), scope.choices(actor), query.narrows(),
                actor.may(Permission.SUBJECTS_EDIT), reviewed, ListFrame.overdue(reviewed, LocalDate.now(clock)),
                address.at("/export.csv"), address.at("/export.xlsx"), pager);
        List<PlainListPage.Line> lines = lines(licences.page(filter, pager.size(), pager.offset()));
        model.addAttribute("page", new PlainListPage(frame, COLUMNS, STATES, query.state(), "", false, lines,
                actor.agencyId(), LicenceKinds.KNOWN, query.licence(), note(agencies, locale)));
        return "registry/plain-list-page";
    }

    @Requires(Permission.SUBJECTS_VIEW)
    @GetMapping("/licences/{id:[0-9]{1,18}}")
    String page(Actor actor, @PathVariable String id, Model model) {
        Licence licence = licences.at(scope.all(actor), actor.agencyId(), id).orElseThrow(Scope::notFound);
        boolean edit = actor.may(Permission.SUBJECTS_EDIT) && licence.agencyId().equals(actor.agencyId());
        model.addAttribute("page", new PlainPage(Book.LICENCES, lines(List.of(licence)).getFirst(),
                privacy.maskedAside(BookKind.LICENCES, licence),
                HistoryLine.of(licences.history(licence), clock.getZone()), edit,
                actor.may(Permission.PERSONAL_UNMASK)));
        return "registry/plain-page";
    }

    /** Says how many enterprises there are, how many hold licences and how many licences that is: three numbers. */
    private String note(Set<UUID> agencies, Locale locale) {
        List<Licences.Count> counts = licences.counts(agencies);
        long all = agencies.stream().mapToLong(agency -> subjects.count(agency, Set.of()).all()).sum();
        if (counts.isEmpty() || counts.getFirst().licences() == 0) {
            return "";
        }
        String kinds = counts.stream()
                .skip(1)
                .map(one -> say("registry.licences.count-one", locale, one.kind(), one.licences(), one.holders()))
                .collect(Collectors.joining(say("registry.licences.between", locale)));
        return say("registry.licences.count", locale, all, counts.getFirst().holders(), counts.getFirst().licences(),
                kinds);
    }

    private List<PlainListPage.Line> lines(List<Licence> licences) {
        Map<UUID, Map<String, String>> names = licences.stream()
                .collect(Collectors.groupingBy(Licence::agencyId,
                        Collectors.mapping(Licence::code, Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> subjects.names(one.getKey(), one.getValue())));
        return licences.stream().map(licence -> {
            LicenceState state = licence.stateOn(LocalDate.now(clock), settings.licenceLeadDays());
            Map<String, String> words = new LinkedHashMap<>(licence.words());
            words.put("licence-holder",
                    names.getOrDefault(licence.agencyId(), Map.of()).getOrDefault(licence.code(), licence.code()));
            return new PlainListPage.Line(licence.address(), licence.agencyId(), scope.nameOf(licence.agencyId()),
                    words,
                    state.name(), tone(state));
        }).toList();
    }

    static String tone(LicenceState state) {
        return switch (state) {
            case VALID -> "ok";
            case SOON -> "wait";
            case ENDED -> "late";
            case COMING -> "mute";
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
