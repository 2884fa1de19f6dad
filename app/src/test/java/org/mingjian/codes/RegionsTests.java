package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {
    @ParameterizedTest
    @CsvSource({
        "230123, 黑龙江省哈尔滨市依兰县, 230100",
        "430621, 湖南省岳阳市岳阳县, 430600",
        "370303, 山东省淄博市张店区, 370300",
        "120111, 天津市西青区, 120000",
        "150626, 内蒙古自治区鄂尔多斯市乌审旗, 150600",
        "419001, 河南省济源市, 410000",
        "441900, 广东省东莞市, 440000",
        "370303008, 山东省淄博市张店区四宝山街道, 370303"})
    @DisplayName("REG-01 a region's full name leads from the province down, without collective headings")
    void fullNames(String code, String fullName, String parent) {
        assertThat(Regions.fullNameOf(code)).contains(fullName);
        assertThat(Regions.parentOf(code).map(Region::code)).contains(parent);
    }

    @ParameterizedTest
    @CsvSource({"233000", "120107", "110100", "500200", "999999", "120111999", "''", "西青区"})
    @DisplayName("REG-01 a code that the tables do not have is an ordinary empty answer")
    void unknownCodes(String code) {
        assertThat(Regions.find(code)).isEmpty();
        assertThat(Regions.fullNameOf(code)).isEmpty();
        assertThat(Regions.parentOf(code)).isEmpty();
        assertThat(Regions.childrenOf(code)).isEmpty();
    }

    @Test
    @DisplayName("ORG-01 a functional zone without a standard code lies in its district and holds its townships")
    void functionalZone() {
        Region zone = Regions.find("370303Z01").orElseThrow();
        assertThat(zone.kind()).isEqualTo(Region.Kind.FUNCTIONAL_ZONE);
        assertThat(zone.parent()).isEqualTo(Optional.of("370303"));
        assertThat(Regions.within("370303Z01", "370303")).isTrue();
        assertThat(Regions.within("370303Z01", "370000")).isTrue();
        assertThat(Regions.within("370303Z01", "370302")).isFalse();
        assertThat(Regions.within("370303008", "370303Z01")).isTrue();
        assertThat(Regions.within("370303001", "370303Z01")).isFalse();
        assertThat(Regions.within("370303", "370303Z01")).isFalse();
        assertThat(Regions.find("120111450").orElseThrow().kind()).isEqualTo(Region.Kind.FUNCTIONAL_ZONE);
        assertThat(Regions.find("120111001").orElseThrow().kind()).isEqualTo(Region.Kind.GB);
    }

    @ParameterizedTest
    @CsvSource({
        "120111, 120000, true",
        "120111, 120100, true",
        "120111, 120111, true",
        "120107, 120000, true",
        "233000, 230000, true",
        "120000, 120111, false",
        "150626410, 150626, true",
        "150626, 150602, false",
        "230123, '', false"})
    @DisplayName("ORG-01 a region lies within those above it, also where its code is an old one")
    void within(String code, String ancestor, boolean expected) {
        assertThat(Regions.within(code, ancestor)).isEqualTo(expected);
    }

    @Test
    @DisplayName("REG-01 the tables hold all provinces, cities, counties and townships of the yearbook")
    void counts() {
        assertThat(RegionTable.DIVISIONS.values()
                .stream()
                .filter(region -> region.level() == Region.Level.PROVINCE)).hasSize(34);
        assertThat(RegionTable.DIVISIONS).hasSizeGreaterThan(3300);
        assertThat(Townships.ALL).hasSize(41352);
        assertThat(Townships.ALL.values()).allMatch(region -> Regions.parentOf(region.code()).isPresent());
        assertThat(Regions.childrenOf("120000")).extracting(Region::name).contains("西青区", "滨海新区");
        assertThat(Regions.childrenOf("370303")).extracting(Region::code).contains("370303Z01", "370303008");
        assertThat(Regions.nameOf("120111")).contains("西青区");
    }

    @Test
    @DisplayName("REG-01 the table of the yearbook has 31 provinces, 342 cities and 2,978 counties, and 3 regions are added")
    void countsOfTheYearbook() {
        List<String> codes = CodeTable.rows("regions.tsv", 2).map(row -> row.get(0)).toList();
        assertThat(codes.stream().filter(code -> code.endsWith("0000"))).hasSize(31 + 3)
                .contains("710000", "810000", "820000");
        assertThat(codes.stream().filter(code -> code.endsWith("00") && !code.endsWith("0000"))).hasSize(342);
        // Three cities without districts stand in the yearbook a second time, as their own county.
        long alone = Townships.ALL.values()
                .stream()
                .map(township -> township.parent().orElseThrow())
                .filter(county -> county.endsWith("00"))
                .distinct()
                .count();
        assertThat(codes.stream().filter(code -> !code.endsWith("00")).count() + alone).isEqualTo(2_978);
    }

    @Test
    @DisplayName("REG-01 regions are found by words of the hierarchy and by the beginning of a code, higher ranks first")
    void search() {
        assertThat(Regions.search("西青", 20)).extracting(Region::code).startsWith("120111").contains("120111450");
        assertThat(Regions.search("天津 西青区", 20)).extracting(Region::code).startsWith("120111");
        assertThat(Regions.search("山东 四宝山", 20)).extracting(Region::code).containsExactly("370303008");
        assertThat(Regions.search("3703", 3)).extracting(Region::code).containsExactly("370300", "370302", "370303");
        assertThat(Regions.search("  ", 20)).isEmpty();
        assertThat(Regions.search("没有这样的地方", 20)).isEmpty();
    }
}
