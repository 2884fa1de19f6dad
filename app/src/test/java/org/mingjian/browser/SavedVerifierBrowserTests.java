package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verifier as one file, opened from the disk with the network off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedVerifierBrowserTests {
    /** A name, not an address: nothing is loaded from there. */
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final Path BUILT = Path.of("target", "classes", "verifiers", "verify.html");
    private static final Path BUNDLES = WebModules.VECTORS.resolve("bundles");

    @TempDir
    Path disk = Path.of("");
    private Chromium chromium = missing();

    @SuppressWarnings("NullAway")
    private static Chromium missing() {
        return null;
    }

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    @SuppressWarnings("NullAway")
    void shut() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Opens a copy of the file on the disk, all alone there. */
    private Page page(String locale, int width) throws IOException {
        Path file = disk.resolve("验证.html");
        Files.write(file, Files.readAllBytes(BUILT));
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(locale)
                        .setViewportSize(width, 900)
                        .setOffline(true));
        Page page = context.newPage();
        page.onPageError(error -> {
            throw new AssertionError("The page's script failed: " + error);
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    private static String verdict(Page page, String bundle) {
        page.locator("#mj-file").setInputFiles(BUNDLES.resolve(bundle));
        page.locator("code", new Page.LocatorOptions().setHasText(bundle)).first().waitFor();
        return page.locator("section[aria-labelledby=mj-verdict]").innerText();
    }

    @Test
    @DisplayName("DRAW-07 BEY-01 the saved file verifies a good and a bad bundle without a network, and says where it is wrong")
    void goodAndBad() throws IOException {
        Page page = page("zh-CN", 1280);
        assertThat(verdict(page, "good-sample.zip")).contains("查过的都通过", "不符 0", "SAMPLE-2026-001", "6 项通过")
                .doesNotContain("✗");
        assertThat(verdict(page, "bad-cutoff.zip")).contains("有 1 项不符", "1 项不符");
        String table = page.locator("section[aria-labelledby=mj-all]").innerText();
        assertThat(table).contains("✗ 不符", "V6.cutoff", "每层的分界线对吗？", "应为", "实为", "✓ 通过", "– 未查");
        page.locator("#mj-file").setInputFiles(BUNDLES.resolve("bad-unreadable-cut.zip"));
        page.locator("text=这个文件读不了").waitFor();
    }

    @Test
    @DisplayName("DRAW-07 a bundle may be dropped on the saved file, and a key that the reader trusts decides who must have signed")
    void droppedAndPinned() throws IOException {
        Page page = page("en-US", 1280);
        page.locator("#mj-keys").fill("zz");
        drop(page, "good-sample.zip");
        page.locator("[role=alert]").waitFor();
        assertThat(page.locator("[role=alert]").innerText()).contains("zz");
        page.locator("#mj-keys").fill("a09d55da8a1f6756");
        drop(page, "good-sample.zip");
        page.locator("#mj-verdict").waitFor();
        assertThat(page.locator("section[aria-labelledby=mj-verdict]").innerText())
                .contains("All that was checked is right", "0 failed");
        page.locator("#mj-keys").fill("9312d2778f04a9a6");
        page.locator("button[type=submit]").first().click();
        page.locator("text=Checks that failed").first().waitFor();
        assertThat(page.locator("section[aria-labelledby=mj-all]").innerText()).contains("No key that you trust"
                .toLowerCase(java.util.Locale.ROOT));
    }

    private static void drop(Page page, String bundle) throws IOException {
        String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(BUNDLES.resolve(bundle)));
        JSHandle transfer = page.evaluateHandle("""
                ([name, bytes]) => {
                    const transfer = new DataTransfer();
                    transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name));
                    return transfer;
                }""", List.of(bundle, bytes));
        page.locator(".mj-drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    @Test
    @DisplayName("BEY-01 BEY-02 the light check says of one enterprise whether it was listed, its chance, ticket and cutoff, and proves its row")
    void light() throws IOException {
        Page page = page("zh-CN", 1280);
        verdict(page, "good-sample.zip");
        assertThat(ask(page, "91330000A12")).contains("抽中了", "8/9", "88.89 %", "签号", "本层分界线",
                "T1|91330000A12|GEN|330103|4|E", "✓");
        assertThat(ask(page, " 91330000a07 ")).contains("没有参加抽签", "DONE2026").doesNotContain("分界线\n");
        assertThat(ask(page, "91330000A11")).contains("必查");
        assertThat(ask(page, "91330000A04")).contains("一般", "2/9", "平均每 4.5 次");
        assertThat(ask(page, "91120111MA0000000X")).contains("没有", "12 行");
        page.locator("#mine summary").count();
    }

    @Test
    @DisplayName("BEY-01 BEY-11 the light check says of what can be no id of the list that it can be none, and shows its hidden marks")
    void lightUnfit() throws IOException {
        Page page = page("zh-CN", 1280);
        verdict(page, "good-sample.zip");
        assertThat(ask(page, "91330000A12\u202e😀")).contains("“91330000A12[U+202E]😀”不会是这份名单里的编号", "1 至 40 位");
        assertThat(ask(page, "Ł1330000A12")).contains("不会是这份名单里的编号");
    }

    @Test
    @DisplayName("BEY-11 in English the light check shows the bundle's Chinese names as Chinese, with their codes")
    void lightInEnglish() throws IOException {
        Page page = page("en-US", 1280);
        verdict(page, "good-sample.zip");
        assertThat(ask(page, "91330000A12")).contains("一般 (GEN) · 330103 (class weight 4,");
        assertThat(page.locator(".mj-answer [lang=zh-CN]").allInnerTexts()).contains("一般");
        assertThat(ask(page, "91330000A07")).contains("left out by the rule: DONE2026");
        Looks.fine(page);
    }

    @Test
    @DisplayName("BEY-01 VDP-15.27 VDP-15.29 the light check tells the score, and what events did to one enterprise; the verdict names what failed")
    void lightAfterwards() throws IOException {
        Page page = page("zh-CN", 1280);
        verdict(page, "good-scores.zip");
        assertThat(ask(page, "91330000A12")).contains("得分", "400/507").doesNotContain("分界线");
        verdict(page, "good-events-R1.zip");
        assertThat(ask(page, "91330000A01")).contains("抽中了", "公开作废");
        assertThat(verdict(page, "good-history-from-8.zip")).contains("2 项通过，1 项未查");
        assertThat(page.locator(".mj-verdict--not-checked").innerText()).contains("没有藏起来");
        assertThat(verdict(page, "bad-event-effect.zip")).contains("不能照原样采信", "后果与重算的不同", "V9.effect");
    }

    private static String ask(Page page, String code) {
        String before = page.locator("#mine [role=status]").innerHTML();
        page.locator("#mj-code").fill(code);
        page.locator("#mj-code").press("Enter");
        page.waitForFunction("before => document.querySelector('#mine [role=status]').innerHTML !== before", before);
        return page.locator("#mine [role=status]").innerText();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,360", "zh-CN,1920", "en-US,360", "en-US,1920"})
    @DisplayName("BEY-01 BEY-11 the saved file reads well on a phone and on a wall, in both languages, with a good and a bad bundle")
    void readable(String locale, int width) throws IOException {
        Page page = page(locale, width);
        Looks.fine(page);
        for (String bundle : new String[]{"good-full.zip", "bad-allocation-x.zip"}) {
            verdict(page, bundle);
            ask(page, "91330000A01");
            page.locator("#mine summary").click();
            Looks.fine(page);
            page.locator("#mj-code").fill("");
            page.locator("#mj-code").press("Enter");
        }
    }

    @Test
    @DisplayName("the language is switched in place, and keyboard alone is enough")
    void switched() throws IOException {
        Page page = page("zh-CN", 1280);
        verdict(page, "good-sample.zip");
        page.locator("#mj-other").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("body").innerText()).contains("All that was checked is right", "Every check",
                "Is my enterprise in the list?");
        for (int i = 0; i < 20 && !"mj-code".equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("91330000A12");
        page.keyboard().press("Enter");
        page.locator(".mj-answer").waitFor();
        assertThat(page.locator(".mj-answer").innerText()).contains("Drawn", "8/9");
    }

    @Test
    @DisplayName("DRAW-07 the saved file gives the report of VDP 15.12, and neither loads nor sends anything")
    void reportAndPolicy() throws Exception {
        Page page = page("en-US", 1280);
        verdict(page, "bad-drawn-friend.zip");
        Download download = page
                .waitForDownload(() -> page.locator("button", new Page.LocatorOptions().setHasText("JSON")).click());
        Path file = disk.resolve("report.json");
        download.saveAs(file);
        Json.Obj report = (Json.Obj) Json.parse(Files.readString(file));
        assertThat(report.find("ok")).contains(Json.of(false));
        assertThat(report.find("bundle")).contains(Json.of("bad-drawn-friend.zip"));
        assertThat(Files.readString(BUILT).replace(NAMESPACE, "")).contains("default-src 'none'")
                .doesNotContain("http://", "https://");
        assertThatThrownBy(() -> page.evaluate("fetch('data:text/plain,x')")).isInstanceOf(PlaywrightException.class);
    }
}
