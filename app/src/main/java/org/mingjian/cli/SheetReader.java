package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.draw.Available;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.Specialist;
import org.mingjian.registry.ExpertLine;
import org.mingjian.registry.InspectorLine;
import org.mingjian.registry.InterestLine;
import org.mingjian.registry.InterestReferences;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetMessages;
import org.mingjian.registry.SheetOutcome;
import org.mingjian.registry.Sheets;
import org.mingjian.registry.SubjectLine;
import org.mingjian.registry.VehicleLine;

/** Reads the sheets of a command; every fault of every sheet is told. */
final class SheetReader {
    private final Console console;
    private final Sheets sheets;
    private final LocalDate today;

    SheetReader(Console console, LocalDate today) {
        this.console = console;
        this.sheets = Sheets.on(today);
        this.today = today;
    }

    /**
     * What a draw is made of.
     *
     * @param conflicts who must stay away from whom
     */
    record Registries(
        List<SubjectLine> subjects,
        List<InspectorLine> inspectors,
        List<Specialist> experts,
        List<Conflict> conflicts
    ) {
        List<Available> available() {
            return inspectors.stream().filter(InspectorLine::active).map(Registries::available).toList();
        }

        private static Available available(InspectorLine line) {
            return new Available(line.certificate(), line.name(), line.department(), new TreeSet<>(line.groups()),
                    line.mayLead(), line.validUntil(), line.priorLoad(), line.seatLimit());
        }
    }

    /** Reads the registries; empty where a sheet has faults, which have been told. @param seats experts of a team */
    Optional<Registries> registries(RegistryOptions options, int seats) {
        Optional<List<SubjectLine>> subjects = subjects(options.subjectFile());
        Optional<List<InspectorLine>> inspectors = lines(options.inspectorFile(), sheets::inspectors);
        Optional<List<Specialist>> experts = experts(options, seats, inspectors.orElse(List.of()));
        boolean whole = subjects.isPresent() && inspectors.isPresent() && experts.isPresent();
        InterestReferences known = whole
                ? known(inspectors.get(), experts.get(), subjects.get())
                : InterestReferences.unchecked();
        Optional<List<InterestLine>> interests = Optional.ofNullable(options.interests)
                .map(file -> lines(file, path -> sheets.interests(path, known)))
                .orElse(Optional.of(List.of()));
        return whole
                ? interests.map(lines -> new Registries(subjects.get(), inspectors.get(), experts.get(),
                        lines.stream().map(line -> new Conflict(line.certificate(), line.code())).toList()))
                : Optional.empty();
    }

    Optional<List<SubjectLine>> subjects(Path file) {
        return lines(file, sheets::subjects);
    }

    Optional<List<VehicleLine>> vehicles(Path file) {
        return lines(file, sheets::vehicles);
    }

    /** Reads the experts, where there are any to be drawn. */
    private Optional<List<Specialist>> experts(RegistryOptions options, int seats, List<InspectorLine> inspectors) {
        Set<String> certificates = inspectors.stream().map(InspectorLine::certificate).collect(Collectors.toSet());
        return Optional.ofNullable(options.experts)
                .filter(file -> seats > 0)
                .map(file -> lines(file, path -> sheets.experts(path, certificates::contains))
                        .map(lines -> lines.stream().map(this::specialist).toList()))
                .orElse(Optional.of(List.of()));
    }

    private Specialist specialist(ExpertLine line) {
        return new Specialist(line.number(), line.name(), new TreeSet<>(line.industries()),
                Set.copyOf(line.contents()), line.servingOn(today));
    }

    /** Experts recuse as inspectors do, so that a sheet of interests may name either. */
    private static InterestReferences known(
        List<InspectorLine> inspectors,
        List<Specialist> experts,
        List<SubjectLine> subjects
    ) {
        InterestReferences known = InterestReferences.to(inspectors, subjects);
        Set<String> numbers = experts.stream().map(Specialist::number).collect(Collectors.toCollection(HashSet::new));
        return new InterestReferences(known.certificate().or(numbers::contains), known.code());
    }

    private <L> Optional<List<L>> lines(Path file, Function<Path, SheetOutcome<L>> reader) {
        if (file.toString().isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            console.complain("cli.no-file", file);
            return Optional.empty();
        }
        return switch (reader.apply(file)) {
            case SheetOutcome.Read<L> read -> {
                console.say("cli.read", file, read.rows().size(), read.encoding());
                if (!read.setAside().isEmpty()) {
                    console.say("cli.set-aside", String.join("、", read.setAside()));
                }
                yield Optional.of(new ArrayList<>(read.rows()));
            }
            case SheetOutcome.Faulty<L> faulty -> {
                complain(file, faulty.faults(), faulty.total());
                yield Optional.empty();
            }
        };
    }

    private void complain(Path file, List<SheetFault> faults, int total) {
        SheetMessages messages = SheetMessages.in(console.locale());
        console.complain("cli.faulty", file, total);
        faults.forEach(fault -> console.complainLine("  " + messages.line(fault)));
        if (faults.size() < total) {
            console.complain("cli.more-faults", total - faults.size());
        }
    }
}
