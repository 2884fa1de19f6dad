package org.mingjian.draw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.springframework.stereotype.Component;

/**
 * Which software draws: name, version, and the SHA-256 of the artefact that runs (VDP §3.1).
 * A build that runs from classes has no artefact, and says so by 64 zeros.
 */
@Component
public class SoftwareIdentity {
    private static final String NO_ARTEFACT = "0".repeat(64);
    private static final String ARTEFACT = "mingjian.artefact";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Future<String> hash;

    /** Begins to read the artefact, which takes longer than most of what waits for it. */
    public SoftwareIdentity() {
        FutureTask<String> task = new FutureTask<>(SoftwareIdentity::hashOfArtefact);
        Thread.ofPlatform().daemon().name("artefact-hash").start(task);
        this.hash = task;
    }

    /** Returns the member {@code software} of a commitment. */
    public Json.Obj json() {
        return Json.object("name", "mingjian", "version", version(), "sha256", hash());
    }

    private String hash() {
        try {
            return hash.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The running artefact cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the running artefact is read.", e);
        }
    }

    /** Returns the version that the build has written beside the classes. */
    public static String version() {
        try (InputStream in = SoftwareIdentity.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties build = new Properties();
            if (in != null) {
                build.load(in);
            }
            return build.getProperty("build.version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException("The version cannot be read.", e);
        }
    }

    /** The launcher runs the artefact's unpacked parts, and says which artefact they come from and what its hash was. */
    private static String hashOfArtefact() throws IOException, NoSuchAlgorithmException {
        Path known = Path.of(System.getProperty(ARTEFACT + ".sha256", ""));
        if (Files.isRegularFile(known)) {
            String hash = Files.readString(known).strip();
            if (HASH.matcher(hash).matches()) {
                return hash;
            }
        }
        Path path = Path.of(Optional.ofNullable(System.getProperty(ARTEFACT))
                .orElse(System.getProperty("java.class.path", "").split(File.pathSeparator)[0]));
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
        }
    }
}
