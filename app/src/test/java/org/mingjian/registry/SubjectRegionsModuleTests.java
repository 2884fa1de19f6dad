package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.code;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.codes.CreditCode;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.identity.mandate.JurisdictionChanges;
import org.mingjian.identity.mandate.NewJurisdiction;
import org.mingjian.shell.Fault;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class SubjectRegionsModuleTests {
    private static final String HEADER = "企业名称,统一社会信用代码,监管行业,行政区划";

    @TempDir
    Path folder;
    @Autowired
    Subjects subjects;
    @Autowired
    JurisdictionChanges changes;
    @Autowired
    Staff staff;

    private static String codeOf(String region) {
        String body = "91" + region + "MA0000001";
        return body + CreditCode.checkCharacter(body);
    }

    private ImportOutcome bring(Actor actor, String... lines) {
        return subjects.importSheet(actor, SheetFiles.text(folder, lines), "名录.csv", UUID.randomUUID());
    }

    private static List<String> rules(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported imported -> List.of();
            case ImportOutcome.Faulty faulty -> faulty.faults()
                    .stream()
                    .map(fault -> fault.row() + " " + fault.value() + " " + fault.rule())
                    .toList();
        };
    }

    @Test
    @DisplayName("ORG-01 REG-01 an import refuses a subject outside the jurisdiction by place, value and rule, and takes nothing of the sheet")
    void imports() {
        Agency agency = staff.agency();
        assertThat(changes.record("test", agency,
                new NewJurisdiction("120111 120110", "120111105", "3号", "2020-01-01")).faults()).isEmpty();
        Actor actor = planner(agency);
        assertThat(rules(bring(actor, HEADER, "甲," + code(1) + ",机械,120110", "乙," + code(2) + ",机械,370303",
                "丙," + code(3) + ",机械,120111105", "丁," + codeOf("370303") + ",机械,")))
                .containsExactly("3 山东省淄博市张店区 370303 registry.fault.region-outside",
                        "4 天津市西青区大寺镇 120111105 registry.fault.region-excluded",
                        "5 山东省淄博市张店区 370303 registry.fault.region-registered");
        assertThat(imported(bring(actor, HEADER, "甲," + code(1) + ",机械,120110", "丁," + codeOf("370303") + ",机械,120111"))
                .added()).isEqualTo(2);
    }

    @Test
    @DisplayName("ORG-01 a credit code registered at a higher rank or under an abolished region says nothing of where the subject stands")
    void registeredAbove() {
        Actor township = planner(staff.agency("120111105", "TOWNSHIP", null));
        assertThat(imported(bring(township, HEADER, "甲," + codeOf("120111") + ",机械,", "乙," + codeOf("120000") + ",机械,",
                "丙," + codeOf("120223") + ",机械,")).added()).isEqualTo(3);
        assertThat(rules(bring(township, HEADER, "丁," + codeOf("370303") + ",机械,120111")))
                .containsExactly("2 天津市西青区 120111 registry.fault.region-outside");
    }

    @Test
    @DisplayName("ORG-01 REG-01 the form refuses a region outside the jurisdiction, for a new subject and for a change")
    void form() {
        Actor actor = planner(staff.agency());
        Map<String, String> typed = Map.of("name", "甲", "code", code(1), "industry", "机械", "region", "370303");
        assertThat(subjects.add(actor, typed).faults()).extracting(Fault::field, Fault::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple("region", "registry.fault.region-outside"));
        done(subjects.add(actor, Map.of("name", "甲", "code", code(1), "industry", "机械", "region", "120111105")));
        Subject subject = RegistryFixtures.own(subjects, actor, code(1)).orElseThrow();
        assertThat(subjects.change(actor, subject, subject.version(), typed, "迁址").faults())
                .extracting(Fault::key)
                .containsExactly("registry.fault.region-outside");
    }
}
