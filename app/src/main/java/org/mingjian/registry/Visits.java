package org.mingjian.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which subjects were visited, by whom and when: what leaves a subject out of a further draw of the year (REG-04). */
@Service
public class Visits {
    private final VisitRows rows;
    private final Agencies agencies;
    private final Clock clock;

    Visits(VisitRows rows, Agencies agencies, Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Records visits in the caller's transaction. A draw's visits can be recorded twice with one effect.
     *
     * @param visits each with its agency
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Visit> visits) {
        rows.add(visits, clock.instant());
    }

    /** Takes back the visits of a draw that became void, in the caller's transaction, and returns their number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(UUID agencyId, String drawId) {
        return rows.remove(agencyId, drawId);
    }

    /**
     * Returns the visits of a year by credit code: the agency's own, and those that its superior and subordinate
     * agencies paid to subjects of its registry (REG-04). Each visit says whose it is.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Visit>> inYear(UUID agencyId, int year) {
        return Stream.concat(
                rows.own(agencyId, year).stream(),
                rows.others(agencyId, othersOf(agencyId), year).stream())
                .collect(Collectors.groupingBy(Visit::code));
    }

    /**
     * Counts the year's visits to each subject of an agency's registry, but those by cause, which are counted apart
     * (LAW-02). A subject without any is absent.
     *
     * @param shared whether the visits of all agencies count, other departments' too, or the agency's own alone
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> counted(UUID agencyId, int year, boolean shared) {
        return rows.counted(agencyId, year, shared);
    }

    /** Returns the visits to a subject by the agency and those above and below it, newest first. */
    public List<Visit> of(UUID agencyId, String code) {
        Set<UUID> all = othersOf(agencyId);
        all.add(agencyId);
        return rows.of(code, all);
    }

    /** Returns the codes of the agency and of all above and below it, whose visits count for each other (REG-04). */
    public Map<UUID, String> related(UUID agencyId) {
        Set<UUID> related = othersOf(agencyId);
        related.add(agencyId);
        return agencies.all()
                .stream()
                .filter(agency -> related.contains(agency.id()))
                .collect(Collectors.toMap(Agency::id, Agency::code));
    }

    /** Returns the agencies above and below, in a new set. */
    private Set<UUID> othersOf(UUID agencyId) {
        Map<UUID, Agency> byId = new HashMap<>();
        agencies.all().forEach(agency -> byId.put(agency.id(), agency));
        Set<UUID> others = new HashSet<>();
        Optional<UUID> above = parent(byId, agencyId);
        while (above.isPresent() && others.add(above.get())) {
            above = parent(byId, above.get());
        }
        byId.keySet().stream().filter(id -> isBelow(byId, id, agencyId)).forEach(others::add);
        return others;
    }

    private static boolean isBelow(Map<UUID, Agency> byId, UUID id, UUID ancestor) {
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> above = parent(byId, id);
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(ancestor)) {
                return true;
            }
            above = parent(byId, above.get());
        }
        return false;
    }

    private static Optional<UUID> parent(Map<UUID, Agency> byId, UUID id) {
        return Optional.ofNullable(byId.get(id)).map(Agency::parentId).filter(Objects::nonNull);
    }
}
