package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mingjian.draw.DrawChoices.Participant;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.registry.Expert;
import org.mingjian.registry.Experts;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Inspectors;
import org.springframework.stereotype.Component;

/** Gathers who may go: the own inspectors, those whom participants lend, and the experts (PLAN-07, REG-06). */
@Component
class CrewSource {
    private final Inspectors inspectors;
    private final Experts experts;
    private final Agencies agencies;

    CrewSource(Inspectors inspectors, Experts experts, Agencies agencies) {
        this.inspectors = inspectors;
        this.experts = experts;
        this.agencies = agencies;
    }

    /** The people of a draw. */
    record People(List<Available> inspectors, Crew crew) {}

    People of(UUID agency, DrawChoices choices, LocalDate today) {
        List<Available> available = new ArrayList<>();
        Map<String, String> unitOf = new HashMap<>();
        for (UUID sender : senders(agency, choices)) {
            for (Inspector inspector : inspectors.ofAgency(sender)) {
                Optional<String> unit = unit(choices.participants(), inspector);
                if (unit.isPresent() || sender.equals(agency)) {
                    available.add(available(inspector));
                    unit.ifPresent(code -> unitOf.put(inspector.certificate(), code));
                }
            }
        }
        List<Specialist> specialists = choices.experts().seats() == 0
                ? List.of()
                : experts.ofAgency(agency).stream().map(expert -> specialist(expert, today)).toList();
        return new People(available, new Crew(units(choices), unitOf, specialists, choices.experts()));
    }

    /** Returns the numbers of the agency's serving experts by what they can look at. */
    List<Specialist> experts(UUID agency, LocalDate today) {
        return experts.ofAgency(agency).stream().map(expert -> specialist(expert, today)).toList();
    }

    /** Returns names of departments that the agencies' inspectors have, for a choice of participants. */
    Map<UUID, Set<String>> departments(Set<UUID> among) {
        Map<UUID, Set<String>> departments = new HashMap<>();
        for (UUID agency : among) {
            Set<String> names = new TreeSet<>();
            inspectors.ofAgency(agency).forEach(inspector -> names.add(inspector.department()));
            departments.put(agency, names);
        }
        return departments;
    }

    private static List<UUID> senders(UUID agency, DrawChoices choices) {
        List<UUID> senders = new ArrayList<>(List.of(agency));
        choices.participants()
                .stream()
                .map(Participant::agency)
                .filter(one -> !senders.contains(one))
                .distinct()
                .forEach(senders::add);
        return senders;
    }

    private List<Unit> units(DrawChoices choices) {
        Map<UUID, String> names = new HashMap<>();
        agencies.all()
                .stream()
                .sorted(Comparator.comparing(Agency::code))
                .forEach(one -> names.put(one.id(), one.name()));
        List<Unit> units = new ArrayList<>();
        for (Participant participant : choices.participants()) {
            String name = names.getOrDefault(participant.agency(), "")
                    + participant.department().map(one -> " " + one).orElse("");
            units.add(new Unit(code(units.size() + 1), name));
        }
        return units;
    }

    /** A department's own seat goes before that of the whole agency. */
    private static Optional<String> unit(List<Participant> participants, Inspector inspector) {
        Optional<String> whole = Optional.empty();
        for (int place = 0; place < participants.size(); place++) {
            Participant one = participants.get(place);
            if (one.agency().equals(inspector.agencyId())) {
                if (one.department().filter(inspector.department()::equals).isPresent()) {
                    return Optional.of(code(place + 1));
                }
                whole = one.department().isEmpty() ? Optional.of(code(place + 1)) : whole;
            }
        }
        return whole;
    }

    private static String code(int place) {
        return String.format(Locale.ROOT, "U%02d", place);
    }

    private static Available available(Inspector inspector) {
        return new Available(inspector.certificate(), inspector.name(), inspector.department(),
                new TreeSet<>(inspector.groups()), inspector.mayLead(), inspector.validUntil(), inspector.priorLoad(),
                inspector.seatLimit());
    }

    private static Specialist specialist(Expert expert, LocalDate today) {
        return new Specialist(expert.number(), expert.name(), new TreeSet<>(expert.industries()),
                Set.copyOf(expert.contents()), expert.stateOn(today) == Expert.State.SERVING);
    }
}
