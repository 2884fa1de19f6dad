package org.mingjian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageTests {
    private final Language language = new Language();

    @Test
    @DisplayName("a page speaks Chinese unless address, cookie or browser ask for English, in this order")
    void choosesInOrder() {
        assertThat(language.resolveLocale(request("", "", ""))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language.resolveLocale(request("", "", "en-GB,en;q=0.9"))).isEqualTo(Locale.ENGLISH);
        assertThat(language.resolveLocale(request("", "", "fr,zh-TW;q=0.8,en;q=0.5")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language.resolveLocale(request("", "", "fr,de"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language.resolveLocale(request("", "zh", "en"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language.resolveLocale(request("en", "zh", "zh"))).isEqualTo(Locale.ENGLISH);
        assertThat(language.resolveLocale(request("xx", "yy", "en"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    @DisplayName("a language that was asked for is remembered, another word is not")
    void remembersWhatWasAsked() {
        assertThat(cookie("en")).startsWith("mingjian-lang=en; Path=/;").contains("HttpOnly", "SameSite=Lax");
        assertThat(cookie("<script>")).isNull();
        assertThat(cookie("")).isNull();
    }

    @Test
    @DisplayName("REL-07 an error page reads no parameters, which may be what failed")
    void errorsReadNothing() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error") {
            @Override
            public @Nullable String getParameter(String name) {
                throw new IllegalStateException("The parameters cannot be read.");
            }
        };
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language.preHandle(request, new MockHttpServletResponse(), new Object())).isTrue();
    }

    private @Nullable String cookie(String asked) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        language.preHandle(request(asked, "", ""), response, new Object());
        return response.getHeader("Set-Cookie");
    }

    private static MockHttpServletRequest request(String asked, String cookie, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        if (!asked.isEmpty()) {
            request.addParameter("lang", asked);
        }
        if (!cookie.isEmpty()) {
            request.setCookies(new Cookie("mingjian-lang", cookie));
        }
        if (!accepted.isEmpty()) {
            request.addHeader("Accept-Language", accepted);
        }
        return request;
    }
}
