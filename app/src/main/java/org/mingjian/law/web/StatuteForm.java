package org.mingjian.law.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.law.Article;
import org.mingjian.law.Clauses;
import org.mingjian.law.Statute;
import org.mingjian.law.StatuteReading;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Reads what was typed of a statute, and gathers what is wrong with it. */
final class StatuteForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 400_000;

    private final StatuteListPage.Typed typed;
    private final List<Fault> faults = new ArrayList<>();
    private final Optional<Statute.Head> head;
    private final List<Article> articles = new ArrayList<>();

    StatuteForm(StatuteListPage.Typed typed, Clauses clauses) {
        this.typed = typed;
        this.head = readHead();
        if (typed.text().length() > LONGEST_TEXT) {
            faults.add(Fault.of("text", "law.fault.long", typed.text().length(), LONGEST_TEXT));
            return;
        }
        switch (clauses.read(typed.text())) {
            case StatuteReading.Read(List<Article> read) -> articles.addAll(read);
            case StatuteReading.Refused(List<StatuteReading.Fault> found) -> found.forEach(fault -> faults
                    .add(Fault.of("text", fault.messageKey(), fault.line(), fault.found(), fault.expected())));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    List<Article> articles() {
        return articles;
    }

    /** Returns what the statute is; empty where a field of it is at fault. */
    Optional<Statute.Head> head() {
        return head;
    }

    private Optional<Statute.Head> readHead() {
        name("title", typed.title());
        name("issuer", typed.issuer());
        if (typed.number().length() > LONGEST_NAME || Characters.outOfPlace(typed.number()).isPresent()) {
            faults.add(Fault.of("number", "law.fault.name", typed.number(), LONGEST_NAME));
        }
        Optional<LocalDate> version = date("version", typed.version());
        Optional<LocalDate> from = date("from", typed.from());
        Optional<LocalDate> to = typed.to().isEmpty() ? Optional.empty() : date("to", typed.to());
        if (version.isPresent() && from.isPresent() && from.get().isBefore(version.get())) {
            faults.add(Fault.of("from", "law.fault.from", typed.from(), typed.version()));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            faults.add(Fault.of("to", "law.fault.to", typed.to(), typed.from()));
        }
        return faults.isEmpty() && version.isPresent() && from.isPresent()
                ? Optional.of(new Statute.Head(typed.title(), typed.issuer(),
                        Optional.of(typed.number()).filter(number -> !number.isEmpty()), version.get(), from.get(),
                        to))
                : Optional.empty();
    }

    private void name(String field, String text) {
        if (text.length() < 2 || text.length() > LONGEST_NAME || Characters.outOfPlace(text).isPresent()) {
            faults.add(Fault.of(field, "law.fault.name", text, LONGEST_NAME));
        }
    }

    private Optional<LocalDate> date(String field, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            faults.add(Fault.of(field, "law.fault.date", text));
            return Optional.empty();
        }
    }
}
