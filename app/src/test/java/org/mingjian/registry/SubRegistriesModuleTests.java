package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.subject;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SubRegistriesModuleTests {

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    SubRegistries subs;

    @Test
    @DisplayName("REG-01 a filter is kept under a name as a sub-registry, linked from the list, of the own agency alone")
    void keepsFilters() throws Exception {
        Agency agency = staff.agency();
        imported(subjects.importSheet(planner(agency), SheetFiles.text(folder, SUBJECT_HEADER + ",重点单位",
                subject(1) + ",是", subject(2) + ",否"), "a.csv", UUID.randomUUID()));
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        mvc.perform(save(session, "重点库").param("flag", "key")).andExpect(redirectedUrl("/subjects?flag=key"));
        assertThat(page(session, "/subjects")).contains("重点库", "/subjects?flag=key");
        mvc.perform(save(session, "重点库").param("flag", "key").param("industry", "WHP"));
        assertThat(subs.of(agency.id())).singleElement().satisfies(one -> {
            assertThat(one.industry()).isEqualTo("WHP");
            assertThat(one.flag()).isEqualTo("key");
        });
        mvc.perform(save(session, "全部"));
        mvc.perform(save(session, " ").param("flag", "key"));
        assertThat(subs.of(agency.id())).hasSize(1);
        long id = subs.of(agency.id()).getFirst().id();
        MockHttpSession other = staff.session(staff.agency(), Role.PLANNER);
        mvc.perform(post("/subjects/subs/" + id + "/remove").session(other).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/subjects/subs/" + id + "/remove").session(session).with(csrf()))
                .andExpect(redirectedUrl("/subjects"));
        assertThat(subs.of(agency.id())).isEmpty();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder save(
        MockHttpSession session,
        String name
    ) {
        return post("/subjects/subs").session(session).with(csrf()).param("sub-name", name);
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
