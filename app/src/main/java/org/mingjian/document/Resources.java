package org.mingjian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what is bundled with the platform. */
final class Resources {
    private Resources() {}

    /** Reads a resource; a missing one is a fault of the build or of the caller. */
    static byte[] read(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("Nothing is bundled as " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled " + name + " cannot be read.", e);
        }
    }
}
