package org.mingjian.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The superior documents that sources and policies name (LAW-12), read from law/documents.tsv and law/clauses.tsv. What is
 * not at hand is entered all the same, shown as 待核 and counted.
 */
public final class SuperiorDocuments {
    private static final String FOLDER = "/law/";
    private static final List<String[]> CLAUSES = rows("clauses.tsv", 4);
    private static final List<SuperiorDocument> ALL = rows("documents.tsv", 8).stream()
            .map(SuperiorDocuments::document)
            .toList();

    private SuperiorDocuments() {}

    /** Returns all of them: the five sources first, then what they and the policies name. */
    public static List<SuperiorDocument> all() {
        return ALL;
    }

    /** Returns the document of that name in addresses. */
    public static Optional<SuperiorDocument> find(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the document of that title, number or other name. */
    public static Optional<SuperiorDocument> named(String name) {
        String key = Citation.key(name);
        return ALL.stream().filter(one -> names(one).anyMatch(key::equals)).findFirst();
    }

    /**
     * What a clause as a policy writes it comes to.
     *
     * @param document the document
     * @param clause the clause in it; empty where the policy names none
     * @param words what is at hand of it; none makes it 待核
     */
    public record Reference(SuperiorDocument document, String clause, List<SuperiorDocument.Clause> words) {
        /** Says whether nothing of the clause is at hand. */
        public boolean open() {
            return words.isEmpty();
        }

        /** Returns the address of the clause on the document's page, or of the document. */
        public String address() {
            return "/laws/documents/" + document.id()
                    + (words.isEmpty() ? "" : "#" + SuperiorDocument.anchor(clause));
        }
    }

    /**
     * Reads a clause as a policy writes it: 二（五） of its own source, or 沿用… with another document's name before it, or a
     * document number alone. Of several clauses the first is taken.
     *
     * @param source title of the policy's own source
     */
    public static Optional<Reference> read(String clause, String source) {
        String first = clause.split("、", 2)[0].replaceFirst("（条款待核）$", "").replaceFirst("^沿用", "").strip();
        int space = first.lastIndexOf(' ');
        String name = space < 0 ? first : first.substring(0, space);
        Optional<SuperiorDocument> other = named(name);
        if (other.isPresent()) {
            String part = space < 0 ? "" : first.substring(space + 1);
            return other.map(one -> new Reference(one, part, one.clause(part)));
        }
        return named(source).filter(one -> !one.clause(first).isEmpty())
                .map(one -> new Reference(one, first, one.clause(first)));
    }

    private static Stream<String> names(SuperiorDocument one) {
        return Stream.of(Stream.of(one.title()), one.number().stream(), one.otherNames().stream())
                .flatMap(names -> names)
                .map(Citation::key);
    }

    private static SuperiorDocument document(String[] row) {
        List<SuperiorDocument.Clause> clauses = CLAUSES.stream()
                .filter(clause -> clause[0].equals(row[0]))
                .map(clause -> new SuperiorDocument.Clause(clause[1], clause[2].equals("quote"), clause[3]))
                .toList();
        return new SuperiorDocument(row[0], row[1], known(row[2]), known(row[3]), known(row[4]), known(row[5]),
                List.of(row[6].split("\\+")), Stream.of(row[7].split("\\+")).filter(name -> !name.isEmpty()).toList(),
                clauses);
    }

    private static Optional<String> known(String field) {
        return Optional.of(field).filter(text -> !text.equals("-"));
    }

    private static List<String[]> rows(String file, int fields) {
        try (InputStream in = Objects.requireNonNull(SuperiorDocuments.class.getResourceAsStream(FOLDER + file),
                file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t", -1))
                    .peek(row -> {
                        if (row.length != fields) {
                            throw new IllegalStateException(
                                    "Resource " + file + " has a row of " + row.length + " fields.");
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + file + " is unreadable.", e);
        }
    }
}
