package org.mingjian.draw.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.EventState;
import org.mingjian.draw.EventTally;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;

/**
 * What happened to a draw after its result, and the form that reports more.
 *
 * @param lines all reports by number, refused ones among them
 * @param open what is to be done about the report that waits, if one does
 * @param kinds what can be reported, by type
 * @param choices whom it can be about, by subject
 * @param may what the reader may do
 */
record EventPage(
    DrawRecord draw,
    EventTally tally,
    List<Line> lines,
    Optional<Open> open,
    List<Kind> kinds,
    List<Choice> choices,
    May may,
    Typed typed,
    List<Fault> faults,
    Optional<CeremonyPage.Note> note
) {

    /**
     * A report.
     *
     * @param who the person whom it is about, or the empty string
     * @param outcome what it came to, in words
     * @param decided by when it was decided, or the empty string
     * @param index of the ledger's entry, or the empty string
     * @param vacant whether a place stays open
     */
    record Line(
        UUID id,
        int no,
        EventState state,
        String what,
        String reason,
        String subject,
        String code,
        String who,
        List<String> outcome,
        boolean vacant,
        String reported,
        String decided,
        String refusal,
        String index,
        String hash
    ) {}

    /**
     * The report that waits.
     *
     * @param fresh whether the parties give fresh shares
     * @param deadline until when they are revealed, or the empty string
     * @param over whether that time has passed
     * @param own whether the reader reported it, and so does not decide
     * @param beacon the public source that follows the shares, if one does
     */
    record Open(
        Line line,
        boolean fresh,
        String deadline,
        boolean over,
        boolean own,
        List<Giving> parties,
        Optional<Source> beacon
    ) {
        /** Says whether nothing can decide any more: no share came, and no public source follows. */
        public boolean stuck() {
            return over && beacon.isEmpty() && parties.stream().noneMatch(party -> party.stage().equals("revealed"));
        }

        public long locked() {
            return parties.stream().filter(party -> !party.stage().equals("none")).count();
        }
    }

    /**
     * The public source of an event.
     *
     * @param kind name of a {@link org.mingjian.draw.BeaconKind}
     * @param rule as committed
     * @param time when it can be entered, in words
     * @param open whether it can be entered now
     * @param awaitsSecond whether somebody has typed it already
     * @param differ what is said where people typed different texts, or the empty string
     * @param may whether the reader can enter it
     */
    record Source(
        String kind,
        String rule,
        String time,
        boolean open,
        boolean awaitsSecond,
        String differ,
        boolean may
    ) {}

    /** A party's fresh share: {@code none}, {@code locked} or {@code revealed}; {@code mine} for the reader's own. */
    record Giving(String code, String name, String stage, boolean mine, boolean slip) {}

    /** A type with its reasons. */
    record Kind(String type, List<String> reasons) {}

    /** A subject with its seats, each with what the form sends. */
    record Choice(String code, String name, List<Seat> seats) {}

    /** A seat on which somebody sits. */
    record Seat(String value, int slot, String name) {}

    /** What the reader may do. */
    record May(boolean report, boolean approve, boolean settle, boolean slips, boolean evidence) {}

    /** What was typed. */
    record Typed(String what, String about, String text) {}

    public List<Crumb> crumbs() {
        return List.of(Crumb.message("shell.menu.draws", "/draws"),
                Crumb.named(draw.drawId(), "/draws/" + draw.id()), Crumb.message("draw.event", ""));
    }
}
