package org.mingjian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who may connect to the embedded database (its {@code pg_hba.conf}): anybody on this machine who knows a password. */
record HostRules(Path cluster) {
    private static final String CLOSED = """
            # Written by Mingjian at every start.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final String OPEN = """
            # Written by Mingjian, for the moment in which passwords are set.
            host all all 127.0.0.1/32 trust
            """;

    boolean closed() throws IOException {
        return Files.exists(file()) && Files.readString(file()).equals(CLOSED);
    }

    /** Lets the machine's users in without a password; only while the passwords are being set. */
    void open() throws IOException {
        if (Files.exists(file())) {
            Files.writeString(file(), OPEN);
        }
    }

    /** Asks for passwords; the server must read its rules anew. */
    void close() throws IOException {
        if (!closed()) {
            Files.writeString(file(), CLOSED);
        }
    }

    private Path file() {
        return cluster.resolve("pg_hba.conf");
    }
}
