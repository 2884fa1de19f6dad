package org.mingjian.draw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mingjian.draw.DrawVersions;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.live.LiveAnswer;
import org.mingjian.live.LiveStreams;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the open pages of a ceremony that something changed. */
@Controller
class LivePages {
    private final LiveStreams streams;
    private final LiveAnswer answer;
    private final OwnDraws own;

    LivePages(LiveStreams streams, LiveAnswer answer, OwnDraws own) {
        this.streams = streams;
        this.answer = answer;
        this.own = own;
    }

    /** Returns what a page carries; ask before anything that it shows is read, so that no change falls between. */
    LiveTag tag(UUID draw, String address) {
        return new LiveTag(address, streams.version(DrawVersions.topic(draw)));
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}/live")
    ResponseEntity<SseEmitter> live(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        own.visible(actor, id);
        return stream(request, id);
    }

    /** Opens a stream of a draw that the caller has found to be the reader's to see. */
    ResponseEntity<SseEmitter> stream(HttpServletRequest request, UUID draw) {
        return answer.to(request, DrawVersions.topic(draw));
    }
}
