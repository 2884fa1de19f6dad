package org.mingjian.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Whoever sends to it does so on a thread of its own, so that a client which no longer reads keeps
 * nobody waiting but itself.
 */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    private final Topic topic;
    private final String address;
    private final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String told;
    private volatile boolean open = true;

    LiveStream(Topic topic, String address, String seen, Duration life) {
        this.topic = topic;
        this.address = address;
        this.told = seen;
        this.emitter = new SseEmitter(life.toMillis());
    }

    Topic topic() {
        return topic;
    }

    String address() {
        return address;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean open() {
        return open;
    }

    /** Says that the page's version is past, once for each version. */
    void tell(String version) {
        if (!version.equals(told)) {
            send(SseEmitter.event().id(version).name("change").data(version), version);
        }
    }

    /** Sends what a browser ignores; only so does a server learn that a client has gone. */
    void beat() {
        send(SseEmitter.event().comment("beat"), told);
    }

    void greet(Duration retry) {
        send(SseEmitter.event().reconnectTime(retry.toMillis()).comment("open"), told);
    }

    private void send(SseEmitter.SseEventBuilder event, String version) {
        if (!open || !busy.compareAndSet(false, true)) {
            return;
        }
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                emitter.send(event);
                told = version;
            } catch (IOException | IllegalStateException gone) {
                open = false;
                LOG.debug("An open page of {} cannot be told any more.", topic, gone);
            } finally {
                busy.set(false);
            }
        });
    }

    void close() {
        open = false;
        emitter.complete();
    }

    /** Notes that the container has ended it, and why. */
    void ended(String why) {
        open = false;
        LOG.debug("An open page of {} has ended: {}", topic, why);
    }
}
