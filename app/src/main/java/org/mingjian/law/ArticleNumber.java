package org.mingjian.law;

/**
 * The number of an article (条); one that an amendment put in has a second number (之一).
 *
 * @param number from 1
 * @param inserted 0 for an article of the first count, 1 for 之一
 */
public record ArticleNumber(int number, int inserted) implements Comparable<ArticleNumber> {
    public ArticleNumber {
        if (number < 1 || inserted < 0) {
            throw new IllegalArgumentException("Articles count from 1, found " + number + " 之 " + inserted + ".");
        }
    }

    /** Returns the number as statutes write it, such as 第六十五条. */
    public String text() {
        return "第" + ChineseNumber.write(number) + "条" + (inserted == 0 ? "" : "之" + ChineseNumber.write(inserted));
    }

    /** Returns the name of its place on the statute's page, such as {@code a65}. */
    public String anchor() {
        return "a" + number + (inserted == 0 ? "" : "-" + inserted);
    }

    /** Says whether an article of this number may stand right after that one. */
    boolean follows(ArticleNumber before) {
        return equals(new ArticleNumber(before.number + 1, 0))
                || equals(new ArticleNumber(before.number, before.inserted + 1));
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return number == other.number
                ? Integer.compare(inserted, other.inserted)
                : Integer.compare(number, other.number);
    }
}
