package org.fairdraw.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fairdraw.DrawnDraw;
import org.fairdraw.Pool;
import org.fairdraw.Refusal;
import org.fairdraw.SealedDraw;
import org.fairdraw.Staffing;
import org.fairdraw.SubjectDraw;
import org.fairdraw.TeamDraw;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;
import org.fairdraw.tickets.Lot;
import org.fairdraw.tickets.Tickets;

/** Who inspects whom after the events so far (VDP §7, §15.29): each event has one effect, and nothing is drawn again. */
public final class RunningDraw {
    private static final String FRESH = "R1";

    private final DrawRules rules;
    private final Pool pool;
    private final Staffing staffing;
    private final Tickets tickets;
    private final Set<String> met = new HashSet<>();
    private final Set<String> inspected = new HashSet<>();
    private final SeatBook book;
    private final Set<String> out = new HashSet<>();
    private final Set<Integer> absent = new HashSet<>();

    /** Starts from the result under the draw key, before any event. */
    public RunningDraw(
            DrawRules rules, Pool pool, Staffing staffing, SubjectDraw drawn, TeamDraw.Outcome.Staffed teams,
            Tickets tickets
    ) {
        this.rules = rules;
        this.pool = pool;
        this.staffing = staffing;
        this.tickets = tickets;
        this.book = new SeatBook(staffing.persons(), teams);
        drawn.toStaff(pool).forEach(subject -> inspected.add(subject.id()));
        met.addAll(inspected);
    }

    /** Starts from a result that was drawn here. */
    public static RunningDraw of(DrawnDraw drawn) {
        SealedDraw sealed = drawn.sealed();
        return new RunningDraw(sealed.terms().rules(), sealed.pool(), sealed.staffing(), drawn.subjects(),
                drawn.teams(), new Tickets(sealed.suite(), drawn.key()));
    }

    /** Tells why the event cannot be: its subject is not inspected, or its person does not sit there. */
    public Optional<Refusal> objection(DrawEvent event) {
        if (!inspected.contains(event.subject())) {
            return Optional.of(new Refusal("VDP §7.1", event.subject(), "not inspected in this draw", "a drawn subject",
                    "Name a subject that was drawn, or that came in for a void one, and that is not void itself."));
        } else if (event instanceof DrawEvent.PersonOut person) {
            String slot = slot(person.subject(), person.slot());
            Optional<String> sits = sitting(slot);
            if (!sits.equals(Optional.of(person.person()))) {
                return Optional.of(new Refusal("VDP §7.1", slot, sits.orElse("nobody"), person.person(),
                        "Name the person who sits there."));
            }
        }
        return Optional.empty();
    }

    /** Tells whether the event needs fresh randomness (VDP §7.2, §15.28). */
    public boolean needsFreshSeed(DrawEvent event) {
        boolean freshPeople = rules.personReplacement().equals(FRESH);
        if (event instanceof DrawEvent.PersonOut) {
            return freshPeople;
        }
        boolean freshTeam = freshPeople && !rules.team().isEmpty();
        return row(event.subject()).status().eligible() && (rules.subjectReplacement().equals(FRESH) || freshTeam);
    }

    /** Returns who sits in a slot now. */
    public Optional<String> sitting(String slot) {
        return book.sitting(slot);
    }

    /** Returns the subjects that are to be inspected: drawn, mandatory or substitute, and not void. */
    public Set<String> inspected() {
        return Collections.unmodifiableSet(inspected);
    }

    /** Returns every subject that was ever to be inspected, void ones among them. */
    public Set<String> met() {
        return Collections.unmodifiableSet(met);
    }

    /**
     * Applies an event without {@link #objection} and returns its effect.
     *
     * @param fresh tickets under the event's key K_e; not used where both rules are R0
     */
    public EventEffect apply(DrawEvent event, Tickets fresh) {
        return event instanceof DrawEvent.PersonOut person
                ? replace(person, fresh)
                : replace((DrawEvent.SubjectVoid) event, fresh);
    }

    private EventEffect replace(DrawEvent.PersonOut event, Tickets fresh) {
        String slot = slot(event.subject(), event.slot());
        int person = book.rise(slot);
        out.add(event.person() + "|" + event.subject());
        if (event.absent()) {
            absent.add(person);
        }
        List<String> open = new ArrayList<>();
        List<EventEffect.Seat> seats = new ArrayList<>();
        fill(row(event.subject()), rules.team().get(event.slot() - 1), fresh, seats, open);
        return new EventEffect(open, seats, Optional.empty());
    }

