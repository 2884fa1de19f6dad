package org.mingjian.checklist.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingjian.checklist.Item;
import org.mingjian.checklist.ItemCheck;
import org.mingjian.checklist.ItemChecks;
import org.mingjian.checklist.ItemField;
import org.mingjian.checklist.web.ItemView.Cited;
import org.mingjian.codes.Industries;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Department;
import org.mingjian.law.Citation;
import org.mingjian.law.Resolution;
import org.mingjian.law.Statute;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an item into words, each citation with the text that it comes to on a day. */
@Component
class ItemViews {
    private final ItemChecks checks;
    private final Agencies agencies;
    private final MessageSource messages;

    ItemViews(ItemChecks checks, Agencies agencies, MessageSource messages) {
        this.checks = checks;
        this.agencies = agencies;
        this.messages = messages;
    }

    ItemView of(UUID agency, Item item, LocalDate day, Locale locale) {
        ItemCheck check = checks.of(item, day);
        List<ItemView.Field> fields = new ArrayList<>();
        for (ItemField field : ItemField.all()) {
            if (field == ItemField.NAME || item.text(field).isEmpty() && field.kind() != ItemField.Kind.INDUSTRIES
                    && field.kind() != ItemField.Kind.DEPARTMENTS) {
                continue;
            }
            boolean cited = field.kind() == ItemField.Kind.CITATIONS;
            fields.add(new ItemView.Field(field.key(), cited ? "" : words(agency, item, field, locale),
                    cited ? cited(check, field) : List.of()));
        }
        return new ItemView(item.code(), item.text(ItemField.NAME), fields,
                check.missing().stream().map(ItemField::key).toList(), check.open(), check.wrong());
    }

    /** Returns what a field says in words: names for codes, and that it is for all where none is named. */
    String words(UUID agency, Item item, ItemField field, Locale locale) {
        String joint = messages.getMessage("checklist.joint", null, locale);
        List<String> lines = item.lines(field);
        return switch (field.kind()) {
            case TEXT, LONG -> item.text(field);
            case CITATIONS -> String.join("\n", lines);
            case METHODS -> lines.stream()
                    .map(line -> messages.getMessage("checklist.method." + line, null, line, locale))
                    .collect(Collectors.joining(joint));
            case INDUSTRIES -> lines.isEmpty()
                    ? messages.getMessage("checklist.all-industries", null, locale)
                    : lines.stream()
                            .map(line -> Industries.byCode(line).map(one -> one.name(locale)).orElse(line))
                            .collect(Collectors.joining(joint));
            case DEPARTMENTS -> lines.isEmpty()
                    ? messages.getMessage("checklist.all-departments", null, locale)
                    : lines.stream()
                            .map(line -> department(agency, line))
                            .collect(Collectors.joining(joint));
        };
    }

    private String department(UUID agency, String code) {
        return agencies.departmentsOf(agency)
                .stream()
                .filter(one -> one.code().equals(code))
                .map(Department::name)
                .findFirst()
                .orElse(code);
    }

    private static List<Cited> cited(ItemCheck check, ItemField field) {
        List<Cited> cited = new ArrayList<>();
        check.of(field).forEach(resolution -> cited.add(of(resolution)));
        check.item()
                .lines(field)
                .stream()
                .filter(line -> Citation.read(line).isEmpty())
                .forEach(line -> cited.add(new Cited(line, "unread", Optional.empty(), "", "", "")));
        return cited;
    }

    static Cited of(Resolution resolution) {
        String text = resolution.citation().text();
        return switch (resolution) {
            case Resolution.Resolved found -> new Cited(text, "resolved", Optional.of(found.text()), found.address(),
                    found.statute().head().title(), found.statute().head().from().toString());
            case Resolution.NotAtHand open ->
                new Cited(text, "open", Optional.empty(), "", open.citation().title(), "");
            case Resolution.NoSuchArticle(Citation citation, Statute statute) -> wrong(text, "none", statute);
            case Resolution.NotInForce(Citation citation, Statute statute) -> wrong(text, "not-in-force", statute);
        };
    }

    private static Cited wrong(String text, String state, Statute statute) {
        return new Cited(text, state, Optional.empty(), "/laws/" + statute.id(), statute.head().title(),
                statute.head().from().toString());
    }
}
