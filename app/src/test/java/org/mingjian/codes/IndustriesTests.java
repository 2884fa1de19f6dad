package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustriesTests {
    @ParameterizedTest
    @CsvSource({
        "危险化学品, WHP",
        "危化品生产企业, WHP",
        "非煤矿山企业, FMKS",
        "煤矿, MK",
        "烟花爆竹, YHBZ",
        "金属冶炼, JSYL",
        "冶金企业, YJ",
        "有色, YS",
        "建材行业, JC",
        "商贸, SM",
        "工贸, GM",
        "'\u3000其他 ', QT",
        "hazardous chemicals, WHP"})
    @DisplayName("REG-01 an industry is known by its names as registries write them")
    void names(String name, String code) {
        assertThat(Industries.byName(name).map(Industry::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"矿山", "化工", "''", "企业", "危险化学品、冶金"})
    @DisplayName("REG-01 an unknown industry is never guessed")
    void unknown(String name) {
        assertThat(Industries.byName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"B0610, MK", "C3110, YJ", "c32, YS", "F5211, SM", "C2710, YY", "C2672, YHBZ", "G5942, WHP"})
    @DisplayName("REG-01 a class of GB/T 4754 leads to an industry where that is clear")
    void activities(String activity, String code) {
        assertThat(Industries.byActivity(activity).map(Industry::code)).contains(code);
    }

    @Test
    @DisplayName("REG-01 a class of GB/T 4754 that may be several industries leads to none")
    void unclearActivities() {
        assertThat(Industries.byActivity("C26")).isEmpty();
        assertThat(Industries.byActivity("B")).isEmpty();
        assertThat(Industries.byActivity("A0111")).isEmpty();
    }

    @Test
    @DisplayName("REG-01 every industry has a code for draws, names in both languages and a known group")
    void completeness() {
        assertThat(Industries.all()).hasSize(17).allSatisfy(industry -> {
            assertThat(industry.code()).matches("[A-Z]{2,4}");
            assertThat(industry.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo(industry.nameZh());
            assertThat(industry.name(Locale.UK)).isEqualTo(industry.nameEn()).isNotBlank();
            assertThat(industry.group().filter(group -> Industries.byCode(group).isEmpty())).isEmpty();
            assertThat(Industries.byCode(industry.code())).contains(industry);
        });
    }
}
