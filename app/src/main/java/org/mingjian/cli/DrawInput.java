package org.mingjian.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.Candidate;
import org.mingjian.draw.Crew;
import org.mingjian.draw.DrawChoices;
import org.mingjian.draw.DrawSize;
import org.mingjian.draw.ExclusionReason;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.Wishes;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.registry.SubjectLine;

/** Reads the sheets of a draw by command; every fault of every sheet is told, and then nothing is done. */
final class DrawInput {
    private final Console console;
    private final LocalDate today;

    DrawInput(Console console, LocalDate today) {
        this.console = console;
        this.today = today;
    }

    /**
     * Reads the sheets and prepares the draw.
     *
     * @param drawnBefore codes that the organisation drew earlier in the year and that are to be left out
     * @return empty where a sheet has faults, which have been told
     */
    Optional<Preparation> read(DrawOptions options, PolicyDocument policy, Set<String> drawnBefore) {
        int seats = options.registry.expertSeats(0).orElseThrow();
        return new SheetReader(console, today).registries(options.registry, seats)
                .map(read -> Preparation.of(policy,
                        new DrawSize(Math.max(1, options.count), options.reserve, new TreeMap<>(options.weights)),
                        read.subjects()
                                .stream()
                                .filter(SubjectLine::active)
                                .map(line -> candidate(line, drawnBefore, options.wholeField))
                                .toList(),
                        read.available(), read.conflicts(), today, options.reason != null,
                        wishes(options, read, seats)));
    }

    private static Wishes wishes(DrawOptions options, SheetReader.Registries read, int seats) {
        Crew crew = seats == 0
                ? Crew.NONE
                : new Crew(List.of(), Map.of(), read.experts(),
                        new DrawChoices.ExpertSeats(seats, options.registry.content));
        return new Wishes(options.wholeField, crew, Rotation.NONE, List.of(), Optional.empty(), Optional.empty(),
                List.of());
    }

    /** A whole-field action leaves nobody out who was inspected before. */
    private Candidate candidate(SubjectLine line, Set<String> drawnBefore, boolean wholeField) {
        boolean done = !wholeField && (line.checkedIn(today.getYear()) || drawnBefore.contains(line.code()));
        RowStatus status = done ? ExclusionReason.DONE.status() : RowStatus.ELIGIBLE;
        return new Candidate(line.code(), line.name(), line.industry(), line.grading().grade(), status);
    }
}
