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
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.mingjian.ledger.UnusableLedger.Fault;

/** Keeps the ledger's signing key in a file of its own: PKCS #8 DER, mode 600. */
public final class LedgerKeys {
    private static final String FILE = "ledger.pkcs8";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private LedgerKeys() {}

    /**
     * Reads the key in the folder, or makes one on first use.
     *
     * @param folder an existing folder
     * @throws UnusableLedger where the file can be read by others than its owner, or holds no key
     */
    public static Signer open(Path folder) throws IOException, UnusableLedger {
        return open(folder, Suite.S);
    }

    /** Does the same in a suite, which the key in the folder must be of. */
    public static Signer open(Path folder, Suite suite) throws IOException, UnusableLedger {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            make(file, suite);
        }
        requireHidden(file);
        try {
            return suite.signer(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new UnusableLedger(Fault.KEY_MALFORMED, file, 0,
                    "an " + suite.algorithm() + " key in PKCS #8 must stand here");
        }
    }

    /** The key appears under its name whole or not at all; of two makers at once the first one's is kept. */
    private static void make(Path file, Suite suite) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", attributes(file));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(suite.newKey()));
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
