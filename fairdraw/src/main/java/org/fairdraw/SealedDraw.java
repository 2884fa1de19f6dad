package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Ratio;
import org.fairdraw.terms.Faults;
import org.fairdraw.terms.PartyShare;

/** A draw whose commitment C is fixed: rules, lists and chances cannot change, and the seed does not exist yet. */
public final class SealedDraw {
    private final Suite suite;
    private final Commitment content;
    private final byte[] document;
    private final String commitment;
    private final Pool pool;
    private final Snapshot<PersonRow> persons;
    private final Snapshot<BarRow> bars;

    SealedDraw(
            Suite suite,
            Commitment content,
            byte[] document,
            Pool pool,
            Snapshot<PersonRow> persons,
            Snapshot<BarRow> bars
    ) {
        this.suite = suite;
        this.content = content;
        this.document = document;
        this.commitment = Commitment.hash(suite, document);
        this.pool = pool;
        this.persons = persons;
        this.bars = bars;
    }

    /** Reads a sealed draw back, as after a crash; a commitment that does not fit its lists is refused. */
    public static SealedDraw read(Suite suite, byte[] commitmentJson, byte[] subjects, byte[] persons, byte[] bars)
            throws MalformedInput {
        return read(suite, commitmentJson, subjects, persons, bars, Optional.empty());
    }

    /** Reads a sealed draw back with its {@code scores.rows}, if it has them. */
    public static SealedDraw read(
        Suite suite,
        byte[] commitmentJson,
        byte[] subjects,
        byte[] persons,
        byte[] bars,
        Optional<byte[]> scores
    ) throws MalformedInput {
        Faults faults = new Faults();
        Commitment content = CommitmentReader.read(Json.parseCanonical(commitmentJson), faults);
        faults.throwFirst();
        Snapshot<SubjectRow> listed = Snapshot.parseSubjects(suite, subjects);
        Snapshot<PersonRow> people = Snapshot.parsePersons(suite, persons);
        Snapshot<BarRow> barred = Snapshot.parseBars(suite, bars);
        Optional<List<ScoreRow>> scored = scores.isEmpty()
                ? Optional.empty()
                : Optional.of(Snapshot.parseScores(suite, scores.get()).rows());
        PlanOutcome outcome = PlannedDraw.plan(suite, content.terms(), listed.rows(), people.rows(), barred.rows(),
                scored);
        if (outcome instanceof PlanOutcome.Planned planned) {
            SealedDraw sealed = planned.draw().seal();
            if (Arrays.equals(sealed.document, commitmentJson)) {
                return sealed;
            }
        }
        throw new MalformedInput(CommitmentReader.FILE, "", "the commitment must fit the lists beside it (VDP §3)");
    }

    /** Returns C: 64 hex digits (VDP §3.2). */
    public String commitment() {
        return commitment;
    }

    /** Returns the commitment's canonical JSON. */
    public byte[] document() {
        return document.clone();
    }

    /** Returns the suite of the draw (VDP §1.1). */
    public Suite suite() {
        return suite;
    }

    /** Returns what was committed to besides the lists. */
    public DrawTerms terms() {
        return content.terms();
    }

    /** Returns the sealed pool. */
    public Snapshot<SubjectRow> subjects() {
        return pool.snapshot();
    }

    /** Returns the sealed list of people. */
    public Snapshot<PersonRow> persons() {
        return persons;
    }

    /** Returns the sealed list of bars. */
    public Snapshot<BarRow> bars() {
        return bars;
    }

    /** Returns the sealed scores of a draw by scores (VDP §5.6). */
    public Optional<Snapshot<ScoreRow>> scores() {
        return pool.scores().map(Scores::snapshot);
    }

    /** Returns the exact chance table, by bytes of the cell's name. */
    public List<CellChance> chances() {
        return content.chances();
    }

    /** Returns the chance of each eligible row of a draw by scores, by id; nothing for any other (VDP §5.6). */
    public SortedMap<String, Ratio> scoredChances() {
        return pool.scoredChances(chances());
    }

    /** Returns the cells with chance 0 or 1 (VDP §3.4). */
    public List<String> flags() {
        return content.flags();
    }

    /**
     * Draws: the same input gives the same bits, at any time and on any machine (VDP §4.5–§6).
     *
     * @param sharesByParty revealed shares; a party that is missing withheld its share
     * @param beaconTexts one text for each committed beacon, in committed order
     */
    public DrawOutcome draw(Map<String, String> sharesByParty, List<String> beaconTexts) {
        return draw(sharesByParty, beaconTexts, Map.of());
    }

    /**
     * Draws, and keeps with the beacons what is evidence for them (VDP §8).
     *
     * @param evidence by source; of a drand beacon the hex of its round's signature (VDP §15.23)
     */
    public DrawOutcome draw(
        Map<String, String> sharesByParty,
        List<String> beaconTexts,
        Map<String, String> evidence
    ) {
        List<Refusal> refusals = SeedCheck.check(suite, terms(), sharesByParty, beaconTexts);
        if (!refusals.isEmpty()) {
            return new DrawOutcome.Refused(refusals);
        }
        List<Seed.Share> shares = new ArrayList<>();
        for (PartyShare share : terms().shares()) {
            shares.add(new Seed.Share(share.party(), Optional.ofNullable(sharesByParty.get(share.party()))));
        }
        List<Seed.Beacon> beacons = new ArrayList<>();
        for (int i = 0; i < beaconTexts.size(); i++) {
            String source = terms().beacons().get(i).source();
            beacons.add(new Seed.Beacon(source, beaconTexts.get(i), Optional.ofNullable(evidence.get(source))));
        }
        Seed seed = Seed.of(suite, commitment, shares, beacons);
        Tickets tickets = new Tickets(suite, seed.key());
        DrawRules rules = terms().rules();
        SubjectDraw drawn = SubjectDraw.draw(pool, chances(), rules, tickets);
        TeamDraw.Outcome teams = TeamDraw.draw(staffing(), drawn.toStaff(pool), tickets);
        if (teams instanceof TeamDraw.Outcome.Staffed staffed) {
            return new DrawOutcome.Drawn(new DrawnDraw(suite, this, shares, beacons, seed, drawn, staffed));
        }
        return new DrawOutcome.Refused(List.of(((TeamDraw.Outcome.Unstaffed) teams).refusal()));
    }

    /** Returns the sealed pool, laid out for drawing. */
    public Pool pool() {
        return pool;
    }

    /** Returns who may take which slot. */
    public Staffing staffing() {
        return new Staffing(terms().rules(), persons.rows(), bars.rows());
    }
}
