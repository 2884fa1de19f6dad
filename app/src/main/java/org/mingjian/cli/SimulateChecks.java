package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.draw.Departure;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.RuleValue;
import org.mingjian.policy.Rotation;
import org.mingjian.simulation.PlanExtras;
import org.mingjian.simulation.SimulationPlan;

/** Makes a plan of what was typed; all faults are told at once, each with its place, value and rule. */
final class SimulateChecks {
    private static final Pattern ROTATION = Pattern.compile("(pairs|subjects|both|none)(?::([0-9]{1,2}))?");
    private static final Pattern EXCEPTION = Pattern.compile("([0-9A-Z]{18})=([A-Z_]+)");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_COUNT = 1_000_000;

    private final Console console;
    private final SimulateOptions options;
    private final OptionChecks checks;

    SimulateChecks(Console console, SimulateOptions options) {
        this.console = console;
        this.options = options;
        this.checks = new OptionChecks(console);
    }

    /** Finds a policy by its id, or reads it from its file; a fault of the file is told. */
    Optional<PolicyDocument> policy() {
        String typed = options.registry.policyId();
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
            checks.require(false, "cli.simulate.policy-file", typed, String.valueOf(e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            checks.require(false, "cli.file", typed);
        }
        return Optional.empty();
    }

    /**
     * Makes the plan; nothing where something is at fault.
     *
     * @param policy nothing where it could not be found; the other faults are told all the same
     * @param thisYear the first year where none was typed
     */
    Optional<SimulationPlan> plan(Optional<PolicyDocument> policy, int thisYear) {
        checks.registry(options.registry, policy.isPresent() || !checks.pass(), options.usualExperts());
        int years = within("--years", options.years, 1, SimulationPlan.MOST_YEARS);
        int draws = draws(policy);
        int count = count(draws, policy);
        int from = within("--from", options.from, thisYear, FIRST_YEAR, LAST_YEAR);
        int visitDays = within("--visit-days", options.visitDays, 1, SimulationPlan.MOST_DRAWS);
        OptionalInt workDays = maybe("--work-days", options.workDays, SimulationPlan.MOST_DRAWS);
        checks.require(options.seed.matches("[A-Za-z0-9._-]{1,40}"), "cli.simulate.seed", options.seed);
        Rotation rotation = rotation(policy);
        PlanExtras extras = extras(count);
        options.out()
                .ifPresent(folder -> checks.require(OptionChecks.writable(folder), "cli.folder",
                        folder.toAbsolutePath()));
        return checks.pass()
                ? policy.map(found -> new SimulationPlan(from, years, draws, count,
                        Optional.ofNullable(options.registry.excludeDrawn)
                                .orElseGet(() -> Departure.leavesOutDrawn(found)),
                        rotation, workDays, visitDays, options.seed, extras))
                : Optional.empty();
    }

    private PlanExtras extras(int count) {
        PlanExtras.Other other = PlanExtras.Other.NONE;
        int superiorDraws = within("--superior-draws", options.superiorDraws, 1, 1, SimulationPlan.MOST_DRAWS);
        int superiorCount = within("--superior-count", options.superiorCount, count, 1, MOST_COUNT);
        if (options.superior != null) {
            other = new PlanExtras.Other(superiorDraws, superiorCount);
        } else {
            checks.require(options.superiorDraws == null && options.superiorCount == null, "cli.simulate.superior");
        }
        checks.require(options.equipment.isEmpty() || options.vehicles != null, "cli.simulate.vehicles",
                String.join("、", options.equipment));
        return new PlanExtras(within("--more", options.more, 0, MOST_COUNT),
                within("--frequency", options.frequency, 1, SimulationPlan.MOST_DRAWS), exceptions(),
                new ExpertSeats(options.registry.expertSeats(options.usualExperts()).orElse(0),
                        options.registry.content),
                options.departments, new TreeSet<>(options.industries.stream().map(this::industry).toList()),
                new TreeSet<>(options.equipment), other,
                maybe("--year-plan", options.yearPlan, MOST_COUNT),
                within("--office-days", options.officeDays, 1, SimulationPlan.MOST_DRAWS));
    }

    private SortedMap<String, ExceptionCode> exceptions() {
        SortedMap<String, ExceptionCode> exceptions = new TreeMap<>();
        for (String typed : options.exceptions) {
            Matcher matcher = EXCEPTION.matcher(typed);
            Optional<ExceptionCode> code = matcher.matches()
                    ? Arrays.stream(ExceptionCode.values()).filter(one -> one.name().equals(matcher.group(2))).findAny()
                    : Optional.empty();
            checks.require(code.isPresent(), "cli.simulate.exception", typed,
                    Arrays.stream(ExceptionCode.values()).map(Enum::name).collect(Collectors.joining("、")));
            code.ifPresent(one -> exceptions.put(matcher.group(1), one));
        }
        return exceptions;
    }

    private String industry(String typed) {
        checks.require(Industries.byCode(typed).isPresent(), "cli.simulate.industry", typed,
                Industries.all().stream().map(Industry::code).collect(Collectors.joining("、")));
        return typed;
    }

    private int draws(Optional<PolicyDocument> policy) {
        OptionalInt least = policy.map(PolicyDocument::minDrawsPerYear).orElse(OptionalInt.of(1));
        checks.require(options.draws != null || least.isPresent(), "cli.simulate.draws", options.registry.policyId());
        return within("--draws", options.draws, least.orElse(1), 1, SimulationPlan.MOST_DRAWS);
    }

    private int count(int draws, Optional<PolicyDocument> policy) {
        Optional<Integer> target = policy.flatMap(PolicyDocument::yearTarget).map(RuleValue.YearTarget::subjects);
        checks.require(options.count != null || target.isPresent() || policy.isEmpty(), "cli.simulate.count",
                options.registry.policyId());
        return within("--count", options.count, target.map(all -> Math.ceilDiv(all, draws)).orElse(1), 1, MOST_COUNT);
    }

    private Rotation rotation(Optional<PolicyDocument> policy) {
        String typed = options.rotation;
        if (typed == null) {
            return policy.flatMap(PolicyDocument::rotation).orElse(Rotation.NONE);
        }
        Matcher matcher = ROTATION.matcher(typed);
        int past = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
        if (!matcher.matches() || past < 1 || past > Rotation.MOST) {
            checks.require(false, "cli.simulate.rotation", typed, Rotation.MOST);
            return Rotation.NONE;
        }
        String rule = matcher.group(1);
        return new Rotation(!rule.equals("subjects") && !rule.equals("none"),
                !rule.equals("pairs") && !rule.equals("none"), past);
    }

    private OptionalInt maybe(String option, @Nullable String typed, int most) {
        return typed == null ? OptionalInt.empty() : OptionalInt.of(within(option, typed, 1, most));
    }

    private int within(String option, @Nullable String typed, int otherwise, int least, int most) {
        return typed == null ? otherwise : within(option, typed, least, most);
    }

    private int within(String option, String typed, int least, int most) {
        boolean fits = typed.matches("[0-9]{1,9}") && Integer.parseInt(typed) >= least
                && Integer.parseInt(typed) <= most;
        checks.require(fits, "cli.simulate.number", option, typed, Integer.toString(least), Integer.toString(most));
        return fits ? Integer.parseInt(typed) : least;
    }
}
