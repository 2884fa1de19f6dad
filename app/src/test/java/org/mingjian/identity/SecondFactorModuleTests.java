package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PlatformTest
class SecondFactorModuleTests {
    private static final Pattern SECRET = Pattern.compile("<code class=\"mj-code\">([A-Z2-7 ]{39})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z2-7-]{19})</code></li>");
    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Autowired
    PinnedClock clock;

    @Autowired
    StepUp stepUp;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Agency agency;

    @BeforeEach
    void found() {
        agency = staff.agency();
    }

    /** Somebody with a factor, and what the phone and the paper hold. */
    private record Enrolled(Staff.Person person, byte[] secret, List<String> recovery, MockHttpSession session) {}

    @Test
    @DisplayName("SEC-04 an administrator without a second factor reaches nothing but its enrolment, and all afterwards")
    void administratorsMustEnrol() throws Exception {
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            Staff.Person person = real(role);
            MockHttpSession session = staff.signIn(person);
            assertBound(session, Duty.ENROL_FACTOR);
            mvc.perform(get("/").session(enrol(person, session).session())).andExpect(status().isOk());
        }
        mvc.perform(get("/").session(staff.signIn(real(Role.PLANNER)))).andExpect(status().isOk());
        mvc.perform(get("/").session(staff.session(agency, Role.AUDIT_ADMIN))).andExpect(status().isOk());
    }

    @Test
    @DisplayName("SEC-04 with the password alone somebody with a second factor reaches nothing, and with its code everything")
    void passwordAloneIsHalf() throws Exception {
        Enrolled planner = enrolled(Role.PLANNER);
        MockHttpSession session = staff.signIn(planner.person());
        assertBound(session, Duty.GIVE_CODE);
        assertThat(mvc.perform(get("/public").session(session)).andReturn().getResponse().getContentAsString())
                .doesNotContain("人员" + planner.person().login());
        mvc.perform(give(session, "000000")).andExpect(status().is(422));
        String old = session.getId();
        MockHttpSession entered = enter(session, code(planner));
        assertThat(entered.getId()).isNotEqualTo(old);
        mvc.perform(get("/subjects").session(entered)).andExpect(status().isOk());
        mvc.perform(get("/sign-in/code").session(entered)).andExpect(redirectedUrl("/"));
        assertThat(types(planner.person())).contains("SIGN_IN_HALF", "SIGN_IN_FAILED", "SIGN_IN");
    }

    @Test
    @DisplayName("SEC-04 a code counts once and so does each recovery code, of which ten are given and kept as hashes only")
    void codesCountOnce() throws Exception {
        Enrolled planner = enrolled(Role.PLANNER);
        assertThat(planner.recovery()).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        String code = code(planner);
        enter(staff.signIn(planner.person()), code);
        mvc.perform(give(staff.signIn(planner.person()), code)).andExpect(status().is(422));
        String paper = planner.recovery().getFirst();
        enter(staff.signIn(planner.person()), paper.toLowerCase(java.util.Locale.ROOT));
        mvc.perform(give(staff.signIn(planner.person()), paper)).andExpect(status().is(422));
        String kept = jdbc
                .sql("SELECT encode(secret, 'escape') || (SELECT string_agg(encode(hash, 'escape'), '')"
                        + " FROM identity.recovery_code WHERE account_id = :id)"
                        + " FROM identity.second_factor WHERE account_id = :id")
                .param("id", planner.person().accountId())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(planner.recovery()).doesNotContain(Base32.of(planner.secret()));
    }

    @Test
    @DisplayName("SEC-01 SEC-04 five wrong codes lock the account, the right one too, and the right password between does not help")
    void wrongCodesLock() throws Exception {
        Enrolled planner = enrolled(Role.PLANNER);
        for (int i = 0; i < 5; i++) {
            mvc.perform(give(staff.signIn(planner.person()), "00000" + i)).andExpect(status().is(422));
        }
        mvc.perform(signIn(planner.person())).andExpect(redirectedUrl("/sign-in?failed"));
        assertThat(types(planner.person())).contains("ACCOUNT_LOCKED");
        clock.advance(Duration.ofMinutes(10));
        MockHttpSession session = staff.signIn(planner.person());
        enter(session, code(planner));
    }

    @Test
    @DisplayName("SEC-02 SEC-04 a sign-in waits ten minutes for its code, and no longer")
    void halfSessionEnds() throws Exception {
        Enrolled planner = enrolled(Role.PLANNER);
        MockHttpSession session = staff.signIn(planner.person());
        clock.advance(Duration.ofMinutes(10));
        mvc.perform(give(session, code(planner))).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    @DisplayName("SEC-04 a lost factor is cleared by a security administrator with a reason, not by another and not one's own")
    void lostFactorIsCleared() throws Exception {
        Enrolled audit = enrolled(Role.AUDIT_ADMIN);
        MockHttpSession session = enter(staff.signIn(audit.person()), code(audit));
        Staff.Person granter = staff.person(agency, Role.SECURITY_ADMIN);
        MockHttpSession security = staff.signIn(granter);
        mvc.perform(clear(staff.session(agency, Role.SYSTEM_ADMIN), audit.person(), "丢了"))
                .andExpect(status().isForbidden());
        mvc.perform(clear(staff.session(staff.agency(), Role.SECURITY_ADMIN), audit.person(), "丢了"))
                .andExpect(status().isNotFound());
        mvc.perform(clear(security, audit.person(), " ")).andExpect(status().is(422));
        mvc.perform(clear(security, granter, "丢了")).andExpect(status().is(422));
        mvc.perform(get("/").session(session)).andExpect(status().isOk());
        mvc.perform(clear(security, audit.person(), "手机遗失，已当面核实"))
                .andExpect(redirectedUrl("/grants/" + audit.person().accountId()));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        assertBound(staff.signIn(audit.person()), Duty.ENROL_FACTOR);
        assertThat(entries(granter).filter(entry -> entry.type().equals("SECOND_FACTOR_CLEARED"))
                .map(entry -> new String(entry.canonical(), java.nio.charset.StandardCharsets.UTF_8)))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("手机遗失，已当面核实");
    }

    @Test
    @DisplayName("SEC-04 another phone takes the place of the first only with the first one's code")
    void anotherPhoneNeedsTheFirst() throws Exception {
        Enrolled planner = enrolled(Role.PLANNER);
        MockHttpSession session = enter(staff.signIn(planner.person()), code(planner));
        mvc.perform(begin(session, "000000")).andExpect(status().is(422));
        clock.advance(STEP);
        mvc.perform(begin(session, code(planner))).andExpect(redirectedUrl("/account/factor"));
        enter(staff.signIn(planner.person()), planner.recovery().getFirst());
    }

    @Test
    @DisplayName("SEC-04 sealing takes a code of who has a factor, and a factor of everybody but demo accounts")
    void sealingTakesTheFactor() throws Exception {
        Staff.Person without = real(Role.DRAW_HOST);
        assertThat(refusal(without, "")).contains("identity.factor.missing");
        assertThat(refusal(staff.person(agency, Role.DRAW_HOST), "")).isEmpty();
        Enrolled host = enrolled(Role.DRAW_HOST);
        assertThat(refusal(host.person(), "000000")).contains("identity.factor.wrong");
        String code = code(host);
        assertThat(refusal(host.person(), code)).isEmpty();
        assertThat(refusal(host.person(), code)).contains("identity.factor.wrong");
        assertThat(types(host.person())).contains("SECOND_FACTOR_GIVEN");
    }

    private Optional<String> refusal(Staff.Person person, String code) {
        Actor actor = new Actor(person.accountId(), person.login(), "某人", agency.id(), agency.code(), agency.name(),
                null,
                Set.of(Role.DRAW_HOST));
        return stepUp.refusal(actor, code).map(org.mingjian.shell.Fault::key);
    }

    /** Everything but what is open and what serves the duty leads to the duty. */
    private void assertBound(MockHttpSession session, Duty duty) throws Exception {
        for (Route route : Route.of(mapping.getHandlerMethods())) {
            Requires requires = route.handler().getMethodAnnotation(Requires.class);
            if (requires != null && !List.of(requires.during()).contains(duty)) {
                MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(route.method(), route.address());
                route.params().forEach(param -> request.param(param, "1"));
                assertThat(mvc
                        .perform(request.session(session).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl()).as(route.toString()).isEqualTo(duty.page());
            }
        }
        mvc.perform(get(duty.page()).session(session)).andExpect(status().isOk());
    }

    /** An account like those that administrators make, not one of a demo. */
    private Staff.Person real(Role role) {
        Staff.Person person = staff.person(agency, role);
        jdbc.sql("UPDATE identity.account SET demo = false WHERE id = :id").param("id", person.accountId()).update();
        return person;
    }

    private Enrolled enrolled(Role role) throws Exception {
        Staff.Person person = real(role);
        Enrolled enrolled = enrol(person, staff.signIn(person));
        clock.advance(STEP);
        return enrolled;
    }

    private Enrolled enrol(Staff.Person person, MockHttpSession session) throws Exception {
        mvc.perform(begin(session, "")).andExpect(redirectedUrl("/account/factor"));
        Matcher shown = SECRET.matcher(
                mvc.perform(get("/account/factor").session(session)).andReturn().getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        byte[] secret = decoded(shown.group(1).replace(" ", ""));
        mvc.perform(first(session, "abc")).andExpect(status().is(422));
        MvcResult result = mvc
                .perform(first(session, Totp.code(secret, Totp.step(clock.instant()))))
                .andExpect(redirectedUrl("/account/factor"))
                .andReturn();
        MockHttpSession next = (MockHttpSession) result.getRequest().getSession();
        String page = mvc
                .perform(get("/account/factor").session(next).flashAttrs(result.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> recovery = RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
        return new Enrolled(person, secret, recovery, next);
    }

    private MockHttpSession enter(MockHttpSession session, String code) throws Exception {
        MvcResult result = mvc.perform(give(session, code)).andExpect(redirectedUrl("/")).andReturn();
        return (MockHttpSession) result.getRequest().getSession();
    }

    private String code(Enrolled who) {
        return Totp.code(who.secret(), Totp.step(clock.instant()));
    }

    private List<String> types(Staff.Person person) {
        return entries(person).map(LedgerEntry::type).toList();
    }

    private java.util.stream.Stream<LedgerEntry> entries(Staff.Person person) {
        return ledger.page(agency.code(), Long.MAX_VALUE, 200)
                .stream()
                .filter(entry -> entry.actor().equals(person.accountId().toString()));
    }

    private static MockHttpServletRequestBuilder signIn(Staff.Person person) {
        return post("/sign-in").with(csrf()).param("login", person.login()).param("password", person.password());
    }

    private static MockHttpServletRequestBuilder begin(MockHttpSession session, String code) {
        return post("/account/factor/begin").session(session).with(csrf()).param("code", code);
    }

    private static MockHttpServletRequestBuilder first(MockHttpSession session, String code) {
        return post("/account/factor").session(session).with(csrf()).param("code", code);
    }

    private static MockHttpServletRequestBuilder give(MockHttpSession session, String code) {
        return post("/sign-in/code").session(session).with(csrf()).param("code", code);
    }

    private static MockHttpServletRequestBuilder clear(MockHttpSession session, Staff.Person person, String reason) {
        return post("/grants/" + person.accountId() + "/factor").session(session).with(csrf()).param("reason", reason);
    }

    private static byte[] decoded(String letters) {
        StringBuilder bits = new StringBuilder();
        letters.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(value -> bits.append(Integer.toBinaryString(32 + value).substring(1)));
        byte[] bytes = new byte[bits.length() / Byte.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return bytes;
    }
}
