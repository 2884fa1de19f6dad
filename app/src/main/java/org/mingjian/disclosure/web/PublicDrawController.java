package org.mingjian.disclosure.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.shell.Pager;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** The public's lists and draws (PUB-01, PUB-03). */
@Controller
class PublicDrawController {
    private static final int NEWEST = 8;

    private final PublicDraws published;
    private final PublicDrawPages pages;
    private final Agencies agencies;
    private final Clock clock;

    PublicDrawController(PublicDraws published, PublicDrawPages pages, Agencies agencies, Clock clock) {
        this.clock = clock;
        this.published = published;
        this.pages = pages;
        this.agencies = agencies;
    }

    /** What the list of public draws shows. */
    record ListPage(String q, String agency, List<Agency> agencies, List<Line> lines, Pager pager) {}

    /** A draw in the list. */
    record Line(Publication publication, String agency, int count) {}

    /** What the public's first page shows. */
    record HomePage(long draws, long agencies, List<Line> newest) {}

    /** Times are shown as they are in China, wherever the server stands. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @Open
    @GetMapping("/public")
    String home(Model model) {
        model.addAttribute("page",
                new HomePage(published.count("", null), agencies.all().size(), lines("", null, 0, NEWEST)));
        return "disclosure/home-page";
    }

    @Open
    @GetMapping("/public/draws")
    String draws(
        @RequestParam(defaultValue = "") String q,
        @RequestParam(defaultValue = "") String agency,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        @Nullable
        UUID id = agencies.byCode(agency).map(Agency::id).orElse(null);
        String address = "/public/draws?q=" + UriUtils.encode(q, StandardCharsets.UTF_8) + "&agency="
                + UriUtils.encode(agency, StandardCharsets.UTF_8);
        Pager pager = new Pager(page, size, published.count(q.strip(), id), address);
        model.addAttribute("page",
                new ListPage(q, agency, agencies.all(), lines(q.strip(), id, pager.offset(), pager.size()), pager));
        return "disclosure/draw-list-page";
    }

    @Open
    @GetMapping("/public/draws/{drawId}")
    String draw(
        @PathVariable String drawId,
        @RequestParam(required = false) @Nullable Integer attempt,
        @RequestParam(defaultValue = "") String code,
        Locale locale,
        Model model
    ) {
        model.addAttribute("page", pages.page(find(drawId, attempt), code, locale));
        return "disclosure/draw-page";
    }

    @Open
    @GetMapping("/public/draws/{drawId}/bundle.zip")
    ResponseEntity<byte[]> bundle(
        @PathVariable String drawId,
        @RequestParam(required = false) @Nullable Integer attempt
    ) {
        byte[] bundle = published.bundle(find(drawId, attempt)).orElseThrow(PublicDrawController::missing);
        return file(bundle, new MediaType("application", "zip"), drawId + ".zip");
    }

    @Open
    @GetMapping("/public/draws/{drawId}/certificate.json")
    ResponseEntity<byte[]> certificate(
        @PathVariable String drawId,
        @RequestParam(required = false) @Nullable Integer attempt
    ) {
        byte[] certificate = published.certificate(find(drawId, attempt)).orElseThrow(PublicDrawController::missing);
        return file(certificate, MediaType.APPLICATION_JSON, drawId + "-certificate.json");
    }

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private Publication find(String drawId, @Nullable Integer attempt) {
        return published.find(drawId, attempt).orElseThrow(PublicDrawController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Line> lines(String q, @Nullable UUID agency, long offset, int size) {
        return published.page(q, agency, offset, size)
                .stream()
                .map(publication -> new Line(publication,
                        agencies.byId(publication.agency()).map(Agency::name).orElse(""),
                        published.record(publication).draft().count()))
                .toList();
    }
}
