package org.mingjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The life of an installation, from its first start on; the order is the story. */
@PlatformTest(properties = "mingjian.story=setup")
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupModuleTests {
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{8}){4}");
    private static final String PASSWORD = "Xq-2026-Mirror";

    @Autowired
    MockMvc mvc;

    @Autowired
    SetupNotice notice;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Test
    @Order(1)
    @DisplayName("SEC-03 without an account the console shows a token, the database only its hash, and a new start a new one")
    void showsTokenOnce(CapturedOutput console) {
        notice.announce();
        String first = token(console);
        notice.announce();
        String second = token(console);
        assertThat(second).isNotEqualTo(first);
        String kept = jdbc.sql("SELECT encode(hash, 'hex') FROM identity.setup_token").query(String.class).single();
        assertThat(kept).isEqualTo(HexFormat.of().formatHex(Secrets.hash(second)));
        assertThat(kept).hasSize(64).doesNotContain(second.replace("-", ""));
    }

    @Test
    @Order(2)
    @DisplayName("SEC-03 a wrong token, an older token and a weak password make nothing, and each fault is named")
    void refusesFaults(CapturedOutput console) throws Exception {
        notice.announce();
        String old = token(console);
        notice.announce();
        String token = token(console);
        mvc.perform(setup(old, PASSWORD))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("令牌不对")));
        mvc.perform(setup("", PASSWORD)).andExpect(status().is(422));
        for (String weak : List.of("Short-1", "alllowercaseletters", "My-wangming-2026", "")) {
            mvc.perform(setup(token, weak)).andExpect(status().is(422));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM identity.agency").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM identity.account").query(Long.class).single()).isZero();
        assertThat(ledger.page("", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("SEC-03 ORG-01 the token makes one agency and its system administrator, exactly once")
    void makesFirstAdministratorOnce(CapturedOutput console) throws Exception {
        notice.announce();
        String token = token(console);
        mvc.perform(setup(token, PASSWORD)).andExpect(redirectedUrl("/sign-in?set"));
        mvc.perform(setup(token, PASSWORD)).andExpect(status().isNotFound());
        mvc.perform(get("/setup")).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT count(*) FROM identity.setup_token").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("SELECT role FROM identity.account_role").query(String.class).list())
                .containsExactly("SYSTEM_ADMIN");
        mvc
                .perform(post("/sign-in").with(csrf()).param("login", "wangming").param("password", PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @Order(4)
    @DisplayName("SEC-03 with an account no start shows a token")
    void showsNoTokenLater(CapturedOutput console) {
        int before = console.getOut().length();
        notice.announce();
        assertThat(console.getOut().substring(before)).isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("SEC-06 the ledger tells the founding, and neither password nor login nor name is in it or in the table in clear")
    void ledgerTellsFounding() {
        List<LedgerEntry> entries = ledger.page("", Long.MAX_VALUE, 50).reversed();
        assertThat(entries)
                .extracting(LedgerEntry::type)
                .containsExactly("AGENCY_FOUNDED", "ACCOUNT_CREATED", "ROLE_GRANTED", "PASSWORD_SET", "SIGN_IN");
        assertThat(entries).allSatisfy(entry -> {
            String text = new String(entry.canonical(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("wangming", "王明", PASSWORD);
        });
        assertThat(jdbc.sql("SELECT password FROM identity.account").query(String.class).single())
                .startsWith("{argon2}$argon2id$")
                .doesNotContain(PASSWORD);
    }

    private static MockHttpServletRequestBuilder setup(String token, String password) {
        return post("/setup")
                .with(csrf())
                .param("token", token)
                .param("code", "xiqing")
                .param("name", "西青区应急管理局")
                .param("region", "120111")
                .param("level", "COUNTY")
                .param("login", "WangMing")
                .param("person", "王明")
                .param("password", password)
                .param("repeated", password);
    }

    private static String token(CapturedOutput console) {
        Matcher matcher = TOKEN.matcher(console.getOut());
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
