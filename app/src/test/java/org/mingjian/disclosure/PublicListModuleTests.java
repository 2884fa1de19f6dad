package org.mingjian.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.disclosure.Publication.State;
import org.mingjian.draw.DrawCompleted;
import org.mingjian.draw.DrawSealed;
import org.mingjian.draw.DrawVoided;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Role;
import org.mingjian.ledger.Ledger;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.MockMvc;

@PublicTest
class PublicListModuleTests {
    @TempDir
    Path folder;
    @Autowired
    HeldDraws held;
    @Autowired
    PublicSite site;
    @Autowired
    PublicDraws published;
    @Autowired
    Announcements announcements;
    @Autowired
    Draws draws;
    @Autowired
    Ledger ledger;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    PinnedClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("PUB-03 draws are found by title, number, agency and year, each with pool, size and state")
    void search() throws Exception {
        HeldDraws.Held draw = held.published(folder, "独一无二的Title");
        site.awaited(draw, State.PUBLISHED);
        String code = draw.agency().code();
        for (String query : List.of("q=%E7%8B%AC%E4%B8%80%E6%97%A0%E4%BA%8C%E7%9A%84title", "q=" + draw.drawId(),
                "agency=" + code, "agency=" + code + "&year=2026", "agency=" + code + "&page=99&size=7")) {
            assertThat(site.page("/public/draws?" + query)).as(query)
                    .contains("独一无二的Title", "36 家中抽 8 家", "已公布");
        }
        assertThat(site.page("/public/draws?agency=" + code + "&q=%25")).contains("没有找到");
        assertThat(site.page("/public")).contains("独一无二的Title");
        PublicFigures figures = published.figures();
        assertThat(figures.published()).isBetween(1L, figures.sealed());
        assertThat(figures.drawn()).isLessThan(figures.pool());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/draws?page=x&size=-1&year=abc&agency=%27", "/public/draws?page=99999999999",
        "/public/chains?page=x&size=y", "/public/draws?q=%F0%9F%98%80%25_%5C", "/public?x=1", "/public/ledger",
        "/public/verify"})
    @DisplayName("REL-07 a typed address that makes no sense still gives a page")
    void anyAddress(String path) throws Exception {
        assertThat(site.status(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/draws/none", "/public/draws/none/bundle.zip", "/public/draws/%3Cb%3E",
        "/public/ledger/entries/99999999", "/public/ledger/entries/999999999999999999",
        "/public/ledger/entries/-1", "/public/ledger/entries/99999999.json"})
    @DisplayName("REL-07 what is not public or not there is not found")
    void notThere(String path) throws Exception {
        assertThat(site.status(path)).isEqualTo(404);
    }

    @Test
    @DisplayName("REL-01 PUB-03 an event that comes twice, or before the one ahead of it, has one effect")
    void eventsInAnyOrder() {
        HeldDraws.Held draw = held.published(folder, "乱序");
        Publication first = site.awaited(draw, State.PUBLISHED);
        jdbc.sql("DELETE FROM disclosure.publication WHERE draw = :draw").param("draw", draw.id()).update();
        DrawCompleted completed = new DrawCompleted(draw.id(), draw.agency().id(), first.publishedAt().orElseThrow());
        // Without its proxy, which would hear each of them in a thread of its own.
        Announcements heard = AopTestUtils.getUltimateTargetObject(announcements);
        heard.on(completed);
        heard.on(new DrawSealed(draw.id(), draw.agency().id(), first.sealedAt()));
        heard.on(completed);
        heard.on(new DrawVoided(draw.id(), draw.agency().id(), clock.instant(), "太晚"));
        assertThat(site.found(draw)).contains(first);
    }

    @Test
    @DisplayName("DRAW-07 PUB-03 the bundle verifies with this ledger's key, and downloads have names, types and tags")
    void downloads() throws Exception {
        HeldDraws.Held draw = held.published(folder, "下载");
        site.awaited(draw, State.PUBLISHED);
        MockHttpServletResponse bundle = site.answer(draw.path() + "/bundle.zip");
        assertThat(bundle.getContentType()).isEqualTo("application/zip");
        assertThat(bundle.getHeader("Content-Disposition")).contains(draw.drawId() + "-bundle.zip");
        Report report = Verifier.verify(Bundle.read(new ByteArrayInputStream(bundle.getContentAsByteArray())),
                Set.of(ledger.signer().keyId()));
        assertThat(report.ok()).as(report.toJson()).isTrue();
        MockHttpServletResponse certificate = site.answer(draw.path() + "/certificate.json?attempt=1");
        assertThat(certificate.getContentType()).isEqualTo("application/json");
        assertThat(certificate.getContentAsByteArray()).isEqualTo(draws.certificate(draw.id()).orElseThrow());
        assertThat(site.status(draw.path() + "/certificate.json?attempt=2")).isEqualTo(404);
        MockHttpServletResponse again = mvc
                .perform(get(draw.path() + "/bundle.zip").header("If-None-Match",
                        Objects.requireNonNull(bundle.getHeader("ETag"))))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        MockHttpServletResponse python = site.answer("/public/verify_draw.py");
        assertThat(python.getContentType()).startsWith("text/x-python");
        assertThat(python.getContentAsString()).contains("VDP");
    }

    @Test
    @DisplayName("PUB-01 SEC-08 public pages need no cookie and may be cached, lists only to be asked for anew; those of a session may not")
    void headers() throws Exception {
        for (String path : List.of("/public", "/public/draws", "/public/ledger")) {
            MockHttpServletResponse response = site.answer(path);
            assertThat(response.getHeader("Set-Cookie")).as(path).isNull();
            assertThat(response.getHeader("Cache-Control")).as(path)
                    .isEqualTo(path.endsWith("ledger") ? "public, max-age=60" : "no-cache");
            assertThat(response.getHeaders("Vary")).as(path).anyMatch(vary -> vary.contains("Cookie"));
            assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'self'");
        }
        assertThat(site.answer("/public?lang=en").getHeader("Cache-Control")).doesNotContain("public");
        assertThat(site.answer("/public/verify").getHeader("Cache-Control")).contains("no-store");
        MockHttpServletResponse staffs = mvc
                .perform(get("/public").session(staff.session(staff.agency(), Role.PLANNER)))
                .andReturn()
                .getResponse();
        assertThat(staffs.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("PUB-01 each attempt of a draw has its own page, and without a number the last one shows")
    void attempts() {
        HeldDraws.Held draw = held.sealed(folder, "第一次");
        site.awaited(draw, State.SEALED);
        assertThat(published.find(draw.drawId(), OptionalInt.of(1))).isPresent();
        assertThat(published.find(draw.drawId(), OptionalInt.of(2))).isEmpty();
        assertThat(published.attempts(draw.drawId())).hasSize(1);
    }
}
