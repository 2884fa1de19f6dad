package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest(properties = "mingjian.story=days")
class AccountsModuleTests {
    private static final Pattern CODE = Pattern.compile("code=([0-9a-f-]{44})");
    private static final String PASSWORD = "Xq-2026-Mirror";

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    RoleGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PinnedClock clock;

    @Test
    @DisplayName("SEC-03 SEC-05 one administrator creates, the owner chooses the password, another administrator grants the role")
    void threePeopleMakeOneAccount() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession creator = staff.session(agency, Role.SYSTEM_ADMIN);
        MockHttpSession granter = staff.session(agency, Role.SECURITY_ADMIN);
        String code = create(creator, agency, "new-" + agency.code());
        Account account = byLogin("new-" + agency.code());
        assertThat(account.passwordSet()).isFalse();
        assertThat(account.roles()).isEmpty();

        mvc.perform(role(creator, account, Role.PLANNER, true)).andExpect(status().isForbidden());
        mvc.perform(firstSecurityAdministrator(creator, account)).andExpect(status().is(422));
        mvc.perform(firstSecurityAdministrator(granter, account)).andExpect(status().isForbidden());
        mvc.perform(role(granter, account, Role.PLANNER, true)).andExpect(redirectedUrl("/grants/" + account.id()));
        mvc.perform(setPassword(code, "weak")).andExpect(status().is(422));
        mvc.perform(setPassword(code, PASSWORD)).andExpect(redirectedUrl("/sign-in?set"));
        mvc.perform(setPassword(code, PASSWORD)).andExpect(status().is(422));

        MockHttpSession owner = staff.signIn(new Staff.Person(account.id(), account.login(), PASSWORD, agency));
        mvc.perform(get("/").session(owner)).andExpect(status().isOk());
        mvc.perform(get("/accounts").session(owner)).andExpect(status().isForbidden());
        mvc.perform(post("/accounts").session(granter).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("SEC-03 a code for setting a password is good for seven days")
    void codeExpires() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession creator = staff.session(agency, Role.SYSTEM_ADMIN);
        String code = create(creator, agency, "late-" + agency.code());
        clock.advance(Duration.ofDays(7));
        mvc.perform(setPassword(code, PASSWORD)).andExpect(status().is(422));
    }

