package org.mingjian.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads law/statutes.tsv (file, title, issuer, number, version, first day) and the texts that it names. */
final class ShippedStatutes {
    private static final String FOLDER = "/law/";
    static final List<Statute> ALL = read(FOLDER + "statutes.tsv").lines().map(ShippedStatutes::statute).toList();

    private ShippedStatutes() {}

    private static Statute statute(String line) {
        String[] fields = line.split("\t", -1);
        Statute.Head head = new Statute.Head(fields[1], fields[2],
                Optional.of(fields[3]).filter(number -> !number.equals("-")), LocalDate.parse(fields[4]),
                LocalDate.parse(fields[5]), Optional.empty());
        return switch (StatuteReader.read(read(FOLDER + fields[0] + ".txt"))) {
            case StatuteReading.Read(List<Article> articles) -> new Statute(fields[0], head, articles);
            case StatuteReading.Refused refused -> throw new IllegalStateException(
                    "Resource " + fields[0] + " is no statute: " + refused.faults());
        };
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ShippedStatutes.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + resource + " is unreadable.", e);
        }
    }
}
