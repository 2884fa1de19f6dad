package org.fairdraw;

import java.util.List;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;

/** Makes draws from parts that do not fit together, which no program should. */
public final class Unchecked {
    private Unchecked() {}

    public static SealedDraw sealed(
        Suite suite,
        Commitment content,
        byte[] document,
        Pool pool,
        Snapshot<PersonRow> persons,
        Snapshot<BarRow> bars
    ) {
        return new SealedDraw(suite, content, document, pool, persons, bars);
    }

    public static DrawnDraw drawn(
        Suite suite,
        SealedDraw sealed,
        List<Seed.Share> shares,
        List<Seed.Beacon> beacons,
        Seed seed,
        SubjectDraw subjects,
        TeamDraw.Outcome.Staffed teams
    ) {
        return new DrawnDraw(suite, sealed, shares, beacons, seed, subjects, teams);
    }
}
