package org.mingjian.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.codes.CreditCode;
import org.mingjian.registry.Subject;
import org.mingjian.registry.SubjectFilter;
import org.mingjian.registry.Subjects;
import org.springframework.stereotype.Service;

/**
 * Answers an enterprise that asks whether it is in a draw's list (BEY-01, BEY-02). A name must be given in full, so that
 * nobody reads the registry through this question; the answer repeats nothing of the registry.
 */
@Service
public class Inquiries {
    private static final int MOST = 100;
    private static final int LONGEST = 120;

    private final PublicDraws draws;
    private final Subjects subjects;

    Inquiries(PublicDraws draws, Subjects subjects) {
        this.draws = draws;
        this.subjects = subjects;
    }

    /** Returns how the enterprises with this credit code or full name stand; none where the sealed list has none. */
    public List<Standing> ask(Publication publication, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        SealedPool pool = draws.pool(publication);
        Optional<PublishedResult> result = draws.result(publication);
        Optional<Standing> byCode = Standing.of(pool, result, CreditCode.normalise(text));
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        return named(publication, text).stream().flatMap(code -> Standing.of(pool, result, code).stream()).toList();
    }

    private List<String> named(Publication publication, String name) {
        SubjectFilter filter = new SubjectFilter(Set.of(publication.agency()), name, "", "", "");
        return subjects.first(filter, MOST)
                .stream()
                .filter(subject -> fold(subject.name()).equals(fold(name)))
                .map(Subject::code)
                .toList();
    }

    /** People type brackets, spaces and case as they come. */
    private static String fold(String name) {
        return name.replace('（', '(').replace('）', ')').replaceAll("[\\s　]", "").toUpperCase(Locale.ROOT);
    }
}
