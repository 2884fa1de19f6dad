package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.disclosure.Publication;
import org.mingjian.draw.EventTally;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Pager;

/**
 * The page of one public draw: chances first, then the result.
 *
 * @param attempts all public attempts of the draw, the last one first
 * @param again why it was tried again, for a further attempt
 * @param seal what sealing fixed
 * @param seed who decides by what
 * @param strata the chance table
 * @param scores what the chances follow, where they follow scores
 * @param bounds what the policy's quotas ask for, and what came of it
 * @param excluded who takes no part
 * @param basis the policy and its clauses
 * @param result what the draw came to, once it is public
 * @param checks what this server found, once the result is public
 * @param record the draw's public entries in the ledger
 * @param inquiry what somebody asked about an enterprise
 * @param events what happened after the result, by number
 * @param tally how often
 */
record PublicDrawPage(
    Publication publication,
    String agency,
    List<Publication> attempts,
    Optional<Again> again,
    Seal seal,
    Seed seed,
    StratumTable strata,
    Optional<Scores> scores,
    List<Bound> bounds,
    List<Excluded> excluded,
    Basis basis,
    Optional<Result> result,
    Optional<Checks> checks,
    List<Entry> record,
    InquiryView inquiry,
    List<Event> events,
    EventTally tally
) {

    /**
     * The scores that the chances follow (VDP §5.6).
     *
     * @param name what they are
     * @param rows how many were sealed
     * @param hash of the sealed list, as the file {@code scores.rows} of the bundle holds it, in groups
     */
    record Scores(String name, long rows, List<String> hash) {}

    /** When a further attempt was approved, and why it was asked for. */
    record Again(Moment approved, String reason) {}

    /**
     * Something that happened after the result.
     *
     * @param who the person whom it is about, or the empty string
     * @param vacant whether a place stays open
     */
    record Event(
        int no,
        Moment at,
        String what,
        String reason,
        String subject,
        String code,
        String who,
        List<String> outcome,
        boolean vacant,
        long index
    ) {}

    /**
     * What sealing fixed.
     *
     * @param previous C of the organisation's draw before; empty for the first
     * @param previousDraw that draw, where it is public
     * @param openDeadline until when a sealed draw is opened; empty where the result was never to be hidden
     */
    record Seal(
        List<String> fingerprint,
        int seq,
        String previous,
        Optional<Publication> previousDraw,
        Moment sealed,
        Moment revealDeadline,
        Optional<Moment> beaconTime,
        Optional<Moment> openDeadline,
        Optional<Moment> published,
        String software
    ) {}

    /**
     * Who decides the seed.
     *
     * @param beacons the public sources in words, with their texts once these are public
     * @param key the draw key, once it is public
     */
    record Seed(List<Share> parties, List<Beacon> beacons, String key, boolean closed) {}

    /** A party: its commitment is public from the sealing on, its share with the result. */
    record Share(String party, String commitment, Optional<String> share) {}

    /** A public source; its text comes with the result. */
    record Beacon(String words, String text) {}

    /** A quota of a stratum, and what the chances and the result make of it. */
    record Bound(String name, String expected, Optional<Long> drawn, long of, long least, String most, String clause) {}

    /** A reason and how many rows it leaves out. */
    record Excluded(String reason, long rows) {}

    /**
     * The policy that gave the numbers.
     *
     * @param departures rules that were not followed, with the recorded reason
     */
    record Basis(
        String id,
        String name,
        String title,
        String number,
        List<String> hash,
        List<Rule> rules,
        List<Departure> departures
    ) {}

    /** A rule of the policy with its clause. */
    record Rule(String title, String value, String strength, String clause, String text) {}

    /** A rule that was not followed, with the recorded reason. */
    record Departure(String rule, String reason) {}

    /** The drawn ones on this page of the result. */
    record Result(List<Chosen> lines, Pager pager, long drawn, long mandatory, List<String> hash, List<String> keys) {}

    /** A drawn enterprise with its team; a mandatory one has no ticket. */
    record Chosen(int number, String name, String code, String stratum, String ticket, List<Member> team) {}

    /** A person of a team. */
    record Member(String name, String pid, boolean leads, boolean appointed) {}

    /** What this server found, and when; the file's name for the commands beside it. */
    record Checks(ReportView report, Moment at, String file, String key) {}

    /** A public entry of the ledger. */
    record Entry(long index, Moment at, String type) {}

    public boolean open() {
        return publication.open();
    }

    public boolean sealedOnly() {
        return publication.state() == Publication.State.SEALED;
    }

    public Optional<Publication.Voided> voided() {
        return publication.voided();
    }

    /** Returns the attempt that follows a void one, once that is sealed. */
    public Optional<Publication> next() {
        return attempts.stream().filter(one -> one.attempt() == publication.attempt() + 1).findFirst();
    }

    public Moment voidedAt() {
        return Moment.of(publication.voided().orElseThrow().at());
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.public.draws", "/public/draws"), Crumb.named(publication.drawId(), ""));
    }
}
