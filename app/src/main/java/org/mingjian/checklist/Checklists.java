package org.mingjian.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.checklist.ItemPermission.Allowed;
import org.mingjian.checklist.ItemPermission.Excepted;
import org.mingjian.checklist.ItemPermission.Reason;
import org.mingjian.checklist.ItemPermission.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which list an agency has on a day, and whether an item may be inspected by it (ITEM-02, ITEM-03). */
@Service
public class Checklists {
    private final VersionRows rows;
    private final ExceptionRows exceptions;

    Checklists(VersionRows rows, ExceptionRows exceptions) {
        this.rows = rows;
        this.exceptions = exceptions;
    }

    /** Returns the list that holds for an agency on a day. */
    @Transactional(readOnly = true)
    public Optional<PublishedList> of(UUID agency, LocalDate day) {
        return rows.ofAgency(agency).stream().filter(one -> one.holds(day)).findFirst().map(PublishedList::of);
    }

    /** Returns an agency's versions, the draft among them, by number. */
    @Transactional(readOnly = true)
    public List<ListVersion> versions(UUID agency) {
        return rows.ofAgency(agency);
    }

    /** Returns a version of one of these agencies; to others it does not exist (SEC-07). */
    @Transactional(readOnly = true)
    public Optional<ListVersion> find(Set<UUID> agencies, UUID id) {
        return rows.agencyOf(id)
                .filter(agencies::contains)
                .flatMap(agency -> rows.ofAgency(agency).stream().filter(one -> one.id().equals(id)).findFirst());
    }

    /** Returns the agencies that have ever published a list. */
    @Transactional(readOnly = true)
    public List<UUID> publishers() {
        return rows.publishers();
    }

    /**
     * Says whether an agency may inspect an item on a day at a subject of an industry.
     *
     * @param industry the code of the subject's industry, such as WHP
     */
    @Transactional(readOnly = true)
    public ItemPermission may(UUID agency, String code, LocalDate day, String industry) {
        return may(agency, code, day, InspectionTarget.ofIndustry(industry));
    }

    /** Says whether an agency may inspect an item on a day at a target: by the list, else by an approved exception. */
    @Transactional(readOnly = true)
    public ItemPermission may(UUID agency, String code, LocalDate day, InspectionTarget target) {
        Optional<PublishedList> list = of(agency, day);
        if (list.isEmpty()) {
            return new Refused(Reason.UNPUBLISHED, List.of(code, day.toString(), target.industry(), 0));
        }
        Optional<Item> item = list.get().list().find(code);
        if (item.isEmpty()) {
            return excepted(list.get(), code, day, target);
        }
        return item.get().appliesTo(target.industry())
                ? new Allowed(list.get(), item.get())
                : new Refused(Reason.ELSEWHERE, List.of(code, day.toString(), target.industry(), 0));
    }

    private ItemPermission excepted(PublishedList list, String code, LocalDate day, InspectionTarget target) {
        List<ItemException> asked = exceptions.ofAgency(list.agencyId())
                .stream()
                .filter(one -> one.request().code().equals(code))
                .toList();
        List<ItemException> holding = asked.stream().filter(one -> one.holds(day)).toList();
        return holding.stream()
                .filter(one -> one.request().scope().reaches(target))
                .findFirst()
                .<ItemPermission>map(one -> new Excepted(list, one))
                .orElseGet(() -> refused(asked, holding, code, day, target));
    }

    /** Names what comes nearest to a permission: one that holds elsewhere, one of other days, one that is not approved. */
    private static Refused refused(
        List<ItemException> asked,
        List<ItemException> holding,
        String code,
        LocalDate day,
        InspectionTarget target
    ) {
        Optional<ItemException> approved = asked.stream()
                .filter(one -> one.state() == ItemException.State.APPROVED)
                .reduce((first, second) -> second);
        Optional<ItemException> waiting = asked.stream()
                .filter(one -> one.state() == ItemException.State.ASKED)
                .reduce((first, second) -> second);
        Reason reason = Reason.UNLISTED;
        Optional<ItemException> nearest = Optional.empty();
        if (!holding.isEmpty()) {
            reason = Reason.OUTSIDE;
            nearest = Optional.of(holding.getLast());
        } else if (waiting.isPresent()) {
            reason = Reason.UNAPPROVED;
            nearest = waiting;
        } else if (approved.isPresent()) {
            reason = Reason.LAPSED;
            nearest = approved;
        }
        return new Refused(reason, List.of(code, day.toString(), target.industry(),
                nearest.map(ItemException::number).orElse(0)));
    }
}
