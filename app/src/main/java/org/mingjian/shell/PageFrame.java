package org.mingjian.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs beyond the page's own record. */
@ControllerAdvice
public class PageFrame {
    /** The request attribute that tells the error page that a form had expired. */
    public static final String EXPIRED = PageFrame.class.getName() + ".expired";

    /** The request attribute that tells the error page which {@link WrongValue} could not be read. */
    static final String WRONG = PageFrame.class.getName() + ".wrong";

    private final Pages pages;

    PageFrame(Pages pages) {
        this.pages = pages;
    }

    /** Returns the address of this very view in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        String other = "en".equals(locale.getLanguage()) ? "zh" : "en";
        String asked = Language.PARAMETER + "=";
        String query = Arrays.stream(query(request).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(asked))
                .collect(Collectors.joining("&"));
        return path(request) + "?" + (query.isEmpty() ? "" : query + "&") + asked + other;
    }

    /** Says whether the failed request was a form whose token was missing or of another session. */
    @ModelAttribute("expired")
    boolean expired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }

    /** Returns the value of the address that could not be read, for the page that says so. */
    @ModelAttribute("wrong")
    @Nullable
    WrongValue wrong(HttpServletRequest request) {
        return request.getAttribute(WRONG) instanceof WrongValue wrong ? wrong : null;
    }

    /** Brings a page or size that is no number to the first page and the usual size, as one that is too large is. */
    @InitBinder({"page", "size"})
    void lenient(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0);
            }
        });
    }

    /** Two slashes at the start would lead to another host. */
    private String path(HttpServletRequest request) {
        String failed = attribute(request, RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed;
        boolean readable = !path.startsWith("//") && ("GET".equals(request.getMethod()) || pages.exists(path));
        return readable ? path : "/";
    }

    private static String query(HttpServletRequest request) {
        String failed = attribute(request, RequestDispatcher.ERROR_QUERY_STRING);
        String query = failed == null ? request.getQueryString() : failed;
        return query == null ? "" : query;
    }

    private static @Nullable String attribute(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String value ? value : null;
    }
}
