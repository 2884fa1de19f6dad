package org.mingjian.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Merges doubles of a registry: one record goes on, the other stays as merged into it (REG-03). */
@Service
public class Merging {
    private static final Set<String> OF_POSITION = Set.of("longitude", "latitude", "datum");

    private final Subjects subjects;
    private final MergeRows rows;
    private final Privacy privacy;
    private final Books books;
    private final Changes changes;
    private final List<SubjectHold> holds;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Merging(
            Subjects subjects, MergeRows rows, Privacy privacy, Books books, Changes changes, List<SubjectHold> holds,
            Ledger ledger, TransactionTemplate transaction, Clock clock
    ) {
        this.subjects = subjects;
        this.rows = rows;
        this.privacy = privacy;
        this.books = books;
        this.changes = changes;
        this.holds = holds;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody decided about two records.
     *
     * @param kept code of the record that goes on
     * @param gone code of the one that is merged into it
     * @param keptVersion version of the first that the person saw
     * @param goneVersion version of the second
     * @param taken keys of the fields whose value comes from the second
     * @param reason why they are one enterprise
     */
    public record Decision(
        String kept,
        String gone,
        long keptVersion,
        long goneVersion,
        Set<String> taken,
        String reason
    ) {
        public Decision {
            taken = Set.copyOf(taken);
        }
    }

    /** Returns the keys of the fields in which two records differ; the three of a position are one. */
    public List<String> differing(Subject kept, Subject gone) {
        Map<String, String> before = kept.words();
        Map<String, String> after = gone.words();
        return before.keySet()
                .stream()
                .filter(key -> !Set.of("code", "contacts", "latitude", "datum").contains(key))
                .filter(key -> key.equals("longitude")
                        ? OF_POSITION.stream().anyMatch(one -> differ(before, after, one))
                        : differ(before, after, key))
                .toList();
    }

    private static boolean differ(Map<String, String> before, Map<String, String> after, String key) {
        return !before.getOrDefault(key, "").equals(after.getOrDefault(key, ""));
    }

    /** Merges two records of the actor's own agency, all of it or nothing. */
    public Outcome<String> merge(Actor actor, Decision decision) {
        return transaction.execute(status -> {
            Outcome<String> outcome = inside(actor, decision);
            if (!outcome.faults().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<String> inside(Actor actor, Decision decision) {
        for (BookKind kind : List.of(BookKind.SUBJECTS, BookKind.INTERESTS, BookKind.LICENCES)) {
            books.lock(actor.agencyId(), kind);
        }
        Set<UUID> own = Set.of(actor.agencyId());
        Optional<Subject> kept = subjects.find(own, actor.agencyId(), decision.kept());
        Optional<Subject> gone = subjects.find(own, actor.agencyId(), decision.gone());
        if (kept.isEmpty() || gone.isEmpty() || decision.kept().equals(decision.gone())
                || kept.get().mergedInto().isPresent() || gone.get().mergedInto().isPresent()
                || gone.get().version() != decision.goneVersion()) {
            return Outcome.refused(Fault.ofForm("registry.fault.changed-meanwhile"));
        }
        for (Subject one : List.of(kept.get(), gone.get())) {
            Optional<String> held = holds.stream().flatMap(hold -> hold.holding(one.code()).stream()).findFirst();
            if (held.isPresent()) {
                return Outcome.refused(Fault.ofForm("registry.doubles.fault.held", one.name(), held.get()));
            }
        }
        Outcome<String> changed = subjects.change(actor, kept.get(), decision.keptVersion(),
                joined(kept.get(), gone.get(), decision.taken()), decision.reason());
        if (changed.faults().isEmpty()) {
            follow(actor, kept.get(), gone.get(), decision);
        }
        return changed;
    }

    /** Returns the values of the record that goes on: its own, those taken, and everybody's contact persons. */
    private Map<String, String> joined(Subject kept, Subject gone, Set<String> taken) {
        Map<String, String> values = new LinkedHashMap<>(kept.words());
        Set<String> keys = new HashSet<>(taken);
        if (keys.contains("longitude")) {
            keys.addAll(OF_POSITION);
        }
        keys.removeAll(Set.of("code", "contacts"));
        Map<String, String> others = gone.words();
        keys.stream().filter(values::containsKey).forEach(key -> values.put(key, others.getOrDefault(key, "")));
        Set<Contact> contacts = new LinkedHashSet<>(privacy.contacts(kept.code(), kept.contacts()));
        contacts.addAll(privacy.contacts(gone.code(), gone.contacts()));
        values.put(ContactsForm.CONTACTS.key(), ContactsForm.write(List.copyOf(contacts), "\n"));
        return values;
    }

    private void follow(Actor actor, Subject kept, Subject gone, Decision decision) {
        Instant at = clock.instant();
        String reason = decision.reason().strip();
        rows.close(gone, kept.code());
        rows.asideTo(kept, privacy.resealed(BookKind.SUBJECTS, gone.code(), kept.code(), gone.aside()));
        books.grow(actor.agencyId(), BookKind.SUBJECTS, -1);
        changes.add(BookKind.SUBJECTS, gone.id(), actor, at, reason,
                List.of(new Changes.Difference("merged-into", "", kept.code())));
        changes.add(BookKind.SUBJECTS, kept.id(), actor, at, reason,
                List.of(new Changes.Difference("merged-from", "", gone.code())));
        int licences = rows.moveLicences(actor, gone.code(), kept.code(), at, reason);
        int interests = rows.moveInterests(actor, gone.code(), kept.code(), at, reason);
        int visits = rows.moveVisits(actor, gone.code(), kept.code(), LocalDate.ofInstant(at, clock.getZone()));
        ledger.append("SUBJECTS_MERGED", actor.agencyCode(), actor.accountId().toString(),
                Json.object("code", kept.code(), "merged", gone.code(), "reason", reason, "fields",
                        String.join(" ", decision.taken().stream().sorted().toList()), "licences", licences,
                        "interests", interests, "visits", visits));
    }
}
