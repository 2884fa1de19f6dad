package org.mingjian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.codes.CreditCode;

class ImportBrowserTests extends DemoBrowser {
    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEADER = "备注,监管行业,企业名称,统一社会信用代码,成立日期\r\n";
    private static final String FIRST = code("91150626MA0YYYY0A");
    private static final String SECOND = code("91150626MA0YYYY0B");

    @Test
    @DisplayName("REG-09 REL-07 a sheet with errors changes nothing and names each of them; mended, the same sheet is imported whole")
    void errorsThenNone() {
        Page page = enter("乌审旗", "计划员");
        String before = found(page);
        go(page, "/subjects");
        page.locator("a[href$='/subjects/import']").first().click();
        upload(page, HEADER + "甲,工贸,甲机械厂," + FIRST + ",2019-02-30\r\n"
                + "乙,不存在的行业,乙化工厂," + SECOND.substring(0, 17) + "*,2019-02-28\r\n"
                + "丙,工贸,丙机械厂," + FIRST + ",2019-02-28\r\n");
        assertThat(page.locator("[role=alert]").innerText()).contains("什么都没有导入");
        assertThat(page.locator("table").innerText()).contains("2019-02-30", "成立日期", "不存在的行业",
                SECOND.substring(0, 17) + "*");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(4);
        fine(page);
        assertThat(found(page)).isEqualTo(before);

        go(page, "/subjects/import");
        upload(page, HEADER + "甲,工贸,甲机械厂," + FIRST + ",2019-02-28\r\n" + "乙,危险化学品,乙化工厂," + SECOND
                + ",2019-02-28\r\n");
        assertThat(page.locator("main").innerText()).contains("名录.csv", "GBK", "备注");
        fine(page);
        assertThat(found(page)).isNotEqualTo(before);
        go(page, "/subjects?q=" + FIRST);
        assertThat(page.locator("tbody").innerText()).contains("甲机械厂");
        fine(page);
    }

    private void upload(Page page, String sheet) {
        page.locator("#file").setInputFiles(new FilePayload("名录.csv", "text/csv", sheet.getBytes(GBK)));
        page.locator("form:has(#file) button[type=submit]").click();
        page.waitForLoadState();
    }

    private static String code(String body) {
        return body + CreditCode.checkCharacter(body);
    }

    private String found(Page page) {
        go(page, "/subjects");
        return page.locator(".mj-pager__total").innerText();
    }
}
