package org.mingjian.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairdraw.SeatedPerson;
import org.mingjian.draw.Available;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.RotationBars.PastSeat;
import org.mingjian.simulation.SimulationReport.Load;

/** The inspectors of a simulation: their certificates, the seats they had this year, and the teams they sat in. */
final class Workforce {
    private static final int MOST_PAST = 200;

    private final SimulationPlan plan;
    private final List<Available> inspectors;
    private final Map<String, Integer> seatsInYear = new HashMap<>();
    private final List<List<PastSeat>> past = new ArrayList<>();
    private int teams;

    Workforce(SimulationPlan plan, List<Available> inspectors) {
        LocalDate begin = LocalDate.of(plan.firstYear(), 1, 1);
        LocalDate end = begin.plusYears(plan.years());
        this.plan = plan;
        this.inspectors = inspectors.stream()
                .map(person -> person.validUntil().isBefore(begin) ? person : renewed(person, end))
                .toList();
    }

    void newYear() {
        seatsInYear.clear();
    }

    /** Returns the inspectors on a day; the seats of the year so far are their prior load, the registry's in year one. */
    List<Available> on(LocalDate day) {
        return inspectors.stream().map(person -> {
            int before = day.getYear() == plan.firstYear() ? person.priorLoad() : 0;
            int now = seatsInYear.getOrDefault(Preparation.pid(person.certificate()), 0);
            return new Available(person.certificate(), person.name(), person.department(), person.groups(),
                    person.mayLead(), person.validUntil(), before + now, person.limit());
        }).toList();
    }

    int able(int year) {
        return (int) inspectors.stream().filter(person -> able(person, year)).count();
    }

    void sat(List<SeatedPerson> seated) {
        List<PastSeat> seats = new ArrayList<>();
        for (SeatedPerson seat : seated) {
            seats.add(new PastSeat(1, seat.slot().substring(0, seat.slot().lastIndexOf('|')), seat.person()));
            seatsInYear.merge(seat.person(), 1, Integer::sum);
        }
        past.addFirst(seats);
        if (past.size() > MOST_PAST) {
            past.removeLast();
        }
        teams++;
    }

    /** Returns how many draws gave teams. */
    int teams() {
        return teams;
    }

    /** Returns the last teams, the newest as number 1; none where rotation does not look at them. */
    List<PastSeat> past() {
        List<PastSeat> seats = new ArrayList<>();
        for (int age = 1; plan.rotation().binds() && age <= past.size(); age++) {
            for (PastSeat seat : past.get(age - 1)) {
                seats.add(new PastSeat(age, seat.subject(), seat.person()));
            }
        }
        return seats;
    }

    Load load(int year) {
        int[] seats = inspectors.stream()
                .filter(person -> able(person, year))
                .mapToInt(person -> seatsInYear.getOrDefault(Preparation.pid(person.certificate()), 0))
                .sorted()
                .toArray();
        if (seats.length == 0) {
            return new Load(0, 0, 0);
        }
        double median = (seats[(seats.length - 1) / 2] + seats[seats.length / 2]) / 2.0;
        return new Load(seats[0], median, seats[seats.length - 1]);
    }

    private static boolean able(Available person, int year) {
        return !person.validUntil().isBefore(LocalDate.of(year, 1, 1));
    }

    private static Available renewed(Available person, LocalDate until) {
        LocalDate later = person.validUntil().isBefore(until) ? until : person.validUntil();
        return new Available(person.certificate(), person.name(), person.department(), person.groups(),
                person.mayLead(), later, person.priorLoad(), person.limit());
    }
}
