package org.mingjian.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file of lines that only grows; a line counts once it is on the disk with its line feed. */
final class AppendFile implements AutoCloseable {
    private final FileChannel channel;
    private final List<byte[]> lines;
    private final Optional<TornLine> torn;

    private AppendFile(FileChannel channel, List<byte[]> lines, Optional<TornLine> torn) {
        this.channel = channel;
        this.lines = lines;
        this.torn = torn;
    }

    /** Opens the file, made on first use, and sets a last line without line feed aside. */
    static AppendFile open(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
            forceFolder(file);
        }
        byte[] content = Files.readAllBytes(file);
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(Arrays.copyOfRange(content, start, i));
                start = i + 1;
            }
        }
        Optional<TornLine> torn = start == content.length
                ? Optional.empty()
                : Optional.of(setAside(file, lines.size() + 1, Arrays.copyOfRange(content, start, content.length)));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(start).position(start).force(true);
        return new AppendFile(channel, lines, torn);
    }

    /** Returns the complete lines found at opening, without their line feeds. */
    List<byte[]> lines() {
        return lines;
    }

    Optional<TornLine> torn() {
        return torn;
    }

    /** Adds a line and waits until the disk has it; where that fails the file is as before. */
    void append(byte[] line) throws IOException {
        long before = channel.position();
        ByteBuffer buffer = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(before).position(before);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static TornLine setAside(Path file, long line, byte[] bytes) throws IOException {
        Path aside = free(file, line);
        Files.write(aside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return new TornLine(file, line, bytes.length, aside);
    }

    private static Path free(Path file, long line) {
        for (int n = 1;; n++) {
            Path aside = file.resolveSibling(file.getFileName() + ".torn-" + line + "-" + n);
            if (Files.notExists(aside)) {
                return aside;
            }
        }
    }

    /** A new file's name is on the disk only once its folder is; some systems cannot be asked for it. */
    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
