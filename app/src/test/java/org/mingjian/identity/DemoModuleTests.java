package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@Import(DemoModuleTests.Demo.class)
class DemoModuleTests {
    /** A demo's door on a platform without the demo's year. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Demo {
        @Bean
        @Primary
        DemoDoor openDemoDoor(AccountRows accounts, SignIns signIns, Sessions sessions) {
            return new DemoDoor(true, accounts, signIns, sessions);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("SEC-03 in a demo, from this machine, one click enters as a demo account in a new session")
    void oneClickEnters() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        assertThat(doors()).contains(person.accountId().toString());
        MockHttpSession before = new MockHttpSession();
        MockHttpSession after = session(mvc
                .perform(enter(person.accountId()).session(before))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getRequest()
                .getSession(false));
        assertThat(before.isInvalid()).isTrue();
        mvc.perform(get("/").session(after)).andExpect(status().isOk());
    }

    @Test
    @DisplayName("SEC-03 the demo's door is shut for another machine, whatever it claims to be")
    void shutForOtherMachines() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        RequestPostProcessor elsewhere = request -> {
            request.setRemoteAddr("203.0.113.9");
            request.addHeader("X-Forwarded-For", "127.0.0.1");
            return request;
        };
        RequestPostProcessor elsewhereSilently = request -> {
            request.setRemoteAddr("203.0.113.9");
            return request;
        };
        RequestPostProcessor forwarded = request -> {
            request.addHeader("X-Forwarded-For", "203.0.113.9");
            return request;
        };
        RequestPostProcessor forged = request -> {
            request.addHeader("X-Forwarded-For", "127.0.0.1");
            return request;
        };
        RequestPostProcessor rebound = request -> {
            request.setServerName("demo.example.org");
            return request;
        };
        for (RequestPostProcessor one : java.util.List.of(elsewhere, elsewhereSilently, forwarded, forged, rebound)) {
            assertThat(doors(one)).doesNotContain(person.accountId().toString());
            mvc.perform(enter(person.accountId()).with(one)).andExpect(status().isNotFound());
        }
    }

    @Test
    @DisplayName("SEC-03 the demo's door leads to demo accounts only, and only by a form of ours")
    void demoAccountsOnly() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.SYSTEM_ADMIN);
        mvc.perform(post("/sign-in/demo").param("account", person.accountId().toString()))
                .andExpect(status().isForbidden());
        jdbc.sql("UPDATE identity.account SET demo = FALSE WHERE id = :id").param("id", person.accountId()).update();
        assertThat(doors()).doesNotContain(person.accountId().toString());
        mvc.perform(enter(person.accountId())).andExpect(status().isNotFound());
        mvc.perform(enter(UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private static MockHttpSession session(@Nullable HttpSession session) {
        if (session instanceof MockHttpSession mock) {
            return mock;
        }
        throw new AssertionError("There is no session.");
    }

    private String doors(RequestPostProcessor... origins) throws Exception {
        var request = get("/sign-in");
        for (RequestPostProcessor origin : origins) {
            request.with(origin);
        }
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder enter(UUID account) {
        return post("/sign-in/demo").with(csrf()).param("account", account.toString());
    }
}
