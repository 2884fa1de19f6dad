package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;
import org.mingjian.registry.Grading;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.SubjectFlags;

class YearCeilingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String A = DrawFixtures.code(1);

    /** The national policy, its ceiling set by an agency: two a year, one for grade A. */
    private static PolicyDocument policy(String strength) throws MalformedInput {
        String text = new String(Policies.shipped().find("national-2026").orElseThrow().canonical(),
                StandardCharsets.UTF_8);
        String set = text.replace("{\"byGrade\":{},\"kind\":\"ceiling\",\"shared\":true,\"times\":null}",
                "{\"byGrade\":{\"A\":1},\"kind\":\"ceiling\",\"shared\":true,\"times\":2}");
        int rule = set.indexOf("\"byGrade\":{\"A\":1}");
        int from = set.lastIndexOf("\"strength\":\"", rule);
        int next = set.indexOf("\"strength\":\"", rule);
        int at = set.lastIndexOf("\"rule\"", rule) < from ? from : next;
        int start = at + "\"strength\":\"".length();
        return PolicyDocument.parse(set.substring(0, start) + strength + set.substring(set.indexOf('"', start)));
    }

    private static String status(PolicyDocument policy, int visits, String grade, Map<String, ExceptionCode> typed) {
        DrawChoices choices = new DrawChoices(false, true, 1, new TreeMap<>(typed), new TreeMap<>(), ExpertSeats.NONE,
                Rotation.NONE, List.of(), 1);
        YearCeiling ceiling = YearCeiling.of(policy, PreparationRulesTests.draft(TODAY, TODAY, choices, true),
                shared -> Map.of(A, shared ? visits : 0));
        PoolSubject subject = new PoolSubject(A, "企业", "120111", "JX", new Grading(grade, "", ""), SubjectFlags.NONE);
        return ceiling.status(subject).map(one -> one.text()).orElse("");
    }

    @Test
    @DisplayName("LAW-02 who was inspected as often as may be this year is in no draw; each grade has its own number")
    void reached() throws Exception {
        assertThat(status(policy("must"), 1, "B", Map.of())).isEmpty();
        assertThat(status(policy("must"), 2, "B", Map.of())).isEqualTo("X.CEILING");
        assertThat(status(policy("must"), 1, "A", Map.of())).isEqualTo("X.CEILING");
        assertThat(status(policy("may"), 9, "A", Map.of())).isEmpty();
        assertThat(status(Policies.shipped().find("national-2026").orElseThrow(), 9, "A", Map.of())).isEmpty();
    }

    @Test
    @DisplayName("LAW-02 LAW-11 a cause is counted apart and stays in; frequency and coverage yield to a ceiling that is a must")
    void causes() throws Exception {
        assertThat(status(policy("must"), 2, "B", Map.of(A, ExceptionCode.COMPLAINT))).isEmpty();
        assertThat(status(policy("must"), 2, "B", Map.of(A, ExceptionCode.BLACKLIST))).isEqualTo("X.CEILING");
        assertThat(status(policy("must"), 2, "B", Map.of(A, ExceptionCode.FREQUENCY))).isEqualTo("X.CEILING");
        assertThat(status(policy("principle"), 2, "B", Map.of(A, ExceptionCode.FREQUENCY))).isEmpty();
    }
}
