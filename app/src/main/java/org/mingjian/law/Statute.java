package org.mingjian.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a statute (法律、法规、规章) with its articles.
 *
 * @param id its name in addresses
 * @param head what it is and when it holds
 * @param articles its articles in order
 */
public record Statute(String id, Head head, List<Article> articles) {
    public Statute {
        articles = List.copyOf(articles);
    }

    /**
     * What a statute is and when it holds.
     *
     * @param title the full title
     * @param issuer who issued it
     * @param number the number of the document, where known
     * @param version the day of this version: when it was passed, promulgated or last amended
     * @param from the first day on which this version is in force
     * @param to the last day, where it ended without another version after it
     */
    public record Head(
        String title,
        String issuer,
        Optional<String> number,
        LocalDate version,
        LocalDate from,
        Optional<LocalDate> to
    ) {
        public Head {
            if (from.isBefore(version) || to.isPresent() && to.get().isBefore(from)) {
                throw new IllegalArgumentException("A version holds from its own day or later, to a day not before.");
            }
        }
    }

    /** Returns the article of that number. */
    public Optional<Article> article(ArticleNumber number) {
        return articles.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    boolean about(String title) {
        return Citation.key(head.title()).equals(Citation.key(title));
    }

    boolean begunBy(LocalDate day) {
        return !head.from().isAfter(day);
    }

    boolean endedBy(LocalDate day) {
        return head.to().filter(day::isAfter).isPresent();
    }
}
