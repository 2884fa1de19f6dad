package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.suite.Suites;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;

/** Checks what was typed before any file is read; all faults are told at once. */
final class OptionChecks {
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST_EXPERTS = 3;

    private OptionChecks() {}

    static boolean pass(Console console, DrawOptions options, Optional<PolicyDocument> policy) {
        boolean pass = true;
        if (policy.isEmpty()) {
            List<PolicyDocument> shipped = Policies.shipped().list();
            console.complain("cli.policy", options.policy,
                    shipped.stream().map(PolicyDocument::id).collect(Collectors.joining("、")));
            pass = false;
        }
        if (options.expertSeats < 0 || options.expertSeats > MOST_EXPERTS
                || options.expertSeats > 0 && options.experts == null) {
            console.complain("cli.experts", options.expertSeats, MOST_EXPERTS);
            pass = false;
        }
        if (options.count < 1 && !options.wholeField) {
            console.complain("cli.count", options.count);
            pass = false;
        }
        if (options.reserve < 0) {
            console.complain("cli.reserve", options.reserve);
            pass = false;
        }
        if (!options.org.matches("[A-Za-z0-9._-]{1,30}")) {
            console.complain("cli.org", options.org);
            pass = false;
        }
        if (options.suite != null && Suites.find(options.suite).isEmpty()) {
            console.complain("cli.suite", options.suite);
            pass = false;
        }
        if (options.diceDigits().filter(digits -> !digits.matches("[0-9]{20}")).isPresent()) {
            console.complain("cli.dice.form", options.diceDigits().orElse(""));
            pass = false;
        }
        if (options.weights.values().stream().anyMatch(weight -> weight < 1 || weight > MOST_WEIGHT)) {
            console.complain("cli.weight");
            pass = false;
        }
        if (!Stage.wellFormed(console, options.shares)) {
            pass = false;
        }
        Path data = Optional.ofNullable(options.data).orElseGet(DataDefaults::folder);
        for (Path folder : List.of(options.out, data)) {
            if (!writable(folder)) {
                console.complain("cli.folder", folder.toAbsolutePath());
                pass = false;
            }
        }
        return pass;
    }

    /** Tells whether a folder can be written to, or made; nothing is made yet. */
    static boolean writable(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }
}
