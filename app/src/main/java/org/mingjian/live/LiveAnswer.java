package org.mingjian.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Answers a page that wants to be told of changes. */
@Component
public class LiveAnswer {
    private static final String SEEN = "seen";
    private static final String LAST = "Last-Event-ID";
    private static final int LONGEST = 64;
    private static final String RETRY_SECONDS = "30";

    private final LiveStreams streams;

    LiveAnswer(LiveStreams streams) {
        this.streams = streams;
    }

    /**
     * Opens a stream for a request that was found to be allowed: from the last event that its browser has had, or from
     * the version that its page was made of. Too many streams get status 503, whereupon pages ask now and then.
     */
    public ResponseEntity<SseEmitter> to(HttpServletRequest request, Topic topic) {
        String seen = Optional.ofNullable(request.getHeader(LAST))
                .or(() -> Optional.ofNullable(request.getParameter(SEEN)))
                .filter(text -> text.length() <= LONGEST)
                .orElse("");
        return streams.open(topic, seen, request.getRemoteAddr())
                .map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build());
    }
}
