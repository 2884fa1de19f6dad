package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanBrowserTests extends DemoBrowser {
    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/plans/capacity", "/plans/tasks", "/plans/merging", "/plans/joint",
        "/plans/joint/new", "/policies",
        "/policies/compare?left=xiqing-2019&right=national-2026", "/policies/national-2026", "/policies/milestones",
        "/items", "/laws", "/leading-group", "/subjects", "/subjects/required", "/calendar", "/deadlines"})
    @DisplayName("PLAN-01 what a year starts from reads well for everybody, wide and narrow")
    void desk(String path) {
        Page page = enter("西青", "计划员");
        go(page, path);
        assertThat(page.url()).endsWith(path);
        fine(page);
        page.setViewportSize(360, 740);
        fine(page);
    }

    @Test
    @DisplayName("PLAN-02 PLAN-04 a plan in force shows its lines, its checks and its progress on the desk and to anyone")
    void plan() {
        Page page = enter("西青", "计划员");
        go(page, "/plans");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("main").first().innerText()).contains("随机抽查", "逐条对照", "执行进度");
        fine(page);
        page.locator("a[href$='/departments']").click();
        assertThat(page.locator("main").innerText()).contains("方案 DOCX");
        fine(page);
        Page anyone = visitor("zh-CN", 360, true);
        go(anyone, "/public/plans");
        anyone.locator("tbody th a").first().click();
        assertThat(anyone.locator("main").innerText()).contains("批准和备案");
        fine(anyone);
    }

    @Test
    @DisplayName("SEC-07 who is signed in and mistakes an address keeps the menu; what is not theirs does not exist")
    void mistaken() {
        Page page = enter("西青", "计划员");
        go(page, "/plans/00000000-0000-0000-0000-000000000000");
        assertThat(page.locator("main .mj-error").innerText()).contains("地址有误，或者它不属于您的单位");
        assertThat(page.locator(".mj-side__entry").count()).isPositive();
        fine(page);
        Page anyone = visitor("en", 360, true);
        go(anyone, "/public/nothing");
        assertThat(anyone.locator("main .mj-error").count()).isEqualTo(1);
        assertThat(anyone.locator(".mj-side").count()).isZero();
        fine(anyone);
    }
}
