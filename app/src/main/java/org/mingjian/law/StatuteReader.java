package org.mingjian.law;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.law.Article.Item;
import org.mingjian.law.Article.Paragraph;

/**
 * Cuts the text of a statute into articles. A line that begins 第…条 and a space begins an article; one that begins （一）
 * is an item of the paragraph before; 第…章 and 第…节 are headings; each other line is a paragraph of its own. What stands
 * before the first article (title, dates, contents) is left out. Articles count up from 1 without a gap: a page that
 * lost one is found here, not when the article is needed.
 */
final class StatuteReader {
    private static final String NUMBER = "(" + ChineseNumber.CHARACTERS + "{1,9})";
    private static final Pattern ARTICLE = Pattern
            .compile("第" + NUMBER + "条(?:之" + NUMBER + ")?[\\s\\u3000]+(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("[（(]([零一二三四五六七八九十]{1,4})[）)][\\s\\u3000]*(.*)");
    private static final Pattern HEADING = Pattern
            .compile("(?:#+\\s*)?(第" + NUMBER + "([编章节])[\\s\\u3000]+\\S.{0,40})");
    private static final int MOST_FAULTS = 20;
    private static final int QUOTED = 40;

    private final List<StatuteReading.Fault> faults = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private ArticleNumber number = new ArticleNumber(1, 0);
    private String part = "";
    private String chapter = "";
    private String section = "";
    private String heading = "";
    private boolean begun;
    private int line;

    private StatuteReader() {}

    static StatuteReading read(String text) {
        StatuteReader reader = new StatuteReader();
        text.lines().forEach(reader::take);
        reader.close();
        if (reader.articles.isEmpty() && reader.faults.isEmpty()) {
            reader.fault("empty", 0, "", "");
        }
        return reader.faults.isEmpty()
                ? new StatuteReading.Read(reader.articles)
                : new StatuteReading.Refused(reader.faults.stream().limit(MOST_FAULTS).toList());
    }

    private void take(String raw) {
        line++;
        String words = raw.replace('\u00a0', ' ').replaceAll("^[\\s\\u3000\\uFEFF]+|[\\s\\u3000]+$", "");
        Matcher article = ARTICLE.matcher(words);
        Matcher title = HEADING.matcher(words);
        if (words.isEmpty()) {
            return;
        } else if (article.matches()) {
            begin(article, words);
        } else if (title.matches()) {
            close();
            head(title.group(1).replaceAll("[\\s\\u3000]+", " "), title.group(3));
        } else if (begun) {
            add(words);
        }
    }

    private void begin(Matcher article, String words) {
        close();
        OptionalInt count = ChineseNumber.read(article.group(1));
        OptionalInt inserted = article.group(2) == null ? OptionalInt.of(0) : ChineseNumber.read(article.group(2));
        if (count.isEmpty() || inserted.isEmpty()) {
            fault("number", line, words, "");
            return;
        }
        ArticleNumber next = new ArticleNumber(count.getAsInt(), inserted.getAsInt());
        ArticleNumber first = new ArticleNumber(1, 0);
        boolean fits = articles.isEmpty() ? next.equals(first) : next.follows(articles.getLast().number());
        if (!fits) {
            fault("order", line, next.text(), articles.isEmpty()
                    ? first.text()
                    : new ArticleNumber(articles.getLast().number().number() + 1, 0).text());
        }
        number = next;
        heading = String.join(" · ", List.of(part, chapter, section).stream().filter(one -> !one.isEmpty()).toList());
        begun = true;
        paragraphs.add(new Paragraph(article.group(3), List.of()));
    }

    private void add(String words) {
        Matcher item = ITEM.matcher(words);
        if (!item.matches()) {
            paragraphs.add(new Paragraph(words, List.of()));
            return;
        }
        Paragraph last = paragraphs.removeLast();
        List<Item> items = new ArrayList<>(last.items());
        OptionalInt count = ChineseNumber.read(item.group(1));
        if (count.isEmpty() || count.getAsInt() != items.size() + 1) {
            fault("item", line, words, "（" + ChineseNumber.write(items.size() + 1) + "）");
        }
        items.add(new Item(items.size() + 1, item.group(2)));
        paragraphs.add(new Paragraph(last.text(), items));
    }

    private void head(String words, String kind) {
        switch (kind) {
            case "编" -> {
                part = words;
                chapter = "";
                section = "";
            }
            case "章" -> {
                chapter = words;
                section = "";
            }
            default -> section = words;
        }
    }

    private void close() {
        if (begun) {
            articles.add(new Article(number, heading, paragraphs));
            paragraphs.clear();
            begun = false;
        }
    }

    private void fault(String rule, int at, String found, String expected) {
        faults.add(new StatuteReading.Fault(rule, at,
                found.length() > QUOTED ? found.substring(0, QUOTED) + "…" : found, expected));
    }
}
