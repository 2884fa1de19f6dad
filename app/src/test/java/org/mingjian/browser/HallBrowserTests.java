package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.demo.DemoTime;

/** A ceremony in a hall: three phones without account, the big screen and the operator's page, all open at once. */
class HallBrowserTests extends DemoBrowser {
    private static final String DICE = "63454660390103169462";
    private static final int SOON = 20_000;

    @Test
    @DisplayName("DRAW-05 BEY-03 three phones without account, the big screen and the operator's page follow a whole ceremony without being reloaded")
    void live() {
        Page host = prepared("乌审旗", "wushen-2026-003");
        String ceremony = host.url();
        Page screen = visitor("zh-CN", WALL, true);
        go(screen, opened(host));
        fine(screen);
        List<Page> phones = new ArrayList<>();
        for (String slip : slips(host)) {
            Page phone = visitor("zh-CN", PHONE, true);
            phone.navigate(slip);
            fine(phone);
            phones.add(phone);
        }
        host.navigate(ceremony);
        mark(host);
        mark(screen);
        phones.forEach(HallBrowserTests::lock);
        await(screen.locator(".sc-party--ok").nth(2));
        await(host.locator("#seed-state .mj-tag--ok").nth(2));
        assertThat(marked(host)).isTrue();
        // Pressed by keyboard alone.
        host.locator("#seal-confirm > summary").press("Enter");
        host.locator("form[action$='/seal'] button").press("Enter");
        host.waitForLoadState();
        mark(host);
        await(screen.locator(".sc-hex"));
        fine(screen);
        Page citizen = visitor();
        go(citizen, "/public/draws/wushen-2026-003");
        for (int i = 0; i < 50 && citizen.locator("#live-draw").count() == 0; i++) {
            citizen.waitForTimeout(200);
            citizen.reload();
        }
        String fingerprint = screen.locator(".sc-hex").innerText().replaceAll("\\s", "");
        for (Page phone : phones) {
            await(phone.locator("#reveal-share"));
            assertThat(phone.locator("#reveal-share").inputValue()).matches("[0-9a-f]{64}");
            assertThat(phone.locator(".mj-fingerprint--large").innerText().replaceAll("\\s", ""))
                    .isEqualTo(fingerprint);
        }
        phones.getFirst().locator("form[action$='/reveal'] button").click();
        phones.get(1).locator("form[action$='/reveal'] button").click();
        await(host.locator("#seed-state .mj-tag--ok").nth(1));
        await(screen.locator(".sc-party--ok").nth(1));
        DemoTime.pass(clock, Duration.ofMinutes(11));
        await(host.locator("#beacon-text"));
        host.locator("#beacon-text").fill(DICE.substring(0, 9));
        // What the operator is typing stays while a witness acts.
        Page first = phones.getFirst();
        await(first.locator("#beacon-text"));
        first.locator("#beacon-text").fill(DICE);
        first.locator("form[action$='/beacon'] button").click();
        await(host.locator("#seed-state .mj-tag", new Page.LocatorOptions().setHasText("等第二人")));
        assertThat(host.locator("#beacon-text").inputValue()).isEqualTo(DICE.substring(0, 9));
        assertThat(marked(host)).isTrue();
        Page second = phones.get(1);
        second.locator("#beacon-text").fill(DICE);
        second.locator("form[action$='/beacon'] button").click();
        await(screen.locator(".sc-dice"));
        // The operator does not press: a witness does (VDP §4.6).
        Page third = phones.get(2);
        await(third.locator("form[action$='/result'] button"));
        third.locator("form[action$='/result'] button").click();
        await(screen.locator(".sc-list tbody tr").first());
        await(host.locator("form[action$='/teams'] button"));
        await(screen.locator(".sc-foot", new Page.LocatorOptions().setHasText("画面只是回放")));
        keys(screen);
        assertThat(marked(screen)).isTrue();
        fine(screen);
        host.locator("form[action$='/teams'] button").click();
        assertThat(citizen.locator("body").innerText()).doesNotContain(DICE);
        host.locator("form[action$='/publish'] button").click();
        fine(host);
        await(citizen.locator("section[aria-labelledby=self]"));
        assertThat(citizen.locator("body").innerText()).contains(DICE);
        thousands(screen);
        screen.setViewportSize(1280, 720);
        fine(screen);
        screen.setViewportSize(PHONE, 800);
        fine(screen);
    }

    /** Space holds the replay, End shows everything, Home begins anew, arrows turn pages. */
    private static void keys(Page screen) {
        screen.keyboard().press("Home");
        screen.keyboard().press("Space");
        assertThat(screen.locator("#sc-pause").getAttribute("aria-pressed")).isEqualTo("true");
        String held = screen.locator("#sc-progress").innerText();
        screen.waitForTimeout(2_500);
        assertThat(screen.locator("#sc-progress").innerText()).isEqualTo(held);
        screen.keyboard().press("End");
        assertThat(screen.locator("#sc-progress").innerText()).contains("14 / 14");
        Locator row = screen.locator(".sc-list tbody tr:not([hidden]) .sc-no").first();
        assertThat(row.innerText()).isEqualTo("1");
        if (screen.locator(".sc-list tbody tr[hidden]").count() > 0) {
            screen.keyboard().press("ArrowRight");
            assertThat(row.innerText()).isNotEqualTo("1");
            screen.keyboard().press("ArrowLeft");
            assertThat(row.innerText()).isEqualTo("1");
        }
    }

