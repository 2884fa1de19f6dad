package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.own;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.shell.Fault;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ParticularsModuleTests {
    private static final String HEADER = SUBJECT_HEADER
            + ",国民经济行业,单位类别,安全风险等级,监管部门,标准化等级,从业人数,经度,纬度,坐标系,原注册号";
    private static final String FULL = ",C2614,,红,危化科,二级,120,117.012345,39.1,GCJ-02,120111000012345";

    @TempDir
    Path folder;
    @Autowired
    Subjects subjects;
    @Autowired
    GradeSchemes schemes;
    @Autowired
    Staff staff;

    private Actor actor;

    @BeforeEach
    void person() {
        actor = planner(staff.agency());
    }

    private ImportOutcome bring(String... lines) {
        return subjects.importSheet(actor, SheetFiles.text(folder, lines), "名录.csv", UUID.randomUUID());
    }

    private Subject one() {
        return own(subjects, actor, code(1)).orElseThrow();
    }

    private long found(Narrowing more) {
        return subjects.count(new SubjectFilter(Set.of(actor.agencyId()), "", "", "", "", more));
    }

    @Test
    @DisplayName("REG-01 a sheet brings what supervision adds, an old sheet without it changes none of it, and lists narrow by it")
    void sheetsBringParticulars() {
        imported(bring(HEADER, subject(1) + FULL, subject(2) + ",C33,煤矿,,工贸科,,,,,,",
                "样例企业3," + code(3) + ",2010-05-06,危险化学品,,,,,,,,,,"));
        Particulars facts = one().particulars();
        assertThat(facts.activity()).isEqualTo("C2614");
        assertThat(facts.employees()).hasValue(120);
        assertThat(facts.position().orElseThrow().datum()).isEqualTo(Datum.GCJ02);
        assertThat(imported(bring(SUBJECT_HEADER, subject(1))).changed()).isZero();
        assertThat(imported(bring(HEADER, subject(1) + FULL)).changed()).isZero();
        assertThat(imported(bring(HEADER, subject(1) + FULL.replace("120,", "121,"))).changed()).isOne();
        assertThat(subjects.history(one())).extracting(Change::field, Change::before, Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("employees", "120", "121"));
        assertThat(found(new Narrowing("", "C26", "", "", "", "", ""))).isOne();
        assertThat(found(new Narrowing("", "26", "", "", "", "", ""))).isOne();
        assertThat(found(new Narrowing("COAL", "", "", "", "", "", ""))).isOne();
        assertThat(found(new Narrowing("CHEMICALS", "", "", "", "", "", ""))).isOne();
        assertThat(found(new Narrowing("", "", "红", "二级", "危化科", "", ""))).isOne();
        assertThat(found(new Narrowing("", "", "", "", "纺织科", "", ""))).isZero();
        assertThat(subjects.supervisors(actor.agencyId())).containsExactlyInAnyOrder("危化科", "工贸科");
    }

    @Test
    @DisplayName("REG-01 where the supervised industry is empty it follows from the national one, and else both are held")
    void industryBothWays() {
        imported(bring(HEADER, "样例企业1," + code(1) + ",2010-05-06,,C33,,,,,,,,,",
                "样例企业2," + code(2) + ",2010-05-06,商贸,C33,,,,,,,,,"));
        assertThat(one().industry()).isEqualTo("JX");
        assertThat(own(subjects, actor, code(2)).orElseThrow().industry()).isEqualTo("SM");
    }

    @ParameterizedTest
    @DisplayName("REG-01 REG-09 a value that cannot be is named with its rule")
    @CsvSource({"activity,98,activity", "activity,B26,activity", "category,工厂,category", "standard,特级,scheme",
        "longitude,39.1,degrees", "latitude,117.0,degrees", "datum,WGS84,datum", "datum,'',position-half",
        "former-number,123,former"})
    void faults(String field, String value, String rule) {
        imported(bring(HEADER, subject(1) + FULL));
        Map<String, String> typed = new HashMap<>(one().words());
        typed.put(field, value);
        Outcome<String> outcome = subjects.change(actor, one(), one().version(), typed, "核实");
        assertThat(outcome.faults()).extracting(Fault::field, Fault::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "registry.particulars.fault." + rule));
    }

    @Test
    @DisplayName("REG-01 an agency's scheme names its grades; a sheet with another is refused, and what was there before is listed")
    void schemes() {
        imported(bring(SUBJECT_HEADER + ",分级", subject(1) + ",甲"));
        done(schemes.choose(actor, "A、B、C、D", "红,橙,黄,蓝"));
        assertThat(schemes.outside(actor.agencyId(), false)).containsExactly(Map.entry("甲", 1L));
        assertThat(bring(SUBJECT_HEADER + ",分级,安全风险等级", subject(1) + ",E,紫"))
                .isInstanceOfSatisfying(ImportOutcome.Faulty.class, faulty -> assertThat(faulty.faults())
                        .extracting(SheetFault::value)
                        .containsExactlyInAnyOrder("E", "紫"));
        imported(bring(SUBJECT_HEADER + ",分级,安全风险等级", subject(1) + ",B,橙"));
        assertThat(schemes.outside(actor.agencyId(), false)).isEmpty();
        assertThat(schemes.choose(actor, "A", "").faults()).extracting(Fault::field).containsExactly("grades");
        done(schemes.choose(actor, "", ""));
        assertThat(schemes.of(actor.agencyId())).isEqualTo(new GradeSchemes.Chosen(List.of(), List.of()));
    }
}
