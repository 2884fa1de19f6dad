package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Role;
import org.mingjian.support.Staff;

class PublicBrowserTests extends DemoBrowser {
    private static final Duration CHECKED = Duration.ofMinutes(2);

    private static final String DRAW = "/public/draws/zibo-gxq-2026-001";

    @ParameterizedTest
    @CsvSource({"zh-CN,360,true", "zh-CN,1920,true", "en-US,360,false", "en-US,1920,false"})
    @DisplayName("PUB-01 PUB-03 the public's pages read well on a phone and on a wall, in both languages, with and without scripts")
    void readable(String locale, int width, boolean script) {
        Page page = visitor(locale, width, script);
        for (String path : new String[]{"/public", "/public/draws", DRAW, "/public/verify"}) {
            go(page, path);
            assertThat(page.locator("h1").innerText()).isNotBlank();
            assertThat(page.locator(".mj-error").count()).as(path).isZero();
            if (script) {
                fine(page);
            }
        }
    }

    @Test
    @DisplayName("BEY-01 BEY-02 anyone asks how one enterprise stands, and sees its chance, its ticket and the cutoff")
    void ownEnterprise() {
        Page page = visitor("zh-CN", PHONE, false);
        go(page, DRAW);
        String code = page.locator("section[aria-labelledby=result] tbody small").first().innerText().strip();
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("[role=status]").first().innerText()).contains("机会", "抽中了", "分界线");
        page.locator("#code").fill("91120111MA0000000X");
        page.locator("#code").press("Enter");
        assertThat(page.locator("[role=status]").first().innerText()).contains("没有");
    }

    @Test
    @DisplayName("BEY-01 BEY-03 each draw of the demo's year passes all checks, on days of its own")
    void demoDrawsVerify() {
        Page page = visitor();
        go(page, "/public/draws");
        // A draw that another test is holding on the same platform is not published.
        List<String> draws = page.locator("tbody tr", new Page.LocatorOptions().setHasText("已公布"))
                .locator("th a")
                .all()
                .stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(draws).hasSizeGreaterThanOrEqualTo(11);
        List<String> days = new ArrayList<>();
        for (String draw : draws) {
            Awaitility.await().atMost(CHECKED).until(() -> {
                go(page, draw); // the demo is open while its last draws are still being checked
                return page.locator("section[aria-labelledby=self]").count() == 1;
            });
            assertThat(page.locator("section[aria-labelledby=self]").innerText()).as(draw).contains("全部通过");
            days.add(page.locator("section[aria-labelledby=seal] time").first().getAttribute("datetime"));
        }
        assertThat(days).doesNotHaveDuplicates();
        go(page, "/public/draws/xiqing-2026-002");
        assertThat(page.locator("main").innerText()).contains("对象作废", "已经迁出", "人员回避", "近亲属关系");
        fine(page);
    }

    @Test
    @DisplayName("SEC-07 a draw's desk page is not open to the public")
    void closed() {
        Page page = visitor();
        go(page, "/draws");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    @DisplayName("SEC-01 login and password, typed, lead to the desk; after signing out the desk asks for them again")
    void typedSignIn() {
        Staff.Person person = staff.person(staff.agency(), Role.PLANNER);
        Page page = visitor();
        go(page, "/sign-in");
        page.locator("#login").fill(person.login());
        page.locator("#password").fill(person.password());
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        assertThat(page.locator("h1").innerText()).contains("今天");
        fine(page);
        page.locator("form[action$='/sign-out'] button").first().evaluate("button => button.click()");
        page.waitForURL(url -> url.contains("sign-in"));
        go(page, "/draws");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    @DisplayName("SEC-01 a wrong password is refused without a hint at which part was wrong, by keyboard only")
    void keyboardSignIn() {
        Page page = visitor();
        go(page, "/sign-in");
        fine(page);
        for (int i = 0; i < 20 && !"login".equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("xiqing-planner");
        page.keyboard().press("Tab");
        page.keyboard().type("not the password");
        page.keyboard().press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("[role=alert]").first().innerText()).doesNotContain("xiqing-planner");
        assertThat(page.url()).contains("/sign-in");
    }
}
