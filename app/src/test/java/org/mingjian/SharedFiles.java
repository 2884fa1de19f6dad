package org.mingjian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the material that may lie beside the repository, in a folder {@code shared}; tests skip where it is absent. */
public final class SharedFiles {
    private SharedFiles() {}

    public static Optional<Path> find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
