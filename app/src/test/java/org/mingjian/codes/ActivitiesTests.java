package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.codes.Activity.Level;

class ActivitiesTests {
    @Test
    @DisplayName("REG-01 GB/T 4754-2017 has 20 sections, 97 divisions and 473 groups")
    void counts() {
        assertThat(Activities.all().stream().collect(Collectors.groupingBy(Activity::level, Collectors.counting())))
                .containsEntry(Level.SECTION, 20L)
                .containsEntry(Level.DIVISION, 97L)
                .containsEntry(Level.GROUP, 473L);
        assertThat(Activities.childrenOf("C")).hasSize(31);
        assertThat(Activities.childrenOf("")).extracting(Activity::code).startsWith("A", "B").endsWith("S", "T");
        assertThat(Activities.all().stream().filter(one -> one.level() == Level.DIVISION))
                .allSatisfy(one -> assertThat(Activities.childrenOf(one.code())).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "C261, 制造业 › 化学原料和化学制品制造业 › 基础化学原料制造",
        "b06, 采矿业 › 煤炭开采和洗选业",
        "C267, 制造业 › 化学原料和化学制品制造业 › 炸药、火工及焰火产品制造",
        "G594, 交通运输、仓储和邮政业 › 装卸搬运和仓储业 › 危险品仓储",
        "T, 国际组织"})
    @DisplayName("REG-01 an activity's full name leads from the section down")
    void fullNames(String code, String name) {
        assertThat(Activities.fullNameOf(code)).contains(name);
    }

    @Test
    @DisplayName("REG-01 activities are found by a part of their name and by their code, with or without the letter")
    void search() {
        assertThat(Activities.search("危险品", 20)).extracting(Activity::code).containsExactly("G594");
        assertThat(Activities.search("261", 20)).extracting(Activity::code).containsExactly("C261");
        assertThat(Activities.search("c26", 20)).hasSize(9);
        assertThat(Activities.search(" ", 20)).isEmpty();
        assertThat(Activities.search("没有这样的行业", 20)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MK, 3, B061", "FMKS, 10, B101", "YJ, 4, C312", "YY, 8, C271", "SM, 28, F526", "YC, 3, C162"})
    @DisplayName("REG-01 a supervised industry leads to its groups, and each of those back to it")
    void bothWays(String industry, int groups, String one) {
        Industry supervised = Industries.byCode(industry).orElseThrow();
        assertThat(Activities.of(supervised)).hasSize(groups).extracting(Activity::code).contains(one);
        assertThat(Activities.of(supervised))
                .allSatisfy(group -> assertThat(Industries.byActivity(group.code())).contains(supervised));
    }

    @Test
    @DisplayName("REG-01 a group belongs to at most one supervised industry, and each prefix of the mapping is in the standard")
    void mapping() {
        assertThat(Activities.all().stream().filter(one -> one.level() == Level.GROUP)).allSatisfy(group -> assertThat(
                Industries.all().stream().filter(each -> Activities.of(each).contains(group))).hasSizeLessThan(2));
        assertThat(Industries.all().stream().flatMap(each -> each.activities().stream())).allSatisfy(
                prefix -> assertThat(Activities.find(prefix.length() > 4 ? prefix.substring(0, 4) : prefix))
                        .isPresent());
    }
}
