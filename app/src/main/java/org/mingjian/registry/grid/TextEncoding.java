package org.mingjian.registry.grid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The encoding of a text file, found by reading all of it: a byte order mark decides; else valid UTF-8 is UTF-8; else
 * what is valid GB18030, of which GBK and GB 2312 are parts, is read so.
 *
 * @param charset how to decode
 * @param mark bytes of the byte order mark, to be left out
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 1 << 16;
    private static final int FIRST_LINE = 1 << 12;

    static TextEncoding of(Path file) throws IOException, UnreadableGrid {
        byte[] head = firstBytes(file);
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        if (utf8.faultyLine(file).isEmpty()) {
            return utf8;
        }
        if (beginsInUtf8(head)) {
            return checked(file, utf8);
        }
        TextEncoding chinese = new TextEncoding(GB18030, 0);
        if (chinese.faultyLine(file).isEmpty()) {
            return chinese;
        }
        throw UnreadableGrid.file("encoding-unknown");
    }

    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK);
        in.skipNBytes(mark);
        return new InputStreamReader(in, strict());
    }

    private static TextEncoding checked(Path file, TextEncoding encoding) throws IOException, UnreadableGrid {
        OptionalLong line = encoding.faultyLine(file);
        if (line.isPresent()) {
            throw UnreadableGrid.file("encoding-broken", encoding.charset.name(), Long.toString(line.getAsLong()));
        }
        return encoding;
    }

    /** A header in good UTF-8 with Chinese in it says that a wrong byte further down is damage, not another encoding. */
    private static boolean beginsInUtf8(byte[] head) {
        int end = 0;
        boolean chinese = false;
        while (end < head.length && head[end] != '\n') {
            chinese |= head[end] < 0;
            end++;
        }
        if (!chinese || end == head.length) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(head, end)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Returns the line of the first byte that is not of this encoding, from 1, or empty where all are. */
    private OptionalLong faultyLine(Path file) throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        long line = 1;
        try (InputStream stream = Files.newInputStream(file)) {
            stream.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = stream.readNBytes(in.array(), in.position(), in.remaining());
                end = read < in.remaining();
                in.limit(in.position() + read).position(0);
                CoderResult result;
                do {
                    out.clear();
                    result = decoder.decode(in, out, end);
                    line += newLines(out);
                } while (result.isOverflow());
                if (result.isError()) {
                    return OptionalLong.of(line);
                }
                in.compact();
            }
        }
        return OptionalLong.empty();
    }

    private static int newLines(CharBuffer decoded) {
        int lines = 0;
        for (int i = 0; i < decoded.position(); i++) {
            lines += decoded.get(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FIRST_LINE);
        }
    }
}
