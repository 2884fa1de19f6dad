package org.fairdraw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP files whose bytes depend on their content alone, and reads any by their central directory. */
final class ZipFiles {
    /** A file in a ZIP. */
    record Entry(String name, byte[] content) {}

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final long LARGEST = 4L << 30;
    private static final long DENSEST = 1100; // no deflated byte gives more
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    private final ByteBuffer zip;
    private final long largest;
    private long total;

    private ZipFiles(byte[] zip, long largest) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.largest = largest;
    }

    /** Writes the files in order, stored and not deflated, as deflaters differ from machine to machine. */
    static void write(OutputStream out, Map<String, byte[]> files) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(TIME);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(file.getValue().length);
            entry.setCrc(crc(file.getValue()));
            zip.putNextEntry(entry);
            zip.write(file.getValue());
        }
        zip.finish();
    }

    /** Reads every file that the central directory names; a ZIP that contradicts itself is refused. */
    static List<Entry> read(byte[] bytes) throws MalformedInput {
        return read(bytes, Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 2));
    }

    /** Reads as {@link #read(byte[])} does, but no files that are larger together than {@code largest} bytes. */
    static List<Entry> read(byte[] bytes, long largest) throws MalformedInput {
        try {
            return new ZipFiles(bytes, largest).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw damaged("it ends too early, or its sizes are wrong");
        }
    }

    private List<Entry> read() throws MalformedInput, DataFormatException {
        int end = zip.capacity() - END_BYTES;
        while (end >= 0 && (zip.getInt(end) != END || end + END_BYTES + unsigned(end + 20) != zip.capacity())) {
            end--;
        }
        if (end < 0) {
            throw damaged("it has no central directory");
        }
        List<Entry> entries = new ArrayList<>();
        int at = zip.getInt(end + 16);
        for (int left = unsigned(end + 10); left > 0; left--) {
            if (zip.getInt(at) != CENTRAL) {
                throw damaged("its central directory is broken");
            }
            entries.add(entry(at));
            at += CENTRAL_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        return entries;
    }

    private Entry entry(int central) throws MalformedInput, DataFormatException {
        String name = text(central + CENTRAL_BYTES, unsigned(central + 28));
        int local = zip.getInt(central + 42);
        if (zip.getInt(local) != LOCAL || !text(local + LOCAL_BYTES, unsigned(local + 26)).equals(name)) {
            throw damaged("its directory and its file " + name + " differ");
        }
        int packed = zip.getInt(central + 20);
        long size = Integer.toUnsignedLong(zip.getInt(central + 24));
        total += size;
        if (total > largest || size > Integer.MAX_VALUE - 8) {
            throw new MalformedInput(name, total + " bytes", "the bundle unpacks to more than this machine can hold,"
                    + " or than 4 GiB (VDP §15.11); give Java more memory with -Xmx");
        }
        int from = local + LOCAL_BYTES + unsigned(local + 26) + unsigned(local + 28);
        byte[] content = unpack(from, packed, (int) size, unsigned(central + 10));
        if (crc(content) != Integer.toUnsignedLong(zip.getInt(central + 16))) {
            throw damaged("the checksum of its file " + name + " is wrong");
        }
        return new Entry(name, content);
    }

    private byte[] unpack(int from, int packed, int size, int method) throws MalformedInput, DataFormatException {
        if (packed < 0 || from > zip.capacity() - packed || size > DENSEST * packed) {
            throw damaged("it ends too early");
        }
        byte[] data = Arrays.copyOfRange(zip.array(), from, from + packed);
        if (method == ZipEntry.STORED && packed == size) {
            return data;
        } else if (method != ZipEntry.DEFLATED) {
            throw damaged("it is packed in a way that VDP §15.13 does not know");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            byte[] content = new byte[size];
            int read = inflater.inflate(content);
            if (read != size || !inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw damaged("a file in it has another size than it says");
            }
            return content;
        } finally {
            inflater.end();
        }
    }

    private String text(int from, int length) {
        return new String(zip.array(), from, length, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static MalformedInput damaged(String how) {
        return new MalformedInput("bundle", "", "the bundle must be a readable ZIP file, but " + how);
    }
}
