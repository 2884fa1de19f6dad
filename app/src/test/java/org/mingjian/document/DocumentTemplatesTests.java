package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTemplatesTests {

    /** Public, as the expressions of a template see it. */
    public record Page(String name, List<String> lines) {}

    @Test
    @DisplayName("DRAW-05 a template takes its strings in the reader's language")
    void languages() {
        Page page = new Page("西青", List.of());
        assertThat(DocumentTemplates.render("sample-report", page, Locale.SIMPLIFIED_CHINESE))
                .contains("<h1>西青的抽查报告</h1>");
        assertThat(DocumentTemplates.render("sample-report", page, Locale.ENGLISH)).contains("<h1>Report of 西青</h1>");
    }

    @Test
    @DisplayName("SEC-11 text in a document never becomes markup")
    void escapes() {
        String evil = "<script>&amp;</p>\"' ]]> ${7*7} [[${7*7}]] __${7*7}__ \uD83D\uDE00 \u0001";
        String xhtml = DocumentTemplates.render("sample-report", new Page(evil, List.of(evil)), Locale.ENGLISH);
        assertThat(xhtml).contains("&lt;script&gt;&amp;amp;&lt;/p&gt;").doesNotContain("<script", "49");
        assertThat(Pdf.render(xhtml)).isNotEmpty();
    }

    @Test
    @DisplayName("DRAW-05 a template or string that does not exist is refused")
    void missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentTemplates.render("../sample", "", Locale.ENGLISH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentTemplates.render("sample-absent", "", Locale.ENGLISH))
                .withMessageContaining("sample-absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentTemplates.render("sample-report", new Page("", List.of()), Locale.GERMAN))
                .withStackTraceContaining("lacks the string sample.title");
    }
}
