package org.mingjian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of the embedded database's three roles, in a file that only its owner reads. They are random and known
 * to nobody: a lost file is made anew at the next start.
 *
 * @param superuser of the role that PostgreSQL's own making left behind
 * @param owner of the role that owns every table and runs the migrations
 * @param application of the role that the platform works under (SEC-06)
 */
record DatabasePasswords(String superuser, String owner, String application) {
    private static final String FILE = "passwords";
    private static final int BYTES = 24;
    private static final int LINES = 3;

    /** Returns the kept passwords, if all are there. */
    static Optional<DatabasePasswords> kept(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == LINES && lines.stream().noneMatch(String::isBlank)
                ? Optional.of(new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2)))
                : Optional.empty();
    }

    /** Makes new passwords and keeps them; the file appears whole or not at all. */
    static DatabasePasswords make(Path folder) throws IOException {
        DatabasePasswords made = new DatabasePasswords(random(), random(), random());
        FileAttribute<?>[] hidden = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, FILE, ".new", hidden);
        Files.write(draft, List.of(made.superuser, made.owner, made.application));
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
