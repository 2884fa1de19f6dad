package org.mingjian.ledger;

import java.nio.file.Path;

/** Says why a ledger or its key cannot be used, and where. */
public final class UnusableLedger extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** Another process has the ledger open. */
        IN_USE,
        /** The key file may be read by others than its owner. */
        KEY_EXPOSED,
        /** The key file does not hold a key of the suite in PKCS #8. */
        KEY_MALFORMED,
        /** A line is not the entry or head that must stand there. */
        LINE_DAMAGED,
        /** The entries are not those that a signed head was made over: something was changed or removed. */
        HEAD_CONTRADICTED
    }

    private final Fault fault;
    private final transient Path file;
    private final long line;

    UnusableLedger(Fault fault, Path file, long line, String rule) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + rule);
        this.fault = fault;
        this.file = file;
        this.line = line;
    }

    /** Returns what is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Returns the file that shows it. */
    public Path file() {
        return file;
    }

    /** Returns the line, from 1, or 0 where the file as a whole is meant. */
    public long line() {
        return line;
    }
}
