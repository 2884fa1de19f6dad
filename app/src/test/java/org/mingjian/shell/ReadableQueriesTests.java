package org.mingjian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableQueriesTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "q=%E9%93%9D&page=2", "%E9%93%9D=%41", "a=%25&b=%2541", "a=铝"})
    @DisplayName("REL-07 a query that is the encoding of a text is left alone")
    void texts(String query) {
        assertThat(ReadableQueries.broken(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first=%E0%A4%A", "first=%", "first=%4", "first=%GG", "first=%E9%93", "first=%FF",
        "first=%C0%80"})
    @DisplayName("REL-07 a query that is no text is named by its part")
    void noTexts(String part) {
        assertThat(ReadableQueries.broken("a=1&" + part + "&b=%41")).contains(part);
    }
}
