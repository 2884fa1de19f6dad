package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class PasswordAgeModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecurityProfile profile;

    @Autowired
    PinnedClock clock;

    @Test
    @DisplayName("SEC-03 a password of ninety days lets in to its change only, and one of a day less to everything")
    void oldPasswordMustBeChanged() throws Exception {
        Staff.Person person = real();
        age(person, Duration.ofDays(90).minusMillis(1));
        mvc.perform(get("/").session(staff.signIn(person))).andExpect(status().isOk());
        age(person, Duration.ofDays(90));
        MockHttpSession session = staff.signIn(person);
        for (String path : List.of("/", "/subjects", "/account/factor", "/draws")) {
            mvc.perform(get(path).session(session)).andExpect(redirectedUrl("/account"));
        }
        mvc.perform(get("/account").session(session)).andExpect(status().isOk());
        change(person, person.password(), "Xq-2026-Mirror", "/sign-in?set");
        Staff.Person renewed = new Staff.Person(person.accountId(), person.login(), "Xq-2026-Mirror", person.agency());
        mvc.perform(get("/").session(staff.signIn(renewed))).andExpect(status().isOk());
    }

    @Test
    @DisplayName("SEC-03 the last five passwords cannot be chosen again, the one before them can")
    void formerPasswordsAreRefused() throws Exception {
        Staff.Person person = real();
        String present = person.password();
        for (int i = 1; i <= 5; i++) {
            String next = "Xq-2026-Mirror-" + i;
            change(person, present, next, "/sign-in?set");
            present = next;
        }
        for (int i = 1; i <= 5; i++) {
            change(person, present, "Xq-2026-Mirror-" + i, null);
        }
        change(person, present, person.password(), "/sign-in?set");
    }

    @Test
    @DisplayName("SEC-03 the default profile rotates and composes passwords as 等保 has it, the profile asvs has long ones instead")
    void profilesDiffer() throws IOException {
        assertThat(profile.passwordAge()).isEqualTo(Duration.ofDays(90));
        assertThat(profile.passwordHistory()).isEqualTo(5);
        assertThat(profile.passwordClasses()).isEqualTo(3);
        List<PropertySource<?>> file = new YamlPropertySourceLoader()
                .load("asvs", new ClassPathResource("application-asvs.yaml"));
        SecurityProfile asvs = new Binder(ConfigurationPropertySources.from(file))
                .bindOrCreate("mingjian.security", SecurityProfile.class);
        assertThat(asvs.passwordAge()).isZero();
        assertThat(asvs.passwordHistory()).isZero();
        assertThat(asvs.passwordClasses()).isEqualTo(1);
        assertThat(asvs.passwordLength()).isEqualTo(15);
        assertThat(asvs.failures()).isEqualTo(profile.failures());
    }

    private void change(Staff.Person person, String old, String next, @org.jspecify.annotations.Nullable String leads)
            throws Exception {
        Staff.Person now = new Staff.Person(person.accountId(), person.login(), old, person.agency());
        mvc
                .perform(post("/account")
                        .session(staff.signIn(now))
                        .with(csrf())
                        .param("old", old)
                        .param("password", next)
                        .param("repeated", next))
                .andExpect(leads == null ? status().is(422) : redirectedUrl(leads));
    }

    private void age(Staff.Person person, Duration age) {
        jdbc
                .sql("UPDATE identity.account SET password_at = :at WHERE id = :id")
                .param("at", clock.instant().minus(age).atOffset(java.time.ZoneOffset.UTC))
                .param("id", person.accountId())
                .update();
    }

    private Staff.Person real() {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        jdbc.sql("UPDATE identity.account SET demo = false WHERE id = :id").param("id", person.accountId()).update();
        return person;
    }
}
