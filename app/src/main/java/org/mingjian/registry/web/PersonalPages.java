package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.StepUp;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.Unmasking;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the personal data of one record in clear, once, to who gives a reason and a second factor (SEC-09). */
@Controller
class PersonalPages {
    private static final String ADDRESS = Book.SECTION + "/{address}/personal";
    private final Doors doors;
    private final Scope scope;
    private final Unmasking unmasking;
    private final StepUp stepUp;

    PersonalPages(Doors doors, Scope scope, Unmasking unmasking, StepUp stepUp) {
        this.doors = doors;
        this.scope = scope;
        this.unmasking = unmasking;
        this.stepUp = stepUp;
    }

    @Requires(Permission.PERSONAL_UNMASK)
    @GetMapping(ADDRESS)
    String ask(Actor actor, @PathVariable String section, @PathVariable String address, Model model) {
        Door<?> door = doors.toView(actor, section);
        return show(actor, door.book(), record(door, address), "", List.of(), Optional.empty(), model);
    }

    @Requires(Permission.PERSONAL_UNMASK)
    @PostMapping(ADDRESS)
    String open(
        Actor actor,
        @PathVariable String section,
        @PathVariable String address,
        @RequestParam(defaultValue = "") String reason,
        @RequestParam(defaultValue = "") String code,
        HttpServletResponse response,
        Model model
    ) {
        Door<?> door = doors.toView(actor, section);
        BookRecord record = record(door, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (unmasking.open(actor, door.book().kind(), record, reason, code)) {
            case Outcome.Done<Unmasking.Opened>(Unmasking.Opened opened) ->
                show(actor, door.book(), record, reason, List.of(), Optional.of(opened), model);
            case Outcome.Refused<Unmasking.Opened> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(actor, door.book(), record, reason, refused.faults(), Optional.empty(), model);
            }
        };
    }

    private <R extends BookRecord> R record(Door<R> door, String address) {
        return door.records()
                .at(scope.all(door.actor()), door.actor().agencyId(), address)
                .orElseThrow(Scope::notFound);
    }

    private String show(
        Actor actor,
        Book book,
        BookRecord record,
        String reason,
        List<Fault> faults,
        Optional<Unmasking.Opened> opened,
        Model model
    ) {
        model.addAttribute("page", new PersonalPage(book, record, reason, faults, stepUp.lacks(actor),
                stepUp.asks(actor), opened));
        return "registry/personal-page";
    }
}
