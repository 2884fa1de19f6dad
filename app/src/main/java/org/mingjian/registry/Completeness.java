package org.mingjian.registry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the registry of subjects against the list of key and blacklisted units that must be in it (应入库单位核对,
 * REG-02). The approval of a plan asks {@link #check}, and goes on only where nothing is missing.
 */
@Service
public class Completeness {
    /** So many missing units are listed; the others are counted. */
    public static final int MOST_SHOWN = 1_000;

    private final RequiredRows rows;
    private final Books books;
    private final Ledger ledger;
    private final Clock clock;

    Completeness(RequiredRows rows, Books books, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of a sheet. */
    public sealed interface Loaded {
        /** The agency has this list now. */
        record Done(int units) implements Loaded {}

        /** The sheet has faults, and nothing of it is used; {@code total} counts all of them. */
        record Faulty(List<SheetFault> faults, int total) implements Loaded {}
    }

    /**
     * What a check found.
     *
     * @param listed how many lines the list has; empty where no list was ever loaded
     * @param missing how many of them lack something in the registry
     */
    public record Result(Optional<Long> listed, long missing) {
        /** Says whether a plan may be approved as far as this goes: a list was loaded, and nothing of it is missing. */
        public boolean complete() {
            return listed.isPresent() && missing == 0;
        }
    }

    /** Takes a sheet as the agency's list in place of the one before, whole or not at all. */
    @Transactional
    public Loaded load(Actor actor, Path file, String fileName) {
        return switch (Sheets.on(LocalDate.now(clock)).required(file)) {
            case SheetOutcome.Faulty<RequiredLine> faulty -> new Loaded.Faulty(faulty.faults(), faulty.total());
            case SheetOutcome.Read<RequiredLine> read -> keep(actor, fileName, read.rows());
        };
    }

    private Loaded keep(Actor actor, String fileName, List<RequiredLine> lines) {
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        rows.replace(actor.agencyId(), fileName, lines, actor.accountId(), clock.instant());
        ledger.append("REQUIRED_UNITS_LOADED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("units", lines.size(), "missing", rows.countMissing(actor.agencyId())));
        return new Loaded.Done(lines.size());
    }

    /** Returns the agency's list, if one was loaded. */
    public Optional<RequiredList> list(UUID agencyId) {
        return rows.list(agencyId);
    }

    /** Returns what is missing now, by code; at most {@link #MOST_SHOWN}. */
    public List<MissingUnit> missing(UUID agencyId) {
        return rows.missing(agencyId, MOST_SHOWN);
    }

    /** Returns how the registry stands against the list now. */
    public Result result(UUID agencyId) {
        return new Result(rows.list(agencyId).map(RequiredList::units), rows.countMissing(agencyId));
    }

    /** Checks the own agency's registry and puts the result on record, such as for the approval of a plan. */
    @Transactional
    public Result check(Actor actor) {
        books.lock(actor.agencyId(), BookKind.SUBJECTS);
        Result result = result(actor.agencyId());
        ledger.append("REGISTRY_CHECKED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("units", result.listed().orElse(0L), "missing", result.missing()));
        return result;
    }
}
