package org.mingjian.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.registry.BookRecord;
import org.mingjian.registry.Contact;
import org.mingjian.registry.Inspector;
import org.mingjian.registry.Interest;
import org.mingjian.registry.Privacy;
import org.mingjian.registry.Standardisation;
import org.mingjian.registry.Subject;
import org.mingjian.registry.UnitCategory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for codes and values, for templates. */
@Component("registryWords")
class RegistryWords {
    private final MessageSource messages;
    private final Privacy privacy;

    RegistryWords(MessageSource messages, Privacy privacy) {
        this.privacy = privacy;
        this.messages = messages;
    }

    public String industry(String code, Locale locale) {
        return Industries.byCode(code).map(industry -> industry.name(locale)).orElse(code);
    }

    /** Returns the values of a record's unknown columns, personal ones masked (SEC-09). */
    public Map<String, String> aside(Book book, BookRecord record) {
        return privacy.maskedAside(book.kind(), record);
    }

    public Map<String, String> aside(BookRecord record) {
        return aside(record instanceof Subject
                ? Book.SUBJECTS
                : record instanceof Inspector ? Book.INSPECTORS : Book.INTERESTS, record);
    }

    public String interest(Interest interest) {
        return privacy.maskedInterest(interest);
    }

    public List<Contact> contacts(Subject subject) {
        return privacy.maskedContacts(subject);
    }

    /** Returns the supervised industry that a national-economy industry belongs to, or an empty text. */
    public String industryOfActivity(String activity, Locale locale) {
        return Industries.byActivity(activity).map(industry -> industry.name(locale)).orElse("");
    }

    public String industries(List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> industry(code, locale))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }

    /** Returns yes and no in the reader's language, a dash for nothing, and other values as they are. */
    public String value(String value, Locale locale) {
        return switch (value) {
            case "" -> "—";
            case "是" -> messages.getMessage("registry.value.true", null, locale);
            case "否" -> messages.getMessage("registry.value.false", null, locale);
            default -> value;
        };
    }

    /** Returns the value of a field in the reader's language: industries and kinds by their names, others as they are. */
    public String shown(String key, String value, Locale locale) {
        return switch (key) {
            case "expert-fields" -> value.isEmpty()
                    ? value(value, locale)
                    : industries(Arrays.stream(value.split(";"))
                            .map(name -> Industries.byName(name).map(Industry::code).orElse(name))
                            .toList(), locale);
            case "origin" -> messages.getMessage("registry.origin." + (value.equals("发现") ? "FOUND" : "DECLARED"), null,
                    locale);
            case "certificate-kind" -> messages.getMessage("registry.certificate-kind."
                    + (value.equals("政府行政执法证") ? "GOVERNMENT" : "DEPARTMENT"), null, locale);
            case "vehicle-kind" -> messages.getMessage(
                    "registry.vehicle." + (value.equals("车辆") ? "VEHICLE" : "EQUIPMENT"), null, locale);
            case "industry" -> Industries.byName(value).map(one -> one.name(locale)).orElse(value);
            case "category" -> Arrays.stream(UnitCategory.values())
                    .filter(one -> one.word().equals(value))
                    .findFirst()
                    .map(one -> messages.getMessage("registry.category." + one, null, locale))
                    .orElseGet(() -> value(value, locale));
            case "standard" -> Standardisation.GRADES.contains(value)
                    ? messages.getMessage("registry.standard." + Standardisation.GRADES.indexOf(value), null, locale)
                    : value(value, locale);
            case "expert-contents" -> value.isEmpty() ? value(value, locale) : value.replace(";", "；");
            default -> value(value, locale);
        };
    }

    /** Returns what a field's form should say below it, or an empty text. */
    public String hint(String key, Locale locale) {
        String hint = messages.getMessage("registry.hint." + key, null, "", locale);
        return hint == null ? "" : hint;
    }
}
