package org.mingjian;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform with five demo agencies and a year half lived, on loopback only. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "演示：五个机构、过了一半的一年 / five agencies, a year half lived")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 / data folder (data/demo)")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "端口 / port (${DEFAULT-VALUE})")
    private int port = 8080;

    @Override
    public Integer call() throws IOException {
        DemoFolder folder = new DemoFolder(
                Optional.ofNullable(data).orElseGet(() -> DataFolder.standard().resolve("demo")));
        if (!folder.claim()) {
            System.err.println(
                    folder + "：里面不是演示数据，演示不会动它 / holds something other than a demo, and the demo leaves it alone");
            return 2;
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("mingjian.data", folder.toString());
        properties.put("mingjian.demo", true);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        ServeCommand.start(properties);
        folder.finish();
        return ServeCommand.RUNNING;
    }
}
