package org.mingjian.identity.mandate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Department;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.mandate.LeadingGroup.Person;
import org.mingjian.identity.mandate.LeadingGroupRows.Ranked;
import org.mingjian.identity.mandate.LeadingGroupRows.Version;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the leading groups of agencies, a version for each time (领导小组, ORG-03). */
@Service
public class LeadingGroups {
    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 50;
    private static final int MOST = 60;
    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LeadingGroupRows rows;
    private final Turns turns;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    LeadingGroups(
            LeadingGroupRows rows, Turns turns, Agencies agencies, Accounts accounts, Ledger ledger, Clock clock
    ) {
        this.rows = rows;
        this.turns = turns;
        this.agencies = agencies;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the group of an agency that holds on a day. */
    @Transactional(readOnly = true)
    public Optional<LeadingGroup> of(UUID agency, LocalDate day) {
        return versions(agency).stream().filter(group -> group.holdsOn(day)).findFirst();
    }

    /** Returns all versions of an agency's group, the newest first. */
    @Transactional(readOnly = true)
    public List<LeadingGroup> versions(UUID agency) {
        return rows.ofAgency(agency, agencies.departmentsOf(agency)).reversed();
    }

    /**
     * Records a version of the group of the person's own agency. It begins no earlier than the newest one; one that
     * begins on the same day takes its place. The ledger names people by account and by a salted hash only.
     */
    @Transactional
    public Outcome<LeadingGroup> record(Actor actor, NewLeadingGroup typed) {
        turns.take(actor.agencyId());
        Checks checks = new Checks().line("number", typed.number(), LONGEST).line("title", typed.title(), LONGEST);
        List<Ranked> people = new ArrayList<>();
        read(actor, "head", "HEAD", typed.head(), checks, people);
        checks.require(people.size() <= 1 && !typed.head().isBlank(), "head", "mandate.fault.one-head");
        read(actor, "deputies", "DEPUTY", typed.deputies(), checks, people);
        read(actor, "members", "MEMBER", typed.members(), checks, people);
        checks.require(people.size() <= MOST, "members", "mandate.fault.people-many", people.size(), MOST);
        people.stream()
                .map(ranked -> ranked.person().name())
                .filter(name -> people.stream().filter(other -> other.person().name().equals(name)).count() > 1)
                .findFirst()
                .ifPresent(name -> checks.require(false, "members", "mandate.fault.person-twice", name));
        Optional<Department> office = agencies.openDepartmentsOf(actor.agencyId())
                .stream()
                .filter(department -> department.code().equals(typed.office()))
                .findFirst();
        checks.require(office.isPresent(), "office", "mandate.fault.office", typed.office());
        Optional<LocalDate> from = checks.date("from", typed.from());
        from.ifPresent(day -> versions(actor.agencyId()).stream()
                .findFirst()
                .ifPresent(newest -> checks
                        .require(!day.isBefore(newest.from()), "from", "mandate.fault.group-before",
                                newest.from().toString())));
        if (checks.any()) {
            return checks.refusal();
        }
        Version version = new Version(UUID.randomUUID(), actor.agencyId(), typed.number(), typed.title(),
                office.orElseThrow().id(), from.orElseThrow());
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        rows.add(version, people, salt, actor.accountId().toString(), clock.instant());
        ledger.append("LEADING_GROUP", actor.agencyCode(), actor.accountId().toString(),
                entry(version, typed.office(), people, salt));
        return new Outcome.Done<>(versions(actor.agencyId()).getFirst());
    }

    private static Json.Obj entry(Version version, String office, List<Ranked> people, byte[] salt) {
        List<Json> named = people.stream()
                .map(ranked -> (Json) Json.object("rank", ranked.rank(), "account",
                        ranked.person().account().map(UUID::toString).orElse(""), "person",
                        Hex.of(Suite.S.hash(salt,
                                (ranked.person().name() + "\n" + ranked.person().title())
                                        .getBytes(StandardCharsets.UTF_8)))))
                .toList();
        return Json.object("id", version.id().toString(), "number", version.number(), "title", version.title(),
                "office", office, "from", version.from().toString(), "people", new Json.Arr(named));
    }

    private void read(Actor actor, String field, String rank, String typed, Checks checks, List<Ranked> people) {
        for (String line : NewLeadingGroup.lines(typed)) {
            String[] parts = line.split("[,，]", 2);
            String name = parts[0].strip();
            String title = parts.length > 1 ? parts[1].strip() : "";
            boolean fits = !name.isEmpty() && name.length() <= LONGEST_NAME && title.length() <= LONGEST_NAME;
            checks.require(fits, field, "mandate.fault.person", line, LONGEST_NAME);
            if (!fits) {
                continue;
            }
            checks.line(field, line, 2 * LONGEST);
            if (name.startsWith("@")) {
                Optional<Account> account = account(actor, name.substring(1));
                checks.require(account.isPresent(), field, "mandate.fault.person-account", name);
                account.ifPresent(known -> people
                        .add(new Ranked(rank, new Person(Optional.of(known.id()), known.name(), title))));
            } else {
                people.add(new Ranked(rank, new Person(Optional.empty(), name, title)));
            }
        }
    }

    private Optional<Account> account(Actor actor, String login) {
        return accounts.accountsOf(actor.agencyId(), Permission.DESK)
                .stream()
                .filter(account -> account.login().equalsIgnoreCase(login))
                .findFirst();
    }
}
