package org.mingjian.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.NewAgency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Makes agencies and people for a test, each with a name of its own, and signs them in by the real form. */
public class Staff {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Agencies agencies;
    private final Accounts accounts;
    private final ObjectProvider<MockMvc> mvc;

    Staff(Agencies agencies, Accounts accounts, ObjectProvider<MockMvc> mvc) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.mvc = mvc;
    }

    /** A person of an agency, with the password that only a test knows. */
    public record Person(
        UUID accountId,
        String login,
        String password,
        Agency agency
    ) {}

    /** Founds a county agency in Xiqing, Tianjin, without a superior. */
    public Agency agency() {
        return agency("120111", "COUNTY", null);
    }

    /** Founds an agency. */
    public Agency agency(String region, String level, @Nullable UUID superior) {
        int number = COUNT.incrementAndGet();
        NewAgency typed = new NewAgency("agency-" + number, "第" + number + "应急管理局", region, level, superior);
        return switch (agencies.found("test", typed)) {
            case Outcome.Done<Agency>(Agency agency) -> agency;
            case Outcome.Refused<Agency> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Founds a party beside an agency: its government, or the office of its safety committee. */
    public Agency party(Agency beside, AgencyKind kind) {
        int number = COUNT.incrementAndGet();
        NewAgency typed = new NewAgency("party-" + number, "第" + number + "机关", beside.regionCode(), beside.level(),
                beside.id(), kind);
        return switch (agencies.found("test", typed)) {
            case Outcome.Done<Agency>(Agency agency) -> agency;
            case Outcome.Refused<Agency> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Makes somebody with these roles in the agency. */
    public Person person(Agency agency, Role... roles) {
        String login = "p" + COUNT.incrementAndGet();
        String password = accounts.createDemo(agency.id(), null, login, "人员" + login, Set.of(roles));
        UUID id = accounts.accountsOf(agency.id(), org.mingjian.identity.Permission.DESK)
                .stream()
                .filter(account -> account.login().equals(login))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
        return new Person(id, login, password, agency);
    }

    /** Makes somebody with these roles and returns that person's session. */
    public MockHttpSession session(Agency agency, Role... roles) throws Exception {
        return signIn(person(agency, roles));
    }

    /** Signs somebody in by the form and returns the session. */
    public MockHttpSession signIn(Person person) throws Exception {
        MvcResult result = mvc
                .getObject()
                .perform(post("/sign-in")
                        .with(csrf())
                        .param("login", person.login())
                        .param("password", person.password()))
                .andReturn();
        if (!"/".equals(result.getResponse().getRedirectedUrl())) {
            throw new IllegalStateException("The sign-in of " + person.login() + " led to "
                    + result.getResponse().getRedirectedUrl() + ".");
        }
        return (MockHttpSession) result.getRequest().getSession();
    }
}
