package org.mingjian.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.rows.RowStatus;
import org.mingjian.draw.DrawChoices.ExpertSeats;
import org.mingjian.policy.Policies;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.Rotation;

/** Preparations for tests, put together step by step; what is not said is nothing special. */
final class Preparing {
    static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    final PolicyDocument policy;
    final List<Candidate> candidates = new ArrayList<>();
    final List<Available> people = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    int count = 2;
    Map<String, Integer> weights = Map.of();
    boolean reasoned;
    boolean wholeField;
    Crew crew = Crew.NONE;
    Rotation rotation = Rotation.NONE;
    List<RotationBars.PastSeat> past = List.of();
    Optional<Workload> workload = Optional.empty();

    Preparing(String policy) {
        this.policy = Policies.shipped().find(policy).orElseThrow();
    }

    Preparing subjects(int many, String industry, String grade) {
        return subjects(many, industry, grade, RowStatus.ELIGIBLE);
    }

    Preparing subjects(int many, String industry, String grade, RowStatus status) {
        for (int i = 0; i < many; i++) {
            String code = DrawFixtures.code(candidates.size());
            candidates.add(new Candidate(code, "企业" + candidates.size(), industry, grade, status));
        }
        return this;
    }

    Preparing person(String certificate, boolean leads, String... groups) {
        return person(certificate, leads, OptionalInt.empty(), DAY.plusYears(1), groups);
    }

    Preparing person(String certificate, boolean leads, OptionalInt limit, LocalDate until, String... groups) {
        people.add(new Available(certificate, "人" + certificate, "执法队", new TreeSet<>(Set.of(groups)), leads, until, 0,
                limit));
        return this;
    }

    Preparing experts(ExpertSeats seats, Specialist... experts) {
        crew = new Crew(crew.units(), crew.unitOf(), List.of(experts), seats);
        return this;
    }

    static Specialist expert(String number, boolean serving, Set<String> contents, String... industries) {
        return new Specialist(number, "专家" + number, new TreeSet<>(Set.of(industries)), new HashSet<>(contents),
                serving);
    }

    Preparation done() {
        return Preparation.of(policy, new DrawSize(count, 0, new TreeMap<>(weights)), candidates, people, conflicts,
                DAY,
                reasoned, new Wishes(wholeField, crew, rotation, past, workload, Optional.empty(), List.of()));
    }
}
