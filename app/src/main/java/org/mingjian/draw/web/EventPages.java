package org.mingjian.draw.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventDesk;
import org.mingjian.draw.EventEvidence;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventReport;
import org.mingjian.draw.EventType;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Shows what happened to a draw after its result, and takes reports of it (VDP §7.1); {@link EventActs} decides. */
@Controller
class EventPages {
    private static final int NAME_LENGTH = 120;
    private final OwnDraws own;
    private final EventDesk desk;
    private final EventBook book;
    private final EventViews views;

    EventPages(OwnDraws own, EventDesk desk, EventBook book, EventViews views) {
        this.own = own;
        this.desk = desk;
        this.book = book;
        this.views = views;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/events")
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        DrawRecord draw = own.visible(actor, id);
        model.addAttribute("page", views.of(draw, actor, new EventPage.Typed("", "", ""), List.of(),
                StepNote.in(model), locale));
        return "draw/event-page";
    }

    /**
     * Takes a report.
     *
     * @param what type and reason code with a colon between
     * @param about credit code of a subject, or a seat as {@code <code>|<slot>}
     */
    @Requires(Permission.EVENT_REPORT)
    @PostMapping("/draws/{id}/events")
    String report(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String what,
        @RequestParam(defaultValue = "") String about,
        @RequestParam(defaultValue = "") String text,
        @RequestParam(name = "evidence", required = false) @Nullable MultipartFile file,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) throws IOException {
        DrawRecord draw = own.own(actor, id);
        EventReport report = report(what, about, evidence(file, text.strip()));
        return switch (desk.report(id, actor, report)) {
            case Outcome.Done<EventRecord> done -> "redirect:/draws/" + id + "/events";
            case Outcome.Refused<EventRecord> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page", views.of(draw, actor, new EventPage.Typed(what, about, text),
                        refused.faults(), Optional.empty(), locale));
                yield "draw/event-page";
            }
        };
    }

    /** A type that there is not is left as a reason that there is not either, and is refused with what was typed. */
    private static EventReport report(String what, String about, EventEvidence evidence) {
        int colon = what.indexOf(':');
        return Arrays.stream(EventType.values())
                .filter(one -> what.startsWith(one.name() + ":"))
                .findFirst()
                .map(type -> new EventReport(type, what.substring(colon + 1), about, about, evidence))
                .orElseGet(() -> new EventReport(EventType.SUBJECT_VOID, colon < 0 ? what + ":" : what, about, about,
                        evidence));
    }

    private static EventEvidence evidence(@Nullable MultipartFile file, String text) throws IOException {
        if (file == null || file.isEmpty()) {
            return EventEvidence.of("", text.getBytes(UTF_8));
        }
        String full = Optional.ofNullable(file.getOriginalFilename()).orElse("evidence");
        String name = full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "");
        byte[] content = file.getSize() > EventDesk.MOST_EVIDENCE
                ? new byte[EventDesk.MOST_EVIDENCE + 1]
                : file.getBytes();
        return EventEvidence.of(name.substring(0, Math.min(NAME_LENGTH, name.length())), content);
    }

    /** Hands out the evidence, which may name people, to those who report and decide; never to be opened in the page. */
    @Requires({Permission.EVENT_REPORT, Permission.EVENT_APPROVE})
    @GetMapping("/draws/{id}/events/{event}/evidence")
    ResponseEntity<byte[]> evidence(Actor actor, @PathVariable UUID id, @PathVariable UUID event) {
        own.own(actor, id);
        EventEvidence evidence = book.evidence(id, event)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = evidence.name().isEmpty() ? "evidence.txt" : evidence.name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(evidence.content());
    }
}
