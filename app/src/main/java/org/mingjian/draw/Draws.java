package org.mingjian.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairdraw.SealedDraw;
import org.fairdraw.rows.ScoreRow;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;
import org.springframework.stereotype.Service;

/** Reads draws: their record, what was sealed, and what they came to. */
@Service
public class Draws {
    private final DrawRecords records;
    private final DrawLists lists;
    private final PartyRows parties;
    private final BeaconRows beacons;
    private final SealedDocuments documents;
    private final SealedViews views;
    private final DrawOutcomes outcomes;
    private final AppointmentRows appointments;
    private final Showing showing;

    Draws(
            DrawRecords records, DrawLists lists, PartyRows parties, BeaconRows beacons, SealedDocuments documents,
            SealedViews views,
            DrawOutcomes outcomes, AppointmentRows appointments, Showing showing
    ) {
        this.records = records;
        this.lists = lists;
        this.parties = parties;
        this.beacons = beacons;
        this.documents = documents;
        this.views = views;
        this.outcomes = outcomes;
        this.appointments = appointments;
        this.showing = showing;
    }

    /** Finds a draw of one of these agencies, or one in which one of them takes part (PLAN-07). */
    public Optional<DrawRecord> find(UUID id, Collection<UUID> agencies) {
        return records.find(id)
                .filter(draw -> agencies.contains(draw.agency()) || draw.draft()
                        .choices()
                        .participants()
                        .stream()
                        .anyMatch(one -> agencies.contains(one.agency())));
    }

    /** Finds a draw of any agency, for what is public. */
    public Optional<DrawRecord> find(UUID id) {
        return records.find(id);
    }

    /** Finds an attempt of a draw by its public number. */
    public Optional<DrawRecord> find(String drawId, int attempt) {
        return records.find(drawId, attempt);
    }

    /** Lists draws that pass a filter, newest first. */
    public List<DrawRecord> page(DrawFilter filter, long offset, int size) {
        return filter.agencies().isEmpty() ? List.of() : lists.page(filter, offset, size);
    }

    /** Counts the draws that pass a filter. */
    public long count(DrawFilter filter) {
        return filter.agencies().isEmpty() ? 0 : lists.count(filter);
    }

    /** Lists the draws of an agency that are neither published nor void, oldest first. */
    public List<DrawRecord> unfinished(UUID agency) {
        return lists.unfinished(agency);
    }

    /** Counts what these agencies have published since an instant. */
    public DrawTally published(Set<UUID> agencies, Instant since) {
        return agencies.isEmpty() ? new DrawTally(0, 0) : lists.published(agencies, since);
    }

    /** Lists draws of these agencies, newest first. */
    public List<DrawRecord> page(Collection<UUID> agencies, int offset, int size) {
        return agencies.isEmpty() ? List.of() : lists.page(agencies, offset, size);
    }

    /** Counts the draws of these agencies. */
    public long count(Collection<UUID> agencies) {
        return agencies.isEmpty() ? 0 : lists.count(agencies);
    }

    /** Lists the parties in committed order. */
    public List<Party> parties(UUID draw) {
        return parties.of(draw);
    }

    /** Lists the draws that wait for a commitment or share of this account. */
    public List<DrawRecord> waitingFor(UUID account) {
        return parties.waitingFor(account).stream().map(id -> records.find(id).orElseThrow()).toList();
    }

    /** Returns the beacon's text once it counts. */
    public Optional<String> beaconText(UUID draw) {
        return beacons.text(draw);
    }

    /** Lists what people have typed for the beacon, each the last of theirs; none counts before two agree. */
    public List<BeaconTyped> beaconTyped(UUID draw) {
        return beacons.typed(draw);
    }

    /** Returns what was sealed: rows, rules, chances; reads the whole snapshot. */
    public SealedDraw sealed(UUID draw) {
        return documents.sealed(draw);
    }

    /** Returns what was sealed at a glance: chances, number of rows of each status. */
    public SealedView sealedView(UUID draw) {
        return views.of(draw);
    }

    /** Returns the canonical bytes of the policy document that was committed to. */
    public byte[] policy(UUID draw) {
        return documents.policy(draw);
    }

    /** Returns where each attempt of agencies stands that was ever sealed, by agency, in the order of the sealing. */
    public Map<UUID, Map<UUID, DrawState>> sealedStates(Collection<UUID> agencies) {
        return documents.states(agencies);
    }

    /** Returns the exact chance table that was sealed. */
    public List<CellChance> chances(UUID draw) {
        return views.of(draw).chances();
    }

    /** Lists the sealed subjects in the order of their codes. */
    public List<SubjectRow> sealedSubjects(UUID draw) {
        return documents.subjectRows(draw);
    }

    /** Lists the sealed scores by code; none for a draw without them (VDP §5.6). */
    public List<ScoreRow> sealedScores(UUID draw) {
        return documents.scored(draw)
                ? documents.sealed(draw).scores().map(Snapshot::rows).orElse(List.of())
                : List.of();
    }

    /** Returns the chance of each subject of a draw by scores, by code. */
    public SortedMap<String, Ratio> scoredChances(UUID draw) {
        return documents.scored(draw) ? documents.sealed(draw).scoredChances() : new TreeMap<>();
    }

    /** Returns the ledger's index of the commitment. */
    public long commitIndex(UUID draw) {
        return documents.entry(draw, "COMMIT");
    }

    /** Returns what the certificate says besides drawn subjects and teams, once there is one. */
    public Optional<ResultView> result(UUID draw) {
        return certificate(draw).map(ResultViews::of);
    }

    /** Lists the drawn subjects by cell and ticket, then the mandatory ones by code; none while they are sealed. */
    public List<DrawnLine> drawn(UUID draw) {
        return shown(draw) ? outcomes.drawn(draw) : List.of();
    }

    /** Lists the seats by subject and slot; behind a drawn subject's team stand the experts appointed for it; none sealed. */
    public List<SeatLine> seats(UUID draw) {
        if (!shown(draw)) {
            return List.of();
        }
        List<SeatLine> seats = new ArrayList<>(outcomes.seats(draw));
        Set<String> taken = outcomes.drawn(draw).stream().map(DrawnLine::code).collect(Collectors.toSet());
        int last = seats.stream().mapToInt(SeatLine::slot).max().orElse(0);
        appointments.of(draw)
                .stream()
                .filter(one -> taken.contains(one.code()))
                .forEach(one -> seats.add(new SeatLine(one.code(), last + 1, one.expert(), one.name(), 0)));
        return seats;
    }

    /** Returns the certificate's canonical JSON. */
    public Optional<byte[]> certificate(UUID draw) {
        return shown(draw) ? outcomes.certificate(draw) : Optional.empty();
    }

    /** Returns the bundle that verifies with nothing else. */
    public Optional<byte[]> bundle(UUID draw) {
        return shown(draw) ? outcomes.bundle(draw) : Optional.empty();
    }

    /** Whoever reads results through here sees none that is still sealed, whatever page it is for (VDP §4.7). */
    private boolean shown(UUID draw) {
        return records.find(draw).filter(showing::result).isPresent();
    }

    /** Lists the ledger's entries that belong to a draw. */
    public List<Long> entries(UUID draw) {
        return documents.entries(draw);
    }
}
