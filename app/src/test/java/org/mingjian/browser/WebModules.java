package org.mingjian.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules of the verifier in a browser, the vectors and other folders, as a site that only Chromium sees. */
final class WebModules implements AutoCloseable {
    static final Path VECTORS = Path.of("..", "fairdraw", "src", "test", "resources", "vectors");
    private static final Path MODULES = Path.of("..", "verifiers", "web");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "json", "application/json", "zip",
            "application/zip");

    private final Chromium chromium;
    private final BrowserContext context;
    private final Page page;
    private final Map<String, Path> folders;

    private WebModules(Chromium chromium, BrowserContext context, Map<String, Path> folders) {
        this.chromium = chromium;
        this.context = context;
        this.page = context.newPage();
        this.folders = folders;
    }

    /**
     * Opens the site.
     *
     * @param secure whether it comes over TLS: only then does the browser offer its own cryptography
     * @param random a folder of bundles at {@code /random}
     */
    static WebModules open(boolean secure, Path random) {
        Chromium chromium = Chromium.start();
        WebModules site = new WebModules(chromium, chromium.browser().newContext(),
                Map.of("web", MODULES, "vectors", VECTORS, "random", random));
        site.context.route("**/*", site::answer);
        site.page.navigate((secure ? "https" : "http") + "://verifier.test/");
        return site;
    }

    private void answer(Route route) {
        String[] path = URI.create(route.request().url()).getPath().split("/", 3);
        Path file = path.length == 3 && folders.containsKey(path[1])
                ? folders.get(path[1]).resolve(path[2])
                : Path.of("");
        if (!Files.isRegularFile(file)) {
            boolean root = path[path.length - 1].isEmpty();
            route.fulfill(new Route.FulfillOptions().setStatus(root ? 200 : 404)
                    .setContentType("text/html")
                    .setBody(root ? "<!DOCTYPE html><title>site</title>" : ""));
            return;
        }
        try {
            String name = file.getFileName().toString();
            route.fulfill(new Route.FulfillOptions().setBodyBytes(Files.readAllBytes(file))
                    .setContentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls {@code call} with {@code tests}, the modules' own answers to tests, and {@code given}. */
    @Nullable
    Object call(String call, @Nullable Object given) {
        return page.evaluate("async (given) => { const tests = await import('/web/test/harness.js'); return " + call
                + "; }", given);
    }

    /** Verifies bundles; gives what harness.js says of each by its name. */
    @SuppressWarnings({"unchecked", "NullAway"})
    Map<String, Map<String, Object>> judge(List<Map<String, Object>> bundles) {
        return (Map<String, Map<String, Object>>) call("tests.judge(given)", bundles);
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
    }
}
