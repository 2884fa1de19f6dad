package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds templates to what Thymeleaf and the content policy would otherwise let pass in silence. */
class TemplatesTests {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>");
    private static final Pattern REPLACED = Pattern.compile("\\sth:(?:replace|insert)=");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless)=");
    private static final Pattern INLINE = Pattern
            .compile("\\s(?:style|th:style|th:attrappend|on[a-z]+|th:on[a-z]+)=|<style|<script(?![^>]*src=)");

    @Test
    @DisplayName("no element is replaced and conditional at once: Thymeleaf would replace it whatever the condition says")
    void replacedElementsCarryNoCondition() {
        assertThat(templates().flatMap(file -> heedless(text(file)).map(tag -> file + ": " + tag))).isEmpty();
        assertThat(heedless("""
                <p th:if="${a > b}" th:replace="~{x :: y}"></p>
                <p th:replace="~{x :: y}" class="c"
                    th:unless="${z}"></p>
                <p th:replace="~{x :: y(text='th:if=')}"></p><p th:if="${a}">lawful</p>
                """)).hasSize(2);
    }

    @Test
    @DisplayName("SEC-08 no template holds an inline script, style or handler")
    void nothingInline() {
        assertThat(templates().flatMap(file -> inline(text(file)).map(tag -> file + ": " + tag))).isEmpty();
        assertThat(inline("<p style=\"color: red\"><a onclick=\"x()\"><style><script>x()</script>")).hasSize(4);
        assertThat(inline("<script defer th:src=\"@{/x.js}\"></script><p class=\"c\">")).isEmpty();
    }

    private static Stream<String> heedless(String template) {
        return tags(template)
                .filter(tag -> REPLACED.matcher(names(tag)).find() && CONDITION.matcher(names(tag)).find());
    }

    private static Stream<String> inline(String template) {
        return tags(template).filter(tag -> INLINE.matcher(names(tag)).find());
    }

    private static Stream<String> tags(String template) {
        List<String> tags = TAG.matcher(template).results().map(MatchResult::group).toList();
        return tags.stream();
    }

    /** Leaves the attributes' names; a value may hold anything. */
    private static String names(String tag) {
        return tag.replaceAll("\"[^\"]*\"|'[^']*'", "");
    }

    private static Stream<Path> templates() {
        try (Stream<Path> paths = Files.walk(TEMPLATES)) {
            return paths.filter(path -> path.toString().endsWith(".html")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
