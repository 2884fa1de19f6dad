import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Times the verifier's worker on a bundle in a Chromium started anew for each run: {@code FOLDER BUNDLE RUNS}. */
final class InChromium {
    private static final String PAGE = """
            <!DOCTYPE html><title>bench</title><script type="module">
            const worker = new Worker('/web/worker.js', { type: 'module' });
            const tell = (text) => fetch('/done', { method: 'POST', body: text });
            const bytes = await (await fetch('/bundle')).arrayBuffer();
            const begun = performance.now();
            worker.addEventListener('error', (event) => tell('broken ' + event.message));
            worker.addEventListener('message', ({ data }) => {
                if (data.fault !== undefined) tell('broken ' + data.fault);
                if (data.result !== undefined) tell((data.result.ok ? 'ok ' : 'broken ') + (performance.now() - begun));
            });
            worker.postMessage({ task: 1, name: 'bundle.zip', bytes, pins: [] }, [bytes]);
            </script>""";
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Path folder;
    private final Path bundle;

    private InChromium(Path folder, Path bundle) {
        this.folder = folder;
        this.bundle = bundle;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[2]);
        InChromium bench = new InChromium(Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", bench::answer);
        server.start();
        try {
            double[] seconds = new double[runs];
            for (int run = 0; run < runs; run++) {
                seconds[run] = bench.run("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            }
            Arrays.sort(seconds);
            System.out.printf(Locale.ROOT, "the browser's verifier, Chromium cold | %.2f s median of %d, %.2f to %.2f (3)%n",
                    seconds[runs / 2], runs, seconds[0], seconds[runs - 1]);
        } finally {
            server.stop(0);
        }
    }

    /** Returns the seconds from the bundle's bytes to the report. */
    private double run(String address) throws Exception {
        String chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no chromium on this machine."));
        Path profile = Files.createTempDirectory("bench-chromium");
        Process process = new ProcessBuilder(List.of(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--user-data-dir=" + profile, "--remote-debugging-port=0", address))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String said = told.poll(180, TimeUnit.SECONDS);
            if (said == null || !said.startsWith("ok ")) {
                throw new IllegalStateException("The browser says: " + said);
            }
            return Double.parseDouble(said.substring(3)) / 1000;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/done")) {
                told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            Path module = path.startsWith("/web/") ? folder.resolve(path.substring(5)).normalize() : folder;
            byte[] body = path.equals("/")
                    ? PAGE.getBytes(StandardCharsets.UTF_8)
                    : path.equals("/bundle")
                            ? Files.readAllBytes(bundle)
                            : module.startsWith(folder) && Files.isRegularFile(module) ? Files.readAllBytes(module) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript"
                    : path.equals("/") ? "text/html" : "application/octet-stream");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
