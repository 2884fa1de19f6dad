package org.mingjian.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head that somebody noted down: so many entries had this root then.
 *
 * @param size number of entries, from 0
 * @param root the root over them, 64 hex digits in lower case
 */
public record NotedHead(long size, String root) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})\\s*:\\s*([0-9a-fA-F\\s]{64,100})");
    private static final Pattern ROOT = Pattern.compile("[0-9a-f]{64}");

    public NotedHead {
        if (size < 0 || !ROOT.matcher(root).matches()) {
            throw new IllegalArgumentException("A head is a size from 0 and a root of 64 hex digits.");
        }
    }

    /** Whether a ledger contains a noted head. */
    public enum Standing {
        /** Its first entries are those of then (RFC 9162 §2.1.4): it has only grown since. */
        CONTAINED,
        /** Its first entries are others than then: it was changed, or it is another ledger. */
        OTHER,
        /** It has fewer entries than then: its end was cut off, or it is another ledger. */
        SHORTER
    }

    /**
     * What a ledger says to a noted head.
     *
     * @param head the head
     * @param standing whether the ledger contains it
     */
    public record Compared(NotedHead head, Standing standing) {}

    /** Reads {@code SIZE:ROOT} as people note it down, with spaces between groups and in any case; else nothing. */
    public static Optional<NotedHead> read(String typed) {
        Matcher written = WRITTEN.matcher(typed.strip());
        return written.matches()
                ? root(written.group(2)).map(root -> new NotedHead(Long.parseLong(written.group(1)), root))
                : Optional.empty();
    }

    /** Reads a root as people note it down; nothing where it is none. */
    public static Optional<String> root(String typed) {
        String root = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return ROOT.matcher(root).matches() ? Optional.of(root) : Optional.empty();
    }
}
