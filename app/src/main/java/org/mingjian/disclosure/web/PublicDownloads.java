package org.mingjian.disclosure.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.draw.Papers;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.shell.PublicAddress;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files of published draws, and the verifier that anyone may take along (DRAW-07, PUB-03). */
@Controller
class PublicDownloads {
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final MediaType PYTHON = new MediaType("text", "x-python", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String SCRIPT = "verify_draw.py";
    private static final String SAVED = "verify.html";

    private final PublicDraws draws;
    private final Papers papers;
    private final Agencies agencies;
    private final PublicAddress address;

    PublicDownloads(PublicDraws draws, Papers papers, Agencies agencies, PublicAddress address) {
        this.draws = draws;
        this.papers = papers;
        this.agencies = agencies;
        this.address = address;
    }

    @Open
    @GetMapping("/public/draws/{drawId}/bundle.zip")
    ResponseEntity<byte[]> bundle(@PathVariable String drawId, @RequestParam Optional<Integer> attempt) {
        Publication publication = find(drawId, attempt);
        return file(draws.bundle(publication).orElseThrow(PublicDownloads::missing), ZIP,
                name(publication) + "-bundle.zip");
    }

    @Open
    @GetMapping("/public/draws/{drawId}/certificate.json")
    ResponseEntity<byte[]> certificate(@PathVariable String drawId, @RequestParam Optional<Integer> attempt) {
        Publication publication = find(drawId, attempt);
        return file(draws.certificate(publication).orElseThrow(PublicDownloads::missing), MediaType.APPLICATION_JSON,
                name(publication) + "-certificate.json");
    }

    /** The certificate for people; it holds what the page beside it does. */
    @Open
    @GetMapping("/public/draws/{drawId}/certificate.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String drawId, @RequestParam Optional<Integer> attempt) {
        Publication publication = find(drawId, attempt);
        String where = "/public/draws/" + drawId
                + (publication.attempt() == 1 ? "" : "?attempt=" + publication.attempt());
        String agency = agencies.byId(publication.agency()).map(Agency::name).orElse(publication.org());
        return Optional.of(publication)
                .filter(Publication::open)
                .flatMap(open -> papers.of(open.draw(), agency, address.of(where)))
                .map(paper -> file(Papers.certificate(paper), MediaType.APPLICATION_PDF,
                        name(publication) + "-certificate.pdf"))
                .orElseThrow(PublicDownloads::missing);
    }

    @Open
    @GetMapping("/public/verify_draw.py")
    ResponseEntity<byte[]> python() throws IOException {
        return verifier(SCRIPT, PYTHON);
    }

    /** The verifier that runs in a browser, as one file that works from a disk without a network. */
    @Open
    @GetMapping("/public/verify.html")
    ResponseEntity<byte[]> saved() throws IOException {
        return verifier(SAVED, HTML);
    }

    private static ResponseEntity<byte[]> verifier(String name, MediaType type) throws IOException {
        try (InputStream in = new ClassPathResource("verifiers/" + name).getInputStream()) {
            return file(in.readAllBytes(), type, name);
        }
    }

    /** Names the files of an attempt, such as {@code xiqing-2026-004-2} for the second. */
    static String name(Publication publication) {
        return publication.attempt() == 1
                ? publication.drawId()
                : publication.drawId() + "-" + publication.attempt();
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        ContentDisposition attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(Hex.of(Suite.S.hash(content)))
                .body(content);
    }

    private Publication find(String drawId, Optional<Integer> attempt) {
        return draws.find(drawId, attempt.map(OptionalInt::of).orElse(OptionalInt.empty()))
                .orElseThrow(PublicDownloads::missing);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
