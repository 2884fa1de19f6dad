package org.mingjian.draw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import org.fairdraw.Hex;
import org.fairdraw.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which software draws: name, version, and the SHA-256 of the artefact that runs (VDP §3.1).
 * A build that runs from classes has no artefact, and says so by 64 zeros.
 */
@Component
public class SoftwareIdentity {
    private static final String NO_ARTEFACT = "0".repeat(64);
    private final Supplier<String> artefact;
    private @Nullable String hash;

    public SoftwareIdentity() {
        this.artefact = SoftwareIdentity::hashOfArtefact;
    }

    /** Returns the member {@code software} of a commitment. */
    public synchronized Json.Obj json() {
        if (hash == null) {
            hash = artefact.get();
        }
        return Json.object("name", "mingjian", "version", version(), "sha256", hash);
    }

    private static String version() {
        @Nullable
        String version = SoftwareIdentity.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String hashOfArtefact() {
        Path path = Path.of(System.getProperty("java.class.path", "").split(java.io.File.pathSeparator)[0]);
        if (!path.toString().endsWith(".jar") || !Files.isRegularFile(path)) {
            return NO_ARTEFACT;
        }
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Hex.of(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The running artefact " + path + " cannot be read.", e);
        }
    }
}