    private EventEffect replace(DrawEvent.SubjectVoid event, Tickets fresh) {
        inspected.remove(event.subject());
        Map<Integer, Integer> members = new HashMap<>();
        for (TeamSlot slot : rules.team()) {
            String name = slot(event.subject(), slot.slot());
            members.put(slot.slot(), book.rise(name));
        }
        Optional<SubjectRow> substitute = substitute(row(event.subject()), fresh);
        List<String> open = new ArrayList<>();
        List<EventEffect.Seat> seats = new ArrayList<>();
        substitute.ifPresent(subject -> {
            met.add(subject.id());
            inspected.add(subject.id());
            takeOver(event.subject(), subject, members, seats);
            for (TeamSlot slot : rules.team()) {
                if (book.free(slot(subject.id(), slot.slot()))) {
                    fill(subject, slot, fresh, seats, open);
                }
            }
        });
        seats.sort(Comparator.comparingInt(seat -> number(seat.slot())));
        return new EventEffect(open, seats, Optional.of(substitute.map(SubjectRow::id)));
    }

    /** Returns the first of the undrawn eligible rows of the void one's cell; nobody comes in for a mandatory one. */
    private Optional<SubjectRow> substitute(SubjectRow gone, Tickets fresh) {
        if (!gone.status().eligible()) {
            return Optional.empty();
        }
        boolean again = rules.subjectReplacement().equals(FRESH);
        int from = place(gone.id());
        List<Lot> lots = new ArrayList<>();
        for (int row = 0; row < pool.snapshot().rows().size(); row++) {
            String id = pool.snapshot().rows().get(row).id();
            if (pool.inOneCell(row, from) && !met.contains(id)) {
                lots.add(Lot.of(again ? fresh.ticket("E", id) : tickets.ticket("T", id), row));
            }
        }
        return lots.stream().min(Comparator.naturalOrder()).map(lot -> pool.snapshot().rows().get(lot.row()));
    }

    /** Members of the void subject's team who may sit at the substitute go on there; slots keep their T. */
    private void takeOver(
        String gone,
        SubjectRow subject,
        Map<Integer, Integer> members,
        List<EventEffect.Seat> seats
    ) {
        for (TeamSlot slot : rules.team()) {
            String name = slot(subject.id(), slot.slot());
            book.inherit(name, slot(gone, slot.slot()));
            int member = members.getOrDefault(slot.slot(), SeatBook.NOBODY);
            if (member != SeatBook.NOBODY && possible(subject, slot, member)) {
                book.sit(name, member);
                seats.add(new EventEffect.Seat(name, staffing.persons().get(member).pid(), OptionalInt.empty()));
            }
        }
    }

    /** Fills a free slot with the first possible person who has room there (VDP §7.3). */
    private void fill(
        SubjectRow subject,
        TeamSlot slot,
        Tickets fresh,
        List<EventEffect.Seat> seats,
        List<String> open
    ) {
        String name = slot(subject.id(), slot.slot());
        Lot[] order = order(subject, slot, name, fresh);
        for (int rank = 0; rank < order.length; rank++) {
            int person = order[rank].row();
            if (!book.sitsAt(subject.id(), person, rules.team()) && book.hasRoom(person, name)) {
                book.sit(name, person);
                seats.add(new EventEffect.Seat(name, staffing.persons().get(person).pid(), OptionalInt.of(rank + 1)));
                return;
            }
        }
        open.add(name);
    }

    private Lot[] order(SubjectRow subject, TeamSlot slot, String name, Tickets fresh) {
        boolean again = rules.personReplacement().equals(FRESH);
        List<Lot> lots = new ArrayList<>();
        for (int person = 0; person < staffing.persons().size(); person++) {
            if (possible(subject, slot, person)) {
                String what = name + "|" + staffing.persons().get(person).pid();
                lots.add(Lot.of(again ? fresh.ticket("E", what) : tickets.ticket("A", what), person));
            }
        }
        Lot[] order = lots.toArray(Lot[]::new);
        Arrays.sort(order);
        return order;
    }

    private boolean possible(SubjectRow subject, TeamSlot slot, int person) {
        return staffing.possible(subject, slot).has(person) && !absent.contains(person)
                && !out.contains(staffing.persons().get(person).pid() + "|" + subject.id());
    }

    private int place(String id) {
        return pool.snapshot().indexOf(id);
    }

    private SubjectRow row(String id) {
        return pool.snapshot().rows().get(place(id));
    }

    private static String slot(String subject, int number) {
        return SeatBook.slot(subject, number);
    }

    private static int number(String slot) {
        return Integer.parseInt(slot.substring(slot.indexOf('|') + 1));
    }
}
