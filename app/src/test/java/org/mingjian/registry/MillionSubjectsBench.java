package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Lists of 1,000,000 subjects: whole pages, and their SQL beside the usual way (COUNT(*), LIKE, OFFSET) on the same rows,
 * with the same indexes, in the same run. It is no test of the build: {@code bench/lists} runs it.
 */
@PlatformTest
class MillionSubjectsBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    /** So many pages are asked for first, until the JVM has compiled what a page needs. */
    private static final int WARM = Integer.getInteger("bench.warm", 300);
    private static final double MOST_MILLIS = 50;
    private static final double LEAST_RATIO = 3;
    private static final String FILL = """
            INSERT INTO registry.subject (agency_id, credit_code, name, name_pairs, industry, region, grade, key_unit,
                blacklisted, abnormal, active, aside, reviewed_on, version, created_at, created_by)
            SELECT CAST('%s' AS uuid), code, name, ARRAY(
                    SELECT DISTINCT substr(name, at, 2) FROM generate_series(1, length(name) - 1) AS at),
                (ARRAY['QT','SM','JX','QG','JC','FZ','YY','WHP','YS','YHBZ'])[1 + least(9, floor(-ln(1 - h) * 1.6))::int],
                region, (ARRAY['A','B','B','C','C','C','C','D'])[1 + n %% 8], n %% 50 = 0, n %% 2000 = 7, n %% 300 = 11,
                n %% 25 <> 3, '{}', DATE '2026-03-01', 1, now(), CAST('%s' AS uuid)
            FROM (SELECT n, h, region, '91' || left(region, 6) || 'MA' || lpad(n::text, 7, '0') || n %% 10 AS code,
                    (ARRAY['天津','静海','武清','西青','东丽','北辰','宝坻','蓟州'])[1 + n %% 8]
                    || substr('华瑞鑫盛达通宏泰润丰安康恒源永利嘉禾祥云海天德顺金茂立信', 1 + n / 8 %% 27, 2)
                    || substr('金木水火土日月星辰山川江河湖海松柏竹梅兰菊', 1 + n / 216 %% 20, 2)
                    || (ARRAY['化工','机械制造','商贸','建材','纺织','食品','医药','电子科技'])[1 + n / 7 %% 8]
                    || '有限公司' AS name
                FROM (SELECT n, (n::bigint * 7919 %% 1000003) / 1000003.0 AS h,
                        CASE WHEN n %% 1000 = 1 THEN '370303008' ELSE '1201' || lpad((1 + n * 31 %% 16)::text, 2, '0')
                            || lpad((1 + n %% 20)::text, 3, '0') END AS region
                    FROM generate_series(%d, %d) AS n) AS numbers) AS made
            """;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    HikariDataSource pool;

    private final List<String> broken = new ArrayList<>();

    /** A list: its address, its filter, where it begins, and the usual SQL with the offset to the same place. */
    private record Case(
        String name,
        SubjectFilter filter,
        SubjectPlace place,
        String address,
        String where,
        long offset
    ) {}

    @Test
    void lists() throws Exception {
        Agency agency = staff.agency("120000", "PROVINCE", null);
        fill(agency.id());
        MockHttpSession session = staff.session(agency, Role.PLANNER);
        times(WARM, () -> page("/subjects?flag=key", session));
        System.out.printf("BENCH| %s rows, %d cores, heap %d MB%n", ROWS, Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("BENCH| list | found | page p50 ms | page p95 ms | SQL p50 ms | usual SQL p50 ms | ratio |");
        for (Case one : cases(agency.id())) {
            measure(one, session);
        }
        export(agency.id());
        assertThat(broken).isEmpty();
    }

    private void fill(UUID agency) throws SQLException {
        try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            List<String> indexes = indexes().stream().map(Objects::requireNonNull).toList();
            for (String index : indexes) {
                statement.execute("DROP INDEX registry." + index.split(" ")[2]);
            }
            statement.execute("SET maintenance_work_mem = '512MB'");
            for (int from = 1; from <= ROWS; from += 100_000) {
                statement.execute(FILL.formatted(agency, agency, from, Math.min(ROWS, from + 99_999)));
            }
            statement.execute("INSERT INTO registry.book VALUES ('%s', 'SUBJECTS', %d, DATE '2026-03-01')"
                    .formatted(agency, ROWS));
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("VACUUM ANALYZE registry.subject");
        }
    }

    /** Indexes are made after the rows, which takes a fraction of the time. */
    private List<@Nullable String> indexes() {
        return jdbc.sql("""
                SELECT indexdef FROM pg_indexes
                WHERE schemaname = 'registry' AND tablename = 'subject' AND indexdef NOT LIKE 'CREATE UNIQUE%'""")
                .query(String.class)
                .list();
    }

    private List<Case> cases(UUID agency) {
        Set<UUID> own = Set.of(agency);
        SubjectPlace first = new SubjectPlace.First();
        String middle = jdbc
                .sql("SELECT credit_code FROM registry.subject WHERE agency_id = :agency ORDER BY credit_code OFFSET :n LIMIT 1")
                .param("agency", agency)
                .param("n", ROWS / 2 - 1)
                .query(String.class)
                .single();
        SubjectFilter all = SubjectFilter.of(agency);
        List<Case> cases = new ArrayList<>(List.of(
                new Case("first page", all, first, "/subjects", "true", 0),
                new Case("page in the middle", all, new SubjectPlace.After(new SubjectKey(middle, agency)),
                        "/subjects?after=" + middle, "true", ROWS / 2),
                new Case("last page", all, new SubjectPlace.Last(), "/subjects?before=last", "true", ROWS - 20)));
        for (String industry : List.of("QT", "YHBZ")) {
            cases.add(filtered("industry " + industry, new SubjectFilter(own, "", industry, "", ""),
                    "industry=" + industry, "industry = '" + industry + "'"));
        }
        cases.add(filtered("grade B", new SubjectFilter(own, "", "", "B", ""), "grade=B", "grade = 'B'"));
        for (String flag : List.of("key:key_unit", "blacklisted:blacklisted", "abnormal:abnormal", "active:active",
                "gone:NOT active")) {
            String[] parts = flag.split(":");
            cases.add(filtered("mark " + parts[0], new SubjectFilter(own, "", "", "", parts[0]), "flag=" + parts[0],
                    parts[1]));
        }
        for (String region : List.of("120000:12", "370000:37", "120100:1201", "370300:3703", "120111:120111",
                "370303:370303", "120111004:120111004", "370303008:370303008")) {
            String[] parts = region.split(":");
            cases.add(filtered("region " + parts[0], new SubjectFilter(own, "", "", "", "", Narrowing.region(parts[0])),
                    "region=" + parts[0], "region LIKE '" + parts[1] + "%'"));
        }
        for (String words : List.of("有限", "有限公司", "化工", "西青", "西青华瑞", "松柏化工有限", "没有这个", "工")) {
            cases.add(filtered("name " + words, new SubjectFilter(own, words, "", "", ""), "q=" + words,
                    "name LIKE '%" + words + "%'"));
        }
        for (String code : List.of("91", "9112", "91120111MA0001", middle)) {
            cases.add(filtered("code " + code.length() + " characters", new SubjectFilter(own, code, "", "", ""),
                    "q=" + code, "credit_code LIKE '%" + code + "%'"));
        }
        cases.add(filtered("key units of an industry and county",
                new SubjectFilter(own, "", "WHP", "", "key", Narrowing.region("120111")),
                "industry=WHP&flag=key&region=120111", "industry = 'WHP' AND key_unit AND region LIKE '120111%'"));
        cases.add(filtered("name in an industry", new SubjectFilter(own, "华瑞", "JX", "", ""), "q=华瑞&industry=JX",
                "name LIKE '%华瑞%' AND industry = 'JX'"));
        return cases;
    }

    private static Case filtered(String name, SubjectFilter filter, String query, String where) {
        return new Case(name, filter, new SubjectPlace.First(), "/subjects?" + query, where, 0);
    }

    private void measure(Case one, MockHttpSession session) throws Exception {
        Found found = subjects.found(one.filter());
        double[] pages = times(ROUNDS, () -> page(one.address(), session));
        double[] own = times(ROUNDS, () -> subjects.part(one.filter(), subjects.found(one.filter()), one.place(), 20));
        double[] usual = times(Math.max(3, ROUNDS / 10), () -> usual(one));
        double ratio = at(usual, 50) / at(own, 50);
        System.out.printf(Locale.ROOT, "BENCH| %s | %s%d | %.1f | %.1f | %.2f | %.1f | %.1f |%n", one.name(),
                found.more() ? "> " : "", found.total(), at(pages, 50), at(pages, 95), at(own, 50), at(usual, 50),
                ratio);
        if (at(pages, 95) > MOST_MILLIS) {
            broken.add(one.name() + ": p95 is " + at(pages, 95) + " ms");
        }
        // What is few is counted at once by any index; the usual way is only then as fast.
        boolean many = found.more() || one.filter().unfiltered() || one.name().startsWith("name ");
        if (many && ratio < LEAST_RATIO) {
            broken.add(one.name() + ": only " + ratio + " times faster than the usual way");
        }
    }

    private int page(String address, MockHttpSession session) {
        try {
            int status = mvc.perform(get(address).session(session)).andReturn().getResponse().getStatus();
            assertThat(status).as(address).isEqualTo(200);
            return status;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long usual(Case one) {
        UUID agency = one.filter().agencies().iterator().next();
        String where = " FROM registry.subject WHERE agency_id = '" + agency + "' AND " + one.where();
        long total = jdbc.sql("SELECT count(*)" + where).query(Long.class).single();
        jdbc.sql("SELECT *" + where + " ORDER BY credit_code LIMIT 20 OFFSET " + one.offset())
                .query((row, number) -> SubjectRows.subject(row))
                .list();
        return total;
    }

    private void export(UUID agency) {
        long begin = System.nanoTime();
        try (SheetWriter sheet = SheetWriter.csv(OutputStream.nullOutputStream())) {
            subjects.export(new SubjectFilter(Set.of(agency), "", "", "B", ""), sheet);
        }
        System.out.printf(Locale.ROOT, "BENCH| export of grade B as CSV | %d | %.1f s |%n",
                subjects.count(new SubjectFilter(Set.of(agency), "", "", "B", "")), (System.nanoTime() - begin) / 1e9);
    }

    private static double[] times(int rounds, Supplier<?> work) {
        for (int i = 0; i < Math.max(1, rounds / 4); i++) {
            times(work);
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = times(work);
        }
        Arrays.sort(times);
        return times;
    }

    /** Returns the milliseconds that one go takes; what it gives must be something. */
    private static double times(Supplier<?> work) {
        long begin = System.nanoTime();
        Object found = work.get();
        double taken = (System.nanoTime() - begin) / 1e6;
        if (found == null) {
            throw new IllegalStateException("Nothing was found.");
        }
        return taken;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
