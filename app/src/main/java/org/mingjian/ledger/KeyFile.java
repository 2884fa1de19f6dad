package org.mingjian.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.mingjian.ledger.UnusableLedger.Fault;

/** A key in a file of its own that only its owner may read. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private KeyFile() {}

    /**
     * Reads the key, or makes it on first use.
     *
     * @param file a file of an existing folder
     * @param fresh makes a new key
     * @throws UnusableLedger where others than the file's owner can read it
     */
    public static byte[] open(Path file, Supplier<byte[]> fresh) throws IOException, UnusableLedger {
        if (Files.notExists(file)) {
            make(file, fresh.get());
        }
        requireHidden(file);
        return Files.readAllBytes(file);
    }

    /** The key appears under its name whole or not at all; of two makers at once the first one's is kept. */
    private static void make(Path file, byte[] key) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new",
                attributes(file));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] attributes(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void requireHidden(Path file) throws IOException, UnusableLedger {
        if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new UnusableLedger(Fault.KEY_EXPOSED, file, 0,
                    "only the owner may have rights on the key (chmod 600), and a key that others could read"
                            + " should be replaced");
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
