package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that tests generate and that are committed. With {@code -Dmingjian.regenerate=true} a test writes its
 * document; without, the committed one must be the same.
 */
public final class GeneratedDocument {
    private GeneratedDocument() {}

    /**
     * Compares or writes a document.
     *
     * @param path its place below the repository's root, such as {@code docs/traceability.md}
     * @param content what it must hold
     */
    public static void requireCommitted(String path, String content) {
        Path file = root().resolve(path);
        try {
            if (Boolean.getBoolean("mingjian.regenerate")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s differs from what the sources say; write it anew with -Dmingjian.regenerate=true", path)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the repository's root, from wherever the tests run. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("fairdraw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("The tests run outside the repository.");
    }
}
