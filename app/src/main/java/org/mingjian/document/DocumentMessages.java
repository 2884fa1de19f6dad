package org.mingjian.document;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Finds a document's strings where the pages of its module have theirs. */
final class DocumentMessages extends AbstractMessageResolver {
    private static final ResourceBundle.Control NO_GUESS = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public String resolveMessage(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters
    ) {
        String template = context.getTemplateData().getTemplate();
        String module = template.substring(0, template.indexOf('-'));
        Locale locale = context.getLocale();
        String pattern = find(module, key, locale);
        return parameters == null || parameters.length == 0
                ? pattern
                : new MessageFormat(pattern, locale).format(parameters);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters
    ) {
        throw new IllegalArgumentException("The document lacks the string " + key);
    }

    private static String find(String module, String key, Locale locale) {
        try {
            return ResourceBundle
                    .getBundle("messages/" + module, locale, DocumentMessages.class.getClassLoader(), NO_GUESS)
                    .getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException(
                    "messages/" + module + " lacks the string " + key + " in " + locale.toLanguageTag(), e);
        }
    }
}
