package org.mingjian.law;

import java.util.List;
import java.util.Optional;

/**
 * A document of a superior, or of an agency that this platform follows (上级文件), of which at most some clauses are at hand.
 *
 * @param id its name in addresses
 * @param title its title
 * @param number its document number (文号), where it is known
 * @param issuer who issued it, where that is known
 * @param issued the day or year of issue, where it is known
 * @param from the first day in force, where it is known
 * @param namedIn where it is named: S0 to S4 the source documents, P a policy, D law later than these
 * @param otherNames how policies call it beside title and number
 * @param clauses what is at hand of it; none makes it 待核
 */
public record SuperiorDocument(
    String id,
    String title,
    Optional<String> number,
    Optional<String> issuer,
    Optional<String> issued,
    Optional<String> from,
    List<String> namedIn,
    List<String> otherNames,
    List<Clause> clauses
) {
    public SuperiorDocument {
        namedIn = List.copyOf(namedIn);
        otherNames = List.copyOf(otherNames);
        clauses = List.copyOf(clauses);
    }

    /**
     * What is at hand of a clause.
     *
     * @param number its number, such as 二（五） or 第七条（三）
     * @param quoted whether the text is the document's own words; else it is our digest
     * @param text the words
     */
    public record Clause(String number, boolean quoted, String text) {}

    /** Says whether nothing of it is at hand, so that what cites it is 待核. */
    public boolean open() {
        return clauses.isEmpty();
    }

    /** Returns what is at hand of a clause. */
    public List<Clause> clause(String of) {
        return clauses.stream().filter(one -> one.number().equals(of)).toList();
    }

    /** Returns the number of the clause as an anchor of the document's page. */
    public static String anchor(String clause) {
        return "c-" + clause.replaceAll("[^\\p{IsHan}0-9A-Za-z]", "-");
    }
}
