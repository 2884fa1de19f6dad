package org.fairdraw;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.DrawTerms;

/** A draw that can be sealed: its rules hold together, its chances are known, nothing is random yet. */
public final class PlannedDraw {
    private final SealedDraw sealed;

    private PlannedDraw(SealedDraw sealed) {
        this.sealed = sealed;
    }

    /**
     * Checks terms and lists against each other (VDP §3–§6) and computes the chances. All reasons against the draw
     * come at once, as far as one does not hide another. Rows may come in any order.
     */
    public static PlanOutcome plan(
        Suite suite,
        DrawTerms terms,
        Collection<SubjectRow> subjects,
        Collection<PersonRow> persons,
        Collection<BarRow> bars
    ) {
        return plan(suite, terms, subjects, persons, bars, Optional.empty());
    }

    /** Plans a draw whose chances are proportional to scores, one for each eligible row (VDP §5.6). */
    public static PlanOutcome plan(
        Suite suite,
        DrawTerms terms,
        Collection<SubjectRow> subjects,
        Collection<PersonRow> persons,
        Collection<BarRow> bars,
        Optional<? extends Collection<ScoreRow>> scores
    ) {
        PlanCheck check = new PlanCheck(terms);
        check.shape(suite);
        check.lists(subjects, persons, bars);
        scores.ifPresent(list -> check.scores(list, subjects));
        if (!check.refusals().isEmpty()) {
            return new PlanOutcome.Refused(check.refusals());
        }
        Pool unscored = Pool.of(Snapshot.of(suite, subjects));
        Pool pool = scores.map(list -> unscored.scored(Snapshot.of(suite, list))).orElse(unscored);
        Snapshot<PersonRow> people = Snapshot.of(suite, persons);
        Snapshot<BarRow> barred = Snapshot.of(suite, bars);
        AllocationOutcome allocation = Allocation.allocate(pool, terms.rules());
        check.quotas(allocation);
        check.teams(pool.rows(), people.rows(), barred.rows());
        if (!check.refusals().isEmpty() || !(allocation instanceof AllocationOutcome.Allocated allocated)) {
            return new PlanOutcome.Refused(check.refusals());
        }
        Commitment content = Commitment.of(suite, terms, pool.snapshot(), people, barred,
                pool.scores().map(Scores::snapshot), allocated.cells());
        byte[] document = content.toJson().canonical();
        return new PlanOutcome.Planned(new PlannedDraw(new SealedDraw(suite, content, document, pool, people, barred)));
    }

    /** Returns the exact chance table, by bytes of the cell's name. */
    public List<CellChance> chances() {
        return sealed.chances();
    }

    /** Returns the cells that everybody should look at: never drawn, or drawn with certainty (VDP §3.4). */
    public List<String> flags() {
        return sealed.flags();
    }

    /** Fixes C: from here on nothing can be changed. */
    public SealedDraw seal() {
        return sealed;
    }
}
