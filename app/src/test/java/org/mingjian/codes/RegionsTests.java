package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;

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
}
