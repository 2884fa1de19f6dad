package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class FrontDoorModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Test
    @DisplayName("SEC-08 every answer carries a strict content policy, forbids frames and sniffing, and tells no other site")
    void headersAreStrict() throws Exception {
        for (String path : java.util.List.of("/sign-in", "/", "/no-such-page", "/mingjian/mingjian.css")) {
            String policy = mvc
                    .perform(get(path))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andReturn()
                    .getResponse()
                    .getHeader("Content-Security-Policy");
            assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'",
                    "base-uri 'none'", "form-action 'self'");
            assertThat(policy).doesNotContain("unsafe", "http:", "https:", "*");
        }
    }

    @Test
    @DisplayName("SEC-08 over TLS the answer insists on TLS, and in clear it says nothing of it")
    void transportSecurity() throws Exception {
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    @DisplayName("SEC-08 no page holds an inline script or style, and all it loads is our own")
    void nothingInline() throws Exception {
        MockHttpSession session = staff.session(staff.agency(), Role.SYSTEM_ADMIN);
        for (String path : java.util.List.of("/", "/accounts", "/accounts/new", "/agencies", "/account")) {
            String page = mvc.perform(get(path).session(session)).andReturn().getResponse().getContentAsString();
            assertThat(page)
                    .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=\"/)");
            assertThat(page).doesNotContainPattern("(?:src|href|action)=\"(?:https?:)?//");
        }
    }

    @Test
    @DisplayName("SEC-08 a form that does not come from our page is refused")
    void formsNeedTheirToken() throws Exception {
        MockHttpSession session = staff.session(staff.agency(), Role.SYSTEM_ADMIN);
        for (String path : java.util.List.of("/accounts", "/agencies", "/account", "/sign-out", "/sign-in", "/setup",
                "/password")) {
            mvc.perform(post(path).session(session)).andExpect(status().isForbidden());
            mvc.perform(post(path).session(session).with(csrf().useInvalidToken())).andExpect(status().isForbidden());
        }
    }

    @Test
    @DisplayName("SEC-08 who is not signed in is led to the sign-in page, a part of a page by htmx's own header")
    void strangersAreLedToSignIn() throws Exception {
        for (String path : java.util.List.of("/", "/accounts", "/agencies", "/account")) {
            mvc.perform(get(path)).andExpect(redirectedUrl("/sign-in"));
            mvc
                    .perform(get(path).header("HX-Request", "true"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("HX-Redirect", "/sign-in"));
        }
    }

    @Test
    @DisplayName("SEC-08 an account without the permission is refused on every page that names one")
    void permissionIsNeeded() throws Exception {
        MockHttpSession session = staff.session(staff.agency(), Role.INSPECTOR);
        for (String path : java.util.List.of("/accounts", "/accounts/new", "/agencies", "/agencies/new")) {
            mvc.perform(get(path).session(session)).andExpect(status().isForbidden());
        }
    }

    @Test
    @DisplayName("SEC-03 outside a demo there is no entry by one click, not for a demo account on this machine either")
    void noDemoDoor() throws Exception {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        String page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(page).doesNotContain("/sign-in/demo");
        mvc
                .perform(post("/sign-in/demo").with(csrf()).param("account", person.accountId().toString()))
                .andExpect(status().isNotFound());
    }
}
