package org.mingjian.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.checklist.ItemPermission.Allowed;
import org.mingjian.checklist.ItemPermission.Reason;
import org.mingjian.checklist.ItemPermission.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which list an agency has on a day, and whether an item may be inspected by it (ITEM-02, ITEM-03). */
@Service
public class Checklists {
    private final VersionRows rows;

    Checklists(VersionRows rows) {
        this.rows = rows;
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
        List<Object> arguments = List.of(code, day.toString(), industry);
        Optional<PublishedList> list = of(agency, day);
        if (list.isEmpty()) {
            return new Refused(Reason.UNPUBLISHED, arguments);
        }
        Optional<Item> item = list.get().list().find(code);
        if (item.isEmpty()) {
            return new Refused(Reason.UNLISTED, arguments);
        }
        return item.get().appliesTo(industry)
                ? new Allowed(list.get(), item.get())
                : new Refused(Reason.ELSEWHERE, arguments);
    }
}
