package org.mingjian.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.UnreadableBundle;
import org.fairdraw.verify.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Checks bundles that strangers hand in (DRAW-07), one after the other on a thread of its own, so that no file can take
 * more than one core and a bounded part of the memory. Nothing is kept.
 */
@Service
public class BundleChecks implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(BundleChecks.class);
    private static final long LARGEST = 64L << 20;
    /** Rows take several times their bytes while they are checked. */
    private static final int PART_OF_MEMORY = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Semaphore turn = new Semaphore(1);
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("bundle-check").daemon().factory());
    private final Duration longest;

    BundleChecks() {
        this(LONGEST);
    }

    BundleChecks(Duration longest) {
        this.longest = longest;
    }

    /**
     * Checks a bundle.
     *
     * @param pinnedKeyIds ids of the keys that the reader trusts; may be empty
     */
    public CheckOutcome check(InputStream in, Set<String> pinnedKeyIds) throws IOException {
        try {
            if (!turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new CheckOutcome.Busy();
            }
            return await(worker.submit(() -> checkInTurn(in, pinnedKeyIds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CheckOutcome.Busy();
        }
    }

    private CheckOutcome checkInTurn(InputStream in, Set<String> pinnedKeyIds) throws IOException {
        try {
            long largest = Math.min(LARGEST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
            return new CheckOutcome.Checked(Verifier.verify(Bundle.read(in, largest), pinnedKeyIds));
        } catch (UnreadableBundle e) {
            return new CheckOutcome.Unreadable(e);
        } finally {
            turn.release();
        }
    }

    private CheckOutcome await(Future<CheckOutcome> check) throws InterruptedException, IOException {
        try {
            return check.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new CheckOutcome.TooLong();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unread) {
                throw unread;
            }
            LOG.error("The verifier failed on a file that somebody handed in.", e.getCause());
            return new CheckOutcome.Unreadable(
                    new UnreadableBundle(UnreadableBundle.Reason.OTHER, "bundle"));
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
