package org.mingjian.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article of a statute (条).
 *
 * @param number its number
 * @param heading chapter and section that it stands under, or the empty string
 * @param paragraphs its paragraphs, at least one
 */
public record Article(ArticleNumber number, String heading, List<Paragraph> paragraphs) {
    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A paragraph of an article (款).
     *
     * @param text its words, before its items where it has some
     * @param items its items (项), mostly none
     */
    public record Paragraph(String text, List<Item> items) {
        public Paragraph {
            items = List.copyOf(items);
        }

        String whole() {
            return items.isEmpty()
                    ? text
                    : text + "\n" + items.stream().map(Item::whole).collect(Collectors.joining("\n"));
        }
    }

    /** An item of a paragraph (项) with its number. */
    public record Item(int number, String text) {
        /** Returns the item with its number before it. */
        public String whole() {
            return "（" + ChineseNumber.write(number) + "）" + text;
        }
    }

    /** Returns the whole text, a line for each paragraph and item. */
    public String text() {
        return paragraphs.stream().map(Paragraph::whole).collect(Collectors.joining("\n"));
    }

    /**
     * Returns what a paragraph and item say, or empty where there is none of that number. An item of an article whose
     * paragraph the citation does not name is the one of the only paragraph that has items.
     *
     * @param paragraph from 1, or 0 for none named
     * @param item from 1, or 0 for none named
     */
    Optional<String> part(int paragraph, int item) {
        if (paragraph > paragraphs.size()) {
            return Optional.empty();
        }
        if (item == 0) {
            return Optional.of(paragraph == 0 ? text() : paragraphs.get(paragraph - 1).whole());
        }
        List<Paragraph> within = (paragraph == 0 ? paragraphs : List.of(paragraphs.get(paragraph - 1))).stream()
                .filter(one -> !one.items().isEmpty())
                .toList();
        return within.size() != 1
                ? Optional.empty()
                : within.getFirst()
                        .items()
                        .stream()
                        .filter(one -> one.number() == item)
                        .map(one -> within.getFirst().text() + "\n" + one.whole())
                        .findFirst();
    }
}
