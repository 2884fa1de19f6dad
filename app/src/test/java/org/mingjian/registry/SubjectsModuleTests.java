package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.RegistryFixtures.own;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairdraw.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Outcome;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class SubjectsModuleTests {
    @TempDir
    Path folder;
    @Autowired
    Subjects subjects;
    @Autowired
    Reviews reviews;
    @Autowired
    Staff staff;
    @Autowired
    Ledger ledger;
    @Autowired
    PinnedClock clock;
    @Autowired
    JdbcTemplate jdbc;

    private ImportOutcome bring(Actor actor, String... lines) {
        return subjects.importSheet(actor, SheetFiles.text(folder, lines), "名录.csv", UUID.randomUUID());
    }

    private long rowsOf(Actor actor) {
        Long rows = jdbc.queryForObject("SELECT count(*) FROM registry.subject WHERE agency_id = ?", Long.class,
                actor.agencyId());
        return rows == null ? -1 : rows;
    }

    private List<LedgerEntry> entries(Actor actor, String type) {
        return ledger.pageWithin(Set.of(actor.agencyCode()), type, Long.MAX_VALUE, 100);
    }

    @Test
    @DisplayName("REG-01 REG-09 an import says what was new, changed and unchanged, and the ledger says it too")
    void importCounts() {
        Actor actor = planner(staff.agency());
        ImportRun first = imported(bring(actor, SUBJECT_HEADER + ",产品", subject(1) + ",甲", subject(2) + ",乙",
                subject(3) + ","));
        assertThat(List.of(first.rows(), first.added(), first.changed())).containsExactly(3, 3, 0);
        assertThat(first.setAside()).containsExactly("产品");
        ImportRun second = imported(bring(actor, SUBJECT_HEADER, subject(1), "新名称," + code(2) + ",2010-05-06,危险化学品",
                subject(4)));
        assertThat(List.of(second.added(), second.changed(), second.unchanged())).containsExactly(1, 1, 1);
        Json.Obj body = entries(actor, "SUBJECTS_IMPORTED").getFirst().body();
        assertThat(body.members()).containsEntry("rows", new Json.Int(3))
                .containsEntry("new", new Json.Int(1))
                .containsEntry("changed", new Json.Int(1))
                .containsKey("file");
        assertThat(second.ledgerIndex()).isEqualTo(entries(actor, "SUBJECTS_IMPORTED").getFirst().index());
        Subject kept = own(subjects, actor, code(2)).orElseThrow();
        assertThat(kept.aside()).containsEntry("产品", "乙");
        assertThat(subjects.count(SubjectFilter.of(actor.agencyId()))).isEqualTo(4);
    }

    @Test
    @DisplayName("REG-09 a sheet with one bad row among ten thousand leaves nothing behind")
    void allOrNothing() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER, subject(1)));
        String[] lines = new String[10_001];
        lines[0] = SUBJECT_HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "改名" + i + "," + code(i) + ",2010-05-06,工贸";
        }
        lines[9_000] = "坏行," + code(9_000) + ",2019-02-30,工贸";
        long entriesBefore = ledger.head().size();
        ImportOutcome outcome = bring(actor, lines);
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Faulty.class, faulty -> assertThat(faulty.faults())
                .extracting(SheetFault::file, SheetFault::row, SheetFault::column, SheetFault::value)
                .containsExactly(tuple("名录.csv", 9_001, "成立日期 (C)", "2019-02-30")));
        assertThat(rowsOf(actor)).isEqualTo(1);
        assertThat(own(subjects, actor, code(1)).orElseThrow().name()).isEqualTo("样例企业1");
        assertThat(subjects.history(own(subjects, actor, code(1)).orElseThrow())).isEmpty();
        assertThat(ledger.head().size()).isEqualTo(entriesBefore);
        assertThat(jdbc.queryForList("SELECT 1 FROM registry.import_run WHERE agency_id = ? AND rows IS NULL",
                actor.agencyId())).isEmpty();
    }

    @Test
    @DisplayName("REL-02 a second press, and twenty at once, import the sheet once")
    void secondPress() throws Exception {
        Actor actor = planner(staff.agency());
        Path file = SheetFiles.text(folder, SUBJECT_HEADER, subject(1), subject(2));
        UUID key = UUID.randomUUID();
        Callable<ImportOutcome> press = () -> subjects.importSheet(actor, file, "名录.csv", key);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<ImportOutcome>> presses = people.invokeAll(java.util.Collections.nCopies(20, press));
            int first = 0;
            for (Future<ImportOutcome> each : presses) {
                ImportOutcome.Imported outcome = (ImportOutcome.Imported) each.get();
                first += outcome.again() ? 0 : 1;
                assertThat(outcome.run().added()).isEqualTo(2);
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(entries(actor, "SUBJECTS_IMPORTED")).hasSize(1);
    }

    @Test
    @DisplayName("REL-02 after a faulty sheet the mended one is taken under the same key")
    void mendedSheet() {
        Actor actor = planner(staff.agency());
        UUID key = UUID.randomUUID();
        Path bad = SheetFiles.text(folder, SUBJECT_HEADER, "样例," + code(1) + ",,航天");
        assertThat(subjects.importSheet(actor, bad, "a.csv", key)).isInstanceOf(ImportOutcome.Faulty.class);
        Path good = SheetFiles.text(folder, SUBJECT_HEADER, subject(1));
        assertThat(imported(subjects.importSheet(actor, good, "a.csv", key)).added()).isEqualTo(1);
    }

    @Test
    @DisplayName("REG-03 each change of an import is kept with who, when, why and the value before")
    void importHistory() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER + ",分级,黑名单", subject(1) + ",A,否"));
        imported(bring(actor, SUBJECT_HEADER + ",分级,黑名单", "样例企业1," + code(1) + ",2010-05-06,工贸,C,是"));
        Subject subject = own(subjects, actor, code(1)).orElseThrow();
        assertThat(subjects.history(subject))
                .extracting(Change::actorName, Change::reason, Change::field, Change::before, Change::after)
                .containsExactlyInAnyOrder(tuple("计划员", "名录.csv", "grade", "A", "C"),
                        tuple("计划员", "名录.csv", "blacklisted", "false", "true"));
        assertThat(subject.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("REG-09 columns that a sheet does not have stay as they are")
    void absentColumns() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER + ",分级,重点单位,行政区划", subject(1) + ",A,是,120111105"));
        imported(bring(actor, "企业名称,统一社会信用代码,监管行业", "改名," + code(1) + ",工贸"));
        Subject subject = own(subjects, actor, code(1)).orElseThrow();
        assertThat(subject.name()).isEqualTo("改名");
        assertThat(subject.grading().grade()).isEqualTo("A");
        assertThat(subject.flags().key()).isTrue();
        assertThat(subject.region()).isEqualTo("120111105");
        assertThat(subject.registration().founded()).contains(LocalDate.of(2010, 5, 6));
    }

    @Test
    @DisplayName("REG-03 a change by hand needs a reason, is kept with the value before, and goes into the ledger")
    void changeByHand() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER, subject(1)));
        Subject subject = own(subjects, actor, code(1)).orElseThrow();
        Map<String, String> typed = new HashMap<>(SubjectWords.of(subject));
        typed.put("grade", "红");
        assertThat(subjects.change(actor, subject, subject.version(), typed, " ").faults())
                .extracting(fault -> fault.field())
                .containsExactly("reason");
        done(subjects.change(actor, subject, subject.version(), typed, "现场核实"));
        assertThat(subjects.history(subject))
                .extracting(Change::reason, Change::field, Change::before, Change::after)
                .containsExactly(tuple("现场核实", "grade", "", "红"));
        assertThat(entries(actor, "SUBJECT_CHANGED")).hasSize(1);
    }

    @Test
    @DisplayName("REL-02 of two people who change the same subject the second is told, and nothing of theirs is saved")
    void optimisticLock() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER, subject(1)));
        Subject seen = own(subjects, actor, code(1)).orElseThrow();
        Map<String, String> typed = new HashMap<>(SubjectWords.of(seen));
        typed.put("scale", "大型");
        done(subjects.change(actor, seen, seen.version(), typed, "一"));
        typed.put("scale", "小型");
        Outcome<String> second = subjects.change(actor, seen, seen.version(), typed, "二");
        assertThat(second.faults()).extracting(fault -> fault.key())
                .containsExactly("registry.fault.changed-meanwhile");
        assertThat(own(subjects, actor, code(1)).orElseThrow().grading().scale()).isEqualTo("大型");
        assertThat(subjects.history(seen)).hasSize(1);
    }

    @Test
    @DisplayName("REG-01 a subject typed by hand obeys the rules of the sheet")
    void addByHand() {
        Actor actor = planner(staff.agency());
        Map<String, String> typed = Map.of("name", "手工企业", "code", "9112011", "industry", "航天", "founded",
                "2019-02-30");
        assertThat(subjects.add(actor, typed).faults()).extracting(fault -> fault.field(), fault -> fault.key())
                .containsExactlyInAnyOrder(tuple("code", "codes.fault.length"),
                        tuple("industry", "registry.fault.industry"),
                        tuple("founded", "registry.fault.date-impossible"));
        Map<String, String> good = Map.of("name", "手工企业", "code", code(8), "industry", "煤矿");
        assertThat(done(subjects.add(actor, good))).isEqualTo(code(8));
        assertThat(subjects.add(actor, good).faults()).extracting(fault -> fault.key())
                .containsExactly("registry.fault.code-taken");
        assertThat(subjects.count(SubjectFilter.of(actor.agencyId()))).isEqualTo(1);
    }

    @Test
    @DisplayName("SEC-07 another agency's subject is neither listed nor counted nor found; the superior sees it")
    void scope() {
        Agency city = staff.agency();
        Actor county = planner(staff.agency("120111", "COUNTY", city.id()));
        Actor stranger = planner(staff.agency());
        imported(bring(county, SUBJECT_HEADER, subject(1)));
        assertThat(own(subjects, stranger, code(1))).isEmpty();
        assertThat(subjects.first(SubjectFilter.of(stranger.agencyId()), 20)).isEmpty();
        assertThat(subjects.count(new SubjectFilter(Set.of(), "", "", "", ""))).isZero();
        assertThat(subjects.first(new SubjectFilter(Set.of(), "", "", "", ""), 20)).isEmpty();
        Set<UUID> ofCity = Set.of(city.id(), county.agencyId());
        assertThat(subjects.find(ofCity, city.id(), code(1))).isPresent();
        assertThat(subjects.count(new SubjectFilter(ofCity, "样例", "", "", ""))).isEqualTo(1);
    }

    @Test
    @DisplayName("REG-01 subjects are found by part of the name, beginning of the code, industry, grade and flag")
    void search() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER + ",分级,重点单位,在册", "天津（新）化工厂," + code(1) + ",,危险化学品,A,是,是",
                "天津机械100%," + code(2) + ",,机械,B,否,是", "abc贸易," + code(3) + ",,商贸,B,否,否"));
        assertThat(found(actor, "化工", "", "", "")).containsExactly(code(1));
        assertThat(found(actor, "津(新", "", "", "")).containsExactly(code(1));
        assertThat(found(actor, "0%", "", "", "")).containsExactly(code(2));
        assertThat(found(actor, "津%机", "", "", "")).isEmpty();
        assertThat(found(actor, "ABC", "", "", "")).containsExactly(code(3));
        assertThat(found(actor, "厂", "", "", "")).containsExactly(code(1));
        assertThat(found(actor, code(2).substring(0, 17).toLowerCase(), "", "", "")).containsExactly(code(2));
        assertThat(found(actor, "", "WHP", "", "")).containsExactly(code(1));
        assertThat(found(actor, "", "", "B", "")).containsExactly(code(2), code(3));
        assertThat(found(actor, "", "", "", "key")).containsExactly(code(1));
        assertThat(found(actor, "", "", "", "gone")).containsExactly(code(3));
        assertThat(found(actor, "'; DROP TABLE registry.subject; --", "", "", "x")).isEmpty();
        assertThat(subjects.grades(actor.agencyId())).containsExactly("A", "B");
    }

    private List<Subject> page(SubjectFilter filter) {
        return subjects.first(filter, 20);
    }

    private List<String> found(Actor actor, String words, String industry, String grade, String flag) {
        SubjectFilter filter = new SubjectFilter(Set.of(actor.agencyId()), words, industry, grade, flag);
        List<String> codes = page(filter).stream().map(Subject::code).toList();
        assertThat(subjects.count(filter)).isEqualTo(codes.size());
        return codes;
    }

    @Test
    @DisplayName("REG-01 a draw's pool has the active subjects that meet its condition, by code")
    void pool() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, SUBJECT_HEADER + ",分级,重点单位,在册", "二," + code(2) + ",,机械,B,是,是",
                "一," + code(1) + ",,机械,A,否,是",
                "三," + code(3) + ",,商贸,B,否,是", "四," + code(4) + ",,机械,B,否,否"));
        assertThat(subjects.pool(actor.agencyId(), PoolCondition.ALL)).extracting(PoolSubject::code)
                .isSortedAccordingTo(String::compareTo)
                .hasSize(3);
        PoolCondition machines = new PoolCondition(Set.of("JX"), Set.of(), Set.of("B"), Set.of(), Set.of(), false);
        assertThat(subjects.pool(actor.agencyId(), machines)).extracting(PoolSubject::name).containsExactly("二");
        PoolCondition keys = new PoolCondition(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);
        assertThat(subjects.pool(actor.agencyId(), keys)).extracting(PoolSubject::name).containsExactly("二");
    }

    @Test
    @DisplayName("REG-03 a review and an import date the registry")
    void reviewed() {
        Actor actor = planner(staff.agency());
        assertThat(subjects.reviewedOn(actor.agencyId())).isEmpty();
        reviews.review(actor, BookKind.SUBJECTS);
        assertThat(subjects.reviewedOn(actor.agencyId())).contains(LocalDate.now(clock));
    }
}
