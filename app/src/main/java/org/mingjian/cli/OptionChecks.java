package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.suite.Suites;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;

/** Checks what was typed before anything is done; each fault is told with its value and its rule, and all of them. */
final class OptionChecks {
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST_EXPERTS = 9;

    private final Console console;
    private boolean pass = true;

    OptionChecks(Console console) {
        this.console = console;
    }

    static boolean pass(Console console, DrawOptions options, Optional<PolicyDocument> policy) {
        OptionChecks checks = new OptionChecks(console);
        checks.registry(options.registry, policy.isPresent(), 0);
        checks.size(options);
        checks.identity(options);
        checks.require(Stage.wellFormed(console, options.shares));
        checks.folders(options);
        return checks.pass;
    }

    boolean pass() {
        return pass;
    }

    /**
     * Checks what a draw and a simulation have in common.
     *
     * @param known whether the policy was found, or what is wrong with it was told already
     * @param seats experts of a team where nobody says how many
     */
    void registry(RegistryOptions options, boolean known, int seats) {
        options.required().forEach(this::given);
        if (!known && options.policy != null) {
            require(false, "cli.policy", options.policyId(),
                    Policies.shipped().list().stream().map(PolicyDocument::id).collect(Collectors.joining("、")));
        }
        require(options.expertSeats(seats).isPresent(), "cli.experts",
                Optional.ofNullable(options.expertSeats).orElse("0"), MOST_EXPERTS);
    }

    private void given(String option, Optional<Object> value) {
        require(value.isPresent(), "cli.missing", option);
    }

    private void size(DrawOptions options) {
        require(options.count >= 1 || options.wholeField, "cli.count", options.count);
        require(options.reserve >= 0, "cli.reserve", options.reserve);
        require(options.weights.values().stream().allMatch(weight -> weight >= 1 && weight <= MOST_WEIGHT),
                "cli.weight");
    }

    private void identity(DrawOptions options) {
        require(options.org.matches("[A-Za-z0-9._-]{1,30}"), "cli.org", options.org);
        String suite = Optional.ofNullable(options.suite).orElse("S");
        require(Suites.find(suite).isPresent(), "cli.suite", suite);
        require(options.diceDigits().filter(digits -> !digits.matches("[0-9]{20}")).isEmpty(), "cli.dice.form",
                options.diceDigits().orElse(""));
    }

    private void folders(DrawOptions options) {
        Path data = Optional.ofNullable(options.data).orElseGet(DataDefaults::folder);
        given("--out", Optional.ofNullable(options.out));
        for (Path folder : List.of(options.folder(), data)) {
            require(writable(folder), "cli.folder", folder.toAbsolutePath());
        }
    }

    void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            console.complain(key, arguments);
            pass = false;
        }
    }

    private void require(boolean holds) {
        pass &= holds;
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
