package org.mingjian.checklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, writes and discards the one draft that an agency may have; each is an act in the ledger. */
@Service
public class Drafts {
    private static final String STARTER = "starter:";
    private static final String LIST = "list:";

    private final VersionRows rows;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;

    Drafts(VersionRows rows, Agencies agencies, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the published lists that the actor's agency may begin from: its own and those of all its superiors (ITEM-07). */
    @Transactional(readOnly = true)
    public List<ListVersion> bases(Actor actor) {
        List<ListVersion> bases = new ArrayList<>();
        Optional<Agency> agency = agencies.byId(actor.agencyId());
        while (agency.isPresent()) {
            rows.ofAgency(agency.get().id())
                    .stream()
                    .filter(version -> !version.draft())
                    .reduce((first, second) -> second)
                    .ifPresent(bases::add);
            agency = Optional.ofNullable(agency.get().parentId()).flatMap(agencies::byId);
        }
        return bases;
    }

    /**
     * Begins a draft; while there is one already it is the draft.
     *
     * @param base {@code starter:<id>}, or {@code list:<id>} of one of {@link #bases}
     */
    @Transactional
    public Outcome<ListVersion> begin(Actor actor, String base) {
        Optional<ItemList> begun = baseList(actor, base);
        if (begun.isEmpty()) {
            return Outcome.refused(Fault.of("base", "checklist.fault.base", base));
        }
        rows.takeTurn();
        List<ListVersion> versions = rows.ofAgency(actor.agencyId());
        Optional<ListVersion> open = versions.stream().filter(ListVersion::draft).findFirst();
        if (open.isPresent()) {
            return new Outcome.Done<>(open.get());
        }
        ItemList list = base.startsWith(STARTER) ? owned(begun.get(), actor) : begun.get();
        ListVersion draft = new ListVersion(UUID.randomUUID(), actor.agencyId(), versions.size() + 1, 0, base,
                list, list, Optional.empty(), actor.accountId().toString(), clock.instant());
        rows.add(draft);
        record(actor, "ITEM_LIST_DRAFTED", draft, base);
        return new Outcome.Done<>(draft);
    }

    /**
     * Writes an item into a draft.
     *
     * @param code the code of the item that it takes the place of; empty for a new one
     */
    @Transactional
    public Outcome<ListVersion> put(Actor actor, ListVersion draft, String code, Item item) {
        if (!item.code().equals(code) && draft.list().find(item.code()).isPresent()) {
            return Outcome.refused(Fault.of("code", "checklist.fault.code-taken", item.code()));
        }
        return write(actor, draft, draft.list().with(code, item), item.code());
    }

    /** Takes an item out of a draft. */
    @Transactional
    public Outcome<ListVersion> remove(Actor actor, ListVersion draft, String code) {
        return write(actor, draft, draft.list().without(code), "-" + code);
    }

    /** Puts another list in the place of a draft's, as a sheet or a superior's version brings it. */
    @Transactional
    public Outcome<ListVersion> replace(Actor actor, ListVersion draft, ItemList list, String what) {
        return write(actor, draft, list, what);
    }

    /** Writes the entries in the lists of powers and responsibilities into every item that lacks one. */
    @Transactional
    public Outcome<ListVersion> fill(Actor actor, ListVersion draft, String power, String duty) {
        List<Fault> faults = new ArrayList<>();
        if (power.isBlank() || power.length() > ItemField.POWER.longest()) {
            faults.add(Fault.of("power", "checklist.fault.entry", power, ItemField.POWER.longest()));
        }
        if (duty.isBlank() || duty.length() > ItemField.DUTY.longest()) {
            faults.add(Fault.of("duty", "checklist.fault.entry", duty, ItemField.DUTY.longest()));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        List<Item> items = draft.list()
                .items()
                .stream()
                .map(item -> item.text(ItemField.POWER).isEmpty() ? item.with(ItemField.POWER, power) : item)
                .map(item -> item.text(ItemField.DUTY).isEmpty() ? item.with(ItemField.DUTY, duty) : item)
                .toList();
        return write(actor, draft, new ItemList(items), "*");
    }

    /** Discards a draft; nothing published changes. */
    @Transactional
    public Outcome<ListVersion> discard(Actor actor, ListVersion draft) {
        if (!own(actor, draft) || !rows.discard(draft.id())) {
            return Outcome.refused(Fault.ofForm("checklist.fault.frozen", draft.number()));
        }
        record(actor, "ITEM_LIST_DISCARDED", draft, draft.base());
        return new Outcome.Done<>(draft);
    }

    private Outcome<ListVersion> write(Actor actor, ListVersion draft, ItemList list, String what) {
        if (!own(actor, draft) || !draft.draft()) {
            return Outcome.refused(Fault.ofForm("checklist.fault.frozen", draft.number()));
        }
        ListVersion written = new ListVersion(draft.id(), draft.agencyId(), draft.number(), draft.revision(),
                draft.base(), draft.baseList(), list, Optional.empty(), actor.accountId().toString(), clock.instant());
        if (!rows.write(written)) {
            return Outcome.refused(Fault.ofForm("checklist.fault.meanwhile"));
        }
        record(actor, "ITEM_LIST_EDITED", written, what);
        return new Outcome.Done<>(written);
    }

    private Optional<ItemList> baseList(Actor actor, String base) {
        if (base.startsWith(STARTER)) {
            return Starter.find(base.substring(STARTER.length())).map(Starter::list);
        }
        return bases(actor).stream()
                .filter(one -> base.equals(LIST + one.id()))
                .findFirst()
                .map(ListVersion::list);
    }

    private static ItemList owned(ItemList list, Actor actor) {
        return new ItemList(list.items()
                .stream()
                .map(item -> item.with(ItemField.ENFORCING_BODY, actor.agencyName())
                        .with(ItemField.INSPECTING_BODY, actor.agencyName()))
                .toList());
    }

    private static boolean own(Actor actor, ListVersion version) {
        return actor.agencyId().equals(version.agencyId());
    }

    private void record(Actor actor, String type, ListVersion draft, String what) {
        ledger.append(type, actor.agencyCode(), actor.accountId().toString(), Json.object("list",
                draft.id().toString(), "version", draft.number(), "what", what, "items", draft.list().items().size(),
                "hash", VersionRows.hash(draft.list())));
    }
}
