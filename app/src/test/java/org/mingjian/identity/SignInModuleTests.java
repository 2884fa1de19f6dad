package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class SignInModuleTests {
    private static final int FAILURES = 5;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    SignIns signIns;

    @Autowired
    Ledger ledger;

    @Autowired
    PinnedClock clock;

    @Test
    @DisplayName("SEC-01 five failed sign-ins lock the account for ten minutes, the right password too, administrators included")
    void locksAfterFiveFailures() throws Exception {
        for (Role role : List.of(Role.PLANNER, Role.SYSTEM_ADMIN)) {
            Staff.Person person = staff.person(staff.agency(), role);
            for (int i = 1; i <= FAILURES; i++) {
                assertThat(signIn(person.login(), "Wrong-password-" + i)).isEqualTo("/sign-in?failed");
            }
            assertThat(signIn(person.login(), person.password())).isEqualTo("/sign-in?failed");
            clock.advance(Duration.ofMinutes(9).plusSeconds(59));
            assertThat(signIn(person.login(), person.password())).isEqualTo("/sign-in?failed");
            clock.advance(Duration.ofSeconds(1));
            assertThat(signIn(person.login(), person.password())).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("SEC-01 four failures do not lock, and a success starts the count anew")
    void fourFailuresDoNotLock() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < FAILURES; i++) {
                signIn(person.login(), "Wrong-password-" + i);
            }
            assertThat(signIn(person.login(), person.password())).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("SEC-01 many attempts at the same time get no more than five looks at the password")
    void manyAtOnceGetFiveLooks() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        Callable<Boolean> wrong = () -> signIns.attempt(person.login(), "Wrong-password").isPresent();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> all = people.invokeAll(java.util.Collections.nCopies(12, wrong));
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isFalse();
            }
        }
        assertThat(signIns.attempt(person.login(), person.password())).isEmpty();
        assertThat(types(person.accountId().toString(), "ACCOUNT_LOCKED")).hasSize(1);
    }

    @Test
    @DisplayName("SEC-01 an unknown login, a wrong password, a locked and a disabled account get the same answer")
    void sameAnswerForEveryFailure() throws Exception {
        Staff.Person wrong = staff.person(staff.agency(), Role.PLANNER);
        Staff.Person locked = staff.person(staff.agency(), Role.PLANNER);
        for (int i = 0; i < FAILURES; i++) {
            signIn(locked.login(), "Wrong-password");
        }
        String unknown = answer("nobody-of-that-name", "Some-password-1");
        assertThat(answer(wrong.login(), "Some-password-1")).isEqualTo(unknown);
        assertThat(answer(locked.login(), locked.password())).isEqualTo(unknown);
    }

    @Test
    @DisplayName("SEC-01 an unknown login takes as long as a wrong password")
    void sameTimeForUnknownLogin() {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        signIns.attempt("warm-up", "Some-password-1");
        long known = fastest(person.login());
        long unknown = fastest("nobody-at-all");
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    @DisplayName("SEC-01 an unknown login locks like a known one, and the ledger names it only by a salted hash")
    void unknownLoginLocksToo() {
        for (int i = 0; i <= FAILURES; i++) {
            signIns.attempt("ghost-login", "Some-password-1");
        }
        List<LedgerEntry> entries = ledger.page("unknown", Long.MAX_VALUE, 50);
        assertThat(entries).extracting(LedgerEntry::type).contains("SIGN_IN_FAILED", "ACCOUNT_LOCKED");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(new String(entry.canonical(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("ghost-login"));
    }

    @Test
    @DisplayName("SEC-02 signing in gives the session a new id")
    void newSessionId() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();
        mvc
                .perform(post("/sign-in")
                        .session(before)
                        .with(csrf())
                        .param("login", person.login())
                        .param("password", person.password()))
                .andExpect(redirectedUrl("/"));
        assertThat(before.getId()).isNotEqualTo(id);
    }

    @Test
    @DisplayName("SEC-02 a session ends after 30 idle minutes, and not while it is used")
    void idleSessionEnds() throws Exception {
        MockHttpSession session = staff.session(staff.agency(), Role.PLANNER);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(29));
            mvc.perform(get("/").session(session)).andExpect(status().isOk());
        }
        clock.advance(Duration.ofMinutes(30));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("SEC-02 a session ends after twelve hours, however busy")
    void oldSessionEnds() throws Exception {
        MockHttpSession session = staff.session(staff.agency(), Role.PLANNER);
        for (int i = 0; i < 28; i++) {
            clock.advance(Duration.ofMinutes(25));
            mvc.perform(get("/").session(session)).andExpect(status().isOk());
        }
        clock.advance(Duration.ofMinutes(20));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    @DisplayName("SEC-02 signing out ends the session and is recorded")
    void signOutEnds() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        MockHttpSession session = staff.signIn(person);
        mvc.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?ended"));
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in"));
        assertThat(types(person.accountId().toString(), "SIGN_IN")).hasSize(1);
        assertThat(types(person.accountId().toString(), "SIGN_OUT")).hasSize(1);
    }

    private String signIn(String login, String password) throws Exception {
        String to = mvc
                .perform(post("/sign-in").with(csrf()).param("login", login).param("password", password))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return to == null ? "" : to;
    }

    /** Returns all that a browser sees of a failed sign-in, without what differs by chance. */
    private String answer(String login, String password) throws Exception {
        MvcResult first = mvc
                .perform(post("/sign-in").with(csrf()).param("login", login).param("password", password))
                .andReturn();
        String to = first.getResponse().getRedirectedUrl();
        MvcResult next = mvc.perform(get(to == null ? "" : to)).andReturn();
        return first.getResponse().getStatus() + to + first.getResponse().getHeaderNames()
                + next.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private long fastest(String login) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            signIns.attempt(login, "Some-password-1");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private List<LedgerEntry> types(String actor, String type) {
        return ledger
                .page("", Long.MAX_VALUE, 500)
                .stream()
                .filter(entry -> entry.type().equals(type) && entry.actor().equals(actor))
                .toList();
    }
}
