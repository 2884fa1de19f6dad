package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.own;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.registry.MissingUnit.Lack;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class CompletenessModuleTests {
    private static final String HEADER = "统一社会信用代码,企业名称,类别";

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    Completeness completeness;
    @Autowired
    Ledger ledger;

    @Test
    @DisplayName("REG-02 the check lists who is absent, gone or unmarked, and is complete only with a list and nothing missing")
    void listsWhatIsMissing() throws Exception {
        Agency agency = staff.agency();
        Actor actor = planner(agency);
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER + ",重点单位,黑名单,在册",
                subject(1) + ",是,否,是", subject(2) + ",否,否,是", subject(3) + ",否,是,否"), "a.csv", UUID.randomUUID()));
        assertThat(completeness.result(agency.id())).isEqualTo(new Completeness.Result(Optional.empty(), 0));
        assertThat(completeness.result(agency.id()).complete()).isFalse();

        assertThat(load(actor, code(1) + ",一,重点单位", code(2) + ",二,重点单位", code(3) + ",三,黑名单", code(4) + ",四,黑名单"))
                .isEqualTo(new Completeness.Loaded.Done(4));
        assertThat(completeness.missing(agency.id())).extracting(MissingUnit::code, MissingUnit::lack)
                .containsExactlyInAnyOrder(org.assertj.core.api.Assertions.tuple(code(2), Lack.UNMARKED),
                        org.assertj.core.api.Assertions.tuple(code(3), Lack.GONE),
                        org.assertj.core.api.Assertions.tuple(code(4), Lack.ABSENT));
        assertThat(completeness.check(actor)).isEqualTo(new Completeness.Result(Optional.of(4L), 3));
        assertThat(types(agency)).contains("REQUIRED_UNITS_LOADED", "REGISTRY_CHECKED");

        mark(actor, 2, "key");
        assertThat(load(actor, code(1) + ",一,重点单位", code(2) + ",二,重点单位")).isInstanceOf(
                Completeness.Loaded.Done.class);
        assertThat(completeness.check(actor).complete()).isTrue();
    }

    @Test
    @DisplayName("REG-02 REG-09 a faulty list names its rows and changes nothing; a unit may stand in it once for each kind")
    void faultyListChangesNothing() throws Exception {
        Actor actor = planner(staff.agency());
        load(actor, code(1) + ",一,重点单位", code(1) + ",一,黑名单");
        Completeness.Loaded refused = load(actor, code(2) + ",二,别的", code(3) + ",三,重点单位", code(3) + ",三,重点单位");
        assertThat(refused).isInstanceOfSatisfying(Completeness.Loaded.Faulty.class,
                faulty -> assertThat(faulty.faults()).extracting(SheetFault::row, SheetFault::rule)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple(2, "registry.required.fault.kind"),
                                org.assertj.core.api.Assertions.tuple(4, "registry.fault.code-twice")));
        assertThat(completeness.list(actor.agencyId()).orElseThrow().units()).isEqualTo(2);
    }

    @Test
    @DisplayName("REG-02 SEC-07 the page takes a list and shows what is missing to the own agency and its superior, to no other")
    void pageShowsTheOwn() throws Exception {
        Agency above = staff.agency("120000", "CITY", null);
        Agency agency = staff.agency("120111", "COUNTY", above.id());
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        assertThat(page(session, "/subjects/required")).contains("还没有应入库单位名单");
        mvc.perform(upload(session, HEADER + "\n" + code(7) + ",缺失样例公司,重点单位"))
                .andExpect(redirectedUrl("/subjects/required"));
        assertThat(page(session, "/subjects/required")).contains("缺失样例公司", "不在库", "计划不能批准");
        mvc.perform(upload(session, HEADER + "\n" + code(7) + ",缺失样例公司,甲")).andExpect(status().is(422));
        mvc.perform(upload(session, "")).andExpect(status().is(422));
        mvc.perform(post("/subjects/required/check").session(session).with(csrf()))
                .andExpect(redirectedUrl("/subjects/required"));
        assertThat(page(staff.session(above, Role.LEADER), "/subjects/required?agency=" + agency.code()))
                .contains("缺失样例公司")
                .doesNotContain("type=\"file\"");
        mvc.perform(get("/subjects/required?agency=" + agency.code())
                .session(staff.session(staff.agency(), Role.LEADER))).andExpect(status().isNotFound());
        assertThat(page(session, "/subjects/required/template.csv")).contains("类别");
    }

    private org.springframework.test.web.servlet.RequestBuilder upload(MockHttpSession session, String content) {
        return multipart("/subjects/required")
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .session(session)
                .with(csrf());
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Completeness.Loaded load(Actor actor, String... lines) throws Exception {
        return completeness.load(actor, SheetFiles.text(folder, HEADER + "\n" + String.join("\n", lines)), "名单.csv");
    }

    private void mark(Actor actor, int number, String key) {
        Subject subject = own(subjects, actor, code(number)).orElseThrow();
        Map<String, String> words = new HashMap<>(subject.words());
        words.put(key, "是");
        done(subjects.change(actor, subject, subject.version(), words, "核对"));
    }

    private java.util.List<String> types(Agency agency) {
        return ledger.page(agency.code(), Long.MAX_VALUE, 50).stream().map(LedgerEntry::type).toList();
    }
}
