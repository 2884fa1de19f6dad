package org.mingjian.registry.grid;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Follows the quotation marks of RFC 4180 while a CSV text is read, so that one that is never closed is found. */
final class QuoteWatch extends FilterReader {
    private final char separator;
    private State state = State.START;
    private long line = 1;
    private long openedAt;

    private enum State {
        START, PLAIN, QUOTED, MAYBE_CLOSED
    }

    QuoteWatch(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    /** Returns the line on which a field was opened that is still open, or 0. */
    long openLine() {
        return state == State.QUOTED ? openedAt : 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            follow((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char c) {
        if (c == '\n') {
            line++;
        }
        if (state == State.QUOTED) {
            state = c == '"' ? State.MAYBE_CLOSED : State.QUOTED;
        } else if (c == '"' && state == State.MAYBE_CLOSED) {
            state = State.QUOTED;
        } else if (c == '"' && state == State.START) {
            state = State.QUOTED;
            openedAt = line;
        } else {
            state = c == separator || c == '\n' || c == '\r' ? State.START : State.PLAIN;
        }
    }
}
