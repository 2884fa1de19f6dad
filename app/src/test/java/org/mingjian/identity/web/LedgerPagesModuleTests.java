package org.mingjian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class LedgerPagesModuleTests {
    private static final Pattern ROW = Pattern.compile("id=\"entry-(\\d+)\"");

    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;

    @Test
    @DisplayName("DRAW-05 SEC-06 an auditor reads each entry with its index, time, JSON and leaf hash, and the tree's head")
    void reads() throws Exception {
        Agency agency = staff.agency();
        LedgerEntry entry = append(agency, "RESULT", "<b>名称</b>");
        MockHttpSession auditor = staff.session(agency, Role.AUDIT_ADMIN);
        String page = page(auditor, "/ledger");
        assertThat(rows(page)).contains(entry.index()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(page).contains(shown(ledger.leafHash(entry)), shown(ledger.head().root()),
                "&quot;name&quot;: &quot;&lt;b&gt;名称&lt;/b&gt;&quot;", "抽取结果",
                agency.name(), ledger.signer().keyId(),
                LocalDate.ofInstant(entry.at(), ZoneId.of("Asia/Shanghai")).toString()).doesNotContain("<b>名称", "??");
    }

    @Test
    @DisplayName("SEC-07 an auditor sees the entries of the own agency and of those below, and no others")
    void scope() throws Exception {
        Agency top = staff.agency("120000", "CITY", null);
        Agency below = staff.agency("120111", "COUNTY", top.id());
        Agency other = staff.agency();
        long ofTop = append(top, "COMMIT", "a").index();
        long ofBelow = append(below, "COMMIT", "b").index();
        long ofOther = append(other, "COMMIT", "c").index();
        assertThat(rows(page(staff.session(top, Role.AUDIT_ADMIN), "/ledger"))).contains(ofTop, ofBelow)
                .doesNotContain(ofOther);
        MockHttpSession lower = staff.session(below, Role.LEADER);
        assertThat(rows(page(lower, "/ledger"))).contains(ofBelow).doesNotContain(ofTop, ofOther);
        assertThat(rows(page(lower, "/ledger?org=" + top.code()))).isEmpty();
        assertThat(rows(page(lower, "/ledger?org=unknown"))).isEmpty();
    }

    @Test
    @DisplayName("DRAW-05 the ledger is filtered by agency and act, and paged by index")
    void filters() throws Exception {
        Agency agency = staff.agency();
        MockHttpSession auditor = staff.session(agency, Role.AUDIT_ADMIN);
        long first = append(agency, "BEACON", "0").index();
        for (int i = 1; i < 60; i++) {
            append(agency, i % 2 == 0 ? "BEACON" : "REVEAL", "" + i);
        }
        String address = "/ledger?org=" + agency.code() + "&type=BEACON";
        List<Long> beacons = rows(page(auditor, address));
        assertThat(beacons).hasSize(30).last().isEqualTo(first);
        List<Long> newest = rows(page(auditor, "/ledger?org=" + agency.code()));
        assertThat(newest).hasSize(50);
        List<Long> older = rows(page(auditor, "/ledger?org=" + agency.code() + "&before=" + newest.getLast()));
        assertThat(older).isNotEmpty().contains(first).allMatch(index -> index < newest.getLast());
    }

    @Test
    @DisplayName("REL-07 an odd address of the ledger shows entries or none, never an error")
    void oddAddresses() throws Exception {
        MockHttpSession auditor = staff.session(staff.agency(), Role.AUDIT_ADMIN);
        for (String query : List.of("before=abc", "before=-1", "before=99999999999999999999", "before=0",
                "org=%27%3B--", "type=%F0%9F%98%80", "before=9223372036854775807")) {
            assertThat(page(auditor, "/ledger?" + query)).as(query).contains("</html>");
        }
        mvc.perform(get(java.net.URI.create("/ledger?type=%00")).session(auditor)).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("SEC-08 the ledger is closed to those without its permission")
    void closed() throws Exception {
        mvc.perform(get("/ledger").session(staff.session(staff.agency(), Role.PLANNER)))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("DRAW-05 the ledger reads in English too")
    void english() throws Exception {
        Agency agency = staff.agency();
        append(agency, "COMMIT", "x");
        assertThat(page(staff.session(agency, Role.AUDIT_ADMIN), "/ledger?lang=en"))
                .contains("Current tree head", "Sealed")
                .doesNotContain("??");
    }

    /** A hash stands in groups of eight digits. */
    private static String shown(String hash) {
        return "<span>" + String.join("</span><span>", hash.split("(?<=\\G.{8})")) + "</span>";
    }

    private LedgerEntry append(Agency agency, String type, String name) {
        return transaction
                .execute(status -> ledger.append(type, agency.code(), "test", Json.object("name", name)));
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc
                .perform(get(java.net.URI.create(address)).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<Long> rows(String page) {
        return ROW.matcher(page).results().map(row -> Long.parseLong(row.group(1))).toList();
    }
}
