package org.mingjian.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document as people cite it (引文), such as 《中华人民共和国安全生产法》第六十五条第一款第（二）项.
 *
 * @param title the document's title without its marks
 * @param article the article; none where the document as a whole is cited
 * @param paragraph the paragraph from 1, or 0 for none named
 * @param item the item from 1, or 0 for none named
 */
public record Citation(String title, Optional<ArticleNumber> article, int paragraph, int item) {
    private static final String NUMBER = "(" + ChineseNumber.CHARACTERS + "{1,9})";
    private static final Pattern WRITTEN = Pattern.compile("《([^《》]{2,200})》\\s*(?:第" + NUMBER + "条(?:之" + NUMBER
            + ")?(?:第" + NUMBER + "款)?(?:第[（(]?" + NUMBER + "[）)]?项)?)?");
    private static final Pattern STATE = Pattern.compile("^中华人民共和国|[\\s\\u3000]|[（(][^（）()]*[）)]$");

    public Citation {
        if (article.isEmpty() && (paragraph > 0 || item > 0)) {
            throw new IllegalArgumentException("A paragraph or item without its article cites nothing.");
        }
    }

    /** Reads one citation; empty for what is none. */
    public static Optional<Citation> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int group = 2; group <= 5; group++) {
            OptionalInt number = number(written.group(group));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.getAsInt());
        }
        Optional<ArticleNumber> article = numbers.getFirst() == 0
                ? Optional.empty()
                : Optional.of(new ArticleNumber(numbers.get(0), numbers.get(1)));
        return Optional.of(new Citation(written.group(1).strip(), article, numbers.get(2), numbers.get(3)));
    }

    /** Returns the citation in the one form in which it is kept. */
    public String text() {
        return "《" + title + "》" + article.map(ArticleNumber::text).orElse("")
                + (paragraph == 0 ? "" : "第" + ChineseNumber.write(paragraph) + "款")
                + (item == 0 ? "" : "第（" + ChineseNumber.write(item) + "）项");
    }

    /** Returns a title as citations are compared: without 中华人民共和国, white space, and a note in brackets at its end. */
    static String key(String title) {
        return STATE.matcher(title.strip()).replaceAll("");
    }

    private static OptionalInt number(@Nullable String written) {
        return written == null ? OptionalInt.of(0) : ChineseNumber.read(written);
    }
}
