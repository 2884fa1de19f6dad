package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.fairdraw.Shares;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainBrowserTests extends DemoBrowser {
    private static final String PARTY = "yueyang.clerk";
    private static final int LENGTH = 12;

    @Test
    @DisplayName("BEY-03 a chain is made on the party's own device: its secret is shown once, stays there, and leads to the anchor that is public")
    void made() {
        Page page = enter("岳阳县", "抽取主持人");
        go(page, "/draws");
        page.locator("a[href$='/chains']").click();
        fine(page);
        page.locator("#name").fill("执法大队");
        page.locator("#party").fill(PARTY);
        page.locator("#length").fill("5000");
        page.locator("#chain-make").press("Enter");
        assertThat(page.evaluate("document.getElementById('length').validationMessage")).asString().contains("1,000");
        assertThat(page.locator("#chain-made").isVisible()).isFalse();
        page.locator("#length").fill(Integer.toString(LENGTH));
        page.locator("#chain-make").press("Enter");
        page.locator("#chain-made").waitFor();
        String secret = page.locator("#chain-secret").innerText().replaceAll("\\s", "");
        String anchor = secret;
        for (int step = 0; step < LENGTH; step++) {
            anchor = Shares.before(Suite.S, PARTY, anchor);
        }
        assertThat(page.locator("#anchor").inputValue()).isEqualTo(anchor);
        fine(page);
        String[] sent = new String[1];
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent[0] = request.postData();
            }
        });
        page.locator("#chain-made button[type=submit]").press("Enter");
        page.locator("section[aria-labelledby=chain-mine]").waitFor();
        assertThat(sent[0]).contains(anchor).doesNotContain(secret);
        assertThat(page.locator("section[aria-labelledby=chain-mine]").innerText()).contains(anchor, "0 / 12");
        Page citizen = visitor("en-US", PHONE, true);
        go(citizen, "/public/chains");
        assertThat(citizen.locator("main").innerText()).contains(anchor).doesNotContain(secret);
        fine(citizen);
    }
}
