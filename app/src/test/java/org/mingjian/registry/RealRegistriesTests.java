package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the real registries that stand beside the project, where they do. */
class RealRegistriesTests {

    @ParameterizedTest
    @CsvSource({"heilongjiang-yilan,1609", "hunan-yueyang,951", "wushen,1085", "xiqing,5823", "zibo-gaoxin,323"})
    @DisplayName("REG-01 REG-09 a real registry is read without fault, every row of it")
    void readsRealRegistries(String name, int rows) {
        Path file = Path.of("..", "..", "shared", "data", "registries", name + ".csv");
        String given = System.getProperty("mingjian.registries", "");
        Path real = given.isEmpty() ? file : Path.of(given, name + ".csv");
        assumeTrue(Files.exists(real), () -> "Skipped: the real registries are not here (" + real + ").");
        SheetOutcome.Read<SubjectLine> read = SheetAnswers.read(Sheets.on(LocalDate.of(2026, 6, 1)).subjects(real));
        assertThat(read.rows()).hasSize(rows);
        assertThat(read.setAside()).isEmpty();
        assertThat(read.encoding()).isEqualTo("UTF-8");
    }
}
