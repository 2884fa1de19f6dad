package org.mingjian.draw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.draw.DrawChoices.ExceptionCode;

/**
 * An exclusion that the ledger proves (VDP §2.4, §15.30): rows with status {@code X.<code>} are exactly those of which
 * the evidence says that they were drawn or inspected in the year, but for the exceptions.
 *
 * @param by which entries prove it
 * @param code the status code without {@code X.}, such as {@code DONE2026}
 * @param except reason code of each credit code that has evidence and is not left out
 * @param from first day that counts
 * @param orgs codes of the organisations whose entries count
 * @param evidence indexes of the ledger's entries, ascending
 */
public record ProvenExclusion(
    By by,
    String code,
    SortedMap<String, ExceptionCode> except,
    LocalDate from,
    SortedSet<String> orgs,
    List<Long> evidence
) {
    public ProvenExclusion {
        except = Collections.unmodifiableSortedMap(new TreeMap<>(except));
        orgs = Collections.unmodifiableSortedSet(new TreeSet<>(orgs));
        evidence = evidence.stream().distinct().sorted().toList();
    }

    /** The kinds of entries that prove an exclusion. */
    public enum By {
        INSPECTION, RESULT, ANY
    }

    /** Says whether a bundle has room for all of its evidence; a line without all of it would be false. */
    boolean fits() {
        return evidence.size() <= BundleEntries.MOST_EVIDENCE;
    }

    /** Returns the line of {@code rules.proven}. */
    public org.fairdraw.terms.ProvenExclusion line() {
        SortedMap<String, String> reasons = new TreeMap<>();
        except.forEach((id, reason) -> reasons.put(id, reason.name()));
        return new org.fairdraw.terms.ProvenExclusion(code, by.name(), from, List.copyOf(orgs), reasons);
    }
}
