package org.mingjian.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fairdraw.json.MalformedInput;
import org.mingjian.draw.Attempt;
import org.mingjian.draw.Attempts;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.EventBook;
import org.mingjian.draw.EventRecord;
import org.mingjian.draw.EventTally;
import org.mingjian.draw.ScoreDesk;
import org.mingjian.draw.ScoreList;
import org.mingjian.draw.Party;
import org.mingjian.draw.TeamsNow;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Service;

/** Reads what is public of draws, and never more: the result only once it is published (PUB-01, PUB-03). */
@Service
public class PublicDraws {
    private static final int REMEMBERED = 32;

    private final Publications publications;
    private final Draws draws;
    private final EventBook events;
    private final Attempts tries;
    private final ScoreDesk scores;
    private final SoftMemory<SealedPool> pools = new SoftMemory<>(REMEMBERED);
    private final SoftMemory<PublishedResult> results = new SoftMemory<>(REMEMBERED);

    PublicDraws(Publications publications, Draws draws, EventBook events, Attempts tries, ScoreDesk scores) {
        this.publications = publications;
        this.draws = draws;
        this.events = events;
        this.tries = tries;
        this.scores = scores;
    }

    /** Lists publications, newest first. */
    public List<Publication> page(PublicationFilter filter, long offset, int size) {
        return publications.page(filter, offset, size);
    }

    /** Counts the publications that a filter leaves. */
    public long count(PublicationFilter filter) {
        return publications.count(filter);
    }

    /** Lists the years in which draws were sealed, newest first. */
    public List<Integer> years() {
        return publications.years();
    }

    /** Counts what is public. */
    public PublicFigures figures() {
        return publications.figures();
    }

    /** Lists the public attempts of a draw, the last one first. */
    public List<Publication> attempts(String drawId) {
        return publications.attempts(drawId);
    }

    /** Finds an attempt of a draw, or the last one where none is named. */
    public Optional<Publication> find(String drawId, OptionalInt attempt) {
        return publications.attempts(drawId)
                .stream()
                .filter(one -> attempt.isEmpty() || one.attempt() == attempt.getAsInt())
                .findFirst();
    }

    /** Returns who asked why for a further attempt; nothing for a first one. */
    public Optional<Attempt> again(Publication publication) {
        return tries.of(publication.draw());
    }

    /** Returns what the scores of a draw are, where it has some; from the sealing on nobody changes them (VDP §5.6). */
    public Optional<ScoreList> scores(Publication publication) {
        return scores.of(publication.draw());
    }

    /** Finds the public draw that has this commitment. */
    public Optional<Publication> byCommitment(String commitment) {
        return publications.byCommitment(commitment);
    }

    /** Returns the record of a public draw. */
    public DrawRecord record(Publication publication) {
        return draws.find(publication.draw()).orElseThrow();
    }

    /** Returns rows, rules and chances as they were sealed. */
    public SealedPool pool(Publication publication) {
        return pools.get(publication.draw(), () -> SealedPool.of(draws.sealed(publication.draw())));
    }

    /** Lists the parties in committed order, without what they revealed while the result is not public. */
    public List<Party> parties(Publication publication) {
        List<Party> parties = draws.parties(publication.draw());
        return publication.open() ? parties : parties.stream().map(PublicDraws::closed).toList();
    }

    private static Party closed(Party party) {
        return new Party(party.code(), party.name(), party.account(), party.commitment(), party.committedAt(),
                Optional.empty(), Optional.empty(), party.chain());
    }

    /** Returns the policy in the version that was committed to. */
    public PolicyDocument policy(Publication publication) {
        String text = new String(draws.policy(publication.draw()), java.nio.charset.StandardCharsets.UTF_8);
        try {
            return PolicyDocument.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalStateException("The sealed policy of " + publication.drawId() + " cannot be read.", e);
        }
    }

    /** Returns what a published draw came to; nothing of any other. */
    public Optional<PublishedResult> result(Publication publication) {
        return publication.open()
                ? Optional.of(results.get(publication.draw(), () -> read(publication)))
                : Optional.empty();
    }

    private PublishedResult read(Publication publication) {
        byte[] certificate = draws.certificate(publication.draw()).orElseThrow();
        try {
            return PublishedResult.read(certificate, draws.drawn(publication.draw()),
                    draws.seats(publication.draw()));
        } catch (MalformedInput e) {
            throw new IllegalStateException("The certificate of " + publication.drawId() + " cannot be read.", e);
        }
    }

    /** Lists the approved events of a published draw by number; nothing of any other (VDP §7.4). */
    public List<EventRecord> events(Publication publication) {
        return publication.open() ? events.logged(publication.draw()) : List.of();
    }

    /** Returns the names of those whom the events of a published draw name, by credit code or public id. */
    public Map<String, String> namesInEvents(Publication publication) {
        return publication.open() ? events.namesIn(publication.draw()) : Map.of();
    }

    /** Returns who inspects whom after the events of a published draw; empty while its result is not open. */
    public Optional<TeamsNow> now(Publication publication) {
        return publication.open() ? Optional.of(events.now(publication.draw())) : Optional.empty();
    }

    /** Counts the events of all published draws by agency; an agency without any is not there (VDP §7.4). */
    public Map<UUID, EventTally> tallies() {
        return events.tallies();
    }

    /** Returns the bundle of a published draw. */
    public Optional<byte[]> bundle(Publication publication) {
        return publication.open() ? draws.bundle(publication.draw()) : Optional.empty();
    }

    /** Returns the certificate of a published draw. */
    public Optional<byte[]> certificate(Publication publication) {
        return publication.open() ? draws.certificate(publication.draw()) : Optional.empty();
    }

    /** Lists the ledger's entries that belong to a draw. */
    public List<Long> entries(Publication publication) {
        return draws.entries(publication.draw());
    }
}
