package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairdraw.rows.RowStatus;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.Available;
import org.mingjian.draw.Candidate;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.Crew;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawSize;
import org.mingjian.draw.ExclusionReason;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Specialist;
import org.mingjian.draw.Wishes;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.registry.ExpertLine;
import org.mingjian.registry.InspectorLine;
import org.mingjian.registry.InterestLine;
import org.mingjian.registry.InterestReferences;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetMessages;
import org.mingjian.registry.SheetOutcome;
import org.mingjian.registry.Sheets;
import org.mingjian.registry.SubjectLine;

/** Reads the sheets of a draw by command; every fault of every sheet is told, and then nothing is done. */
final class DrawInput {
    private final Console console;
    private final Sheets sheets;
    private final LocalDate today;

    DrawInput(Console console, LocalDate today) {
        this.console = console;
        this.sheets = Sheets.on(today);
        this.today = today;
    }

    /**
     * Reads the sheets and prepares the draw.
     *
     * @param drawnBefore codes that the organisation drew earlier in the year and that are to be left out
     * @return empty where a sheet has faults, which have been told
     */
    Optional<Preparation> read(DrawOptions options, PolicyDocument policy, Set<String> drawnBefore) {
        Optional<List<SubjectLine>> subjects = lines(options.subjects, sheets::subjects);
        Optional<List<InspectorLine>> inspectors = lines(options.inspectors, sheets::inspectors);
        Optional<Crew> crew = crew(options, inspectors.orElse(List.of()));
        if (subjects.isEmpty() || inspectors.isEmpty() || crew.isEmpty()) {
            return Optional.empty();
        }
        InterestReferences known = known(inspectors.get(), crew.get().experts(), subjects.get());
        @Nullable
        Path file = options.interests;
        Optional<List<InterestLine>> interests = file == null
                ? Optional.of(List.of())
                : lines(file, path -> sheets.interests(path, known));
        return interests.map(lines -> Preparation.of(policy,
                new DrawSize(Math.max(1, options.count), options.reserve, new TreeMap<>(options.weights)),
                subjects.get()
                        .stream()
                        .filter(SubjectLine::active)
                        .map(line -> candidate(line, drawnBefore, options.wholeField))
                        .toList(),
                inspectors.get().stream().filter(InspectorLine::active).map(DrawInput::available).toList(),
                lines.stream().map(line -> new Conflict(line.certificate(), line.code())).toList(),
                today, options.reason != null, new Wishes(options.wholeField, crew.get(), Rotation.NONE, List.of(),
                        Optional.empty(), Optional.empty(), List.of())));
    }

    /** Experts recuse as inspectors do, so that a sheet of interests may name either. */
    private static InterestReferences known(
        List<InspectorLine> inspectors,
        List<Specialist> experts,
        List<SubjectLine> subjects
    ) {
        InterestReferences known = InterestReferences.to(inspectors, subjects);
        Set<String> numbers = experts.stream().map(Specialist::number).collect(Collectors.toSet());
        return new InterestReferences(known.certificate().or(numbers::contains), known.code());
    }

    /**
     * What the sheets of a simulation hold.
     *
     * @param conflicts who must stay away from whom
     */
    record Registries(List<SubjectLine> subjects, List<Available> inspectors, List<Conflict> conflicts) {}

    /** Reads registries without drawing from them; empty where a sheet has faults, which have been told. */
    Optional<Registries> registries(Path subjectFile, Path inspectorFile, Optional<Path> interestFile) {
        Optional<List<SubjectLine>> subjects = lines(subjectFile, sheets::subjects);
        Optional<List<InspectorLine>> inspectors = lines(inspectorFile, sheets::inspectors);
        if (subjects.isEmpty() || inspectors.isEmpty()) {
            return Optional.empty();
        }
        InterestReferences known = InterestReferences.to(inspectors.get(), subjects.get());
        Optional<List<InterestLine>> interests = interestFile.isEmpty()
                ? Optional.of(List.of())
                : lines(interestFile.get(), path -> sheets.interests(path, known));
        return interests.map(lines -> new Registries(subjects.get().stream().filter(SubjectLine::active).toList(),
                inspectors.get().stream().filter(InspectorLine::active).map(DrawInput::available).toList(),
                lines.stream().map(line -> new Conflict(line.certificate(), line.code())).toList()));
    }

    /** Reads the experts, where there are any to be drawn. */
    private Optional<Crew> crew(DrawOptions options, List<InspectorLine> inspectors) {
        @Nullable
        Path file = options.experts;
        if (file == null || options.expertSeats == 0) {
            return Optional.of(Crew.NONE);
        }
        Set<String> certificates = inspectors.stream().map(InspectorLine::certificate).collect(Collectors.toSet());
        return lines(file, path -> sheets.experts(path, certificates::contains))
                .map(lines -> new Crew(List.of(), Map.of(), lines.stream().map(this::specialist).toList(),
                        new DrawChoices.ExpertSeats(options.expertSeats, options.content)));
    }

    private Specialist specialist(ExpertLine line) {
        return new Specialist(line.number(), line.name(), new TreeSet<>(line.industries()),
                Set.copyOf(line.contents()), line.servingOn(today));
    }

    private <L> Optional<List<L>> lines(Path file, java.util.function.Function<Path, SheetOutcome<L>> reader) {
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

    /** A whole-field action leaves nobody out who was inspected before. */
    private Candidate candidate(SubjectLine line, Set<String> drawnBefore, boolean wholeField) {
        boolean done = !wholeField && (line.checkedIn(today.getYear()) || drawnBefore.contains(line.code()));
        RowStatus status = done ? ExclusionReason.DONE.status() : RowStatus.ELIGIBLE;
        return new Candidate(line.code(), line.name(), line.industry(), line.grading().grade(), status);
    }

    private static Available available(InspectorLine line) {
        return new Available(line.certificate(), line.name(), line.department(), new TreeSet<>(line.groups()),
                line.mayLead(),
                line.validUntil(), line.priorLoad(), line.seatLimit());
    }
}
