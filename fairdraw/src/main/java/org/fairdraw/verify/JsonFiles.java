package org.fairdraw.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.Faults;

/** Reads the JSON of a bundle, whole files and lines, and finds what is not canonical or out of shape (VDP §15.4, §15.13). */
final class JsonFiles {
    private static final int MOST_BROKEN = 1000;

    private final Bundle bundle;
    private final Findings findings;
    private final Set<String> broken = new HashSet<>();

    JsonFiles(Bundle bundle, Findings findings) {
        this.bundle = bundle;
        this.findings = findings;
    }

    /** Tells whether a line of the file was not canonical. */
    boolean broken(String file) {
        return broken.contains(file);
    }

    Optional<Json> json(String file) {
        return bundle.file(file).flatMap(bytes -> canonical(file, bytes));
    }

    private Optional<Json> canonical(String place, byte[] bytes) {
        try {
            return Optional.of(Json.parseCanonical(bytes));
        } catch (MalformedInput e) {
            notCanonical(place + " " + e.place(), e);
            return Optional.empty();
        }
    }

    void notCanonical(String place, MalformedInput fault) {
        findings.fail(Check.CANONICAL, place, Phrase.NOT_CANONICAL, fault.rule(), fault.value());
    }

    <T> Optional<T> shaped(String file, BiFunction<Json, Faults, T> reader) {
        return json(file).flatMap(json -> shaped(json, reader));
    }

    <T> Optional<T> shaped(Json json, BiFunction<Json, Faults, T> reader) {
        Faults faults = new Faults();
        T value = reader.apply(json, faults);
        return noted(faults) ? Optional.empty() : Optional.of(value);
    }

    /** Notes all faults; tells whether there are any. */
    boolean noted(Faults faults) {
        for (Faults.Fault fault : faults.list()) {
            findings.fail(Check.SHAPE, fault.place(), Phrase.BAD_SHAPE, fault.need(), fault.have());
        }
        return !faults.isEmpty();
    }

    /** Reads a file of JSON lines; what is missing from the list is not canonical, and a finding says so. */
    private List<Optional<Json>> lines(String file, byte[] bytes) {
        List<Optional<Json>> lines = new ArrayList<>();
        try {
            int broken = 0;
            for (byte[] line : LogReader.lines(file, bytes)) {
                lines.add(canonical(file + " line " + (lines.size() + 1), line));
                broken += lines.get(lines.size() - 1).isEmpty() ? 1 : 0;
                if (broken > MOST_BROKEN) {
                    break;
                }
            }
        } catch (MalformedInput e) {
            notCanonical(e.place(), e);
            lines.add(Optional.empty());
        }
        return lines;
    }

    /** Reads one line. */
    interface LineReader<T> {
        T read(Json json, String place, Faults faults);
    }

    /** Reads all lines of a file; they ascend by index, and are not too many (VDP §15.4, §15.13, §15.31). */
    <T> Optional<List<T>> read(String file, int most, ToLongFunction<T> index, LineReader<T> reader) {
        return bundle.file(file).flatMap(bytes -> {
            List<Optional<Json>> lines = lines(file, bytes);
            if (lines.contains(Optional.<Json>empty())) {
                broken.add(file);
                return Optional.empty();
            } else if (lines.size() > most) {
                findings.fail(Check.SHAPE, file, Phrase.BAD_SHAPE, "at most " + most + " lines (VDP §15.20, §15.31)",
                        lines.size() + " lines");
                return Optional.empty();
            }
            List<T> read = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                String place = file + " line " + (i + 1);
                shaped(lines.get(i).orElseThrow(), (value, faults) -> reader.read(value, place, faults))
                        .ifPresent(read::add);
            }
            return ascending(file, read, index) && read.size() == lines.size() ? Optional.of(read) : Optional.empty();
        });
    }

    private <T> boolean ascending(String file, List<T> lines, ToLongFunction<T> index) {
        boolean ascending = true;
        for (int i = 1; i < lines.size(); i++) {
            if (index.applyAsLong(lines.get(i - 1)) >= index.applyAsLong(lines.get(i))) {
                findings.fail(Check.SHAPE, file, Phrase.BAD_SHAPE, "lines ascend by index (VDP §15.4, §15.28)",
                        "index " + index.applyAsLong(lines.get(i)));
                ascending = false;
            }
        }
        return ascending;
    }
}
