package org.mingjian.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingjian.registry.Candidate.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds possible interests (REG-08): where a former or present employer is a subject, or an address is a subject's
 * registered one. Employers and addresses of inspectors are the extra columns of their own sheets, so that nobody has
 * to keep them here.
 */
@Service
public class Candidates {
    /** Headers of extra columns that name employers, several of them separated. */
    static final Set<String> EMPLOYERS = Set.of("曾任职单位", "原工作单位", "工作经历单位", "Former employer", "Former employers");
    /** Headers of extra columns that name an address. */
    static final Set<String> ADDRESSES = Set.of("住址", "家庭住址", "家庭地址", "Home address");
    private static final String SUBJECTS = """
            SELECT credit_code, name, address FROM registry.subject WHERE agency_id = :agency AND active AND (
                upper(regexp_replace(normalize(name, NFKC), '\\s', '', 'g')) IN (:names)
                OR upper(regexp_replace(normalize(address, NFKC), '\\s', '', 'g')) IN (:addresses))
            ORDER BY credit_code
            """;

    private final JdbcClient jdbc;
    private final Inspectors inspectors;
    private final Experts experts;
    private final Interests interests;
    private final Privacy privacy;

    Candidates(JdbcClient jdbc, Inspectors inspectors, Experts experts, Interests interests, Privacy privacy) {
        this.jdbc = jdbc;
        this.inspectors = inspectors;
        this.experts = experts;
        this.interests = interests;
        this.privacy = privacy;
    }

    /** Something that a person's record says. */
    private record Trait(String number, String person, Ground ground, String words, String normal) {}

    /** A subject that somebody's record may mean. */
    private record Named(String code, String name, String address) {}

    /** Returns the agency's candidates that are no interests yet, by person and subject. */
    @Transactional(readOnly = true)
    public List<Candidate> of(UUID agency) {
        List<Trait> traits = traits(agency);
        if (traits.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        interests.ofAgency(agency).forEach(interest -> known.add(interest.certificate() + "|" + interest.code()));
        Map<String, List<Named>> byWords = new HashMap<>();
        for (Named subject : named(agency, traits)) {
            byWords.computeIfAbsent(Ground.EMPLOYER + normal(subject.name()), key -> new ArrayList<>()).add(subject);
            byWords.computeIfAbsent(Ground.ADDRESS + normal(subject.address()), key -> new ArrayList<>()).add(subject);
        }
        return traits.stream()
                .flatMap(trait -> byWords.getOrDefault(trait.ground() + trait.normal(), List.of())
                        .stream()
                        .map(subject -> new Candidate(trait.number(), trait.person(), subject.code(), subject.name(),
                                trait.ground(),
                                trait.ground() == Ground.ADDRESS ? Masks.text(trait.words()) : trait.words())))
                .filter(candidate -> known.add(candidate.number() + "|" + candidate.code()))
                .sorted(Comparator.comparing(Candidate::number).thenComparing(Candidate::code))
                .toList();
    }

    private List<Trait> traits(UUID agency) {
        List<Trait> traits = new ArrayList<>();
        for (Inspector person : inspectors.ofAgency(agency)) {
            privacy.openAside(BookKind.INSPECTORS, person.certificate(), person.aside()).forEach((header, text) -> {
                if (EMPLOYERS.contains(header)) {
                    Arrays.stream(InspectorForm.SEPARATOR.split(text))
                            .forEach(part -> add(traits, person.certificate(), person.name(), Ground.EMPLOYER, part));
                } else if (ADDRESSES.contains(header)) {
                    add(traits, person.certificate(), person.name(), Ground.ADDRESS, text);
                }
            });
        }
        experts.ofAgency(agency)
                .forEach(expert -> add(traits, expert.number(), expert.name(), Ground.EMPLOYER, expert.employer()));
        return traits;
    }

    private static void add(List<Trait> traits, String number, String person, Ground ground, String words) {
        String normal = normal(words);
        if (!normal.isEmpty()) {
            traits.add(new Trait(number, person, ground, words.strip(), normal));
        }
    }

    private List<Named> named(UUID agency, List<Trait> traits) {
        return jdbc.sql(SUBJECTS)
                .param("agency", agency)
                .param("names", words(traits, Ground.EMPLOYER))
                .param("addresses", words(traits, Ground.ADDRESS))
                .query((row, number) -> new Named(row.getString("credit_code"), row.getString("name"),
                        SqlValues.text(row, "address")))
                .list();
    }

    /** An IN needs something to compare with; no name is empty. */
    private static List<String> words(List<Trait> traits, Ground ground) {
        List<String> words = new ArrayList<>(List.of(""));
        traits.stream().filter(trait -> trait.ground() == ground).map(Trait::normal).distinct().forEach(words::add);
        return words;
    }

    /** Width, case and spaces make no difference. */
    private static String normal(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
