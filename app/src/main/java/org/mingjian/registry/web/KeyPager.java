package org.mingjian.registry.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingjian.registry.Found;
import org.mingjian.registry.SubjectKey;
import org.mingjian.registry.SubjectPart;
import org.mingjian.registry.SubjectPlace;
import org.mingjian.shell.Pager;

/**
 * How to reach the parts of a list that is leafed through by keys: its first, the one before, the next and its last.
 *
 * @param found how many there are
 * @param pager total, size and address
 * @param previous the address's key of the part before, empty at the beginning
 * @param next the address's key of the part after, empty at the end
 */
record KeyPager(Found found, Pager pager, String previous, String next) {
    private static final String LAST = "last";

    /** Reads which part an address asks for; what it cannot mean is the first. */
    static SubjectPlace place(String after, String before, Set<UUID> agencies) {
        if (before.equals(LAST)) {
            return new SubjectPlace.Last();
        }
        Optional<SubjectPlace> next = SubjectKey.read(after, agencies).map(SubjectPlace.After::new);
        return next.or(() -> SubjectKey.read(before, agencies).map(SubjectPlace.Before::new))
                .orElseGet(SubjectPlace.First::new);
    }

    static KeyPager of(SubjectPart part, Found found, Pager pager, Set<UUID> agencies) {
        return new KeyPager(found, pager, part.previous().map(key -> key.address(agencies)).orElse(""),
                part.next().map(key -> key.address(agencies)).orElse(""));
    }

    public String firstHref() {
        return pager.hrefOfSize(pager.size());
    }

    public String previousHref() {
        return firstHref() + "&before=" + previous;
    }

    public String nextHref() {
        return firstHref() + "&after=" + next;
    }

    public String lastHref() {
        return firstHref() + "&before=" + LAST;
    }
}
