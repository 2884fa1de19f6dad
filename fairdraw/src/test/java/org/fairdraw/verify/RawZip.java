package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Writes ZIP files field by field, so that one field can lie (VDP §15.18); the same bytes on every machine. */
final class RawZip {
    private static final int LATER = 8;
    private static final int DEFLATED = 8;
    private static final int LOCAL_BYTES = 30;

    private final Map<String, byte[]> files;
    private final ByteBuffer zip = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
    private final List<Integer> starts = new ArrayList<>();
    private boolean later;
    private int directory;
    private int end;

    private RawZip(Map<String, byte[]> files) {
        this.files = files;
    }

    static RawZip of(Map<String, byte[]> files) {
        return new RawZip(files);
    }

    /** Deflates every file, and states checksum and sizes behind it only, as writers to a stream do. */
    RawZip describedLater() {
        later = true;
        return this;
    }

    byte[] bytes() {
        return bytes(nothing -> {});
    }

    /** Bundles that cannot be read at all, by what is wrong with them; the lie is about the first file. */
    static Map<String, byte[]> lies(Map<String, byte[]> files) {
        Map<String, byte[]> lies = new LinkedHashMap<>();
        lies.put("name", of(files).bytes(zip -> zip.zip.put(LOCAL_BYTES, (byte) 'k')));
        lies.put("size", of(files).bytes(zip -> zip.zip.putInt(22, 1)));
        lies.put("method", of(files).bytes(zip -> zip.zip.putShort(8, (short) DEFLATED)));
        lies.put("other-method", of(files).bytes(zip -> {
            zip.zip.putShort(8, (short) 12);
            zip.zip.putShort(zip.directory + 10, (short) 12);
        }));
        lies.put("checksum", of(files).bytes(zip -> {
            zip.zip.putInt(14, 1);
            zip.zip.putInt(zip.directory + 16, 1);
        }));
        lies.put("header-checksum", of(files).bytes(zip -> zip.zip.putInt(14, 1)));
        lies.put("descriptor", of(files).describedLater().bytes(zip -> zip.zip.putInt(zip.starts.get(1) - 4, 1)));
        lies.put("encrypted", of(files).bytes(zip -> zip.zip.putShort(6, (short) 1)));
        lies.put("count", of(files).bytes(zip -> zip.zip.putShort(zip.end + 10, (short) (files.size() - 1))));
        lies.put("directory", of(files).bytes(zip -> zip.zip.putInt(zip.end + 16, zip.directory - 1)));
        lies.put("overlap", of(files).bytes(zip -> zip.zip.putInt(zip.directory + 42, zip.starts.get(1))));
        lies.put("before", concat(new byte[]{'x'}, of(files).bytes()));
        lies.put("behind", concat(of(files).bytes(), new byte[]{'x'}));
        lies.put("comment", concat(of(files).bytes(zip -> zip.zip.putShort(zip.end + 20, (short) 1)), new byte[]{'x'}));
        lies.put("cut", java.util.Arrays.copyOf(of(files).bytes(), 9000));
        lies.put("4-gib", of(files).bytes(zip -> {
            zip.zip.putInt(22, -1);
            zip.zip.putInt(zip.directory + 24, -1);
        }));
        return lies;
    }

    private byte[] bytes(Consumer<RawZip> lie) {
        List<byte[]> headers = new ArrayList<>();
        files.forEach((name, content) -> headers.add(file(name.getBytes(UTF_8), content)));
        directory = zip.position();
        headers.forEach(zip::put);
        end = zip.position();
        zip.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) headers.size())
                .putShort((short) headers.size())
                .putInt(end - directory)
                .putInt(directory)
                .putShort((short) 0);
        int length = zip.position();
        lie.accept(this);
        byte[] bytes = new byte[length];
        zip.get(0, bytes);
        return bytes;
    }

    /** Writes a file, and returns what the directory says of it. */
    private byte[] file(byte[] name, byte[] content) {
        byte[] packed = later ? inBlocks(content) : content;
        CRC32 crc = new CRC32();
        crc.update(content);
        starts.add(zip.position());
        zip.putInt(0x04034b50)
                .put(common(name, later ? 0 : (int) crc.getValue(), later ? 0 : packed.length,
                        later ? 0 : content.length))
                .put(name)
                .put(packed);
        if (later) {
            zip.putInt(0x08074b50).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        }
        ByteBuffer header = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x02014b50)
                .putShort((short) 20)
                .put(common(name, (int) crc.getValue(), packed.length,
                        content.length))
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt(starts.get(starts.size() - 1))
                .put(name);
        return header.array();
    }

    private byte[] common(byte[] name, int crc, int packed, int size) {
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 20)
                .putShort((short) (later ? LATER : 0))
                .putShort((short) (later ? DEFLATED : 0))
                .putInt(0x00210000)
                .putInt(crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }

    /** Deflates into blocks that are stored as they are (RFC 1951 §3.2.4): the one form that needs no deflater. */
    private static byte[] inBlocks(byte[] content) {
        int blocks = Math.max(1, (content.length + 0xfffe) / 0xffff);
        ByteBuffer out = ByteBuffer.allocate(content.length + 5 * blocks).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < blocks; i++) {
            int length = Math.min(0xffff, content.length - i * 0xffff);
            out.put((byte) (i == blocks - 1 ? 1 : 0))
                    .putShort((short) length)
                    .putShort((short) ~length)
                    .put(content, i * 0xffff, length);
        }
        return out.array();
    }

    private static byte[] concat(byte[] left, byte[] right) {
        return ByteBuffer.allocate(left.length + right.length).put(left).put(right).array();
    }
}
