package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.own;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.inspector;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.shell.Fault;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class MergingModuleTests {
    private static final String HEADER = SUBJECT_HEADER + ",分级,原注册号,联系人,本年已查,备注,联系电话";

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Subjects subjects;
    @Autowired
    Inspectors inspectors;
    @Autowired
    Interests interests;
    @Autowired
    Licences licences;
    @Autowired
    Visits visits;
    @Autowired
    Doubles doubles;
    @Autowired
    Merging merging;
    @Autowired
    Privacy privacy;
    @Autowired
    Ledger ledger;
    @Autowired
    Staff staff;
    @Autowired
    JdbcTemplate jdbc;

    private Agency agency;
    private Actor actor;

    @BeforeEach
    void fill() {
        agency = staff.agency();
        actor = planner(agency);
        imported(subjects.importSheet(actor, SheetFiles.text(folder, HEADER,
                "样例（化工）公司," + code(1) + ",2010-05-06,工贸,A,120111000012345,法定代表人 张三 13800000001,,甲,",
                "样例(化工) 公司," + code(2)
                        + ",2011-05-06,危险化学品,B,120111000012345,安全负责人 李四 13800000002,2026-02-01,,13800000009",
                "别的公司," + code(3) + ",2010-05-06,工贸,,,,,,"), "a.csv", UUID.randomUUID()));
        imported(inspectors.importSheet(actor, SheetFiles.text(folder, INSPECTOR_HEADER, inspector(1), inspector(2)),
                "b.csv", UUID.randomUUID()));
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER,
                "XQ-1," + code(2) + ",其表弟在该厂任安全员", "XQ-2," + code(1) + ",投资", "XQ-2," + code(2) + ",投资"), "c.csv",
                UUID.randomUUID()));
        imported(licences.importSheet(actor, SheetFiles.text(folder, "许可证编号,统一社会信用代码,许可证种类,发证机关,有效期自,有效期至",
                "A-1," + code(2) + ",安全生产许可证,市局,2023-01-01,2027-01-01"), "d.csv", UUID.randomUUID()));
    }

    private Subject one(int number) {
        return own(subjects, actor, code(number)).orElseThrow();
    }

    private Merging.Decision decision(String reason) {
        return new Merging.Decision(code(1), code(2), one(1).version(), one(2).version(), Set.of("grade", "industry"),
                reason);
    }

    @Test
    @DisplayName("REG-03 the same name in any width and the same former number are shown as one likely double with both grounds")
    void found() {
        assertThat(doubles.of(agency.id())).containsExactly(new LikelyDouble(code(1), "样例（化工）公司", code(2), "样例(化工) 公司",
                Set.of(LikelyDouble.Ground.NAME, LikelyDouble.Ground.FORMER)));
        assertThat(doubles.of(staff.agency().id())).isEmpty();
    }

    @Test
    @DisplayName("REG-03 a merge keeps one with the values chosen; licences, contacts, interests, visits and history follow")
    void merged() {
        assertThat(merging.merge(actor, decision("同一家，换过代码")).faults()).isEmpty();
        Subject kept = one(1);
        assertThat(kept.grading().grade()).isEqualTo("B");
        assertThat(kept.industry()).isEqualTo("WHP");
        assertThat(kept.name()).isEqualTo("样例（化工）公司");
        assertThat(privacy.contacts(code(1), kept.contacts())).extracting(Contact::name).containsExactly("张三", "李四");
        assertThat(privacy.openAside(BookKind.SUBJECTS, code(1), kept.aside())).containsEntry("备注", "甲")
                .containsEntry("联系电话", "13800000009");
        Subject gone = one(2);
        assertThat(gone.mergedInto()).contains(code(1));
        assertThat(gone.active()).isFalse();
        assertThat(subjects.count(SubjectFilter.of(agency.id()))).isEqualTo(2);
        assertThat(subjects.count(new SubjectFilter(Set.of(agency.id()), "样例", "", "", ""))).isOne();
        assertThat(subjects.pool(agency.id(), PoolCondition.ALL)).extracting(PoolSubject::code)
                .containsExactlyInAnyOrder(code(1), code(3));
        assertThat(licences.of(agency.id(), code(1))).extracting(Licence::number).containsExactly("A-1");
        assertThat(interests.ofAgency(agency.id())).extracting(Interest::certificate, Interest::code)
                .containsExactlyInAnyOrder(tuple("XQ-1", code(1)), tuple("XQ-2", code(1)));
        Interest moved = interests.ofAgency(agency.id()).getFirst();
        assertThat(privacy.openInterest(moved.certificate() + "|" + moved.code(), moved.kind())).contains("表弟");
        assertThat(visits.of(agency.id(), code(1))).singleElement()
                .satisfies(
                        visit -> assertThat(ledger.entry(visit.ledgerIndex().orElseThrow()).orElseThrow().canonical())
                                .asString(StandardCharsets.UTF_8)
                                .contains("INSPECTION", code(1)));
        assertThat(subjects.history(kept)).extracting(Change::field, Change::before, Change::after)
                .contains(tuple("grade", "A", "B"), tuple("merged-from", "", code(2)),
                        tuple("merged-into", "", code(1)));
        assertThat(new String(ledger.pageWithin(Set.of(agency.code()), "SUBJECTS_MERGED", Long.MAX_VALUE, 9)
                .getFirst()
                .canonical(), StandardCharsets.UTF_8)).contains(code(1), code(2), "换过代码");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    @DisplayName("REG-03 REL-02 a merge without reason, of a record changed meanwhile, or twice, changes nothing")
    void refusals() {
        Merging.Decision seen = decision("同一家");
        assertThat(merging.merge(actor, decision(" ")).faults()).extracting(Fault::field).containsExactly("reason");
        assertThat(one(2).mergedInto()).isEmpty();
        assertThat(merging.merge(planner(staff.agency()), seen).faults()).isNotEmpty();
        assertThat(merging.merge(actor, seen).faults()).isEmpty();
        assertThat(merging.merge(actor, seen).faults()).extracting(Fault::key)
                .containsExactly("registry.fault.changed-meanwhile");
        assertThat(subjects.change(actor, one(2), one(2).version(), one(2).words(), "改").faults())
                .extracting(Fault::key)
                .containsExactly("registry.doubles.fault.merged");
        assertThat(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER, SheetFiles.subject(2)), "e.csv",
                UUID.randomUUID())).isInstanceOfSatisfying(ImportOutcome.Faulty.class,
                        faulty -> assertThat(faulty.faults()).extracting(SheetFault::rule)
                                .containsExactly("registry.doubles.fault.code"));
    }

    @Test
    @DisplayName("REG-03 DRAW-05 nobody merges a subject that stands in a sealed draw before that is published or void")
    void heldByDraw() {
        UUID draw = UUID.randomUUID();
        jdbc.update("""
                INSERT INTO draw.draw (id, agency_id, org, draw_id, attempt, title, kind, state, subject_count, reserve,
                    condition, exclude_done, beacon_kind, reveal_minutes, departures, policy_id, policy_version,
                    created_by, created_at, version)
                VALUES (?, ?, ?, ?, 1, '二月抽取', 'DIRECTED', 'SEALED', 1, 0, '{}', false, 'NONE', 1, '[]', 'p', '1', ?,
                    now(), 1)""", draw, agency.id(), agency.code(), draw.toString(), UUID.randomUUID());
        jdbc.update(
                "INSERT INTO draw.sealed (draw, commitment, policy, subjects, persons, bars) VALUES (?, '', '', ?, '', '')",
                draw, ("…\"" + code(2) + "\"…").getBytes(StandardCharsets.UTF_8));
        assertThat(merging.merge(actor, decision("同一家")).faults()).extracting(Fault::key)
                .containsExactly("registry.doubles.fault.held");
        assertThat(one(1).version()).isOne();
        jdbc.update("UPDATE draw.draw SET state = 'PUBLISHED' WHERE id = ?", draw);
        assertThat(merging.merge(actor, decision("同一家")).faults()).isEmpty();
    }

    @Test
    @DisplayName("REG-03 the pages show doubles, both records with masked persons, and lead from the old address to the one kept")
    void pages() throws Exception {
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        assertThat(page(session, "/subjects/doubles")).contains(code(1), code(2), "原注册号", "名称");
        String compare = "/subjects/doubles/compare?kept=" + code(1) + "&gone=" + code(2);
        assertThat(page(session, compare)).contains("张**", "李**", "take-grade").doesNotContain("13800000001", "张三");
        MockHttpServletResponse done = mvc.perform(post("/subjects/doubles/merge").with(csrf())
                .session(session)
                .param("kept", code(1))
                .param("gone", code(2))
                .param("keptVersion", "1")
                .param("goneVersion", "1")
                .param("take-grade", "gone")
                .param("reason", "同一家")).andReturn().getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/subjects/" + code(1));
        assertThat(page(session, "/subjects/" + code(1))).contains("已并入本企业的重复记录", code(2), "merged=true");
        assertThat(page(session, "/subjects/" + code(2) + "?merged=true")).contains("已作为重复并入");
        assertThat(mvc.perform(get("/subjects/" + code(2)).session(session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl()).isEqualTo("/subjects/" + code(1));
        assertThat(mvc.perform(get(compare).session(session)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(page(session, "/subjects/doubles")).contains("没有发现重复");
    }

    private String page(MockHttpSession session, String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
