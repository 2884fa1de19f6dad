package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodeRowsTests {
    @Test
    @DisplayName("REG-09 of a hundred thousand codes each is found again in its own row, and none that was not there")
    void exact() {
        CodeRows codes = new CodeRows();
        for (int i = 1; i <= 100_000; i++) {
            assertThat(codes.put(SheetFiles.code(i), i)).isZero();
        }
        for (int i = 1; i <= 100_000; i++) {
            assertThat(codes.put(SheetFiles.code(i), 7)).isEqualTo(i);
        }
        assertThat(codes.put(SheetFiles.code(100_001), 9)).isZero();
    }

    @Test
    @DisplayName("REG-09 codes that differ in one character are two, also the first and the last of all")
    void neighbours() {
        CodeRows codes = new CodeRows();
        assertThat(codes.put("000000000000000000", 1)).isZero();
        assertThat(codes.put("000000000000000001", 2)).isZero();
        assertThat(codes.put("YYYYYYYYYYYYYYYYYY", 3)).isZero();
        assertThat(codes.put("100000000000000000", 4)).isZero();
        assertThat(codes.put("000000000000000000", 5)).isEqualTo(1);
        assertThat(codes.put("YYYYYYYYYYYYYYYYYY", 5)).isEqualTo(3);
    }
}
