package org.mingjian.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Where the command line looks when nothing else is said. */
final class DataDefaults {
    /** Legal days are China's. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private DataDefaults() {}

    /** Returns the folder {@code data} beside the launcher, or in the working folder without one. */
    static Path folder() {
        return Optional.ofNullable(System.getenv("MINGJIAN_HOME")).map(Path::of).orElse(Path.of("")).resolve("data");
    }
}
