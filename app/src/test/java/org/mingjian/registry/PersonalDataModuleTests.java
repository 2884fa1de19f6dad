package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.own;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.EXPERT_HEADER;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.expert;
import static org.mingjian.registry.SheetFiles.inspector;
import static org.mingjian.registry.SheetFiles.subject;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.shell.Fault;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataModuleTests {
    /** Name, two phones, home, employer, a third person: what must show nowhere. */
    private static final List<String> CANARIES = List.of("欧阳金丝雀", "13977712345", "司徒金丝鸟", "13866698765", "金丝雀巷七号",
            "金丝雀前单位", "其表弟金丝燕", "金丝鹀备注", "13755543210");

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    Inspectors inspectors;
    @Autowired
    Interests interests;
    @Autowired
    Experts experts;
    @Autowired
    Privacy privacy;
    @Autowired
    Unmasking unmasking;
    @Autowired
    Ledger ledger;
    @Autowired
    JdbcTemplate jdbc;

    private Agency agency;
    private Actor actor;

    @BeforeEach
    void fill() {
        agency = staff.agency();
        actor = planner(agency);
        bring("欧阳金丝雀 13977712345");
        imported(inspectors.importSheet(actor, SheetFiles.text(folder, INSPECTOR_HEADER + ",住址,曾任职单位",
                inspector(1) + ",金丝雀巷七号,金丝雀前单位"), "b.csv", UUID.randomUUID()));
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER + ",备注",
                "XQ-1," + code(1) + ",其表弟金丝燕任职,金丝鹀备注"), "c.csv", UUID.randomUUID()));
        imported(experts.importSheet(actor, SheetFiles.text(folder, EXPERT_HEADER + ",手机",
                expert(1) + ",13755543210"), "e.csv", UUID.randomUUID()));
    }

    private void bring(String safetyOfficer) {
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER + ",联系人,联系电话,产品",
                subject(1) + ",安全负责人 " + safetyOfficer + "；法定代表人 司徒金丝鸟,13866698765,甲醇"), "a.csv",
                UUID.randomUUID()));
    }

    private Subject one() {
        return own(subjects, actor, code(1)).orElseThrow();
    }

    private MockHttpServletResponse send(MockHttpSession session, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.session(session)).andReturn().getResponse();
    }

    private static void clean(String place, String text) {
        assertThat(text).as(place).doesNotContain(CANARIES);
    }

    @Test
    @DisplayName("SEC-09 no list, detail, form, export or public page shows personal data, and no log")
    void pagesAreMasked(CapturedOutput log) throws Exception {
        done(subjects.change(actor, one(), one().version(), typed("联系人 改名人 13700000000"), "换人"));
        long person = inspectors.ofAgency(agency.id()).getFirst().id();
        long interest = interests.ofAgency(agency.id()).getFirst().id();
        long expert = experts.ofAgency(agency.id()).getFirst().id();
        MockHttpSession session = staff.session(agency, Role.PLANNER, Role.LEADER);
        for (String address : List.of("/", "/subjects", "/subjects/" + code(1), "/subjects/" + code(1) + "/edit",
                "/subjects/export.csv", "/subjects/" + code(1) + "/personal", "/inspectors", "/inspectors/" + person,
                "/inspectors/" + person + "/edit", "/inspectors/export.csv", "/interests", "/interests/" + interest,
                "/interests/" + interest + "/edit", "/interests/export.csv", "/interests/candidates", "/experts",
                "/experts/" + expert, "/experts/export.csv", "/public", "/public/" + agency.code())) {
            MockHttpServletResponse answer = send(session, get(address));
            String text = answer.getContentAsString(StandardCharsets.UTF_8);
            clean(address, text);
        }
        assertThat(send(session, get("/subjects/" + code(1))).getContentAsString(StandardCharsets.UTF_8))
                .contains("改**", "137****0000", "138****8765", "甲醇", "个人信息，加密保存");
        clean("log", log.getAll());
    }

    @Test
    @DisplayName("SEC-09 no table of the database holds personal data in clear, the history included")
    void databaseIsSealed() {
        done(subjects.change(actor, one(), one().version(), typed("联系人 改名人 13700000000"), "换人"));
        List<@Nullable String> tables = jdbc.queryForList("""
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                    AND has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'SELECT')
                """, String.class);
        assertThat(tables).contains("registry.subject", "registry.change", "registry.interest", "ledger.entry");
        for (String table : tables) {
            for (String row : jdbc.queryForList("SELECT t::text FROM " + table + " AS t", String.class)) {
                if (row != null) {
                    clean(String.valueOf(table), row);
                }
            }
        }
        assertThat(privacy.contacts(code(1), one().contacts())).containsExactly(
                new Contact("联系人", "改名人", "13700000000"));
    }

    @Test
    @DisplayName("SEC-09 an export that is imported again changes no person, and the same sheet changes nothing")
    void maskedStays() throws Exception {
        Subject before = one();
        ImportRun again = imported(subjects.importSheet(actor, SheetFiles.text(folder,
                SUBJECT_HEADER + ",联系人,联系电话,产品", subject(1)
                        + ",安全负责人 欧阳金丝雀 13977712345；法定代表人 司徒金丝鸟,13866698765,甲醇"),
                "a.csv",
                UUID.randomUUID()));
        assertThat(again.changed()).isZero();
        byte[] export = send(staff.session(agency, Role.PLANNER), get("/subjects/export.csv")).getContentAsByteArray();
        ImportRun masked = imported(subjects.importSheet(actor, SheetFiles.bytes(folder, export), "b.csv",
                UUID.randomUUID()));
        assertThat(masked.changed()).isZero();
        assertThat(one().contacts()).isEqualTo(before.contacts());
        assertThat(one().aside()).isEqualTo(before.aside());
        done(subjects.change(actor, one(), one().version(),
                typed(privacy.maskedWords(one()).getOrDefault("contacts", "")), "无"));
        assertThat(one().contacts()).isEqualTo(before.contacts());
        assertThat(subjects.history(one())).extracting(Change::field).doesNotContain("contacts");
    }

    @Test
    @DisplayName("SEC-04 SEC-09 a planner cannot open personal data; a leader can with a reason, and the ledger says which record")
    void unmasking() throws Exception {
        String address = "/subjects/" + code(1) + "/personal";
        assertThat(
                send(staff.session(agency, Role.PLANNER), post(address).with(csrf()).param("reason", "x")).getStatus())
                .isEqualTo(403);
        MockHttpSession leader = staff.session(agency, Role.LEADER);
        assertThat(send(leader, post(address).with(csrf())).getStatus()).isEqualTo(422);
        MockHttpServletResponse opened = send(leader, post(address).with(csrf()).param("reason", "通知停产"));
        assertThat(opened.getHeader("Cache-Control")).contains("no-store");
        assertThat(opened.getContentAsString(StandardCharsets.UTF_8)).contains("欧阳金丝雀", "13977712345", "13866698765");
        LedgerEntry last = ledger.pageWithin(Set.of(agency.code()), "PERSONAL_UNMASKED", Long.MAX_VALUE, 9).getFirst();
        assertThat(new String(last.canonical(), StandardCharsets.UTF_8)).contains(code(1), "通知停产")
                .doesNotContain("欧阳", "139777");
        Staff.Person real = staff.person(agency, Role.LEADER);
        jdbc.update("UPDATE identity.account SET demo = false WHERE id = ?", real.accountId());
        Actor without = new Actor(real.accountId(), real.login(), "领导", agency.id(), agency.code(), agency.name(), null,
                Set.of(Role.LEADER));
        assertThat(unmasking.open(without, BookKind.SUBJECTS, one(), "无第二因素", "000000").faults())
                .extracting(Fault::key)
                .containsExactly("identity.factor.missing");
        Agency other = staff.agency();
        assertThat(send(staff.session(other, Role.LEADER), get(address)).getStatus()).isEqualTo(404);
    }

    private Map<String, String> typed(String contacts) {
        Map<String, String> typed = new HashMap<>(one().words());
        typed.put("contacts", contacts);
        return typed;
    }
}
