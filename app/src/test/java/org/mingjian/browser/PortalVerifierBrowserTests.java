package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalVerifierBrowserTests extends DemoBrowser {
    private static final String DRAW = "zibo-gxq-2026-001";
    private static final String CARD = "section[aria-labelledby=mj-verdict]";

    @Test
    @DisplayName("DRAW-07 BEY-01 a published draw is verified in the reader's own browser by one click, signed by the platform's key")
    void published() {
        Page page = visitor();
        go(page, "/public/draws/" + DRAW);
        page.locator("a[href*='/public/verify/browser']").click();
        page.locator("#mj-verdict").waitFor();
        assertThat(page.locator(CARD).innerText()).contains("查过的都通过", "不符 0", DRAW);
        assertThat(page.locator("section[aria-labelledby=mj-all] tbody tr").count()).isGreaterThanOrEqualTo(41);
        fine(page);
    }

    @Test
    @DisplayName("BEY-01 BEY-02 the light check answers for a drawn enterprise as the portal itself does")
    void light() {
        Page page = visitor();
        go(page, "/public/draws/" + DRAW);
        String code = page.locator("section[aria-labelledby=result] tbody small").first().innerText().strip();
        go(page, "/public/verify/browser?draw=" + DRAW);
        page.locator("#mj-verdict").waitFor();
        page.locator("#mj-code").fill(code);
        page.locator("#mj-code").press("Enter");
        Locator answer = page.locator(".mj-answer");
        answer.waitFor();
        assertThat(answer.innerText()).contains("抽中了", "机会", "签号", "分界线", code);
        fine(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN | 9137030             | “9137030”有 7 位，统一社会信用代码是 18 位
            zh-CN | 91370303MA3COBXB9F  | 的第 13 位是“O”
            zh-CN | 91A70303MA3C0BXB9F  | 第 3 至 8 位只用数字
            zh-CN | 91370303ma3c0bxb9x  | 校验码应为“F”，这里是“X”
            zh-CN | 91370303MA3C0BXB9F  | 没有“91370303MA3C0BXB9F”
            en-US | 91370303MA3C0BXB9F9 | has 19 characters; a unified social credit code has 18
            en-US | 91370303MA3C0BXB9X  | need the check character "F", it has "X"
            """)
    @DisplayName("BEY-01 BEY-11 the light check tells a text that can be no credit code from one that is not in the list")
    void unfit(String locale, String typed, String answer) {
        Page page = visitor(locale, DESK, true);
        go(page, "/public/verify/browser?draw=" + DRAW);
        page.locator("#mj-verdict").waitFor();
        page.locator("#mj-code").fill(typed);
        page.locator("#mj-code").press("Enter");
        Locator note = page.locator("#mine .mj-note");
        note.waitFor();
        assertThat(note.innerText()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,360", "zh-CN,1920", "en-US,360", "en-US,1920"})
    @DisplayName("DRAW-07 the verifier in the browser reads well on a phone and on a wall, in both languages, good bundle or bad")
    void readable(String locale, int width) {
        Page page = visitor(locale, width, true);
        go(page, "/public/verify/browser");
        fine(page);
        for (String bundle : new String[]{"good-full.zip", "bad-drawn-friend.zip", "bad-unreadable-cut.zip"}) {
            page.locator("#mj-keys").fill("");
            page.locator("#mj-file").setInputFiles(WebModules.VECTORS.resolve("bundles").resolve(bundle));
            page.locator(CARD + " code", new Page.LocatorOptions().setHasText(bundle)).first().waitFor();
            fine(page);
        }
    }

    @Test
    @DisplayName("PUB-03 without scripts the page says what else there is; a draw that is not published has no bundle to verify")
    void withoutScripts() {
        Page page = visitor("zh-CN", DESK, false);
        go(page, "/public/verify/browser");
        assertThat(page.locator("noscript").innerText()).contains("脚本", "怎样验证");
        assertThat(status(page, "/public/verify/browser?draw=no-such-draw")).isEqualTo(404);
        assertThat(status(page, "/public/verify.html")).isEqualTo(200);
    }
}
