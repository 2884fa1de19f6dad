package org.mingjian.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutesTests {
    @ParameterizedTest
    @CsvSource({"work-safety-law-2021, 119, 2021-09-01", "administrative-penalty-law-2021, 86, 2021-07-15",
        "administrative-coercion-law-2011, 71, 2012-01-01", "business-environment-regulation-2019, 72, 2020-01-01",
        "information-disclosure-regulation-2019, 56, 2019-05-15", "criminal-transfer-provisions-2020, 20, 2020-08-07",
        "penalty-publication-provisions-2021, 19, 2021-09-01"})
    @DisplayName("LAW-12 each statute of the sources is at hand with all its articles, in force from its day")
    void shipped(String id, int articles, String from) {
        Statute statute = ShippedStatutes.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThat(statute.articles()).hasSize(articles);
        assertThat(statute.head().from()).hasToString(from);
        assertThat(statute.articles().getLast().number()).isEqualTo(new ArticleNumber(articles, 0));
        assertThat(ShippedStatutes.ALL).hasSize(7);
    }

    @Test
    @DisplayName("LAW-12 an article is cut into paragraphs and items, and stands under its chapter and section")
    void cuts() {
        Article powers = article("work-safety-law-2021", 65);
        assertThat(powers.paragraphs()).hasSize(2);
        assertThat(powers.paragraphs().getFirst().items()).hasSize(4);
        assertThat(powers.paragraphs().getLast().text()).isEqualTo("监督检查不得影响被检查单位的正常生产经营活动。");
        assertThat(powers.heading()).isEqualTo("第四章 安全生产的监督管理");
        assertThat(powers.part(1, 2).orElseThrow()).contains("行使以下职权", "（二）对检查中发现的安全生产违法行为")
                .doesNotContain("（一）", "（三）");
        assertThat(powers.part(0, 4)).isPresent();
        assertThat(powers.part(1, 5)).isEmpty();
        assertThat(powers.part(3, 0)).isEmpty();
        assertThat(article("administrative-penalty-law-2021", 42).heading()).isEqualTo("第五章 行政处罚的决定 · 第一节 一般规定");
    }

    @Test
    @DisplayName("LAW-12 a pasted text is read with its preface and contents; what it inserted between articles counts")
    void reads() {
        String pasted = "某某条例\n（2020年1月1日公布）\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条　为了示例。\n　　第二款。\n第二条 分项：\n(一)甲；\n（二）乙。\n"
                + "第二条之一 后加的。\n第二章　附则\n第三条 自公布之日起施行。";
        List<Article> articles = ((StatuteReading.Read) StatuteReader.read(pasted)).articles();
        assertThat(articles).extracting(one -> one.number().text()).containsExactly("第一条", "第二条", "第二条之一", "第三条");
        assertThat(articles.getFirst().text()).isEqualTo("为了示例。\n第二款。");
        assertThat(articles.get(1).part(1, 2)).hasValue("分项：\n（二）乙。");
        assertThat(articles).extracting(Article::heading)
                .containsExactly("第一章 总则", "第一章 总则", "第一章 总则", "第二章 附则");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "没有条文 | empty | 0 | ''",
        "第一条 甲\\n第三条 丙 | order | 2 | 第二条",
        "第二条 乙 | order | 1 | 第一条",
        "第一条 甲\\n第一条 又 | order | 2 | 第二条",
        "第一条 甲：\\n（一）子；\\n（三）丑。 | item | 3 | （二）",
        "第十十条 甲 | number | 1 | ''"})
    @DisplayName("LAW-12 a text that lost an article or an item is refused at its line")
    void refuses(String text, String rule, int line, String expected) {
        StatuteReading reading = StatuteReader.read(text.replace("\\n", "\n"));
        assertThat(reading).isInstanceOf(StatuteReading.Refused.class);
        StatuteReading.Fault fault = ((StatuteReading.Refused) reading).faults().getFirst();
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.expected()).isEqualTo(expected);
    }

    @Test
    @DisplayName("LAW-12 Chinese numbers are read as they are written, and nothing else is a number")
    void numbers() {
        assertThat(IntStream.rangeClosed(1, 2000)
                .filter(number -> !ChineseNumber.read(ChineseNumber.write(number)).equals(OptionalInt.of(number))))
                .isEmpty();
        assertThat(ChineseNumber.write(105)).isEqualTo("一百零五");
        assertThat(ChineseNumber.write(110)).isEqualTo("一百一十");
        assertThat(ChineseNumber.write(10)).isEqualTo("十");
        assertThat(ChineseNumber.read("６５")).hasValue(65);
        assertThat(ChineseNumber.read("一十二")).hasValue(12);
        for (String none : List.of("零", "0", "十十", "二百三", "百", "六五")) {
            assertThat(ChineseNumber.read(none)).as(none).isEmpty();
        }
    }

    private static Article article(String id, int number) {
        return ShippedStatutes.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .flatMap(one -> one.article(new ArticleNumber(number, 0)))
                .orElseThrow();
    }
}
