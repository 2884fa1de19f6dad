package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;
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
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** Days are around 2026-03-06, to which tests pin the clock. */
@PlatformTest
class LicencesModuleTests {
    private static final String HEADER = "许可证编号,统一社会信用代码,许可证种类,发证机关,有效期自,有效期至";

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Subjects subjects;
    @Autowired
    Licences licences;
    @Autowired
    Staff staff;

    private Agency agency;
    private Actor actor;

    @BeforeEach
    void fill() {
        agency = staff.agency();
        actor = planner(agency);
        imported(
                subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER, subject(1), subject(2), subject(3)),
                        "a.csv", UUID.randomUUID()));
    }

    private ImportOutcome bring(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return licences.importSheet(actor, SheetFiles.text(folder, all), "许可证.csv", UUID.randomUUID());
    }

    private void three() {
        imported(bring("A-1," + code(1) + ",安全生产许可证,市局,2023-01-01,2026-01-01",
                "A-2," + code(1) + ",危险化学品经营许可证,市局,2024-01-01,2027-01-01",
                "A-3," + code(1) + ",烟花爆竹经营(零售)许可证,区局,2025-05-01,2026-05-01",
                "B-1," + code(2) + ",安全生产许可证,市局,2020-01-01,2023-01-01",
                "B-2," + code(2) + ",安全生产许可证,市局,2023-01-01,2028-01-01"));
    }

    private long count(String state) {
        return licences.count(new RecordFilter(Set.of(agency.id()), "", "", "", "", state, Narrowing.NONE));
    }

    private String page(MockHttpSession session, String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("REG-01 an enterprise with three licences counts once in totals and pools, and three times by licence, in words")
    void countsOnce() throws Exception {
        three();
        assertThat(subjects.count(SubjectFilter.of(agency.id()))).isEqualTo(3);
        assertThat(subjects.pool(agency.id(), PoolCondition.ALL)).hasSize(3);
        assertThat(subjects.count(agency.id(), Set.of()).all()).isEqualTo(3);
        assertThat(licences.counts(Set.of(agency.id()))).containsExactly(new Licences.Count("", 5, 2),
                new Licences.Count("安全生产许可证", 3, 2), new Licences.Count("危险化学品经营许可证", 1, 1),
                new Licences.Count("烟花爆竹经营（零售）许可证", 1, 1));
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        assertThat(page(session, "/licences")).contains("在册企业 3 家，其中持证 2 家，共有许可证 5 张", "安全生产许可证 3 张（2 家）");
        assertThat(page(session, "/subjects?licence=危险化学品经营许可证")).contains("样例企业1").doesNotContain("样例企业2");
        assertThat(page(session, "/subjects/" + code(1))).contains("A-1", "A-2", "A-3", "已过期", "即将到期");
    }

    @Test
    @DisplayName("REG-09 a sheet of licences names doubles, unknown enterprises and unknown kinds, and brings nothing then")
    void faults() {
        ImportOutcome outcome = bring("A-1," + code(1) + ",安全生产许可证,市局,2023-01-01,2026-01-01",
                "A-1," + code(1) + ",安全生产许可证,市局,2023-01-01,2026-01-01",
                "A-2," + code(9) + ",安全生产许可证,市局,2023-01-01,2026-01-01",
                "A-3," + code(2) + ",营业执照,市局,2026-01-01,2025-01-01");
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Faulty.class, faulty -> assertThat(faulty.faults())
                .extracting(SheetFault::row, SheetFault::rule)
                .containsExactlyInAnyOrder(tuple(3, "registry.licences.fault.twice"),
                        tuple(4, "registry.fault.code-unknown"), tuple(5, "registry.licences.fault.kind"),
                        tuple(5, "registry.fault.term-before")));
        assertThat(count("")).isZero();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    @DisplayName("REG-01 the desk tells of licences that ended or end soon, and not of those that were renewed")
    void alarm() throws Exception {
        three();
        assertThat(count("ENDED")).isOne();
        assertThat(count("SOON")).isOne();
        assertThat(page(staff.session(agency, Role.PLANNER), "/")).contains("1 张许可证已过期", "1 张许可证即将到期");
        assertThat(page(staff.session(agency, Role.DRAW_HOST), "/")).doesNotContain("张许可证");
    }

    @Test
    @DisplayName("REG-03 a licence is added and changed by hand with its reason, and the same number of the same holder is refused")
    void byHand() throws Exception {
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        assertThat(page(session, "/licences/new?code=" + code(3))).contains(code(3), "危险化学品登记证");
        String[] typed = {"licence-number", "C-1", "code", code(3), "licence-kind", "危险化学品登记证", "issuer", "登记中心",
            "licence-from", "2025-01-01", "licence-to", "2028-01-01"};
        assertThat(send(session, "/licences", typed).getStatus()).isEqualTo(302);
        assertThat(send(session, "/licences", typed).getStatus()).isEqualTo(422);
        Licence one = licences.of(agency.id(), code(3)).getFirst();
        typed[11] = "2029-01-01";
        assertThat(send(session, "/licences/" + one.id() + "?version=1&reason=换证", typed).getStatus()).isEqualTo(302);
        assertThat(page(session, "/licences/" + one.id())).contains("2029-01-01", "换证");
        assertThat(mvc.perform(get("/licences/" + one.id()).session(staff.session(staff.agency(), Role.PLANNER)))
                .andReturn()
                .getResponse()
                .getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse send(MockHttpSession session, String address, String... typed) throws Exception {
        var request = post(address).with(csrf()).session(session);
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
