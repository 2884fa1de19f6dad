package org.mingjian.document;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the templates of documents; all text is escaped. A template {@code documents/draw-report.html} takes its
 * strings from {@code messages/draw_*.properties}, the module that its name begins with.
 */
public final class DocumentTemplates {
    private static final Pattern NAME = Pattern.compile("[a-z]+-[a-z-]+");

    private DocumentTemplates() {}

    /**
     * Fills a template.
     *
     * @param name the template's name, {@code module-document}
     * @param page what the template reads as {@code page}: a record, as the pages of the site have
     * @param locale the language of its strings
     * @return XHTML for {@link Pdf#render}
     * @throws IllegalArgumentException where there is no such template, or it lacks a string
     */
    public static String render(String name, Object page, Locale locale) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A template is called module-document, found " + name);
        }
        try {
            return Engine.ENGINE.process(name, new Context(locale, Map.of("page", page)));
        } catch (TemplateEngineException e) {
            throw new IllegalArgumentException("The template " + name + " cannot be filled: " + e.getMessage(), e);
        }
    }

    /** Made when the first document is wanted. */
    private static final class Engine {
        private static final TemplateEngine ENGINE = make();

        private static TemplateEngine make() {
            ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(
                    DocumentTemplates.class.getClassLoader());
            resolver.setPrefix("documents/");
            resolver.setSuffix(".html");
            resolver.setTemplateMode(TemplateMode.XML);
            resolver.setCharacterEncoding("UTF-8");
            TemplateEngine engine = new TemplateEngine();
            SpringStandardDialect dialect = new SpringStandardDialect();
            dialect.setJavaScriptSerializer((object, writer) -> {
                throw new UnsupportedOperationException("A document has no script.");
            });
            engine.setDialect(dialect);
            engine.setTemplateResolver(resolver);
            engine.setMessageResolver(new DocumentMessages());
            return engine;
        }
    }
}
