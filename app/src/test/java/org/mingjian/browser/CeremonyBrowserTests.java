package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.demo.DemoTime;

class CeremonyBrowserTests extends DemoBrowser {
    private static final String AGENCY = "西青区";
    private static final String DRAW = "xiqing-2026-004";

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("DRAW-05 DRAW-07 BEY-02 BEY-03 a whole ceremony goes one way from preparing to a published bundle that verifies, each share from its party's own session")
    void wholeCeremony() throws Exception {
        Map<String, Page> parties = new LinkedHashMap<>();
        for (String person : new String[]{"派驻纪检组", "企业代表", "抽取主持人"}) {
            Page page = enter(AGENCY, person);
            parties.put(person, page);
            openDraw(page);
            page.locator("a[href$='/share']").first().click();
            page.locator("#make").click();
            page.locator("#lock-form button[type=submit]").click();
            assertThat(page.locator(".mj-tag--ok").first().isVisible()).isTrue();
        }
        Page host = parties.getOrDefault("抽取主持人", visitor());
        openDraw(host);
        String ceremony = host.url();
        fine(host);
        assertThat(host.locator("main").innerText()).contains("机会");
        host.locator("details.mj-confirm > summary").first().click();
        host.locator("form[action$='/seal'] button").click();
        assertThat(host.locator(".mj-fingerprint--large").first().innerText().replaceAll("\\s", ""))
                .matches("[0-9a-f]{64}");
        for (Page page : parties.values()) {
            page.navigate(ceremony + "/share");
            page.locator("form[action$='/share/reveal'] button[type=submit]").click();
            assertThat(page.locator("form[action$='/share/reveal']").count()).isZero();
        }
        DemoTime.pass(clock, Duration.ofMinutes(11));
        host.navigate(ceremony);
        host.locator("#beacon-text").fill("123");
        host.locator("form[action$='/beacon'] button").click();
        assertThat(host.locator(".mj-errors").first().isVisible()).isTrue();
        host.locator("#beacon-text").fill("31415926535897932384");
        host.locator("form[action$='/beacon'] button").click();
        host.locator("form[action$='/draw'] button").click();
        assertThat(publicText()).doesNotContain("31415926535897932384");
        host.locator("form[action$='/teams'] button").click();
        host.locator("form[action$='/publish'] button").click();
        fine(host);
        Download download = host.waitForDownload(() -> host.locator("a[href$='bundle.zip']").first().click());
        Path file = folder.resolve("bundle.zip");
        download.saveAs(file);
        Report report = Verifier.verify(Bundle.read(file), Set.of());
        assertThat(report.ok()).as(report.toJson()).isTrue();
        assertThat(publicText()).contains("31415926535897932384", "执法员");
    }

    private String publicText() {
        Page citizen = visitor();
        go(citizen, "/public/draws/" + DRAW);
        for (int i = 0; i < 50 && citizen.locator("main").count() == 0; i++) {
            citizen.waitForTimeout(100);
            citizen.reload();
        }
        return citizen.locator("body").innerText();
    }

    private void openDraw(Page page) {
        go(page, "/draws");
        page.locator("tr", new Page.LocatorOptions().setHasText(DRAW)).locator("a").first().click();
    }
}
