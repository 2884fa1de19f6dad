package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.mingjian.Platform;
import org.mingjian.demo.DemoClock;
import org.mingjian.support.Staff;
import org.mingjian.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A demo platform on a port of its own with a browser before it; its subclasses share platform and data. */
@SpringBootTest(classes = Platform.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "mingjian.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Staff.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoBrowser {
    static final int PHONE = 360;
    static final int DESK = 1440;
    static final int WALL = 1920;

    @Autowired
    DemoClock clock = new DemoClock(java.time.Clock.systemUTC());
    @Autowired
    @SuppressWarnings("NullAway.Init")
    Staff staff;
    @LocalServerPort
    int port;
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

    /** Opens a session of its own: nobody is signed in. */
    Page visitor(String locale, int width, boolean script) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale(locale)
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.onPageError(error -> {
            throw new AssertionError("The page's script failed: " + error);
        });
        return page;
    }

    Page visitor() {
        return visitor("zh-CN", DESK, true);
    }

    /** Opens a session in which a demo account of an agency is signed in by one click. */
    Page enter(String agency, String person) {
        Page page = visitor();
        go(page, "/sign-in");
        page.locator(".mj-doors", new Page.LocatorOptions().setHasText(agency))
                .locator("button", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(person))
                .first()
                .click();
        assertThat(page.url()).doesNotContain("sign-in");
        return page;
    }

    void go(Page page, String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    void fine(Page page) {
        Looks.fine(page);
    }

    int status(Page page, String path) {
        return page.request().get("http://127.0.0.1:" + port + path, RequestOptions.create()).status();
    }
}
