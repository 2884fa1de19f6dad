package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.EventTally;
import org.mingjian.shell.Crumb;

/**
 * A draw as its ceremony shows it.
 *
 * @param agency name of the agency that draws
 * @param policy name of the policy that binds it
 * @param steps the six steps
 * @param counts who is in the pool and who is not
 * @param chances the chances before the draw; no lines where the quotas collide
 * @param seal what was sealed, once it is
 * @param seed who decides the seed
 * @param result what the draw came to, once it did
 * @param against what keeps a draft from being sealed
 * @param departures rules "in principle" that are not followed
 * @param conditions the restrictions of a directed draw, one line for each attribute
 * @param cross least and most of each industry
 * @param bars barred pairs of inspector and subject
 * @param team seats of each team
 * @param teamRule the policy's rule for it
 * @param deadlines what follows from the last day of inspection
 * @param may what the reader may do now
 * @param hall what the ceremony needs in its hall
 * @param events what happened after the result
 * @param tally how often
 * @param note what the last press came to
 */
record CeremonyPage(
    DrawRecord draw,
    String agency,
    String policy,
    List<StepLine> steps,
    PoolCounts counts,
    ChanceTable chances,
    Optional<Seal> seal,
    SeedView seed,
    Optional<ResultRows> result,
    List<ShortfallLine> against,
    List<ShortfallLine> departures,
    List<String> conditions,
    List<DrawWords.Cross> cross,
    long bars,
    int team,
    Optional<RuleLine> teamRule,
    List<DeadlineLine> deadlines,
    May may,
    HallView hall,
    List<EventPage.Line> events,
    EventTally tally,
    Optional<Note> note
) {

    /** What sealing fixed, as people read it; fingerprints in groups of eight. */
    record Seal(
        List<String> fingerprint,
        String sealedAt,
        long index,
        int seq,
        List<String> prev,
        String deadline
    ) {
        public boolean first() {
            return prev.stream().allMatch(group -> group.matches("0+"));
        }
    }

    /**
     * What the reader may do now.
     *
     * @param cancel whether the reader may give the draw up at all
     * @param tooLate why nobody can any more, or the empty string
     */
    record May(
        boolean edit,
        boolean seal,
        boolean share,
        boolean beacon,
        boolean draw,
        boolean confirm,
        boolean publish,
        boolean cancel,
        String tooLate
    ) {}

    /** The outcome of the last press. */
    record Note(String kind, List<ShortfallLine> shortfalls, String typed, String reason, String signature) {
        /** Returns what is wrong with one field, by what the names of its rules begin with. */
        public List<ShortfallLine> at(String rules) {
            return shortfalls.stream().filter(line -> line.rule().startsWith(rules)).toList();
        }
    }

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"), Crumb.named(draw.drawId(), ""));
    }

    public String state() {
        return draw.state().name();
    }

    /** Says whether the draft was given up before it was sealed, which is no public void. */
    public boolean givenUp() {
        return draw.state() == DrawState.VOID && seal.isEmpty();
    }

    /** Returns what was typed before a refusal, or the empty string. */
    public String typed() {
        return note.map(Note::typed).orElse("");
    }

    /** Returns the reason that was typed before a void was refused, or the empty string. */
    public String reason() {
        return note.map(Note::reason).orElse("");
    }
}
