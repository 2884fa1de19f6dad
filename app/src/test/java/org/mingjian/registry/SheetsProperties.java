package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetsProperties {
    private static final Sheets SHEETS = Sheets.on(LocalDate.of(2026, 6, 1));

    @TempDir
    static Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("REL-07 random bytes give an outcome and never an exception")
    void randomBytes(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] noise = new byte[random.nextInt(3_000)];
        random.nextBytes(noise);
        readAllWays(noise);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("REL-07 a good sheet with random damage gives an outcome and never an exception")
    void damagedSheets(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] sheet = Files.readAllBytes(seed % 2 == 0
                ? SheetFiles.xlsx(folder, SheetFiles.SUBJECT_HEADER, SheetFiles.subject(1), SheetFiles.subject(2))
                : SheetFiles.text(folder, SheetFiles.SUBJECT_HEADER, SheetFiles.subject(1), SheetFiles.subject(2)));
        for (int i = 0; i <= random.nextInt(8); i++) {
            sheet[random.nextInt(sheet.length)] = (byte) random.nextInt();
        }
        readAllWays(sheet);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("REL-07 an XLSX of random XML gives an outcome and never an exception")
    void randomMarkup(long seed) throws Exception {
        Random random = new Random(seed);
        String[] pieces = {"<row r=\"1\">", "</row>", "<row>", "<c r=\"A1\">", "<c t=\"s\">", "<c t=\"d\">",
            "<c t=\"b\">",
            "</c>", "<v>1e999999</v>", "<v>-7</v>", "<v>x</v>", "<v/>", "<f t=\"shared\" si=\"3\"/>",
            "<is><t>企业名称</t></is>",
            "<c r=\"XFD1\" t=\"inlineStr\">", "<c r=\"1A\">", "<row r=\"-5\">", "<c s=\"99\">", "<f>1+1</f>", "&amp;"};
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            rows.append(pieces[random.nextInt(pieces.length)]);
        }
        String open = seed % 3 == 0
                ? rows.toString()
                : "<row r=\"1\"><c r=\"A1\" t=\"" + "sdbne".charAt((int) (seed % 5))
                        + "\">" + rows.toString().replaceAll("</?(row|c)[^>]*>", "") + "</c></row>";
        readAllWays(SheetFiles.workbook("<worksheet><sheetData>" + open + "</sheetData></worksheet>"));
    }

    private static void readAllWays(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("random.dat"), content);
        assertThat(SHEETS.subjects(file)).isNotNull();
        assertThat(SHEETS.inspectors(file)).isNotNull();
        assertThat(SHEETS.interests(file, InterestReferences.unchecked())).isNotNull();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).hasSize(content.length);
    }
}
