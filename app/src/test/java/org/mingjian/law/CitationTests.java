package org.mingjian.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "《中华人民共和国安全生产法》第六十五条第一款第（二）项 | 《中华人民共和国安全生产法》第六十五条第一款第（二）项",
        "《安全生产法》第65条第1款第二项 | 《安全生产法》第六十五条第一款第（二）项",
        "《刑法》第一百三十四条之一 | 《刑法》第一百三十四条之一",
        "《刑法》第134条之一第(三)项 | 《刑法》第一百三十四条之一第（三）项",
        " 《危险化学品安全管理条例》 | 《危险化学品安全管理条例》"})
    @DisplayName("LAW-12 a citation is read as people write it, and kept in one form")
    void reads(String typed, String kept) {
        assertThat(Citation.read(typed)).map(Citation::text).hasValue(kept);
        assertThat(Citation.read(kept)).isEqualTo(Citation.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "安全生产法第六十五条", "《安全生产法》第六十五", "《安全生产法》第一款", "《安全生产法》第六十五条、第六十六条", "《》第一条",
        "《安全生产法》第〇条"})
    @DisplayName("LAW-12 what cites no place is no citation")
    void refuses(String typed) {
        assertThat(Citation.read(typed)).isEmpty();
    }
}
