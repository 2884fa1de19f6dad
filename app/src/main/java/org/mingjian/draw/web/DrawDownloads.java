package org.mingjian.draw.web;

import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the certificate of a draw, and the bundle that verifies with nothing else. */
@Controller
class DrawDownloads {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Draws draws;
    private final OwnDraws own;

    DrawDownloads(Draws draws, OwnDraws own) {
        this.draws = draws;
        this.own = own;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/bundle.zip")
    ResponseEntity<byte[]> bundle(Actor actor, @PathVariable UUID id) {
        DrawRecord draw = own.visible(actor, id);
        byte[] bundle = draws.bundle(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(bundle, ZIP, name(draw) + ".zip");
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/certificate.json")
    ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID id) {
        DrawRecord draw = own.visible(actor, id);
        byte[] certificate = draws.certificate(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(certificate, MediaType.APPLICATION_JSON, name(draw) + "-certificate.json");
    }

    private static String name(DrawRecord draw) {
        return draw.drawId() + "-" + draw.attempt();
    }

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
