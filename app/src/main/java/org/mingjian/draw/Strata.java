package org.mingjian.draw;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.codes.Industries;
import org.mingjian.policy.PolicyDocument;

/** Cuts candidates into strata: key industries or not, then the industry, then the class by grade (VDP §2.1). */
final class Strata {
    static final String KEY = "KEY";
    static final String GENERAL = "GEN";
    static final int DEPTH = 2;

    private final PolicyDocument policy;
    private final SortedMap<String, Integer> weights;

    Strata(PolicyDocument policy, DrawSize size) {
        this.policy = policy;
        this.weights = new TreeMap<>(policy.classWeights());
        this.weights.putAll(size.weights());
    }

    boolean knowsGrade(String grade) {
        return grade.isEmpty() || weights.containsKey(grade);
    }

    List<String> path(Candidate candidate) {
        boolean key = policy.keyIndustries().contains(candidate.industry());
        return List.of(key ? KEY : GENERAL, candidate.industry());
    }

    SubjectRow row(Candidate candidate) {
        int weight = candidate.grade().isEmpty() ? 1 : weights.getOrDefault(candidate.grade(), 1);
        return new SubjectRow(candidate.code(), path(candidate), weight, candidate.status());
    }

    /** Says whether the weights are not the policy's. */
    boolean ownWeights() {
        return !weights.equals(policy.classWeights());
    }

    /** Returns the class weights whose names the protocol's charset allows; the others stand in the rows alone. */
    SortedMap<String, Integer> publishedWeights() {
        SortedMap<String, Integer> published = new TreeMap<>();
        weights.forEach((grade, weight) -> {
            if (grade.matches("[A-Za-z0-9._-]{1,40}")) {
                published.put(grade, weight);
            }
        });
        return published;
    }

    static SortedMap<String, String> legend(Iterable<SubjectRow> rows) {
        SortedMap<String, String> legend = new TreeMap<>();
        for (SubjectRow row : rows) {
            String group = row.path().getFirst();
            legend.put(group, group.equals(KEY) ? "重点行业领域" : "一般行业领域");
            String industry = row.path().get(1);
            legend.put(industry, Industries.byCode(industry).map(found -> found.nameZh()).orElse(industry));
        }
        return legend;
    }
}
