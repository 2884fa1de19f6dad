package org.mingjian.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawFixtures;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@Import(DrawFixtures.class)
class SimulationPagesModuleTests {
    private static final String PATH = "/policies/zibo-2017/simulation";
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    DrawFixtures fixtures;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("BEY-06 a planner tries a policy over years on the own registries, and nothing of it is kept")
    void tried() throws Exception {
        Staff.Person planner = staff.person(staff.agency(), Role.PLANNER);
        fixtures.furnish(planner, "zibo-2017", 60);
        MockHttpSession session = staff.signIn(planner);
        assertThat(page(session, PATH)).contains("value=\"3\"").doesNotContain("逐年");
        assertThat(page(session, "/policies/zibo-2017")).contains(PATH);
        long before = entries();
        String tried = page(session, PATH + "?years=2&draws=3&count=6&seed=a");
        assertThat(tried).contains("6 次抽取，举行了 6 次", "名录 60 家", "2027", "每年最少抽取次数", "都能做到");
        assertThat(page(session, PATH + "?years=2&draws=3&count=6&seed=a")).contains("举行了 6 次");
        assertThat(page(session, PATH + "?years=1&draws=3&count=50&seed=a")).contains("不能举行的抽取", "这些规定合在一起做不到");
        assertThat(entries()).as("a trial leaves no entry").isEqualTo(before);
    }

    @Test
    @DisplayName("REL-07 what is typed wrongly, too large or empty is told at its field, and only who sees policies may try them")
    void faults() throws Exception {
        Staff.Person planner = staff.person(staff.agency(), Role.PLANNER);
        MockHttpSession session = staff.signIn(planner);
        MockHttpServletResponse wrong = answer(session, PATH + "?years=0&draws=x&count=-1&workDays=1.5&seed=%20%3C");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("有 5 处", "href=\"#workDays\"", "&lt;");
        assertThat(answer(session, PATH + "?years=2&draws=3&count=6&seed=a").getContentAsString(StandardCharsets.UTF_8))
                .contains("还没有企业");
        assertThat(answer(session, "/policies/nowhere/simulation").getStatus()).isEqualTo(404);
        MockHttpSession inspector = staff.session(planner.agency(), Role.INSPECTOR);
        assertThat(answer(inspector, PATH).getStatus()).isEqualTo(403);
    }

    private long entries() {
        return jdbc.sql("SELECT count(*) FROM ledger.entry").query(Long.class).single();
    }

    private String page(MockHttpSession session, String path) throws Exception {
        MockHttpServletResponse response = answer(session, path);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpSession session, String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).session(session).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }
}
