package org.mingjian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds all that survives a restart: database, keys, evidence.
 *
 * @param root an existing or creatable folder
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns where data lie when nothing else is said: the folder {@code data} beside the launcher. */
    static Path standard() {
        return Optional.ofNullable(System.getenv("MINGJIAN_HOME")).map(Path::of).orElse(Path.of("")).resolve("data");
    }

    /** Returns the sub-folder of that name, made on first use. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be created.", e);
        }
    }
}
