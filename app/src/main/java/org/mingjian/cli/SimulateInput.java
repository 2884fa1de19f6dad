package org.mingjian.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjian.registry.InspectorLine;
import org.mingjian.registry.SubjectLine;
import org.mingjian.registry.VehicleLine;
import org.mingjian.registry.YearCheck;
import org.mingjian.simulation.Carrier;
import org.mingjian.simulation.Entered;
import org.mingjian.simulation.TrialRegistry;

/** Reads the sheets of a simulation; what options name must stand in them. */
final class SimulateInput {
    private final Console console;
    private final SheetReader reader;
    private boolean pass = true;

    SimulateInput(Console console, LocalDate today) {
        this.console = console;
        this.reader = new SheetReader(console, today);
    }

    /** Returns what the simulation lives on; empty where something is at fault, all of which has been told. */
    Optional<TrialRegistry> read(SimulateOptions options) {
        int seats = options.registry.expertSeats(options.usualExperts()).orElse(0);
        Optional<SheetReader.Registries> read = reader.registries(options.registry, seats);
        Optional<List<VehicleLine>> vehicles = optional(options.vehicles, reader::vehicles);
        Optional<List<SubjectLine>> other = optional(options.superior, reader::subjects);
        read.ifPresent(found -> {
            named("cli.simulate.department", options.departments,
                    found.inspectors().stream().map(InspectorLine::department).collect(Collectors.toSet()));
            Set<String> codes = found.subjects().stream().map(SubjectLine::code).collect(Collectors.toSet());
            options.exceptions.stream()
                    .map(typed -> typed.substring(0, Math.max(0, typed.indexOf('='))))
                    .filter(code -> !code.isEmpty() && !codes.contains(code))
                    .forEach(code -> fault("cli.simulate.exception-code", code));
        });
        vehicles.ifPresent(lines -> named("cli.simulate.equipment", options.equipment,
                lines.stream()
                        .filter(one -> one.seats().isEmpty())
                        .map(VehicleLine::name)
                        .collect(Collectors.toSet())));
        return pass && read.isPresent() && vehicles.isPresent() && other.isPresent()
                ? Optional.of(registry(read.get(), vehicles.get(), other.get()))
                : Optional.empty();
    }

    private static <L> Optional<List<L>> optional(@Nullable Path file, Function<Path, Optional<List<L>>> reader) {
        return file == null ? Optional.of(List.of()) : reader.apply(file);
    }

    private void named(String key, List<String> typed, Set<String> known) {
        typed.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(key, name, String.join("、", new TreeSet<>(known))));
    }

    private void fault(String key, Object... arguments) {
        console.complain(key, arguments);
        pass = false;
    }

    private static TrialRegistry registry(
        SheetReader.Registries read,
        List<VehicleLine> vehicles,
        List<SubjectLine> other
    ) {
        return new TrialRegistry(
                read.subjects().stream().filter(SubjectLine::active).map(SimulateInput::entered).toList(),
                read.available(), read.conflicts(),
                vehicles.stream()
                        .map(one -> new Carrier(one.name(), one.seats().orElse(0), one.usableFrom(), one.usableTo()))
                        .toList(),
                read.experts(), other.stream().map(SubjectLine::code).collect(Collectors.toSet()));
    }

    private static Entered entered(SubjectLine line) {
        return new Entered(line.code(), line.name(), line.industry(), line.grading().grade(), line.flags().key(),
                line.flags().blacklisted(), line.flags().abnormal(), line.check().map(YearCheck::year));
    }
}
