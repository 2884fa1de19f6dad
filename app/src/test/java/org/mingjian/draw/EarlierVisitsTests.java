package org.mingjian.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawChoices.ExceptionCode;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.Policies;
import org.mingjian.policy.Rotation;
import org.mingjian.registry.Grading;
import org.mingjian.registry.PoolSubject;
import org.mingjian.registry.SubjectFlags;
import org.mingjian.registry.Visit;
import org.mingjian.registry.VisitKind;

class EarlierVisitsTests {
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID CITY = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final String A = DrawFixtures.code(1);
    private static final String B = DrawFixtures.code(2);

    private static Visit visit(String code, UUID agency, VisitKind kind, int month, long index) {
        return new Visit(code, 2026, Optional.of(LocalDate.of(2026, month, 2)), kind, agency, Optional.empty(),
                OptionalLong.of(index));
    }

    private static EarlierVisits visits(String policy, boolean own, DrawChoices choices, Visit... visits) {
        Map<String, List<Visit>> byCode = Arrays.stream(visits).collect(Collectors.groupingBy(Visit::code));
        return new EarlierVisits(Policies.shipped().find(policy).orElseThrow(),
                PreparationRulesTests.draft(TODAY, TODAY, choices, own), OWN, Map.of(OWN, "xiqing", CITY, "tianjin"),
                TODAY, byCode);
    }

    private static String status(EarlierVisits visits, String code, SubjectFlags flags) {
        PoolSubject subject = new PoolSubject(code, "企业", "120111", "JX", Grading.NONE, flags);
        return visits.status(subject).map(status -> status.text()).orElse("");
    }

    private static DrawChoices choices(boolean others, int frequency, Map<String, ExceptionCode> exceptions) {
        return new DrawChoices(false, others, frequency, new TreeMap<>(exceptions), new TreeMap<>(), ExpertSeats.NONE,
                Rotation.NONE, List.of(), 1);
    }

    @Test
    @DisplayName("POL-07 in Zibo only who was drawn this year and has reached the frequency is left out (S2)")
    void frequency() {
        Visit[] once = {visit(A, OWN, VisitKind.DRAW, 3, 11)};
        assertThat(status(visits("zibo-2017", true, choices(false, 1, Map.of()), once), A, SubjectFlags.NONE))
                .isEqualTo("X.DRAWN2026");
        EarlierVisits twice = visits("zibo-2017", true, choices(false, 2, Map.of()), once);
        assertThat(status(twice, A, SubjectFlags.NONE)).isEmpty();
        assertThat(twice.proof().orElseThrow().except()).isEqualTo(Map.of(A, ExceptionCode.FREQUENCY));
        assertThat(status(visits("zibo-2017", false, choices(false, 1, Map.of()), once), A, SubjectFlags.NONE))
                .isEmpty();
    }

    @Test
    @DisplayName("POL-07 in Wushen complaints, abnormal operation, penalties and a superior's rule lift the exclusion (S4)")
    void exceptions() {
        Visit[] both = {visit(A, OWN, VisitKind.DRAW, 3, 11), visit(B, OWN, VisitKind.DRAW, 3, 11)};
        EarlierVisits visits = visits("wushen-2024", true,
                choices(false, 1, Map.of(A, ExceptionCode.COMPLAINT)), both);
        assertThat(status(visits, A, SubjectFlags.NONE)).isEmpty();
        assertThat(status(visits, B, new SubjectFlags(false, false, true))).isEmpty();
        assertThat(visits.proof().orElseThrow().except())
                .isEqualTo(Map.of(A, ExceptionCode.COMPLAINT, B, ExceptionCode.ABNORMAL));
        EarlierVisits zibo = visits("zibo-2017", true, choices(false, 1, Map.of()), both);
        assertThat(status(zibo, B, new SubjectFlags(false, false, true))).isEqualTo("X.DRAWN2026");
    }

    @Test
    @DisplayName("POL-05 POL-07 a blacklisted unit that is due again in the second half-year is not left out (S0)")
    void blacklist() {
        SubjectFlags blacklisted = new SubjectFlags(false, true, false);
        EarlierVisits spring = visits("heilongjiang-2016", true, choices(false, 1, Map.of()),
                visit(A, OWN, VisitKind.DRAW, 3, 11));
        assertThat(status(spring, A, blacklisted)).isEmpty();
        assertThat(spring.proof().orElseThrow().except()).isEqualTo(Map.of(A, ExceptionCode.BLACKLIST));
        EarlierVisits summer = visits("heilongjiang-2016", true, choices(false, 1, Map.of()),
                visit(A, OWN, VisitKind.DRAW, 7, 11));
        assertThat(status(summer, A, blacklisted)).isEqualTo("X.DRAWN2026");
    }

    @Test
    @DisplayName("REG-04 what another level drew is left out alone or with the own, and the proof names orgs and entries")
    void crossLevel() {
        Visit[] both = {visit(A, CITY, VisitKind.DRAW, 3, 21), visit(B, OWN, VisitKind.SHEET, 2, 12)};
        EarlierVisits others = visits("heilongjiang-2016", false, choices(true, 1, Map.of()), both);
        assertThat(status(others, A, SubjectFlags.NONE)).isEqualTo("X.DRAWN2026");
        assertThat(status(others, B, SubjectFlags.NONE)).isEmpty();
        ProvenExclusion proof = others.proof().orElseThrow();
        assertThat(proof.orgs()).containsExactly("tianjin");
        assertThat(proof.evidence()).containsExactly(21L);
        EarlierVisits all = visits("heilongjiang-2016", true, choices(true, 1, Map.of()), both);
        assertThat(status(all, A, SubjectFlags.NONE)).isEqualTo("X.DONE2026");
        assertThat(status(all, B, SubjectFlags.NONE)).isEqualTo("X.DONE2026");
        assertThat(all.proof().orElseThrow().line()).isEqualTo(new org.fairdraw.terms.ProvenExclusion("DONE2026", "ANY",
                LocalDate.of(2026, 1, 1), List.of("tianjin", "xiqing"), new TreeMap<>()));
        EarlierVisits overridden = visits("heilongjiang-2016", true,
                choices(true, 1, Map.of(A, ExceptionCode.REINSPECTION)), both);
        assertThat(status(overridden, A, SubjectFlags.NONE)).isEmpty();
    }

    @Test
    @DisplayName("POL-10 REG-04 an exception that the policy does not name, and an override between levels, need a reason")
    void reasons() {
        assertThat(departures("zibo-2017", choices(true, 1, Map.of(A, ExceptionCode.COMPLAINT))))
                .containsExactly("same-year-exclusion");
        assertThat(departures("zibo-2017", choices(true, 1, Map.of()))).isEmpty();
        assertThat(departures("wushen-2024", choices(true, 1, Map.of(A, ExceptionCode.COMPLAINT)))).isEmpty();
        assertThat(departures("heilongjiang-2016", choices(false, 1, Map.of())))
                .containsExactly("cross-level-exclusion");
        assertThat(departures("heilongjiang-2016", choices(true, 1, Map.of(A, ExceptionCode.SUPERIOR_RULE))))
                .containsExactly("cross-level-exclusion");
    }

    private static List<String> departures(String policy, DrawChoices choices) {
        return DraftDepartures
                .of(Policies.shipped().find(policy).orElseThrow(),
                        PreparationRulesTests.draft(TODAY, TODAY, choices, true))
                .stream()
                .map(Departure::rule)
                .toList();
    }
}