    @Test
    @DisplayName("SEC-05 while there is no security administrator the system administrator grants exactly that role, to another")
    void bootstrapsSecurityAdministrator() throws Exception {
        Agency agency = staff.agency();
        Staff.Person first = staff.person(agency, Role.SYSTEM_ADMIN);
        MockHttpSession session = staff.signIn(first);
        Account second = accounts.find(staff.person(agency).accountId()).orElseThrow();
        Account third = accounts.find(staff.person(agency).accountId()).orElseThrow();
        Account oneself = accounts.find(first.accountId()).orElseThrow();

        mvc.perform(role(session, second, Role.AUDIT_ADMIN, true)).andExpect(status().isForbidden());
        mvc.perform(role(session, second, Role.SECURITY_ADMIN, true)).andExpect(status().isForbidden());
        mvc.perform(firstSecurityAdministrator(session, oneself)).andExpect(status().is(422));
        mvc.perform(firstSecurityAdministrator(session, second)).andExpect(redirectedUrl("/accounts/" + second.id()));
        mvc.perform(firstSecurityAdministrator(session, third)).andExpect(status().is(422));
        assertThat(accounts.find(second.id()).orElseThrow().roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(accounts.find(third.id()).orElseThrow().roles()).isEmpty();
    }

    @Test
    @DisplayName("SEC-05 nobody holds two of the three administrator roles: the page refuses, and so does the database")
    void administratorsAreThreePeople() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession granter = staff.session(agency, Role.SECURITY_ADMIN);
        Account audit = accounts.find(staff.person(agency, Role.AUDIT_ADMIN).accountId()).orElseThrow();
        mvc.perform(role(granter, audit, Role.SYSTEM_ADMIN, true)).andExpect(status().is(422));
        assertThatThrownBy(() -> jdbc
                .sql("INSERT INTO identity.account_role VALUES (:id, 'SYSTEM_ADMIN', 'test', now())")
                .param("id", audit.id())
                .update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @DisplayName("SEC-05 of three administrator roles given to one person at the same time the database keeps one")
    void administratorsAreThreePeopleUnderConcurrency() throws Exception {
        UUID account = staff.person(staff.agency(), Role.PLANNER).accountId();
        List<Callable<Boolean>> grants = Arrays
                .stream(Role.values())
                .filter(Role::administrator)
                .<Callable<Boolean>>map(role -> () -> insert(account, role))
                .toList();
        try (ExecutorService people = Executors.newFixedThreadPool(grants.size())) {
            long granted = 0;
            for (Future<Boolean> one : people.invokeAll(grants)) {
                granted += one.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
        assertThat(accounts.find(account).orElseThrow().roles().stream().filter(Role::administrator)).hasSize(1);
    }

    @Test
    @DisplayName("SEC-05 the last security administrator can be neither disabled nor stripped nor sent a new code")
    void lastSecurityAdministratorStays() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession system = staff.session(agency, Role.SYSTEM_ADMIN);
        Account last = accounts.find(staff.person(agency, Role.SECURITY_ADMIN).accountId()).orElseThrow();
        mvc.perform(active(system, last, false)).andExpect(status().is(422));
        mvc
                .perform(post("/accounts/" + last.id() + "/code").session(system).with(csrf()))
                .andExpect(status().is(422));
        staff.person(agency, Role.SECURITY_ADMIN);
        mvc.perform(active(system, last, false)).andExpect(redirectedUrl("/accounts/" + last.id()));
    }

    @Test
    @DisplayName("SEC-05 a new code takes the old password and all roles away, so that who issues it gains no power")
    void newCodeTakesRolesAway() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession system = staff.session(agency, Role.SYSTEM_ADMIN);
        Staff.Person planner = staff.person(agency, Role.PLANNER);
        MockHttpSession session = staff.signIn(planner);
        MvcResult result = mvc
                .perform(post("/accounts/" + planner.accountId() + "/code").session(system).with(csrf()))
                .andExpect(redirectedUrl("/accounts/" + planner.accountId()))
                .andReturn();
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        assertThat(accounts.find(planner.accountId()).orElseThrow().roles()).isEmpty();
        mvc.perform(setPassword(code(result), PASSWORD)).andExpect(redirectedUrl("/sign-in?set"));
    }

    @Test
    @DisplayName("SEC-02 disabling an account, changing its roles or its password ends its sessions at once")
    void changesEndSessions() throws Exception {
        Agency agency = staff.agency();
        Staff.Person systemPerson = staff.person(agency, Role.SYSTEM_ADMIN);
        MockHttpSession system = staff.signIn(systemPerson);
        MockHttpSession security = staff.session(agency, Role.SECURITY_ADMIN);
        Staff.Person person = staff.person(agency, Role.PLANNER);
        Account account = accounts.find(person.accountId()).orElseThrow();

        MockHttpSession session = staff.signIn(person);
        mvc.perform(role(security, account, Role.LEADER, true)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));

        session = staff.signIn(person);
        mvc.perform(role(security, account, Role.PLANNER, false)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));

        session = staff.signIn(person);
        MockHttpSession other = staff.signIn(person);
        mvc.perform(change(session, "Wrong-password-1", PASSWORD)).andExpect(status().is(422));
        mvc.perform(change(session, person.password(), PASSWORD)).andExpect(redirectedUrl("/sign-in?set"));
        mvc.perform(get("/").session(other)).andExpect(redirectedUrl("/sign-in?ended"));

        session = staff.signIn(new Staff.Person(person.accountId(), person.login(), PASSWORD, agency));
        mvc.perform(active(system, account, false)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        mvc
                .perform(post("/sign-in").with(csrf()).param("login", person.login()).param("password", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?failed"));
    }

    @Test
    @DisplayName("SEC-07 an agency and an account of another tree are not found, and a subordinate's are; the list shows the same")
    void scopeIsOwnAndSubordinates() throws Exception {
        Agency above = staff.agency("120000", "CITY", null);
        Agency below = staff.agency("120111", "COUNTY", above.id());
        Agency foreign = staff.agency();
        MockHttpSession session = staff.session(above, Role.SYSTEM_ADMIN);
        MockHttpSession lower = staff.session(below, Role.SYSTEM_ADMIN);
        Staff.Person ours = staff.person(below, Role.PLANNER);
        Staff.Person theirs = staff.person(foreign, Role.PLANNER);

        mvc.perform(get("/accounts/" + ours.accountId()).session(session)).andExpect(status().isOk());
        mvc.perform(get("/agencies/" + below.id()).session(session)).andExpect(status().isOk());
        for (String path : List.of("/accounts/" + theirs.accountId(), "/agencies/" + foreign.id())) {
            mvc.perform(get(path).session(session)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/agencies/" + above.id()).session(lower)).andExpect(status().isNotFound());
        Account foreignAccount = accounts.find(theirs.accountId()).orElseThrow();
        mvc.perform(active(session, foreignAccount, false)).andExpect(status().isNotFound());
        mvc.perform(firstSecurityAdministrator(session, foreignAccount)).andExpect(status().isNotFound());
        MockHttpSession granter = staff.session(above, Role.SECURITY_ADMIN);
        mvc.perform(role(granter, foreignAccount, Role.PLANNER, true)).andExpect(status().isNotFound());
        mvc.perform(get("/grants/" + theirs.accountId()).session(granter)).andExpect(status().isNotFound());
        mvc.perform(get("/grants/" + ours.accountId()).session(granter)).andExpect(status().isOk());
        mvc.perform(department(session, foreign)).andExpect(status().isNotFound());
        mvc.perform(department(session, below)).andExpect(redirectedUrl("/agencies/" + below.id()));
        mvc
                .perform(post("/agencies").session(session).with(csrf()).param("parent", foreign.id().toString()))
                .andExpect(status().isNotFound());
        String list = mvc
                .perform(get("/accounts").param("size", "100").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains(">" + ours.login() + "<").doesNotContain(">" + theirs.login() + "<");
    }

    @Test
    @DisplayName("ORG-01 an agency lies in its superior's region and not above its level")
    void agencyLiesWithinItsSuperior() throws Exception {
        Agency superior = staff.agency("120111", "COUNTY", null);
        MockHttpSession session = staff.session(superior, Role.SYSTEM_ADMIN);
        mvc.perform(agency(session, superior, "a1", "120112", "TOWNSHIP")).andExpect(status().is(422));
        mvc.perform(agency(session, superior, "a2", "120111", "CITY")).andExpect(status().is(422));
        mvc.perform(agency(session, superior, superior.code(), "120111", "TOWNSHIP")).andExpect(status().is(422));
        mvc.perform(agency(session, superior, "bad code", "999999", "X")).andExpect(status().is(422));
        mvc
                .perform(agency(session, superior, "town-of-" + superior.code(), "120111", "TOWNSHIP"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    @DisplayName("REL-07 an id that is none, an unknown role and wild text are answered without a failure of the system")
    void wildInputIsAnswered() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession session = staff.session(agency, Role.SYSTEM_ADMIN);
        Account account = accounts.find(staff.person(agency).accountId()).orElseThrow();
        mvc.perform(get("/accounts/not-an-id").session(session)).andExpect(status().isBadRequest());
        mvc.perform(get("/accounts").param("page", "x").param("size", "y").session(session)).andExpect(status().isOk());
        mvc.perform(get("/accounts").param("page", "-7").param("size", "13").session(session))
                .andExpect(status().isOk());
        for (String wild : List.of("%", "_\\", "' OR 1=1 --", "\u202egnp.exe", "😀", "x".repeat(5000))) {
            mvc.perform(get("/accounts").param("q", wild).session(session)).andExpect(status().isOk());
            mvc
                    .perform(post("/accounts")
                            .session(session)
                            .with(csrf())
                            .param("login", wild)
                            .param("name", wild)
                            .param("place", agency.id().toString()))
                    .andExpect(status().is(422));
        }
        mvc.perform(get("/accounts").param("q", "a\u0000b").session(session)).andExpect(status().isBadRequest());
        mvc
                .perform(post("/grants/" + account.id() + "/roles")
                        .session(staff.session(agency, Role.SECURITY_ADMIN))
                        .with(csrf())
                        .param("role", "EMPEROR")
                        .param("held", "true"))
                .andExpect(status().isBadRequest());
    }

    private String create(MockHttpSession session, Agency agency, String login) throws Exception {
        return code(mvc
                .perform(post("/accounts")
                        .session(session)
                        .with(csrf())
                        .param("login", login)
                        .param("name", "李娜")
                        .param("place", agency.id().toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn());
    }

    private boolean insert(UUID account, Role role) {
        try {
            return jdbc
                    .sql("INSERT INTO identity.account_role VALUES (:id, :role, 'test', now())")
                    .param("id", account)
                    .param("role", role.name())
                    .update() == 1;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private static String code(MvcResult result) {
        Matcher matcher = CODE.matcher(String.valueOf(result.getFlashMap().get("issued")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Account byLogin(String login) {
        return accounts
                .find(jdbc
                        .sql("SELECT id FROM identity.account WHERE login = :login")
                        .param("login", login)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
    }

    private static MockHttpServletRequestBuilder role(
        MockHttpSession session,
        Account account,
        Role role,
        boolean held
    ) {
        return post("/grants/" + account.id() + "/roles")
                .session(session)
                .with(csrf())
                .param("role", role.name())
                .param("held", String.valueOf(held));
    }

    private static MockHttpServletRequestBuilder firstSecurityAdministrator(MockHttpSession session, Account account) {
        return post("/accounts/" + account.id() + "/security-administrator").session(session).with(csrf());
    }

    private static MockHttpServletRequestBuilder active(MockHttpSession session, Account account, boolean active) {
        return post("/accounts/" + account.id() + "/active")
                .session(session)
                .with(csrf())
                .param("active", String.valueOf(active));
    }

    private static MockHttpServletRequestBuilder setPassword(String code, String password) {
        return post("/password")
                .with(csrf())
                .param("code", code)
                .param("password", password)
                .param("repeated", password);
    }

    private static MockHttpServletRequestBuilder change(MockHttpSession session, String old, String password) {
        return post("/account")
                .session(session)
                .with(csrf())
                .param("old", old)
                .param("password", password)
                .param("repeated", password);
    }

    private static MockHttpServletRequestBuilder department(MockHttpSession session, Agency agency) {
        return post("/agencies/" + agency.id() + "/departments")
                .session(session)
                .with(csrf())
                .param("code", "zhxt")
                .param("name", "综合协调科");
    }

    private static MockHttpServletRequestBuilder agency(
        MockHttpSession session,
        Agency superior,
        String code,
        String region,
        String level
    ) {
        return post("/agencies")
                .session(session)
                .with(csrf())
                .param("parent", superior.id().toString())
                .param("code", code)
                .param("name", "应急管理办公室")
                .param("region", region)
                .param("level", level);
    }
}
