package org.mingjian.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@PlatformTest
class ChecklistModuleTests {
    private static final String NATIONAL = "starter:national-2026";

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Checklists checklists;

    @Autowired
    ItemChecks checks;

    @Autowired
    Ledger ledger;

    @Autowired
    MessageSource messages;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    private Agency agency;
    private Actor planner;
    private LocalDate today;

    @BeforeEach
    void agency() {
        agency = staff.agency();
        planner = actor(agency, Role.PLANNER);
        today = LocalDate.now(clock);
    }

    private Actor actor(Agency of, Role role) {
        Staff.Person person = staff.person(of, role);
        return new Actor(person.accountId(), person.login(), "某人", of.id(), of.code(), of.name(), null, Set.of(role));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.faults()).isEmpty();
        return ((Outcome.Done<T>) outcome).value();
    }

    private ListVersion draft(Actor of) {
        return checklists.versions(of.agencyId()).getLast();
    }

    private PublishedList published(Actor of, String base, LocalDate from) {
        done(drafts.begin(of, base));
        drafts.fill(of, draft(of), "行政检查 1", "监督检查责任 1");
        return done(publishing.publish(of, draft(of), from));
    }

    @ParameterizedTest
    @CsvSource({"zibo-2017, 9", "national-2026, 19"})
    @DisplayName("LAW-12 every citation of a starter list resolves to its text, or is 待核 and counted")
    void citations(String starter, long open) {
        List<ItemCheck> stand = checks.of(Starter.find(starter).orElseThrow().list(), today);
        assertThat(stand).allSatisfy(check -> assertThat(check.wrong()).as(check.item().code()).isZero());
        assertThat(stand.stream().mapToLong(ItemCheck::open).sum()).isEqualTo(open);
    }

    @Test
    @DisplayName("ITEM-06 a list whose items lack entries in the lists of powers and responsibilities is refused, with clause and mend")
    void entries() {
        done(drafts.begin(planner, NATIONAL));
        List<Fault> faults = publishing.publish(planner, draft(planner), today).faults();
        assertThat(faults).extracting(Fault::key).containsExactly("checklist.fault.power", "checklist.fault.power");
        assertThat(faults).extracting(Fault::label)
                .containsExactly("checklist.field.power", "checklist.field.duty");
        assertThat(messages.getMessage(faults.getFirst().key(), faults.getFirst().parameters(), Locale.CHINA))
                .contains("WHP-01", "51 项", "安全生产法第十七条", "请补写条目，或者删去");
        assertThat(checklists.of(agency.id(), today)).isEmpty();
        assertThat(publishing.publish(planner, draft(planner), today.minusDays(1)).faults()).extracting(Fault::key)
                .contains("checklist.fault.past");
    }

    @Test
    @DisplayName("ITEM-01 an item that leaves something out, or cites what is not there, keeps its list from being published")
    void incomplete() {
        done(drafts.begin(planner, NATIONAL));
        Item whole = draft(planner).list().find("GM-01").orElseThrow();
        done(drafts.put(planner, draft(planner), "GM-01",
                whole.with(ItemField.FREQUENCY, "").with(ItemField.BASIS, "《安全生产法》第二百条")));
        drafts.fill(planner, draft(planner), "权", "责");
        assertThat(publishing.publish(planner, draft(planner), today).faults())
                .extracting(Fault::key, fault -> fault.arguments().getFirst())
                .containsExactlyInAnyOrder(tuple("checklist.fault.missing", "GM-01"),
                        tuple("checklist.fault.wrong", "GM-01"));
    }

    @Test
    @DisplayName("ITEM-02 what is published is frozen, hashed into the ledger, and readable after a later version took its place")
    void versions() {
        PublishedList first = published(planner, NATIONAL, today);
        ListVersion frozen = checklists.find(Set.of(agency.id()), first.id()).orElseThrow();
        assertThat(drafts.remove(planner, frozen, "GM-01").faults()).extracting(Fault::key)
                .containsExactly("checklist.fault.frozen");
        assertThat(drafts.discard(planner, frozen).faults()).isNotEmpty();
        assertThat(publishing.publish(planner, frozen, today.plusDays(3)).faults()).isNotEmpty();

        done(drafts.begin(planner, "list:" + first.id()));
        done(drafts.remove(planner, draft(planner), "GM-01"));
        assertThat(publishing.publish(planner, draft(planner), today).faults()).extracting(Fault::key)
                .containsExactly("checklist.fault.before");
        PublishedList second = done(publishing.publish(planner, draft(planner), today.plusDays(10)));

        assertThat(checklists.of(agency.id(), today.plusDays(9))).map(PublishedList::number).hasValue(1);
        assertThat(checklists.of(agency.id(), today.plusDays(10))).map(PublishedList::number).hasValue(2);
        assertThat(checklists.of(agency.id(), today.minusDays(1))).isEmpty();
        ListVersion old = checklists.find(Set.of(agency.id()), first.id()).orElseThrow();
        assertThat(old.issue().orElseThrow().to()).hasValue(today.plusDays(9));
        assertThat(old.list().find("GM-01")).isPresent();
        assertThat(second.list().find("GM-01")).isEmpty();
        assertThat(ledger.pageWithin(Set.of(agency.code()), "ITEM_LIST_PUBLISHED", Long.MAX_VALUE, 10)
                .stream()
                .map(entry -> new String(entry.body().canonical(), StandardCharsets.UTF_8)))
                .hasSize(2)
                .anyMatch(body -> body.contains(first.issue().hash()))
                .anyMatch(body -> body.contains(second.issue().hash()));
    }

    @Test
    @DisplayName("ITEM-03 what is not on the published list, or not for the industry, may not be inspected; the refusal says rule, clause and mend")
    void permission() {
        assertThat(refused(checklists.may(agency.id(), "WHP-01", today, "WHP"))).contains("没有施行中的事项清单", "58号（待核）",
                "先公布");
        published(planner, NATIONAL, today);
        assertThat(checklists.may(agency.id(), "WHP-01", today, "WHP"))
                .isInstanceOfSatisfying(ItemPermission.Allowed.class,
                        allowed -> assertThat(allowed.list().number()).isEqualTo(1));
        assertThat(checklists.may(agency.id(), "GM-01", today, "JX")).isInstanceOf(ItemPermission.Allowed.class);
        assertThat(refused(checklists.may(agency.id(), "XX-99", today, "WHP"))).contains("XX-99 不得检查", "黑龙江方案二（三）",
                "列入新版本并公布");
        assertThat(refused(checklists.may(agency.id(), "WHP-01", today, "JX"))).contains("不适用于这一行业（JX）", "乌审方案");
        assertThat(refused(checklists.may(agency.id(), "WHP-01", today.minusDays(1), "WHP"))).contains("先公布");
    }

    private String refused(ItemPermission permission) {
        assertThat(permission).isInstanceOf(ItemPermission.Refused.class);
        ItemPermission.Refused refused = (ItemPermission.Refused) permission;
        Object[] arguments = refused.arguments().toArray();
        return String.join(" ", List.of(refused.rule(), refused.clause(), refused.mend())
                .stream()
                .map(key -> messages.getMessage(key, arguments, Locale.CHINA))
                .toList());
    }

    @Test
    @DisplayName("ITEM-07 a subordinate begins from its superior's published list, and from no other agency's")
    void derives() {
        PublishedList above = published(planner, NATIONAL, today);
        Actor below = actor(staff.agency(agency.regionCode(), "TOWNSHIP", agency.id()), Role.PLANNER);
        Actor stranger = actor(staff.agency(), Role.PLANNER);
        assertThat(drafts.begin(stranger, "list:" + above.id()).faults()).extracting(Fault::key)
                .containsExactly("checklist.fault.base");
        ListVersion draft = done(drafts.begin(below, "list:" + above.id()));
        assertThat(Difference.between(draft.baseList(), draft.list())).isEmpty();
        done(drafts.put(below, draft, "", new Item("ZZ-01", Map.of(ItemField.NAME, "街道自己的"))));
        assertThat(Difference.between(draft.baseList(), draft(below).list())).singleElement()
                .isInstanceOf(Difference.Added.class);
        assertThat(done(drafts.begin(below, NATIONAL)).id()).isEqualTo(draft.id());
        assertThat(drafts.remove(planner, draft(below), "ZZ-01").faults()).isNotEmpty();
    }

    @Test
    @DisplayName("ITEM-02 of two who write one draft at once the second is told, and nothing is lost")
    void meanwhile() {
        ListVersion seen = done(drafts.begin(planner, NATIONAL));
        done(drafts.remove(planner, seen, "GM-01"));
        assertThat(drafts.remove(planner, seen, "GM-02").faults()).extracting(Fault::key)
                .containsExactly("checklist.fault.meanwhile");
        assertThat(draft(planner).list().find("GM-02")).isPresent();
    }
}
