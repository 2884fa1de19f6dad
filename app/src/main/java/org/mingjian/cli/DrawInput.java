package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.Available;
import org.mingjian.draw.Candidate;
import org.mingjian.draw.Conflict;
import org.mingjian.draw.DrawSize;
import org.mingjian.draw.ExclusionReason;
import org.mingjian.draw.Preparation;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.registry.InspectorLine;
import org.mingjian.registry.InterestLine;
import org.mingjian.registry.InterestReferences;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetMessages;
import org.mingjian.registry.SheetOutcome;
import org.mingjian.registry.Sheets;
import org.mingjian.registry.SubjectLine;
import org.jspecify.annotations.Nullable;

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
        if (subjects.isEmpty() || inspectors.isEmpty()) {
            return Optional.empty();
        }
        InterestReferences known = InterestReferences.to(inspectors.get(), subjects.get());
        @Nullable
        Path file = options.interests;
        Optional<List<InterestLine>> interests = file == null
                ? Optional.of(List.of())
                : lines(file, path -> sheets.interests(path, known));
        return interests.map(lines -> Preparation.of(policy,
                new DrawSize(options.count, options.reserve, new TreeMap<>(options.weights)),
                subjects.get().stream().filter(SubjectLine::active).map(line -> candidate(line, drawnBefore)).toList(),
                inspectors.get().stream().filter(InspectorLine::active).map(DrawInput::available).toList(),
                lines.stream().map(line -> new Conflict(line.certificate(), line.code())).toList(),
                today, options.reason != null));
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

    private Candidate candidate(SubjectLine line, Set<String> drawnBefore) {
        boolean done = line.checkedIn(today.getYear()) || drawnBefore.contains(line.code());
        RowStatus status = done ? ExclusionReason.DONE.status() : RowStatus.ELIGIBLE;
        return new Candidate(line.code(), line.name(), line.industry(), line.grading().grade(), status);
    }

    private static Available available(InspectorLine line) {
        return new Available(line.certificate(), line.name(), line.department(), new TreeSet<>(line.groups()),
                line.mayLead(),
                line.validUntil(), line.priorLoad(), line.seatLimit());
    }
}
