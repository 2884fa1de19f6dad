package org.fairdraw.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairdraw.verify.UnreadableBundle.Reason;

/** Writes ZIP files whose bytes depend on their content alone, and reads any by their central directory. */
final class ZipFiles {
    /** A file in a ZIP. */
    record Entry(String name, byte[] content) {}

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final long LARGEST = 4L << 30;
    private static final long LARGEST_JSON = 64L << 20;
    private static final long SMALL = 1L << 20;
    private static final long DENSEST = 200; // far more than honest files give, far less than a bomb needs
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_LATER = 8;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIPTOR_BYTES = 12;
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int CENTRAL_BYTES = 46;
    private static final int LOCAL_BYTES = 30;

    /** A file as the directory states it; {@code at} is where it starts. */
    private record Header(String name, int method, int crc, int packed, long size, int at) {
        /** Tells whether checksum and sizes are repeated there; zeros do where they only follow behind the content. */
        boolean stated(ByteBuffer zip, int place, boolean orZero) {
            int[] right = {crc, packed, (int) size};
            boolean same = true;
            for (int i = 0; i < right.length; i++) {
                int there = zip.getInt(place + 4 * i);
                same &= there == right[i] || orZero && there == 0;
            }
            return same;
        }

        boolean describedLater(ByteBuffer zip) {
            return (zip.getShort(at + 6) & DESCRIBED_LATER) != 0;
        }

        int content(ByteBuffer zip) {
            return at + LOCAL_BYTES + Short.toUnsignedInt(zip.getShort(at + 26))
                    + Short.toUnsignedInt(zip.getShort(at + 28));
        }
    }

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

    /** Reads every file that the central directory names; a ZIP that contradicts itself is refused (VDP §15.18). */
    static List<Entry> read(byte[] bytes) throws UnreadableBundle {
        return read(bytes, Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 2));
    }

    /** Reads as {@link #read(byte[])} does, but no files that are larger together than {@code largest} bytes. */
    static List<Entry> read(byte[] bytes, long largest) throws UnreadableBundle {
        try {
            return new ZipFiles(bytes, largest).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw damaged(Reason.CUT);
        }
    }

    private List<Entry> read() throws UnreadableBundle, DataFormatException {
        int end = zip.capacity() - END_BYTES;
        if (end < 0 || zip.getInt(end) != END || unsigned(end + 20) != 0) {
            throw damaged(Reason.NO_END);
        }
        int count = unsigned(end + 10);
        int directory = zip.getInt(end + 16);
        if (zip.getInt(end + 4) != 0 || unsigned(end + 8) != count || directory + zip.getInt(end + 12) != end) {
            throw damaged(Reason.END_DIFFERS);
        }
        List<Header> headers = new ArrayList<>();
        int at = directory;
        for (int left = count; left > 0; left--) {
            if (at + CENTRAL_BYTES > end || zip.getInt(at) != CENTRAL) {
                throw damaged(Reason.DIRECTORY);
            }
            headers.add(header(at));
            at += CENTRAL_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw damaged(Reason.END_DIFFERS);
        }
        adjoin(headers, directory);
        List<Entry> entries = new ArrayList<>();
        for (Header header : headers) {
            entries.add(new Entry(header.name, unpack(header)));
        }
        return entries;
    }

    /** Reads what the directory says of a file, and compares what stands before the file itself. */
    private Header header(int central) throws UnreadableBundle {
        int length = unsigned(central + 28);
        String name = text(central + CENTRAL_BYTES, length);
        Header header = new Header(name, unsigned(central + 10), zip.getInt(central + 16), zip.getInt(central + 20),
                Integer.toUnsignedLong(zip.getInt(central + 24)), zip.getInt(central + 42));
        int local = header.at;
        boolean same = zip.getInt(local) == LOCAL && unsigned(local + 26) == length
                && Arrays.equals(zip.array(), local + LOCAL_BYTES, local + LOCAL_BYTES + length, zip.array(),
                        central + CENTRAL_BYTES, central + CENTRAL_BYTES + length)
                && unsigned(local + 8) == header.method;
        if (!same || !header.stated(zip, local + 14, header.describedLater(zip))) {
            throw new UnreadableBundle(Reason.FILE_DIFFERS, name);
        } else if (((unsigned(central + 8) | unsigned(local + 6)) & ENCRYPTED) != 0) {
            throw new UnreadableBundle(Reason.ENCRYPTED, name);
        }
        total += header.size;
        boolean text = name.endsWith(".json") || name.endsWith(".jsonl");
        if (total > largest || header.size > (text ? LARGEST_JSON : Integer.MAX_VALUE - 8)
                || header.size > SMALL + DENSEST * Math.max(0, header.packed)) {
            throw new UnreadableBundle(Reason.TOO_LARGE, name);
        }
        return header;
    }

    /** Makes sure that the files fill the ZIP from its first byte to the directory, without gap or overlap. */
    private void adjoin(List<Header> headers, int directory) throws UnreadableBundle {
        int at = 0;
        for (Header header : headers.stream().sorted(Comparator.comparingInt(Header::at)).toList()) {
            int from = header.content(zip);
            if (header.at != at || header.packed < 0 || from > directory - header.packed) {
                throw damaged(Reason.GAP);
            }
            at = from + header.packed;
            if (header.describedLater(zip)) {
                at += zip.getInt(at) == DESCRIPTOR && header.stated(zip, at + 4, false) ? 4 : 0;
                if (!header.stated(zip, at, false)) {
                    throw new UnreadableBundle(Reason.FILE_DIFFERS, header.name);
                }
                at += DESCRIPTOR_BYTES;
            }
        }
        if (at != directory) {
            throw damaged(Reason.GAP);
        }
    }

    private byte[] unpack(Header header) throws UnreadableBundle, DataFormatException {
        int from = header.content(zip);
        byte[] content;
        if (header.method == ZipEntry.STORED && header.packed == header.size) {
            content = Arrays.copyOfRange(zip.array(), from, from + header.packed);
        } else if (header.method == ZipEntry.DEFLATED) {
            content = inflate(from, header.packed, (int) header.size);
        } else {
            throw damaged(Reason.METHOD);
        }
        if (crc(content) != Integer.toUnsignedLong(header.crc)) {
            throw new UnreadableBundle(Reason.CHECKSUM, header.name);
        }
        return content;
    }

    private byte[] inflate(int from, int packed, int size) throws UnreadableBundle, DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, packed);
            byte[] content = new byte[size];
            int read = inflater.inflate(content);
            int more = inflater.finished() ? 0 : inflater.inflate(new byte[1]);
            if (read != size || more > 0 || !inflater.finished() || inflater.getRemaining() > 0) {
                throw damaged(Reason.SIZE);
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

    private static UnreadableBundle damaged(Reason reason) {
        return new UnreadableBundle(reason, "bundle");
    }
}
