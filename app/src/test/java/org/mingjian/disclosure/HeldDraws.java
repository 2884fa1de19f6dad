package org.mingjian.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fairdraw.Shares;
import org.mingjian.codes.CreditCode;
import org.mingjian.draw.BeaconEntry;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.Ceremony;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.Inspectors;
import org.mingjian.registry.Interests;
import org.mingjian.registry.Subjects;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.Staff;

/** Takes draws of a new agency through the real ceremony, and stops where a test wants to look. */
class HeldDraws {
    static final String DICE = "31415926535897932384";
    /** Personal data that must never leave. */
    static final String CANARY = "13987654321";
    static final String MARKUP = "<script>alert(1)</script>";
    static final int SUBJECTS = 40;
    static final int COUNT = 8;
    private static final int REVEAL_MINUTES = 10;
    private static final List<String> TRADES = List.of("危险化学品", "机械", "建材", "轻工");
    private static final List<String> PARTIES = List.of("discipline", "host", "notary");

    private final Staff staff;
    private final PolicyAdoption policies;
    private final Subjects subjects;
    private final Inspectors inspectors;
    private final Interests interests;
    private final DrawDesk desk;
    private final Ceremony ceremony;
    private final Draws draws;
    private final PinnedClock clock;
    private final Ledger ledger;

    HeldDraws(
            Staff staff, PolicyAdoption policies, Subjects subjects, Inspectors inspectors, Interests interests,
            DrawDesk desk, Ceremony ceremony, Draws draws, PinnedClock clock, Ledger ledger
    ) {
        this.staff = staff;
        this.policies = policies;
        this.subjects = subjects;
        this.inspectors = inspectors;
        this.interests = interests;
        this.desk = desk;
        this.ceremony = ceremony;
        this.draws = draws;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** A draw on its way, with the shares that its parties hold. */
    record Held(UUID id, String drawId, Agency agency, Map<String, Actor> actors, Map<String, String> shares) {
        String path() {
            return "/public/draws/" + drawId;
        }

        Actor host() {
            return actors.getOrDefault("host", actors.values().iterator().next());
        }
    }

    /** Returns the credit code of the subject with that number. */
    static String code(int number) {
        String body = "91120111MA" + String.format("%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    static String name(int number) {
        return number == 1 ? "天津" + MARKUP + "化工（集团）有限公司" : "天津样例" + number + "有限公司";
    }

    /** Prepares a draw with locked shares. */
    Held prepared(Path folder, String title) {
        Agency agency = staff.agency();
        Actor planner = actor(staff.person(agency, Role.PLANNER), Role.PLANNER);
        policies.adopt(planner, "zibo-2017", LocalDate.of(2026, 1, 1));
        fill(folder, planner);
        Map<String, Actor> actors = new TreeMap<>();
        List<DrawDraft.PartyChoice> choices = new ArrayList<>();
        for (String party : PARTIES) {
            Role role = party.equals("host") ? Role.DRAW_HOST : Role.WITNESS;
            Actor actor = actor(staff.person(agency, role), role);
            actors.put(party, actor);
            choices.add(new DrawDraft.PartyChoice(party, "方" + party, actor.accountId()));
        }
        UUID id = desk.prepare(planner, draft(title, choices));
        DrawRecord draw = draws.find(id).orElseThrow();
        Map<String, String> shares = new TreeMap<>();
        for (String party : PARTIES) {
            String share = Shares.random(party);
            shares.put(party, share);
            done(ceremony.commitShare(id, actors.getOrDefault(party, planner),
                    Shares.commitment(ledger.suite(), draw.drawId(), party, share)));
        }
        return new Held(id, draw.drawId(), agency, actors, shares);
    }

    Held sealed(Path folder, String title) {
        Held held = prepared(folder, title);
        done(ceremony.seal(held.id(), held.host()));
        return held;
    }

    /** Draws and confirms the teams: all is known inside, nothing may be known outside. */
    Held drawn(Path folder, String title) {
        Held held = sealed(folder, title);
        held.shares()
                .forEach((party, share) -> done(ceremony.revealShare(held.id(),
                        held.actors().getOrDefault(party, held.host()), share)));
        clock.advance(Duration.ofMinutes(REVEAL_MINUTES).plusSeconds(2));
        done(ceremony.enterBeacon(held.id(), held.host(), new BeaconEntry(DICE)));
        done(ceremony.draw(held.id(), held.host()));
        done(ceremony.confirmTeams(held.id(), held.host()));
        return held;
    }

    void publish(Held held) {
        done(ceremony.publish(held.id(), held.host()));
    }

    Held published(Path folder, String title) {
        Held held = drawn(folder, title);
        publish(held);
        return held;
    }

    void giveUp(Held held, String reason) {
        done(ceremony.cancel(held.id(), held.host(), reason));
    }

    private void fill(Path folder, Actor planner) {
        List<String> rows = new ArrayList<>(List.of("企业名称,统一社会信用代码,监管行业,本年已查,联系电话"));
        for (int i = 1; i <= SUBJECTS; i++) {
            rows.add(String.join(",", name(i), code(i), TRADES.get(i % TRADES.size()), i % 10 == 0 ? "是" : "", CANARY));
        }
        imported(subjects.importSheet(planner, sheet(folder, rows), "企业.csv", UUID.randomUUID()));
        List<String> people = new ArrayList<>(List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长"));
        for (int i = 1; i <= 8; i++) {
            people.add("执法员" + i + MARKUP + ",ZF-" + i + ",2028-12-31,执法科,危险化学品;工贸,是");
        }
        imported(inspectors.importSheet(planner, sheet(folder, people), "人员.csv", UUID.randomUUID()));
        imported(interests.importSheet(planner,
                sheet(folder, List.of("执法证号,统一社会信用代码,利害关系", "ZF-1," + code(1) + ",配偶" + CANARY)), "关系.csv",
                UUID.randomUUID()));
    }

    private DrawDraft draft(String title, List<DrawDraft.PartyChoice> parties) {
        LocalDate day = LocalDate.now(clock);
        return new DrawDraft(title, COUNT, 2,
                new DrawDraft.DrawCondition(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(),
                        new TreeSet<>()),
                true, BeaconKind.DICE, Optional.empty(), REVEAL_MINUTES, day.plusDays(3), day.plusDays(30), "",
                parties);
    }

    private static Actor actor(Staff.Person person, Role role) {
        Agency agency = person.agency();
        return new Actor(person.accountId(), person.login(), "某人", agency.id(), agency.code(), agency.name(), null,
                Set.of(role));
    }

    private static Path sheet(Path folder, List<String> lines) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void imported(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Faulty faulty) {
            throw new AssertionError(faulty.faults());
        }
    }

    private static void done(StepOutcome outcome) {
        if (!(outcome instanceof StepOutcome.Done)) {
            throw new AssertionError(outcome);
        }
    }
}
