package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.Departure;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Rotation;
import org.mingjian.simulation.SimulationPlan;

/** Makes a plan of what was typed; all faults are told at once, each with its place, value and rule. */
final class SimulateChecks {
    private static final Pattern ROTATION = Pattern.compile("(pairs|subjects|both|none)(?::([0-9]{1,2}))?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_COUNT = 1_000_000;

    private final Console console;
    private boolean pass = true;

    SimulateChecks(Console console) {
        this.console = console;
    }

    /** Finds a policy by its id, or reads it from its file. */
    Optional<PolicyDocument> policy(String typed) {
        Optional<PolicyDocument> shipped = Policies.shipped().find(typed);
        if (shipped.isPresent()) {
            return shipped;
        }
        try {
            Path file = Path.of(typed);
            if (Files.isRegularFile(file)) {
                return Optional.of(PolicyDocument.parse(Files.readString(file)));
            }
        } catch (MalformedInput e) {
            console.complain("cli.simulate.policy-file", typed, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            console.complain("cli.file", typed);
            return Optional.empty();
        }
        console.complain("cli.policy", typed,
                Policies.shipped().list().stream().map(PolicyDocument::id).collect(Collectors.joining("、")));
        return Optional.empty();
    }

    /** @param thisYear the first year where none was typed */
    Optional<SimulationPlan> plan(SimulateOptions options, PolicyDocument policy, int thisYear) {
        int years = within("--years", options.years, SimulationPlan.MOST_YEARS);
        int draws = draws(options.draws, policy);
        int count = count(options.count, draws, policy);
        int visitDays = within("--visit-days", options.visitDays, SimulationPlan.MOST_DRAWS);
        options.workDays().ifPresent(days -> within("--work-days", days, SimulationPlan.MOST_DRAWS));
        int from = Optional.ofNullable(options.from).orElse(thisYear);
        require(from >= FIRST_YEAR && from <= LAST_YEAR, "cli.simulate.number", "--from", from, FIRST_YEAR, LAST_YEAR);
        require(options.seed.matches("[A-Za-z0-9._-]{1,40}"), "cli.simulate.seed", options.seed);
        Optional<Rotation> rotation = rotation(options.rotation, policy);
        if (!pass || rotation.isEmpty()) {
            return Optional.empty();
        }
        boolean leaveOut = Optional.ofNullable(options.excludeDrawn).orElseGet(() -> Departure.leavesOutDrawn(policy));
        return Optional.of(new SimulationPlan(from, years, draws, count, leaveOut, rotation.get(), options.workDays(),
                visitDays, options.seed));
    }

    private int draws(@Nullable Integer typed, PolicyDocument policy) {
        OptionalInt least = policy.minDrawsPerYear();
        if (typed == null && least.isEmpty()) {
            require(false, "cli.simulate.draws", policy.id());
            return 1;
        }
        return within("--draws", typed == null ? least.getAsInt() : typed, SimulationPlan.MOST_DRAWS);
    }

    private int count(@Nullable Integer typed, int draws, PolicyDocument policy) {
        Optional<RuleValue.YearTarget> target = policy.yearTarget();
        if (typed == null && target.isEmpty()) {
            require(false, "cli.simulate.count", policy.id());
            return 1;
        }
        return within("--count", typed == null ? Math.ceilDiv(target.get().subjects(), draws) : typed, MOST_COUNT);
    }

    private Optional<Rotation> rotation(@Nullable String typed, PolicyDocument policy) {
        if (typed == null) {
            return Optional.of(policy.rotation().orElse(Rotation.NONE));
        }
        Matcher matcher = ROTATION.matcher(typed);
        int past = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
        if (!matcher.matches() || past < 1 || past > Rotation.MOST) {
            require(false, "cli.simulate.rotation", typed, Rotation.MOST);
            return Optional.empty();
        }
        String rule = matcher.group(1);
        return Optional.of(new Rotation(!rule.equals("subjects") && !rule.equals("none"),
                !rule.equals("pairs") && !rule.equals("none"), past));
    }

    private int within(String option, int value, int most) {
        require(value >= 1 && value <= most, "cli.simulate.number", option, value, 1, most);
        return Math.clamp(value, 1, most);
    }

    private void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            console.complain(key, arguments);
            pass = false;
        }
    }
}
