package org.mingjian.law;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clause library (条款库): every statute at hand, and what a citation comes to on a day. A statute that somebody
 * loads is an act in the ledger; of two versions of one title the one that began last holds, of two that began on one
 * day the one loaded last.
 */
@Service
public class Clauses {
    private final StatuteRows rows;
    private final Ledger ledger;
    private final Clock clock;
    private volatile Known known = new Known(-1, List.of());

    Clauses(StatuteRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The statutes up to a number; another node of the platform may have loaded more since. */
    private record Known(long newest, List<Statute> statutes) {}

    /** Returns all statutes: those that ship, then those loaded, in the order in which they came. */
    public List<Statute> statutes() {
        long newest = rows.newest();
        Known now = known;
        if (now.newest != newest) {
            List<Statute> all = new ArrayList<>(ShippedStatutes.ALL);
            all.addAll(rows.all());
            now = new Known(newest, List.copyOf(all));
            known = now;
        }
        return now.statutes;
    }

    /** Returns the statute of that name in addresses. */
    public Optional<Statute> find(String id) {
        return statutes().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Returns the version of a title that holds on a day. */
    public Optional<Statute> inForce(String title, LocalDate day) {
        return latest(about(title).stream().filter(one -> one.begunBy(day)).toList())
                .filter(one -> !one.endedBy(day));
    }

    /** Says what a citation comes to on a day. */
    public Resolution resolve(Citation citation, LocalDate day) {
        List<Statute> versions = about(citation.title());
        if (versions.isEmpty()) {
            return new Resolution.NotAtHand(citation);
        }
        Optional<Statute> held = inForce(citation.title(), day);
        if (held.isEmpty()) {
            return new Resolution.NotInForce(citation, latest(versions).orElseThrow());
        }
        Statute statute = held.get();
        Optional<Article> article = citation.article().flatMap(statute::article);
        return article.flatMap(found -> found.part(citation.paragraph(), citation.item())
                .<Resolution>map(text -> new Resolution.Resolved(citation, statute, found, text)))
                .orElseGet(() -> new Resolution.NoSuchArticle(citation, statute));
    }

    /** An article that a search found. */
    public record Hit(Statute statute, Article article) {}

    /** Returns the articles in which every word stands, statute by statute; none for no words. */
    public List<Hit> search(String words, int most) {
        List<String> wanted = List.of(words.strip().split("[\\s\\u3000]+"));
        return words.isBlank()
                ? List.of()
                : statutes().stream()
                        .flatMap(statute -> statute.articles().stream().map(article -> new Hit(statute, article)))
                        .filter(hit -> wanted.stream()
                                .allMatch(word -> (hit.article.number().text() + hit.article.text())
                                        .contains(word)))
                        .limit(most)
                        .toList();
    }

    /** Reads a statute's text without keeping it. */
    public StatuteReading read(String text) {
        return StatuteReader.read(text);
    }

    /**
     * Loads a statute. The same version with the same text loaded again changes nothing.
     *
     * @throws IllegalArgumentException for a text that {@link #read} refuses
     */
    @Transactional
    public void load(Actor actor, Statute.Head head, String text) {
        if (!(read(text) instanceof StatuteReading.Read(List<Article> articles))) {
            throw new IllegalArgumentException("The text is no statute; it is read before it is loaded.");
        }
        rows.takeTurn();
        Optional<Statute> last = latest(about(head.title()).stream()
                .filter(one -> one.head().from().equals(head.from()))
                .toList());
        if (last.filter(one -> one.head().equals(head) && one.articles().equals(articles)).isPresent()) {
            return;
        }
        rows.add(new StatuteRows.Row(head, text), actor.accountId().toString(), clock.instant());
        ledger.append("STATUTE", actor.agencyCode(), actor.accountId().toString(),
                Json.object("title", head.title(), "issuer", head.issuer(), "number", head.number().orElse("-"),
                        "version", head.version().toString(), "from", head.from().toString(), "to",
                        head.to().map(LocalDate::toString).orElse("-"), "articles", articles.size(), "hash",
                        Hex.of(Suite.S.hash(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Returns all versions of a title, in the order in which they came. */
    public List<Statute> versions(String title) {
        return about(title);
    }

    private List<Statute> about(String title) {
        return statutes().stream().filter(one -> one.about(title)).toList();
    }

    /** The one that began last; of several on one day the last of the list. */
    private static Optional<Statute> latest(List<Statute> versions) {
        return versions.reversed().stream().max(Comparator.comparing(one -> one.head().from()));
    }
}
