package org.mingjian.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RuleWordsTests {
    private final RuleWords words = new RuleWords(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/policy", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "heilongjiang-2016; random-share; 不低于年度监督检查计划的 30%，并逐步提高; At least 30% of the annual inspection plan, and rising",
        "xiqing-2019; random-share; 40%（基数未写明）; 40% of a base that is not stated",
        "xiqing-2019; year-target; 80 家（基数 200 家，为推算）; 80 subjects (of 200, which is inferred)",
        "xiqing-2019; season; 1月1日至9月30日; 1 January to 30 September",
        "zibo-2017; key-share; 不低于每次抽查企业数的 50%; At least 50% of the enterprises of each draw",
        "zibo-2017; minimum-draws; 每年至少 3 次; At least 3 a year",
        "zibo-2017; publish-normal; 自检查结束起 20 个工作日内; Within 20 working days of the end of the inspection",
        "zibo-2017; class-weights; 各等级均为 1; 1 for every class",
        "zibo-2017; season; 原文未给出; Not stated",
        "hunan-2016; plan-approval; 同级人民政府; government of the same level",
        "national-2026; year-ceiling; 未设定，须由本机关设定并公布；各层级、各部门合并计数; 'not set: the agency must set and publish it; all levels and departments count together'",
        "hunan-2016; campaign-summary; 次月 12 日前; By day 12 of the next month",
        "hunan-2016; plan-due; 每年3月31日前; By 31 March each year",
        "hunan-2016; milestone-schemes; 2016年3月30日前; By 30 March 2016",
        "wushen-2024; team-leader; 在组内指定; Named within the team",
        "wushen-2024; key-industries; 非煤矿山、危险化学品、烟花爆竹、金属冶炼; Non-coal mines, Hazardous chemicals, Fireworks, Metal smelting"})
    @DisplayName("POL-01 a rule says in words what it asks for, in both languages")
    void says(String policy, String rule, String zh, String en) {
        PolicyRule found = Policies.shipped().find(policy).orElseThrow().rule(rule).orElseThrow();
        assertThat(words.value(found, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(words.value(found, Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    @DisplayName("POL-02 every rule of every policy has a title, a strength and a value in words, in both languages")
    void everyRule() {
        for (Locale locale : new Locale[]{Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(Policies.shipped().list()).allSatisfy(
                    policy -> assertThat(policy.rules()).allSatisfy(rule -> {
                        assertThat(words.title(rule, locale)).isNotBlank().doesNotContain("{");
                        assertThat(words.strength(rule, locale)).isNotBlank();
                        assertThat(words.value(rule, locale)).isNotBlank().doesNotContain("{");
                    }));
        }
    }

    @Test
    @DisplayName("POL-01 every known rule has its title in both languages")
    void everyKnownRule() {
        for (String id : RuleVocabulary.ids()) {
            for (Locale locale : new Locale[]{Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                assertThat(messages().getMessage("policy.rule." + id, null, locale)).isNotBlank();
            }
        }
    }

    @Test
    @DisplayName("LAW-11 the law's rule beside the source's is called by the same name and told apart")
    void beside() {
        PolicyRule law = Policies.shipped().find("hunan-2016").orElseThrow().rule("publish-penalty-law").orElseThrow();
        assertThat(words.title(law, Locale.SIMPLIFIED_CHINESE)).isEqualTo("处罚决定公示（现行法律）");
    }
}
