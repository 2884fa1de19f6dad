package org.mingjian.identity.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.identity.AgencyKind.EMERGENCY_BUREAU;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class JurisdictionsModuleTests extends MandateStage {
    private static final String ZHANGDIAN = "370303";
    private static final String HUANTAI = "370321";
    private static final String ZONE = "370303Z01";
    private static final String IN_ZONE = "370303008";
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    JurisdictionChanges changes;

    private Agency city;

    @BeforeEach
    void city() {
        city = staff.agency("370300", "CITY", null);
    }

    private Outcome<Jurisdiction> record(Agency agency, String included, String excluded, String from) {
        return changes.record("test", agency, new NewJurisdiction(included, excluded, "市政府〔2026〕3号", from));
    }

    @Test
    @DisplayName("ORG-01 an agency acts in the region of its seat, and from a version's first day on in its regions and zones without what it leaves out")
    void covers() {
        Agency bureau = found(EMERGENCY_BUREAU, ZHANGDIAN, "COUNTY", city);
        assertThat(jurisdictions.of(bureau.id(), AFTER).from()).isEmpty();
        value(record(bureau, "370303z01\n" + HUANTAI, "370321001", "2026-01-01"));
        assertThat(jurisdictions.covers(bureau.id(), ZHANGDIAN, BEFORE)).isTrue();
        assertThat(jurisdictions.covers(bureau.id(), HUANTAI, BEFORE)).isFalse();
        assertThat(List.of(ZONE, IN_ZONE, HUANTAI, "370321101"))
                .allMatch(region -> jurisdictions.covers(bureau.id(), region, AFTER));
        assertThat(List.of(ZHANGDIAN, "370303001", "370321001", "370300"))
                .noneMatch(region -> jurisdictions.covers(bureau.id(), region, AFTER));
        assertThat(jurisdictions.versions(bureau.id())).extracting(Jurisdiction::to)
                .containsExactly(Optional.empty(), Optional.of(BEFORE));
        assertThat(entries(bureau, "JURISDICTION")).singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains(ZONE, HUANTAI, "370321001", "2026-01-01"));
    }

    @Test
    @DisplayName("ORG-01 unknown and doubled codes, an exclusion of nothing and a day before the newest are refused by code and rule")
    void refusals() {
        assertThat(faults(record(city, "999999 370303 370303 370303001", "370321 370303", "2026-13-01")))
                .containsExactlyInAnyOrder("included mandate.fault.area-unknown", "included mandate.fault.area-twice",
                        "included mandate.fault.area-nested", "excluded mandate.fault.area-except",
                        "excluded mandate.fault.area-both", "from mandate.fault.date");
        assertThat(faults(record(city, "", "", "2026-01-01"))).containsExactly("included mandate.fault.area-none");
        value(record(city, "370300", "", "2026-03-01"));
        assertThat(faults(record(city, "370300", "", "2026-02-28"))).containsExactly("from mandate.fault.area-before");
        assertThat(entries(city, "JURISDICTION")).hasSize(1);
    }

    @Test
    @DisplayName("ORG-01 a subordinate's jurisdiction lies in its superior's, and leaves out what that one leaves out")
    void withinTheSuperior() {
        Agency bureau = found(EMERGENCY_BUREAU, ZHANGDIAN, "COUNTY", city);
        value(record(city, "370300", ZONE, "2026-01-01"));
        assertThat(faults(record(bureau, ZHANGDIAN + " 120111", "", "2026-02-01")))
                .containsExactlyInAnyOrder("included mandate.fault.area-outside", "excluded mandate.fault.area-gap");
        assertThat(faults(record(bureau, ZONE, "", "2026-02-01")))
                .containsExactly("included mandate.fault.area-outside");
        value(record(bureau, ZHANGDIAN, ZONE, "2026-02-01"));
    }

    @Test
    @DisplayName("ORG-01 an agency is founded in its superior's jurisdiction, wherever the superior has its seat")
    void founding() {
        Agency zone = found(EMERGENCY_BUREAU, ZHANGDIAN, "COUNTY", city);
        value(record(zone, ZONE + " 370321001", "", "2025-01-01"));
        value(tryToFound(EMERGENCY_BUREAU, "370321001", "TOWNSHIP", zone));
        value(tryToFound(EMERGENCY_BUREAU, IN_ZONE, "TOWNSHIP", zone));
        assertThat(faults(tryToFound(EMERGENCY_BUREAU, "370303001", "TOWNSHIP", zone)))
                .containsExactly("region identity.fault.region-outside");
    }

    @Test
    @DisplayName("ORG-01 SEC-07 the system administrator records it on the agency's page, in words of both languages; others do not reach it")
    void pages() throws Exception {
        Agency bureau = found(EMERGENCY_BUREAU, ZHANGDIAN, "COUNTY", city);
        MockHttpSession admin = staff.session(city, Role.SYSTEM_ADMIN);
        String path = "/agencies/" + bureau.id() + "/jurisdiction";
        assertThat(open(admin, path, Locale.CHINA).getContentAsString()).contains("未单独登记属地", "淄博高新技术产业开发区");
        MockHttpServletResponse refused = send(admin, path, "included", "370303 120111", "basis", "3号", "from",
                "2026-01-01");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("“天津市西青区 120111”不在上级机构“" + city.name() + "”的属地之内。");
        assertThat(send(admin, path, "included", "370303", "excluded", ZONE, "basis", "3号", "from", "2026-01-01")
                .getRedirectedUrl()).isEqualTo(path);
        assertThat(open(admin, "/agencies/" + bureau.id(), Locale.CHINA).getContentAsString())
                .contains("山东省淄博市张店区", "不含山东省淄博市张店区淄博高新技术产业开发区");
        assertThat(open(admin, "/agencies", Locale.ENGLISH).getContentAsString())
                .contains("without 山东省淄博市张店区淄博高新技术产业开发区");
        assertThat(open(staff.session(county, Role.SYSTEM_ADMIN), path, Locale.CHINA).getStatus()).isEqualTo(404);
        assertThat(send(staff.session(city, Role.PLANNER), path).getStatus()).isEqualTo(403);
    }
}
