package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agency;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class VisitsModuleTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @TempDir
    Path folder;
    @Autowired
    Subjects subjects;
    @Autowired
    Visits visits;
    @Autowired
    Staff staff;
    @Autowired
    TransactionTemplate transaction;

    private void drawn(UUID agency, String draw, String... codes) {
        transaction.executeWithoutResult(status -> visits.record(
                List.of(codes).stream().map(code -> Visit.drawn(code, DAY, agency, draw, 7)).toList()));
    }

    @Test
    @DisplayName("REG-04 a year's visits are the agency's own and those of superiors and subordinates to its subjects")
    void visitsOfTheYear() {
        Agency city = staff.agency();
        Actor county = planner(staff.agency("120111", "COUNTY", city.id()));
        Actor town = planner(staff.agency("120111", "COUNTY", county.agencyId()));
        Actor stranger = planner(staff.agency());
        imported(subjects.importSheet(county,
                SheetFiles.text(folder, SUBJECT_HEADER, subject(1), subject(2), subject(3), subject(4)), "a.csv",
                UUID.randomUUID()));
        drawn(county.agencyId(), "d-1", code(1));
        drawn(city.id(), "d-2", code(2), code(99));
        drawn(town.agencyId(), "d-3", code(3));
        drawn(stranger.agencyId(), "d-4", code(4));
        Map<String, List<Visit>> inYear = visits.inYear(county.agencyId(), 2026);
        assertThat(inYear.keySet()).containsExactlyInAnyOrder(code(1), code(2), code(3));
        assertThat(inYear.getOrDefault(code(2), List.of()).getFirst().agencyId()).isEqualTo(city.id());
        assertThat(visits.inYear(county.agencyId(), 2025)).isEmpty();
        assertThat(visits.of(county.agencyId(), code(2))).hasSize(1);
    }

    @Test
    @DisplayName("LAW-02 a year's inspections of an enterprise are counted over all agencies or the own, but for those by cause")
    void counted() {
        Actor actor = planner(staff.agency());
        Actor department = planner(staff.agency());
        imported(subjects.importSheet(actor, SheetFiles.text(folder, SUBJECT_HEADER, subject(7101), subject(7102)),
                "a.csv", UUID.randomUUID()));
        drawn(actor.agencyId(), "d-11", code(7101));
        drawn(department.agencyId(), "d-12", code(7101), code(7102), code(7103));
        transaction.executeWithoutResult(status -> visits.record(List.of(new Visit(code(7102), 2026, Optional.of(DAY),
                VisitKind.CAUSE, actor.agencyId(), Optional.empty(), OptionalLong.empty()))));
        assertThat(visits.counted(actor.agencyId(), 2026, true)).isEqualTo(Map.of(code(7101), 2, code(7102), 1));
        assertThat(visits.counted(actor.agencyId(), 2026, false)).isEqualTo(Map.of(code(7101), 1));
        assertThat(visits.counted(actor.agencyId(), 2025, true)).isEmpty();
    }

    @Test
    @DisplayName("REL-02 a draw's visits recorded twice stand once, and a void draw's are taken back")
    void twice() {
        Actor actor = planner(staff.agency());
        drawn(actor.agencyId(), "d-1", code(1), code(2));
        drawn(actor.agencyId(), "d-1", code(1), code(2));
        assertThat(visits.inYear(actor.agencyId(), 2026).values()).allSatisfy(list -> assertThat(list).hasSize(1));
        Integer taken = transaction.execute(status -> visits.takeBack(actor.agencyId(), "d-1"));
        assertThat(taken).isEqualTo(2);
        assertThat(visits.inYear(actor.agencyId(), 2026)).isEmpty();
    }

    @Test
    @DisplayName("SEC-06 a visit is refused outside the transaction of the act that it comes from")
    void needsTransaction() {
        assertThatThrownBy(() -> visits.record(List.of())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("REG-09 an inspection that a sheet tells of is a visit, once however often the sheet comes")
    void fromSheets() {
        Actor actor = planner(staff.agency());
        String[] lines = {SUBJECT_HEADER + ",本年已查", subject(1) + ",是", subject(2) + ",2026-02-03",
            subject(3) + ",2025-02-03",
            subject(4) + ",否"};
        for (int i = 0; i < 2; i++) {
            imported(subjects.importSheet(actor, SheetFiles.text(folder, lines), "a.csv", UUID.randomUUID()));
        }
        Map<String, List<Visit>> inYear = visits.inYear(actor.agencyId(), 2026);
        assertThat(inYear.keySet()).containsExactlyInAnyOrder(code(1), code(2));
        assertThat(inYear.values()).allSatisfy(list -> assertThat(list).hasSize(1));
        assertThat(inYear.getOrDefault(code(2), List.of()).getFirst().on()).contains(LocalDate.of(2026, 2, 3));
        assertThat(visits.inYear(actor.agencyId(), 2025)).containsOnlyKeys(code(3));
    }
}
