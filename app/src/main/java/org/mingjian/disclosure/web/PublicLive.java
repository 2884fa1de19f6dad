package org.mingjian.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.PublicationVersions;
import org.mingjian.identity.Open;
import org.mingjian.live.LiveAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open public page that its draw was published or given up. */
@Controller
class PublicLive {
    private final PublicDraws draws;
    private final LiveAnswer answer;

    PublicLive(PublicDraws draws, LiveAnswer answer) {
        this.draws = draws;
        this.answer = answer;
    }

    @Open
    @GetMapping("/public/draws/{drawId}/{attempt}/live")
    ResponseEntity<SseEmitter> live(
        @PathVariable String drawId,
        @PathVariable int attempt,
        HttpServletRequest request
    ) {
        return draws.find(drawId, OptionalInt.of(attempt))
                .map(publication -> answer.to(request, PublicationVersions.topic(publication)))
                .orElseThrow(PublicDownloads::missing);
    }
}
