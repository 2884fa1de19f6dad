package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.RegistryFixtures.imported;
import static org.mingjian.registry.RegistryFixtures.planner;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Role;
import org.mingjian.identity.mandate.JurisdictionChanges;
import org.mingjian.identity.mandate.NewJurisdiction;
import org.mingjian.support.PlatformTest;
import org.mingjian.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PlatformTest
class SubjectListsModuleTests {
    private static final int COUNT = 47;

    @TempDir
    Path folder;
    @Autowired
    MockMvc mvc;
    @Autowired
    Staff staff;
    @Autowired
    Subjects subjects;
    @Autowired
    JurisdictionChanges jurisdictions;

    private Agency agency;
    private Agency other;

    @BeforeEach
    void fill() {
        agency = staff.agency();
        other = staff.agency();
        bring(agency, 1, COUNT);
        bring(other, 31, 60);
    }

    private void bring(Agency where, int from, int to) {
        assertThat(jurisdictions.record("test", where,
                new NewJurisdiction("120111 150626 370303", "", "试验", "2020-01-01")).faults()).isEmpty();
        String[] rows = IntStream.rangeClosed(from, to)
                .mapToObj(i -> "样例化工" + i + "," + code(i) + ",,危险化学品,"
                        + (i % 2 == 0 ? "120111001" : i % 3 == 0 ? "370303008" : "150626"))
                .toArray(String[]::new);
        String[] lines = new String[rows.length + 1];
        lines[0] = SUBJECT_HEADER + ",行政区划代码";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        imported(subjects.importSheet(planner(where), SheetFiles.text(folder, lines), "a.csv", UUID.randomUUID()));
    }

    /** Leafs from the first part to the last and back, and returns the codes with their agencies as they came. */
    private List<String> leafed(SubjectFilter filter, int size) {
        Found found = subjects.found(filter);
        List<String> forward = new ArrayList<>();
        List<String> backward = new ArrayList<>();
        Optional<SubjectPlace> place = Optional.of(new SubjectPlace.First());
        while (place.isPresent()) {
            SubjectPart part = subjects.part(filter, found, place.get(), size);
            assertThat(part.subjects()).hasSizeBetween(1, size);
            part.subjects().forEach(one -> forward.add(one.code() + one.agencyId()));
            place = part.next().map(SubjectPlace.After::new);
        }
        place = Optional.of(new SubjectPlace.Last());
        while (place.isPresent()) {
            SubjectPart part = subjects.part(filter, found, place.get(), size);
            part.subjects().reversed().forEach(one -> backward.addFirst(one.code() + one.agencyId()));
            place = part.previous().map(SubjectPlace.Before::new);
        }
        assertThat(backward).isEqualTo(forward);
        assertThat(found).isEqualTo(new Found(forward.size(), false));
        return forward;
    }

    @ParameterizedTest
    @CsvSource({"10, ''", "47, ''", "46, ''", "1, ''", "10, 化工", "10, 工", "7, 9112"})
    @DisplayName("REG-01 leafing by keys shows every subject once and in order, forward and backward, however it is narrowed")
    void everySubjectOnce(int size, String words) {
        SubjectFilter own = new SubjectFilter(Set.of(agency.id()), words, "", "", "");
        assertThat(leafed(own, size)).hasSize(COUNT).isSorted().doesNotHaveDuplicates();
        SubjectFilter both = new SubjectFilter(Set.of(agency.id(), other.id()), words, "", "", "");
        assertThat(leafed(both, size)).hasSize(COUNT + 30).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"120000, 23", "120100, 23", "120111, 23", "120111001, 23", "120111002, 0", "370000, 8", "370303, 8",
        "370303Z01, 8", "150600, 16", "150626, 16", "990000, 0", "x, 0"})
    @DisplayName("REG-01 a list is narrowed to a province, city, county, township or zone and what lies in it")
    void regions(String region, int count) {
        SubjectFilter filter = new SubjectFilter(Set.of(agency.id()), "", "", "", "", Narrowing.region(region));
        assertThat(subjects.found(filter).total()).isEqualTo(count);
        assertThat(subjects.first(filter, 100)).hasSize(count);
        assertThat(subjects.count(filter)).isEqualTo(count);
    }

    @Test
    @DisplayName("SEC-07 a key of a foreign agency leads nowhere else, and without agencies there is nothing")
    void scope() {
        assertThat(SubjectKey.read(code(3) + "." + other.id(), Set.of(agency.id()))).isEmpty();
        assertThat(SubjectKey.read("'; --", Set.of(agency.id()))).isEmpty();
        SubjectFilter nothing = new SubjectFilter(Set.of(), "化工", "", "", "", Narrowing.region("120000"));
        assertThat(subjects.first(nothing, 10)).isEmpty();
        assertThat(subjects.found(nothing)).isEqualTo(new Found(0, false));
        SubjectFilter own = SubjectFilter.of(agency.id());
        assertThat(
                subjects.part(own, subjects.found(own), new SubjectPlace.After(new SubjectKey(code(40), agency.id())),
                        100).subjects())
                .allMatch(one -> one.agencyId().equals(agency.id()))
                .hasSize(7);
    }

    @Test
    @DisplayName("REG-01 the list's address reproduces the part shown, and leads to the next, the one before and the last")
    void pages() throws Exception {
        String first = page("/subjects?size=20");
        assertThat(first).contains("共 47 条", code(1), "after=" + code(20), "before=last")
                .doesNotContain(code(21), "首页");
        assertThat(page("/subjects?size=20&after=" + code(20))).contains(code(21), code(40), "before=" + code(21),
                "首页");
        assertThat(page("/subjects?size=20&before=last")).contains(code(47), code(28)).doesNotContain("末页");
        assertThat(page("/subjects?region=120111")).contains("共 23 条", "天津市西青区", "region=120111");
    }

    private String page(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).session(staff.session(agency, Role.PLANNER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
