package org.mingjian.law;

/** What a citation comes to on a day (LAW-09, LAW-12). */
public sealed interface Resolution {
    /** Returns the citation. */
    Citation citation();

    /** Says whether the text is not at hand, so that the citation is 待核 and counted as such. */
    default boolean open() {
        return this instanceof NotAtHand;
    }

    /** Says whether the citation cannot stand: the statute is at hand and says nothing there, or not on that day. */
    default boolean wrong() {
        return this instanceof NoSuchArticle || this instanceof NotInForce;
    }

    /** The text that held on the day. */
    record Resolved(Citation citation, Statute statute, Article article, String text) implements Resolution {
        /** Returns the address of the article on the statute's page. */
        public String address() {
            return "/laws/" + statute.id() + "#" + article.number().anchor();
        }
    }

    /** The document is not in the library (待核). */
    record NotAtHand(Citation citation) implements Resolution {}

    /** The statute held on the day, and has no such article, paragraph or item; or the citation names no article. */
    record NoSuchArticle(Citation citation, Statute statute) implements Resolution {}

    /** The statute is at hand and did not hold on the day; its nearest version is given. */
    record NotInForce(Citation citation, Statute statute) implements Resolution {}
}