    /** Two thousand are shown page by page, not all at once. */
    private static void thousands(Page screen) {
        screen.evaluate("""
                () => {
                    const body = document.querySelector('.sc-list tbody');
                    const rows = [...body.rows];
                    for (let i = rows.length; i < 2000; i++) {
                        body.append(rows[i % rows.length].cloneNode(true));
                    }
                    document.dispatchEvent(new CustomEvent('mj-live'));
                }
                """);
        screen.keyboard().press("End");
        assertThat(screen.locator("#sc-progress").innerText()).contains("2000 / 2000", "第 1 页");
        assertThat(screen.locator(".sc-list tbody tr:not([hidden])").count()).isBetween(3, 60);
    }

    @Test
    @DisplayName("DRAW-05 BEY-03 without scripts the ceremony goes on as well: commitments made elsewhere, pages that are loaded again, a screen that loads itself; no share reaches the server before the sealing")
    void withoutScripts() {
        Page maker = prepared("岳阳县", "yueyang-2026-003");
        String ceremony = maker.url();
        String address = opened(maker);
        Map<Page, String> phones = new LinkedHashMap<>();
        for (String slip : slips(maker)) {
            Page phone = visitor("zh-CN", PHONE, false);
            phone.navigate(slip);
            assertThat(phone.locator("#make").isVisible()).isFalse();
            assertThat(phone.locator("noscript").first().innerText()).contains("需要脚本");
            String share = org.fairdraw.Shares.random("");
            String prefix = phone.locator("#share").getAttribute("data-prefix");
            phone.locator("#commitment")
                    .fill(org.fairdraw.suite.Hex.of(org.fairdraw.suite.Suite.S
                            .hash((prefix + share).getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
            phone.locator("#by-hand button").click();
            phones.put(phone, share);
        }
        Page screen = visitor("zh-CN", WALL, false);
        go(screen, address);
        assertThat(screen.content()).contains("http-equiv=\"refresh\"");
        assertThat(screen.locator(".sc-party--ok").count()).isEqualTo(3);
        maker.navigate(ceremony);
        maker.locator("#seal-confirm > summary").click();
        maker.locator("form[action$='/seal'] button").click();
        phones.forEach((phone, share) -> {
            phone.reload();
            phone.locator("#reveal-share").fill(share);
            phone.locator("form[action$='/reveal'] button").click();
        });
        DemoTime.pass(clock, Duration.ofMinutes(11));
        maker.navigate(ceremony);
        maker.locator("#beacon-text").fill(DICE);
        maker.locator("form[action$='/beacon'] button").click();
        maker.locator("form[action$='/draw'] button").click();
        // It comes by itself: the page looks again every few seconds.
        await(screen.locator(".sc-drawn tbody tr").nth(9));
        assertThat(screen.locator(".sc-drawn tbody tr").count()).isEqualTo(10);
        await(screen.locator(".sc-drawn tbody .sc-member").first());
    }

    /** Lets the planner give all three parties slips instead of accounts, and opens the draw as its host. */
    private Page prepared(String agency, String draw) {
        Page planner = enter(agency, "计划员");
        go(planner, "/draws");
        planner.locator("tr", new Page.LocatorOptions().setHasText(draw)).locator("a").first().click();
        String ceremony = planner.url();
        planner.navigate(ceremony + "/edit");
        for (int party = 1; party <= 3; party++) {
            planner.locator("#party-account-" + party).selectOption("slip");
        }
        planner.locator("#title").press("Enter");
        planner.waitForURL(ceremony);
        Page host = enter(agency, "抽取主持人");
        host.navigate(ceremony);
        return host;
    }

    private static String opened(Page host) {
        host.locator("form[action$='/screen'] button").first().click();
        return host.locator("#tools a[href*='/screen/']").getAttribute("href");
    }

    private List<String> slips(Page host) {
        host.locator("form[action$='/slips'] button", new Page.LocatorOptions().setHasText("一起发")).click();
        fine(host);
        List<String> slips = host.locator(".mj-slip a").all().stream().map(a -> a.getAttribute("href")).toList();
        assertThat(slips).hasSize(3).doesNotHaveDuplicates();
        return slips;
    }

    private static void lock(Page phone) {
        phone.locator("#noise").fill("三五一");
        phone.locator("#make").click();
        phone.locator("#lock-form button[type=submit]").click();
        assertThat(phone.locator(".mj-tag--ok").first().isVisible()).isTrue();
    }

    private static void await(Locator place) {
        place.waitFor(new Locator.WaitForOptions().setTimeout(SOON));
    }

    private static void mark(Page page) {
        page.evaluate("window.sameAsBefore = true");
    }

    private static boolean marked(Page page) {
        return Boolean.TRUE.equals(page.evaluate("window.sameAsBefore === true"));
    }
}
