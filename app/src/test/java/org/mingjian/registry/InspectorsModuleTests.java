package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingjian.registry.RegistryFixtures.done;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.inspector;
import static org.mingjian.registry.SheetFiles.subject;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.mingjian.support.PinnedClock;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class InspectorsModuleTests {
    @TempDir
    Path folder;
    @Autowired
    Subjects subjects;
    @Autowired
    Inspectors inspectors;
    @Autowired
    Interests interests;
    @Autowired
    Staff staff;
    @Autowired
    Ledger ledger;
    @Autowired
    PinnedClock clock;

    private ImportOutcome bring(Actor actor, String... lines) {
        return inspectors.importSheet(actor, SheetFiles.text(folder, lines), "人员.csv", UUID.randomUUID());
    }

    @Test
    @DisplayName("REG-05 a second certificate of the other kind is kept with its validity, and ends soon like the first; a sheet without its columns leaves it")
    void keepsSecondCertificates() {
        Actor actor = planner(staff.agency());
        LocalDate today = LocalDate.now(clock);
        String header = INSPECTOR_HEADER + ",证件种类,第二执法证号,第二证有效期至";
        imported(bring(actor, header, inspector(1) + ",政府行政执法证,bm 1," + today.plusDays(89),
                "乙,XQ-2,2027-12-31,执法二科,煤矿,否,,BM-2," + today.plusDays(90), "丙,XQ-3,2027-12-31,执法二科,煤矿,否,,,"));
        assertThat(inspectors.ofAgency(actor.agencyId()))
                .extracting(Inspector::kind, Inspector::second, person -> person.stateOn(today, 90))
                .containsExactly(
                        tuple(CertificateKind.GOVERNMENT, Optional.of(new SecondCertificate("BM1", today.plusDays(89))),
                                CertificateState.SOON),
                        tuple(CertificateKind.DEPARTMENT,
                                Optional.of(new SecondCertificate("BM-2", today.plusDays(90))),
                                CertificateState.VALID),
                        tuple(CertificateKind.DEPARTMENT, Optional.empty(), CertificateState.VALID));
        assertThat(inspectors.firstEnd(actor.agencyId(), CertificateState.SOON)).hasValue(today.plusDays(89));
        imported(bring(actor, INSPECTOR_HEADER, inspector(1)));
        assertThat(inspectors.ofAgency(actor.agencyId()).getFirst().second()).isPresent();
        assertThat(inspectors.history(inspectors.ofAgency(actor.agencyId()).getFirst())).isEmpty();
    }

    @Test
    @DisplayName("REG-05 REG-09 half a second certificate, one with the first one's number, and an unknown kind are faults")
    void secondCertificateFaults() {
        Actor actor = planner(staff.agency());
        String header = INSPECTOR_HEADER + ",证件种类,第二执法证号,第二证有效期至";
        ImportOutcome outcome = bring(actor, header, inspector(1) + ",,BM-1,", "乙,XQ-2,2027-12-31,科,煤矿,否,,,2027-01-01",
                "丙,XQ-3,2027-12-31,科,煤矿,否,,xq-3,2027-01-01", "丁,XQ-4,2027-12-31,科,煤矿,否,工作证,,");
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Faulty.class,
                faulty -> assertThat(faulty.faults()).extracting(SheetFault::row, SheetFault::rule)
                        .containsExactly(tuple(2, "registry.second.fault.half"), tuple(3, "registry.second.fault.half"),
                                tuple(4, "registry.second.fault.same"), tuple(5, "registry.second.fault.kind")));
    }

    @Test
    @DisplayName("REG-05 an inspector is kept with certificate, validity, department and groups; a lapsed one is shown so")
    void keepsInspectors() {
        Actor actor = planner(staff.agency());
        LocalDate today = LocalDate.now(clock);
        imported(bring(actor, INSPECTOR_HEADER, inspector(1), "乙,XQ-2," + today.minusDays(1) + ",执法二科,煤矿,否",
                "丙,XQ-3," + today + ",执法二科,工贸,否"));
        List<Inspector> all = inspectors.ofAgency(actor.agencyId());
        assertThat(all).extracting(Inspector::certificate, person -> person.stateOn(today, 90))
                .containsExactly(tuple("XQ-1", CertificateState.VALID), tuple("XQ-2", CertificateState.LAPSED),
                        tuple("XQ-3", CertificateState.SOON));
        assertThat(all.getFirst().groups()).containsExactly("GM", "WHP");
        for (CertificateState state : CertificateState.values()) {
            InspectorFilter filter = new InspectorFilter(Set.of(actor.agencyId()), "", "", state.name());
            assertThat(inspectors.page(filter, 20, 0)).singleElement()
                    .satisfies(person -> assertThat(person.stateOn(today, 90)).isEqualTo(state));
        }
        assertThat(inspectors.count(new InspectorFilter(Set.of(actor.agencyId()), "二科", "", ""))).isEqualTo(2);
        assertThat(inspectors.count(new InspectorFilter(Set.of(actor.agencyId()), "", "MK", ""))).isEqualTo(1);
    }

    @Test
    @DisplayName("REG-03 REG-05 a renewed certificate is a change with the date before; who left is no longer offered")
    void history() {
        Actor actor = planner(staff.agency());
        imported(bring(actor, INSPECTOR_HEADER, inspector(1)));
        ImportRun run = imported(bring(actor, INSPECTOR_HEADER, "执法员 1,XQ-1,2029-12-31,执法一科,工贸;危险化学品,是"));
        assertThat(run.changed()).isEqualTo(1);
        Inspector person = inspectors.find(Set.of(actor.agencyId()), actor.agencyId(), "XQ-1").orElseThrow();
        assertThat(inspectors.history(person)).extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("valid-until", "2027-12-31", "2029-12-31"));
        Map<String, String> typed = new HashMap<>(InspectorWords.of(person));
        typed.put("in-service", "否");
        done(inspectors.change(actor, person, person.version(), typed, "调离"));
        assertThat(inspectors.ofAgency(actor.agencyId())).isEmpty();
    }

    @Test
    @DisplayName("SEC-06 the ledger names no inspector and no interest, only salted hashes")
    void ledgerNamesNobody() {
        Actor actor = planner(staff.agency());
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER, subject(1)), "a.csv",
                UUID.randomUUID()));
        done(inspectors.add(actor, Map.of("person", "执法员 机密", "certificate", "SECRET-7", "valid-until", "2027-01-01",
                "department", "执法一科", "groups", "工贸", "may-lead", "是")));
        Inspector person = inspectors.find(Set.of(actor.agencyId()), actor.agencyId(), "SECRET-7").orElseThrow();
        Map<String, String> typed = new HashMap<>(InspectorWords.of(person));
        typed.put("department", "执法二科");
        done(inspectors.change(actor, person, person.version(), typed, "调整"));
        done(interests.add(actor, Map.of("certificate", "SECRET-7", "code", code(1), "interest", "配偶任职")));
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER, "SECRET-7," + code(1) + ",投资"),
                "b.csv", UUID.randomUUID()));
        List<LedgerEntry> entries = ledger.pageWithin(Set.of(actor.agencyCode()), "", Long.MAX_VALUE, 100);
        assertThat(entries).extracting(LedgerEntry::type)
                .contains("INSPECTOR_ADDED", "INSPECTOR_CHANGED",
                        "INTEREST_ADDED", "INTERESTS_IMPORTED");
        assertThat(entries).allSatisfy(entry -> assertThat(new String(entry.canonical(), StandardCharsets.UTF_8))
                .doesNotContain("SECRET-7", "机密", "配偶", "投资"));
    }

    @Test
    @DisplayName("REG-08 interests refer to the agency's own registries, end with a reason, and stay in the history")
    void interestsOfTheAgency() {
        Actor actor = planner(staff.agency());
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER, subject(1), subject(2)), "a.csv",
                UUID.randomUUID()));
        imported(bring(actor, INSPECTOR_HEADER, inspector(1)));
        ImportOutcome bad = interests.importSheet(actor,
                SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属", "XQ-1," + code(3) + ",投资"), "c.csv",
                UUID.randomUUID());
        assertThat(bad).isInstanceOfSatisfying(ImportOutcome.Faulty.class, faulty -> assertThat(faulty.faults())
                .extracting(SheetFault::row, SheetFault::rule)
                .containsExactly(tuple(3, "registry.fault.code-unknown")));
        assertThat(interests.ofAgency(actor.agencyId())).isEmpty();
        imported(interests.importSheet(actor, SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属",
                "XQ-1," + code(2) + ",投资"), "c.csv", UUID.randomUUID()));
        List<Interest> all = interests.ofAgency(actor.agencyId());
        assertThat(all).extracting(Interest::inspectorName, Interest::subjectName, Interest::kind)
                .containsExactlyInAnyOrder(tuple("执法员 1", "样例企业1", "亲属"), tuple("执法员 1", "样例企业2", "投资"));
        Interest first = all.getFirst();
        done(interests.change(actor, first, first.version(), Map.of("interest", first.kind(), "lasting", "否"), "已退股"));
        assertThat(interests.ofAgency(actor.agencyId())).hasSize(1);
        assertThat(interests.history(first)).extracting(Change::field, Change::after)
                .containsExactly(tuple("lasting", "否"));
        assertThat(interests.add(actor, Map.of("certificate", "XQ-9", "code", code(1), "interest", "x")).faults())
                .extracting(fault -> fault.key())
                .containsExactly("registry.fault.certificate-unknown");
        assertThat(interests.find(Set.of(UUID.randomUUID()), first.id())).isEmpty();
    }
}
