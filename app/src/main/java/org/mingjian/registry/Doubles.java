package org.mingjian.registry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds subjects of one registry that are likely the same enterprise; {@link Merging} makes one of them. */
@Service
public class Doubles {
    /** Groups of doubles that are looked at. */
    public static final int MOST = 200;
    private static final String GROUPS = """
            WITH present AS (
                SELECT credit_code, name, former_number FROM registry.subject
                WHERE agency_id = :agency AND merged_into IS NULL),
            keyed AS (
                SELECT 'NAME' AS ground, translate(upper(regexp_replace(name, '\\s', '', 'g')), '（）', '()') AS key,
                    credit_code FROM present
                UNION ALL SELECT 'ORGANISATION', substr(credit_code, 9, 9), credit_code FROM present
                UNION ALL SELECT 'FORMER', former_number, credit_code FROM present WHERE former_number IS NOT NULL
                UNION ALL SELECT 'LICENCE', l.number, l.credit_code
                FROM registry.licence l JOIN present USING (credit_code) WHERE l.agency_id = :agency)
            SELECT ground, array_agg(DISTINCT credit_code ORDER BY credit_code) AS codes
            FROM keyed GROUP BY ground, key HAVING count(DISTINCT credit_code) > 1
            ORDER BY codes, ground LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final SubjectPool pool;

    Doubles(JdbcClient jdbc, SubjectPool pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    private record Pair(String code, String other) {}

    /** Returns the likely doubles of an agency's registry, each of a group beside its first, by code. */
    @Transactional(readOnly = true)
    public List<LikelyDouble> of(UUID agency) {
        Map<Pair, Set<LikelyDouble.Ground>> pairs = new LinkedHashMap<>();
        jdbc.sql(GROUPS).param("agency", agency).param("most", MOST).query(row -> {
            LikelyDouble.Ground ground = LikelyDouble.Ground.valueOf(row.getString(1));
            List<String> codes = List.of((String[]) row.getArray(2).getArray());
            codes.stream()
                    .skip(1)
                    .forEach(other -> pairs
                            .computeIfAbsent(new Pair(codes.getFirst(), other),
                                    pair -> EnumSet.noneOf(LikelyDouble.Ground.class))
                            .add(ground));
        });
        List<String> codes = new ArrayList<>();
        pairs.keySet().forEach(pair -> codes.addAll(List.of(pair.code(), pair.other())));
        Map<String, String> names = pool.names(agency, Set.copyOf(codes));
        return pairs.entrySet()
                .stream()
                .map(one -> new LikelyDouble(one.getKey().code(), names.getOrDefault(one.getKey().code(), ""),
                        one.getKey().other(), names.getOrDefault(one.getKey().other(), ""), one.getValue()))
                .toList();
    }
}
