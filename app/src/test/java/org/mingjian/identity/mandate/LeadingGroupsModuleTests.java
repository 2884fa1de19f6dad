package org.mingjian.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.Role;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LeadingGroupsModuleTests extends MandateStage {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);

    @Autowired
    LeadingGroups groups;

    private static NewLeadingGroup typed(String head, String members, String from) {
        return new NewLeadingGroup("西应急〔2026〕1号", "“双随机”抽查工作领导小组", head, "副局长甲，副局长", members, "zhxt", from);
    }

    @Test
    @DisplayName("ORG-03 the group of a day has its head, deputies, members and office, and a new version leaves the old as it was")
    void versionsByDate() {
        Staff.Person leader = staff.person(county, Role.LEADER);
        Actor planner = actor(county, Role.PLANNER);
        LeadingGroup first = value(groups.record(planner,
                typed("@" + leader.login() + "，局长", "科长乙，科长\n队长丙", "2026-01-05")));
        value(groups.record(planner, typed("新局长，局长", "", "2026-07-01")));
        LeadingGroup then = groups.of(county.id(), JANUARY.plusDays(1)).orElseThrow();
        assertThat(then.id()).isEqualTo(first.id());
        assertThat(then.head().account()).contains(leader.accountId());
        assertThat(then.deputies()).extracting(LeadingGroup.Person::title).containsExactly("副局长");
        assertThat(then.members()).extracting(LeadingGroup.Person::name).containsExactly("科长乙", "队长丙");
        assertThat(then.office()).isEqualTo(office);
        assertThat(then.to()).contains(LocalDate.of(2026, 6, 30));
        assertThat(groups.of(county.id(), LocalDate.of(2026, 7, 1)).orElseThrow().head().name()).isEqualTo("新局长");
        assertThat(groups.of(county.id(), JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("ORG-03 a version that begins on the newest one's day takes its place; none begins before it")
    void corrections() {
        Actor planner = actor(county, Role.PLANNER);
        value(groups.record(planner, typed("局长甲，局长", "", "2026-03-01")));
        value(groups.record(planner, typed("局长乙，局长", "", "2026-03-01")));
        assertThat(groups.versions(county.id())).singleElement()
                .extracting(group -> group.head().name())
                .isEqualTo("局长乙");
        assertThat(faults(groups.record(planner, typed("局长丙，局长", "", "2026-02-28"))))
                .containsExactly("from mandate.fault.group-before");
    }

    @Test
    @DisplayName("ORG-03 a group without a head, with somebody twice, an unknown account or office is refused, and nothing is recorded")
    void refusals() {
        Actor planner = actor(county, Role.PLANNER);
        assertThat(faults(groups.record(planner,
                new NewLeadingGroup("", "组", "", "甲，科长", "甲，科长\n@nobody", "none", "5 January"))))
                .containsExactlyInAnyOrder("number mandate.fault.line", "head mandate.fault.one-head",
                        "members mandate.fault.person-account", "members mandate.fault.person-twice",
                        "office mandate.fault.office", "from mandate.fault.date");
        assertThat(groups.of(county.id(), JANUARY)).isEqualTo(Optional.empty());
        assertThat(entries(county, "LEADING_GROUP")).isEmpty();
    }

    @Test
    @DisplayName("SEC-06 the ledger names people of a group by account and salted hash, never by name")
    void ledgerWithoutNames() {
        value(groups.record(actor(county, Role.PLANNER), typed("局长王某，局长", "", "2026-01-05")));
        assertThat(entries(county, "LEADING_GROUP")).singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("西应急〔2026〕1号").doesNotContain("王某"));
    }

    @Test
    @DisplayName("ORG-03 a planner records the group on its page, and a reader sees it without the form, in both languages")
    void pages() throws Exception {
        MockHttpSession planner = staff.session(county, Role.PLANNER);
        assertThat(open(planner, "/leading-group", Locale.CHINA).getContentAsString()).contains("还没有登记领导小组");
        MockHttpServletResponse refused = send(planner, "/leading-group", "title", "领导小组", "number", "1号", "head",
                "甲\n乙", "office", "zhxt", "from", "2026-01-05");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("组长须有一人，也只能有一人。");
        assertThat(send(planner, "/leading-group", "title", "领导小组", "number", "1号", "head", "局长甲，局长", "office",
                "zhxt", "from", "2026-01-05").getRedirectedUrl()).isEqualTo("/leading-group");
        String page = open(staff.session(county, Role.LEADER), "/leading-group", Locale.ENGLISH).getContentAsString();
        assertThat(page).contains("Leading group of " + county.name(), "局长甲", "综合协调科").doesNotContain("<textarea");
        assertThat(send(staff.session(county, Role.LEADER), "/leading-group").getStatus()).isEqualTo(403);
    }

    @Test
    @DisplayName("ORG-04 SEC-07 a superior sees its subordinate's group; to a sister and to the subordinate's subordinate it does not exist")
    void scope() throws Exception {
        Agency township = found(AgencyKind.EMERGENCY_BUREAU, "120111105", "TOWNSHIP", county);
        String path = "/leading-group?agency=" + township.id();
        assertThat(open(staff.session(county, Role.LEADER), path, Locale.CHINA).getStatus()).isEqualTo(200);
        assertThat(open(staff.session(staff.agency(), Role.LEADER), path, Locale.CHINA).getStatus()).isEqualTo(404);
        assertThat(open(staff.session(township, Role.LEADER), "/leading-group?agency=" + county.id(), Locale.CHINA)
                .getStatus()).isEqualTo(404);
    }
}
