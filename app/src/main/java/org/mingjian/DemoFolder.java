package org.mingjian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The data folder of a demo. A marker says whose it is and whether the demo's year was lived to its end, so that a first
 * start that was cut off begins anew, and a real platform's folder is never taken for a demo.
 */
final class DemoFolder {
    private static final String MARKER = "demo.txt";
    private static final String UNFINISHED = "unfinished\n";
    private static final String FINISHED = "finished\n";

    private final Path root;

    DemoFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder ready for a start; returns false where it holds something other than a demo. */
    boolean claim() throws IOException {
        Path marker = root.resolve(MARKER);
        if (Files.exists(marker)) {
            if (Files.readString(marker).equals(FINISHED)) {
                return true;
            }
            FileSystemUtils.deleteRecursively(root);
        } else if (Files.exists(root) && !isEmpty()) {
            return false;
        }
        Files.createDirectories(root);
        Files.writeString(marker, UNFINISHED);
        return true;
    }

    /** Notes that the demo is complete. */
    void finish() throws IOException {
        Files.writeString(root.resolve(MARKER), FINISHED);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
