package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.inspector;
import static org.mingjian.registry.SheetFiles.subject;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    private final Sheets sheets = Sheets.on(TODAY);

    private SubjectLine onlySubject(Path file) {
        return SheetAnswers.rows(sheets.subjects(file)).getFirst();
    }

    @Test
    @DisplayName("REG-01 REG-09 a sheet's columns come in any order, and unknown ones are kept aside and reported")
    void columnsInAnyOrder() {
        Path file = SheetFiles.text(folder, "监管行业,联络人,统一社会信用代码,企业名称,分级,重点单位,黑名单,本年已查",
                "危险化学品,张三," + code(7) + ",样例化工,B,是,否,2026-03-04");
        SheetOutcome.Read<SubjectLine> read = SheetAnswers.read(sheets.subjects(file));
        assertThat(read.setAside()).containsExactly("联络人");
        SubjectLine line = read.rows().getFirst();
        assertThat(line.row()).isEqualTo(2);
        assertThat(line.industry()).isEqualTo("WHP");
        assertThat(line.region()).isEqualTo("120111");
        assertThat(line.grading().grade()).isEqualTo("B");
        assertThat(line.flags()).isEqualTo(new SubjectFlags(true, false, false));
        assertThat(line.check()).contains(new YearCheck(2026, Optional.of(LocalDate.of(2026, 3, 4))));
        assertThat(line.aside()).containsEntry("联络人", "张三");
    }

    @Test
    @DisplayName("REG-09 N/A and a hyphen mean an empty value")
    void emptyMarks() {
        Path file = SheetFiles.text(folder, SUBJECT_HEADER + ",企业类型,注册资本,分级",
                "样例," + code(1) + ",N/A,其他,N/A,-,n/a");
        SubjectLine line = onlySubject(file);
        assertThat(line.registration()).isEqualTo(Registration.NONE);
        assertThat(line.grading()).isEqualTo(Grading.NONE);
    }

    @Test
    @DisplayName("REG-09 English headers and full-width codes are understood")
    void englishHeaders() {
        String fullWidth = code(3).chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);
        Path file = SheetFiles.text(folder, "Name,Credit Code,Industry,Founded", "Sample," + fullWidth
                + ",Coal mines,2001/2/3");
        SubjectLine line = onlySubject(file);
        assertThat(line.code()).isEqualTo(code(3));
        assertThat(line.industry()).isEqualTo("MK");
        assertThat(line.registration().founded()).contains(LocalDate.of(2001, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    @DisplayName("REG-09 REL-07 a sheet in GBK is detected, read, and reported as read so")
    void encodings(String charset) {
        Path file = SheetFiles.text(folder, Charset.forName(charset), SUBJECT_HEADER, subject(1));
        SheetOutcome.Read<SubjectLine> read = SheetAnswers.read(sheets.subjects(file));
        assertThat(read.encoding()).isEqualTo(charset.equals("UTF-8") ? "UTF-8" : "GB18030");
        assertThat(read.rows().getFirst().name()).isEqualTo("样例企业1");
    }

    @Test
    @DisplayName("REG-09 byte order marks are understood, and the tab-separated text of Excel with them")
    void byteOrderMarks() {
        Path utf8 = SheetFiles.text(folder, "\uFEFF" + SUBJECT_HEADER, subject(1));
        assertThat(SheetAnswers.rows(sheets.subjects(utf8))).hasSize(1);
        Path utf16 = SheetFiles.text(folder, StandardCharsets.UTF_16LE,
                ("\uFEFF" + SUBJECT_HEADER).replace(',', '\t'), subject(1).replace(',', '\t'));
        assertThat(SheetAnswers.read(sheets.subjects(utf16)).encoding()).isEqualTo("UTF-16LE");
        Path big = SheetFiles.text(folder, StandardCharsets.UTF_16BE, "\uFEFF" + SUBJECT_HEADER, subject(1));
        assertThat(SheetAnswers.read(sheets.subjects(big)).encoding()).isEqualTo("UTF-16BE");
    }

    @Test
    @DisplayName("REG-09 a quoted cell holds commas, quotation marks and line breaks, and rows are counted as Excel does")
    void quotedCells() {
        Path file = SheetFiles.text(folder, SUBJECT_HEADER + ",经营范围", "",
                "样例," + code(1) + ",,其他,\"五金,\"\"特种\"\"\n交电\"", "二," + code(2) + ",,其他,");
        List<SubjectLine> lines = SheetAnswers.rows(sheets.subjects(file));
        assertThat(lines.getFirst().registration().scope()).isEqualTo("五金,\"特种\"\n交电");
        assertThat(lines).extracting(SubjectLine::row).containsExactly(3, 4);
    }

    @Test
    @DisplayName("REG-09 dates in XLSX are read as numbers with a date's format, as bare numbers and as texts")
    void xlsxDates() {
        Path file = SheetFiles.xlsx(folder, sheet -> {
            String[] header = SUBJECT_HEADER.split(",");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int row = 1; row <= 4; row++) {
                sheet.value(row, 0, "样例" + row);
                sheet.value(row, 1, code(row));
                sheet.value(row, 3, "其他");
            }
            sheet.value(1, 2, LocalDate.of(2010, 5, 6));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 40304);
            sheet.value(3, 2, "2010年5月6日");
            sheet.value(4, 2, 20100506);
        });
        assertThat(SheetAnswers.read(sheets.subjects(file)).encoding()).isEqualTo("XLSX");
        assertThat(SheetAnswers.rows(sheets.subjects(file)))
                .allSatisfy(line -> assertThat(line.registration().founded()).contains(LocalDate.of(2010, 5, 6)));
    }

    @Test
    @DisplayName("REG-05 an inspector's groups are separated by any usual mark, and prior load and limit are optional")
    void inspectors() {
        Path file = SheetFiles.text(folder, INSPECTOR_HEADER + ",本年已派,席位上限",
                "执法员 001,xq-001,2026-05-31,执法一科,工贸；危险化学品、MK,是,3,5",
                "执法员 002,XQ-002,2026-06-01,执法二科,,否,,");
        List<InspectorLine> lines = SheetAnswers.rows(sheets.inspectors(file));
        assertThat(lines.getFirst().certificate()).isEqualTo("XQ-001");
        assertThat(lines.getFirst().groups()).containsExactly("GM", "WHP", "MK");
        assertThat(lines.getFirst().priorLoad()).isEqualTo(3);
        assertThat(lines.getFirst().seatLimit()).isEqualTo(OptionalInt.of(5));
        assertThat(lines.get(1).mayLead()).isFalse();
        assertThat(lines.get(1).seatLimit()).isEmpty();
    }

    @Test
    @DisplayName("REG-05 a lapsed certificate is read and said; its last day is still valid")
    void lapsed() {
        Path file = SheetFiles.text(folder, INSPECTOR_HEADER, "甲,XQ-1,2026-05-31,一科,工贸,是", "乙,XQ-2,2026-06-01,一科,工贸,否");
        List<InspectorLine> lines = SheetAnswers.rows(sheets.inspectors(file));
        assertThat(lines).extracting(line -> line.lapsedOn(TODAY)).containsExactly(true, false);
    }

    @Test
    @DisplayName("REG-08 interests refer to inspectors and subjects of the other two sheets")
    void interests() {
        List<SubjectLine> subjects = SheetAnswers
                .rows(sheets.subjects(SheetFiles.text(folder, SUBJECT_HEADER, subject(1))));
        List<InspectorLine> inspectors = SheetAnswers
                .rows(sheets.inspectors(SheetFiles.text(folder, INSPECTOR_HEADER, inspector(1))));
        InterestReferences references = InterestReferences.to(inspectors, subjects);
        Path good = SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属任职");
        assertThat(SheetAnswers.rows(sheets.interests(good, references)))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo("亲属任职"));
        Path bad = SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属", "XQ-9," + code(2) + ",投资");
        assertThat(SheetAnswers.faults(sheets.interests(bad, references)))
                .extracting(SheetFault::row, SheetFault::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "registry.fault.certificate-unknown"),
                        org.assertj.core.groups.Tuple.tuple(3, "registry.fault.code-unknown"));
        assertThat(SheetAnswers.rows(sheets.interests(SheetFiles.text(folder, INTEREST_HEADER), references))).isEmpty();
    }

    @Test
    @DisplayName("REG-09 every bad row is reported, the first thousand listed and all of them counted")
    void manyFaults() {
        String[] lines = new String[1_502];
        lines[0] = SUBJECT_HEADER;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "样例," + code(i) + ",2019-02-30,其他";
        }
        SheetOutcome<SubjectLine> outcome = sheets.subjects(SheetFiles.text(folder, lines));
        assertThat(SheetAnswers.faults(outcome)).hasSize(Sheets.MOST_FAULTS_SHOWN);
        assertThat(((SheetOutcome.Faulty<SubjectLine>) outcome).total()).isEqualTo(1_501);
    }
}
