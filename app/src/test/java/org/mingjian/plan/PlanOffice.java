package org.mingjian.plan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.codes.CreditCode;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.mingjian.policy.PolicyAdoption;
import org.mingjian.registry.Completeness;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.Subjects;
import org.mingjian.support.Staff;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An agency's office that plans its year on the pages, with a registry of its own. */
final class PlanOffice {
    private final MockMvc mvc;
    private final MockHttpSession planner;
    private final MockHttpSession leader;
    private final Agency agency;
    private final Actor actor;
    private MockHttpSession session;

    PlanOffice(MockMvc mvc, Staff staff) throws Exception {
        this(mvc, staff, staff.agency());
    }

    PlanOffice(MockMvc mvc, Staff staff, Agency agency) throws Exception {
        this.mvc = mvc;
        this.agency = agency;
        Staff.Person person = staff.person(agency, Role.PLANNER);
        this.planner = staff.signIn(person);
        this.leader = staff.session(agency, Role.LEADER);
        this.session = planner;
        this.actor = new Actor(person.accountId(), person.login(), person.login(), agency.id(), agency.code(),
                agency.name(), null, Set.of(Role.PLANNER));
    }

    /** Makes the desk of somebody else who has to do with plans. */
    PlanOffice(MockMvc mvc, Staff staff, Agency agency, Role role) throws Exception {
        this.mvc = mvc;
        this.agency = agency;
        Staff.Person person = staff.person(agency, role);
        this.planner = staff.signIn(person);
        this.leader = planner;
        this.session = planner;
        this.actor = new Actor(person.accountId(), person.login(), person.login(), agency.id(), agency.code(),
                agency.name(), null, Set.of(role));
    }

    Agency agency() {
        return agency;
    }

    PlanOffice asLeader() {
        session = leader;
        return this;
    }

    PlanOffice asPlanner() {
        session = planner;
        return this;
    }

    void adopt(PolicyAdoption adoption, String policy) {
        if (adoption.adopt(actor, policy, LocalDate.of(2026, 1, 1)) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    /** Fills the registry: the first are key units, the last blacklisted. */
    void fill(Subjects subjects, int all, int key, int blacklisted) throws IOException {
        List<String> rows = new ArrayList<>(List.of("企业名称,统一社会信用代码,监管行业,重点单位,黑名单"));
        for (int i = 0; i < all; i++) {
            rows.add(String.join(",", name(i), code(i), i % 2 == 0 ? "危险化学品" : "机械", i < key ? "是" : "",
                    i >= all - blacklisted ? "是" : ""));
        }
        Path file = Files.createTempFile("mingjian-test", ".csv");
        try {
            Files.write(file, rows);
            if (subjects.importSheet(actor, file, "企业.csv", UUID.randomUUID()) instanceof ImportOutcome.Faulty faulty) {
                throw new IllegalStateException(faulty.faults().toString());
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Loads the list of units that must be in the registry. */
    void require(Completeness completeness, String... units) throws IOException {
        List<String> rows = new ArrayList<>(List.of("统一社会信用代码,企业名称,类别"));
        rows.addAll(List.of(units));
        Path file = Files.createTempFile("mingjian-test", ".csv");
        try {
            Files.write(file, rows);
            if (completeness.load(actor, file, "应纳入.csv") instanceof Completeness.Loaded.Faulty faulty) {
                throw new IllegalStateException(faulty.faults().toString());
            }
        } finally {
            Files.delete(file);
        }
    }

    static String name(int number) {
        return "试验企业" + number + "号";
    }

    static String code(int number) {
        String body = "91120111MA" + String.format(Locale.ROOT, "%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    static String codes(int from, int to) {
        return IntStream.range(from, to).mapToObj(PlanOffice::code).collect(Collectors.joining("\n"));
    }

    /** Begins the plan of 2026 and returns its address. */
    String begin() throws Exception {
        String address = post("/plans", "year", "2026", "title", "2026年度监督检查计划").getRedirectedUrl();
        if (address == null || !address.startsWith("/plans/")) {
            throw new IllegalStateException("No plan was begun.");
        }
        return address;
    }

    /** Rests the plan on a workload of 248 days and 8 officers, of which 414 person-days are for inspection. */
    void workload() throws Exception {
        post("/plans/capacity", "year", "2026", "officers", "8", "people", "2", "days", "1", "duty-COMPLAINTS", "1035",
                "duty-STUDY", "535");
    }

    MockHttpServletResponse line(String plan, String kind, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("kind", kind, "way", LineKind.valueOf(kind).usual().name(), "matter",
                kind + "检查", "basis", "《中华人民共和国安全生产法》第六十二条", "contents", "安全生产条件", "methods", "ON_SITE", "from",
                "2026-01-01", "to", "2026-12-31", "frequency", "全年 1 次", "department", "执法大队", "draws", "1"));
        all.addAll(List.of(fields));
        return post(plan + "/lines/0", all.toArray(String[]::new));
    }

    String page(String address) throws Exception {
        return send(get(address).locale(Locale.CHINA)).getContentAsString();
    }

    String english(String address) throws Exception {
        return send(get(address).locale(Locale.US)).getContentAsString();
    }

    MockHttpServletResponse open(String address) throws Exception {
        return send(get(address).locale(Locale.CHINA));
    }

    /** Sends a form; a later value of the same field takes the place of the earlier one. */
    MockHttpServletResponse post(String address, String... fields) throws Exception {
        return send(form(address, fields));
    }

    /** Sends a form and returns the page that it leads to, which says what was refused. */
    String after(String address, String... fields) throws Exception {
        MvcResult result = mvc.perform(form(address, fields).session(session)).andReturn();
        String to = result.getResponse().getRedirectedUrl();
        if (to == null) {
            return utf8(result.getResponse()).getContentAsString();
        }
        MockHttpServletRequestBuilder next = get(to).locale(Locale.CHINA);
        result.getFlashMap().forEach(next::flashAttr);
        return send(next).getContentAsString();
    }

    private static MockHttpServletRequestBuilder form(String address, String... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
        values.forEach(request::param);
        return request.locale(Locale.CHINA).with(csrf());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return utf8(mvc.perform(request.session(session)).andReturn().getResponse());
    }

    private static MockHttpServletResponse utf8(MockHttpServletResponse response) {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
