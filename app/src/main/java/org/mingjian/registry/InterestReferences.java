package org.mingjian.registry;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a sheet of interests may refer to.
 *
 * @param certificate says whether an inspector with this certificate number is known
 * @param code says whether a subject with this credit code is known
 */
public record InterestReferences(Predicate<String> certificate, Predicate<String> code) {

    /** Returns references that accept everything, for a sheet that is read alone. */
    public static InterestReferences unchecked() {
        return new InterestReferences(certificate -> true, code -> true);
    }

    /** Returns references to the lines of the two other sheets. */
    public static InterestReferences to(Collection<InspectorLine> inspectors, Collection<SubjectLine> subjects) {
        Set<String> certificates = inspectors.stream().map(InspectorLine::certificate).collect(Collectors.toSet());
        Set<String> codes = subjects.stream().map(SubjectLine::code).collect(Collectors.toSet());
        return new InterestReferences(certificates::contains, codes::contains);
    }
}
