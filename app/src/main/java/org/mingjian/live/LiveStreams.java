package org.mingjian.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Holds the streams of open pages, and the one reader that watches for all of them. An open stream holds neither a
 * thread nor a database connection. Streams end before the server does, which would else wait for them.
 */
@Service
public class LiveStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    static final int MOST = 2_000;
    /** A hall stands behind one address. */
    static final int MOST_OF_ADDRESS = 500;
    /** A browser comes again by itself, and is then asked anew whether it may. */
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final long TICK = 1_000;
    private static final int BEAT_EVERY = 15;

    private final Map<String, LiveSource> sources;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile Optional<Thread> reader = Optional.empty();
    private volatile boolean failing;

    LiveStreams(List<LiveSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(LiveSource::kind, Function.identity()));
    }

    /** Returns the present version, or the empty string for what does not exist. */
    public String version(Topic topic) {
        return source(topic.kind()).versions(Set.of(topic.id())).getOrDefault(topic.id(), "");
    }

    /**
     * Opens a stream that says when the version is no longer the one that was seen.
     *
     * @param seen the version that the page shows; one that has passed already is told at once
     * @param address whose stream it is, for the limit of each
     * @return nothing while there are too many, or the platform is ending
     */
    public synchronized Optional<SseEmitter> open(Topic topic, String seen, String address) {
        long ofAddress = streams.stream().filter(stream -> stream.address().equals(address)).count();
        if (!isRunning() || streams.size() >= MOST || ofAddress >= MOST_OF_ADDRESS) {
            return Optional.empty();
        }
        LiveStream stream = new LiveStream(topic, address, seen, LIFE);
        SseEmitter emitter = stream.emitter();
        emitter.onCompletion(() -> gone(stream, "complete"));
        emitter.onError(failure -> gone(stream, failure.toString()));
        emitter.onTimeout(stream::close);
        streams.add(stream);
        stream.greet(RETRY);
        return Optional.of(emitter);
    }

    /** Counts the open streams. */
    public int size() {
        return streams.size();
    }

    private void gone(LiveStream stream, String why) {
        stream.ended(why);
        streams.remove(stream);
    }

    @Override
    public synchronized void start() {
        reader = Optional.of(Thread.ofPlatform().daemon().name("live-reader").start(this::read));
    }

    private void read() {
        int tick = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(TICK);
                look();
                if (++tick % BEAT_EVERY == 0) {
                    streams.forEach(LiveStream::beat);
                }
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** Asks once for everything that is watched, and tells whoever has seen something else. */
    void look() {
        streams.removeIf(stream -> !stream.open());
        Map<String, Set<UUID>> watched = new HashMap<>();
        streams.forEach(stream -> watched.computeIfAbsent(stream.topic().kind(), kind -> new HashSet<>())
                .add(stream.topic().id()));
        try {
            watched.forEach((kind, ids) -> {
                Map<UUID, String> versions = source(kind).versions(ids);
                streams.stream()
                        .filter(stream -> stream.topic().kind().equals(kind))
                        .forEach(stream -> stream.tell(versions.getOrDefault(stream.topic().id(), "")));
            });
            failing = false;
        } catch (DataAccessException | TransactionException failure) {
            if (!failing) {
                LOG.warn("Open pages are not told of changes while the database cannot be read.", failure);
            }
            failing = true;
        }
    }

    private LiveSource source(String kind) {
        return Optional.ofNullable(sources.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("Nothing knows the versions of " + kind + "."));
    }

    @Override
    public synchronized void stop() {
        reader.ifPresent(Thread::interrupt);
        reader = Optional.empty();
        streams.forEach(LiveStream::close);
        streams.clear();
    }

    @Override
    public boolean isRunning() {
        return reader.isPresent();
    }

    /** Ends first of all: the server waits for what is open. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
