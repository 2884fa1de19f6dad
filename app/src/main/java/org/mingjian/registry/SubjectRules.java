package org.mingjian.registry;

import java.util.Map;

/**
 * What a sheet or a form of subjects is read by, besides the rules that are everybody's.
 *
 * @param privacy seals personal data
 * @param schemes the grades that the agency allows
 * @param merged the codes that were merged into others, with those
 * @param watch notes who stands where the agency does not act; it remembers, so each form has its own
 */
record SubjectRules(Privacy privacy, GradeSchemes.Chosen schemes, Map<String, String> merged, RegionWatch watch) {
    /** For a sheet that is read alone and goes into no database. */
    static final SubjectRules NONE = new SubjectRules(Privacy.none(), GradeSchemes.Chosen.ANY, Map.of(),
            RegionWatch.none());
}
