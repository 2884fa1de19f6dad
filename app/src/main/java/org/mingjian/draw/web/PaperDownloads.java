package org.mingjian.draw.web;

import java.util.UUID;
import java.util.function.Function;
import org.mingjian.draw.DrawPaper;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Papers;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.shell.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the papers of a draw: certificate and minutes. */
@Controller
class PaperDownloads {
    private static final MediaType WORD = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final OwnDraws own;
    private final Papers papers;
    private final Agencies agencies;
    private final PublicAddress address;

    PaperDownloads(OwnDraws own, Papers papers, Agencies agencies, PublicAddress address) {
        this.own = own;
        this.papers = papers;
        this.agencies = agencies;
        this.address = address;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(Actor actor, @PathVariable UUID id) {
        return file(own.visible(actor, id), Papers::certificate, MediaType.APPLICATION_PDF, "certificate.pdf");
    }

    /** The minutes name who was there: they are the agency's own. */
    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutes(Actor actor, @PathVariable UUID id) {
        return file(own.own(actor, id), Papers::minutes, MediaType.APPLICATION_PDF, "minutes.pdf");
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/minutes.docx")
    ResponseEntity<byte[]> minutesForWord(Actor actor, @PathVariable UUID id) {
        return file(own.own(actor, id), Papers::minutesForWord, WORD, "minutes.docx");
    }

    private ResponseEntity<byte[]> file(
        DrawRecord draw,
        Function<DrawPaper, byte[]> make,
        MediaType type,
        String name
    ) {
        String agency = agencies.byId(draw.agency()).map(Agency::name).orElse(draw.org());
        DrawPaper paper = papers.of(draw.id(), agency, address.of(ScreenViews.publicPath(draw)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return DrawDownloads.file(make.apply(paper), type, draw.drawId() + "-" + draw.attempt() + "-" + name);
    }
}
