package org.mingjian.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperiorDocumentsTests {
    @Test
    @DisplayName("LAW-12 the five sources have their clauses, every other document is entered and 待核, each id and name once")
    void entries() {
        List<SuperiorDocument> all = SuperiorDocuments.all();
        assertThat(all).extracting(SuperiorDocument::id).doesNotHaveDuplicates();
        assertThat(all.stream().filter(one -> !one.open())).hasSize(5)
                .allSatisfy(one -> assertThat(one.namedIn()).containsAnyOf("S0", "S1", "S2", "S3", "S4"));
        assertThat(all.stream().filter(SuperiorDocument::open)).hasSize(19);
        assertThat(SuperiorDocuments.named("国办发〔2015〕58号")).map(SuperiorDocument::title)
                .hasValue("国务院办公厅关于推广随机抽查规范事中事后监管的通知");
        assertThat(SuperiorDocuments.named("没有的文件")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "第七条（三） | 淄博高新区安监局“双随机”抽查和重点监督检查工作制度 | zibo-rule-2017 | false",
        "二（五）、二（六） | 县政府双随机一公开自查报告 | heilongjiang-plan-2016 | false",
        "沿用黑龙江2016年实施方案 二（七） | 关于严格规范涉企行政检查的意见 | heilongjiang-plan-2016 | false",
        "国办发〔2024〕54号（条款待核） | 关于严格规范涉企行政检查的意见 | guobanfa-2024-54 | true",
        "安监总政法〔2017〕150号（条款待核） | x | anjian-zhengfa-2017-150 | true"})
    @DisplayName("LAW-12 a policy's clause comes to the words at hand, or to an entry that is 待核")
    void reads(String clause, String source, String id, boolean open) {
        SuperiorDocuments.Reference found = SuperiorDocuments.read(clause, source).orElseThrow();
        assertThat(found.document().id()).isEqualTo(id);
        assertThat(found.open()).isEqualTo(open);
        assertThat(SuperiorDocuments.read("第九十九条", source)).isEmpty();
    }
}
