package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanBrowserTests extends DemoBrowser {
    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/plans/capacity", "/plans/tasks", "/plans/merging", "/policies",
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
        Page anyone = visitor("zh-CN", 360, true);
        go(anyone, "/public/plans");
        anyone.locator("tbody th a").first().click();
        assertThat(anyone.locator("main").innerText()).contains("批准和备案");
        fine(anyone);
    }
}
