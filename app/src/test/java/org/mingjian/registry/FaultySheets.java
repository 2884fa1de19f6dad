package org.mingjian.registry;

import static org.mingjian.registry.SheetFiles.INSPECTOR_HEADER;
import static org.mingjian.registry.SheetFiles.INTEREST_HEADER;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;
import static org.mingjian.registry.SheetFiles.subject;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Sheets that break one rule each, by the rule's name. */
final class FaultySheets {
    private static final InterestReferences NOBODY = new InterestReferences(c -> false, c -> false);
    private static final String BAD_CHECK_DIGIT = "91120111MA0000001X";

    private FaultySheets() {}

    /** A sheet that breaks one rule. */
    record Sample(String rule, int row, String column, String value, Kind kind, Maker maker) {
        @Override
        public String toString() {
            return rule + " " + column + " " + value.substring(0, Math.min(20, value.length()));
        }
    }

    interface Maker {
        Path in(Path folder) throws Exception;
    }

    enum Kind {
        SUBJECTS((sheets, file) -> sheets.subjects(file)),
        INSPECTORS((sheets, file) -> sheets.inspectors(file)),
        INTERESTS((sheets, file) -> sheets.interests(file, NOBODY)),
        EXPERTS((sheets, file) -> sheets.experts(file, number -> number.equals("XQ-1"))),
        VEHICLES((sheets, file) -> sheets.vehicles(file)),
        SCORES((sheets, file) -> sheets.scores(file, code -> !code.equals(SheetFiles.code(3))));

        final BiFunction<Sheets, Path, SheetOutcome<?>> reading;

        Kind(BiFunction<Sheets, Path, SheetOutcome<?>> reading) {
            this.reading = reading;
        }
    }

    private static Sample subjects(String rule, int row, String column, String value, String... lines) {
        return new Sample(rule, row, column, value, Kind.SUBJECTS, folder -> SheetFiles.text(folder, lines));
    }

    /** The value stands in the named column of a second row; the first row is good. */
    private static Sample cell(String rule, String column, String value) {
        String[] columns = {"企业名称", "统一社会信用代码", "监管行业", column};
        boolean own = Arrays.asList(columns).subList(0, 3).contains(column);
        String[] row = {"样例", code(2), "其他", value};
        for (int i = 0; i < 3; i++) {
            row[i] = columns[i].equals(column) ? value : row[i];
        }
        String header = String.join(",", own ? Arrays.copyOf(columns, 3) : columns);
        return subjects(rule, 3, column, value, header, "甲," + code(1) + ",其他,",
                String.join(",", own ? Arrays.copyOf(row, 3) : row));
    }

    private static Sample expert(String rule, int row, String column, String value, String... lines) {
        String[] all = Stream.concat(Stream.of(SheetFiles.EXPERT_HEADER), Arrays.stream(lines)).toArray(String[]::new);
        return new Sample(rule, row, column, value, Kind.EXPERTS, folder -> SheetFiles.text(folder, all));
    }

    private static Sample vehicle(String rule, int row, String column, String value, String... lines) {
        String[] all = Stream.concat(Stream.of(SheetFiles.VEHICLE_HEADER), Arrays.stream(lines)).toArray(String[]::new);
        return new Sample(rule, row, column, value, Kind.VEHICLES, folder -> SheetFiles.text(folder, all));
    }

    private static Sample score(String rule, int row, String column, String value, String... lines) {
        String[] all = Stream.concat(Stream.of("统一社会信用代码,分值"), Arrays.stream(lines)).toArray(String[]::new);
        return new Sample(rule, row, column, value, Kind.SCORES, folder -> SheetFiles.text(folder, all));
    }

    private static Stream<Sample> scores() {
        return Stream.of(
                score("score", 2, "分值", "0", code(1) + ",0"),
                score("score", 2, "分值", "1000000001", code(1) + ",1000000001"),
                score("score", 2, "分值", "2.5", code(1) + ",2.5"),
                score("empty-cell", 3, "分值", "", code(1) + ",7", code(2) + ","),
                score("code-twice", 3, "统一社会信用代码", code(1), code(1) + ",7", code(1) + ",8"),
                score("code-unknown", 2, "统一社会信用代码", code(3), code(3) + ",7"));
    }

    private static Stream<Sample> expertsAndVehicles() {
        String twentyOne = String.join(";",
                java.util.stream.IntStream.range(0, 21).mapToObj(i -> "内容" + (char) ('a' + i)).toList());
        return Stream.of(
                expert("expert-twice", 3, "专家编号", "ZJ-1", SheetFiles.expert(1), SheetFiles.expert(1)),
                expert("expert-inspector", 2, "专家编号", "XQ-1",
                        "甲,XQ-1,危险化学品,,高工,大学,2025-01-01,2028-01-01,,"),
                expert("expert-contents", 2, "检查内容", "内容u",
                        "甲,ZJ-1,危险化学品," + twentyOne + ",高工,大学,2025-01-01,2028-01-01,,"),
                expert("empty-cell", 2, "专业领域", "", "甲,ZJ-1,,,高工,大学,2025-01-01,2028-01-01,,"),
                expert("group", 2, "专业领域", "航天", "甲,ZJ-1,航天,,高工,大学,2025-01-01,2028-01-01,,"),
                expert("term-before", 2, "聘期至", "2024-01-01", "甲,ZJ-1,机械,,高工,大学,2025-01-01,2024-01-01,,"),
                expert("removal-why", 2, "出库原因", "", "甲,ZJ-1,机械,,高工,大学,2025-01-01,2028-01-01,2026-01-01,"),
                expert("removal-day", 2, "出库日期", "", "甲,ZJ-1,机械,,高工,大学,2025-01-01,2028-01-01,,调离"),
                vehicle("plate-form", 2, "车牌号或编号", "津A#1", "车,津A#1,车辆,5,执法队,2024-01-01,"),
                vehicle("plate-twice", 3, "车牌号或编号", "津A1", "车,津A1,车辆,5,执法队,2024-01-01,",
                        "车,津a1,车辆,5,执法队,2024-01-01,"),
                vehicle("vehicle-kind", 2, "类别", "飞机", "机,津A1,飞机,5,执法队,2024-01-01,"),
                vehicle("seats", 2, "座位数", "", "车,津A1,车辆,,执法队,2024-01-01,"),
                vehicle("seats", 2, "座位数", "0", "车,津A1,车辆,0,执法队,2024-01-01,"),
                vehicle("term-before", 2, "停用日期", "2023-01-01", "车,津A1,车辆,5,执法队,2024-01-01,2023-01-01"));
    }

    private static Sample inspector(String rule, String column, String value) {
        List<String> columns = Arrays.asList((INSPECTOR_HEADER + ",本年已派").split(","));
        String[] row = (SheetFiles.inspector(2) + ",0").split(",");
        row[columns.indexOf(column)] = value;
        return new Sample(rule, 3, column, value, Kind.INSPECTORS, folder -> SheetFiles.text(
                folder, String.join(",", columns), SheetFiles.inspector(1) + ",0", String.join(",", row)));
    }

    private static Sample file(String rule, byte[] content) {
        return new Sample(rule, 0, "", "", Kind.SUBJECTS, folder -> SheetFiles.bytes(folder, content));
    }

    private static Sample sheetXml(String rule, int row, String value, String rows) {
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
        return new Sample(rule, row, "", value, Kind.SUBJECTS,
                folder -> SheetFiles.bytes(folder, SheetFiles.workbook(xml)));
    }

    static Stream<Sample> samples() {
        return Stream.of(wholeFiles(), headers(), cells(), people(), expertsAndVehicles(), scores())
                .flatMap(stream -> stream);
    }

    private static Stream<Sample> wholeFiles() {
        byte[] noise = new byte[400];
        Arrays.fill(noise, (byte) 0xFF);
        noise[0] = 1;
        String head = SUBJECT_HEADER + "\n" + subject(1) + "\n";
        byte[] damaged = (head + "坏").getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 2] = 'x';
        byte[] book = xlsxBytes();
        return Stream.of(
                file("empty", new byte[0]),
                file("empty", "\n\n , ,\n".getBytes(StandardCharsets.UTF_8)),
                file("zip-broken", Arrays.copyOf(book, book.length / 2)),
                file("zip-broken", new byte[]{'P', 'K', 3, 4, 5}),
                file("zip-not-sheet", SheetFiles.zip(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8)))),
                file("zip-not-sheet", SheetFiles.zip(Map.of())),
                file("zip-bomb", bomb()),
                file("xml-dtd", SheetFiles.workbook(
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")),
                file("xls-old", new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                file("markup", "<html><table><tr><td>企业名称".getBytes(StandardCharsets.UTF_8)),
                file("not-sheet", "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8)),
                file("encoding-unknown", noise),
                file("encoding-broken", damaged),
                subjects("no-rows", 0, "", "", SUBJECT_HEADER),
                new Sample("unreadable", 0, "", "", Kind.SUBJECTS, folder -> folder.resolve("absent.csv")),
                subjects("quote", 3, "", "", SUBJECT_HEADER, subject(1), "\"样例\"二," + code(2) + ",,其他"),
                subjects("quote-open", 3, "", "", SUBJECT_HEADER, subject(1), "\"样例," + code(2) + ",,其他"),
                subjects("cell-long", 2, "A", "长".repeat(40_000), SUBJECT_HEADER, "长".repeat(40_000) + "," + code(1)),
                subjects("cell-long", 2, "", "", SUBJECT_HEADER, "长".repeat(5_000_000) + "," + code(1) + ",,其他"),
                subjects("columns", 1, "SS", "", SUBJECT_HEADER + ",x".repeat(600)),
                subjects("columns", 1, "SS", "", SUBJECT_HEADER + ",x".repeat(20_000)),
                sheetXml("zip-bomb", 0, "", "<!--" + " ".repeat(40 << 20) + "-->"),
                subjects("rows", 5, "", "", SUBJECT_HEADER, subject(1), subject(2), subject(3), subject(4)),
                sheetXml("columns", 1, "ZZZZZZ1", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"),
                sheetXml("rows", 0, "99999999", "<row r=\"99999999\"><c><v>1</v></c></row>"),
                sheetXml("cell-long", 1, "", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(40_000)
                        + "</t></is></c></row>"),
                sheetXml("xlsx-row", 1, "", "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>77</v></c></row>"));
    }

    private static Stream<Sample> headers() {
        return Stream.of(
                subjects("header-wrong", 1, "", "a,b,c", "a,b,c", "1,2,3"),
                new Sample("header-wrong", 1, "", INSPECTOR_HEADER, Kind.SUBJECTS,
                        folder -> SheetFiles.text(folder, INSPECTOR_HEADER, SheetFiles.inspector(1))),
                subjects("header-missing", 1, "监管行业", "", "企业名称,统一社会信用代码", "样例," + code(1)),
                subjects("header-twice", 1, "D", "单位名称", "企业名称,统一社会信用代码,监管行业,单位名称", "样例," + code(1) + ",其他,x"),
                subjects("header-twice", 1, "E", "备注", "企业名称,统一社会信用代码,监管行业,备注,备注", "样例," + code(1) + ",其他,,"),
                subjects("row-long", 3, "E", "多余", SUBJECT_HEADER, subject(1), subject(2) + ",多余"));
    }

    private static Stream<Sample> cells() {
        return Stream.of(
                cell("empty-cell", "企业名称", ""),
                cell("empty-cell", "统一社会信用代码", "-"),
                cell("empty-cell", "监管行业", "N/A"),
                cell("codes.fault.check-digit", "统一社会信用代码", BAD_CHECK_DIGIT),
                cell("codes.fault.length", "统一社会信用代码", "9112011"),
                cell("codes.fault.character", "统一社会信用代码", "9112011100000000O1"),
                cell("codes.fault.region", "统一社会信用代码", "91A20111MA00000012"),
                cell("code-twice", "统一社会信用代码", code(1)),
                cell("industry", "监管行业", "航天"),
                cell("picture", "企业名称", "样例🏭"),
                cell("direction", "企业名称", "样例\u202E业企"),
                cell("roomless", "企业名称", "样例\u200B企业"),
                cell("control", "企业名称", "样例\u0000"),
                cell("replaced", "企业名称", "样例\uFFFD"),
                cell("long", "企业名称", "长".repeat(201)),
                cell("date-form", "成立日期", "去年"),
                cell("date-impossible", "成立日期", "2019-02-30"),
                cell("date-range", "成立日期", "1900-01-01"),
                cell("date-range", "成立日期", "2026-06-02"),
                cell("date-form", "成立日期", "43831"),
                cell("region", "行政区划", "999999"),
                cell("flag", "重点单位", "也许"),
                cell("date-form", "本年已查", "查过"),
                new Sample("formula", 2, "企业名称 (A)", "=1+1", Kind.SUBJECTS,
                        folder -> SheetFiles.xlsx(folder, SUBJECT_HEADER, "=1+1," + code(1) + ",,其他")),
                new Sample("code-number", 2, "统一社会信用代码 (B)", "911201110000000000", Kind.SUBJECTS,
                        folder -> SheetFiles.xlsx(folder, sheet -> {
                            String[] header = SUBJECT_HEADER.split(",");
                            for (int i = 0; i < header.length; i++) {
                                sheet.value(0, i, header[i]);
                            }
                            sheet.value(1, 0, "样例");
                            sheet.value(1, 1, 911201110000000000L);
                            sheet.value(1, 3, "其他");
                        })),
                sheetXml("header-wrong", 1, "#REF!", "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"),
                new Sample("cell-error", 2, "企业名称 (A)", "#N/A", Kind.SUBJECTS, folder -> SheetFiles.bytes(folder,
                        SheetFiles.workbook(errorCell()))));
    }

    private static Stream<Sample> people() {
        return Stream.of(
                inspector("certificate-form", "执法证号", "XQ#001"),
                inspector("certificate-twice", "执法证号", "XQ-1"),
                inspector("date-impossible", "证件有效期至", "2026-13-01"),
                inspector("empty-cell", "证件有效期至", ""),
                inspector("group", "行业分组", "航天"),
                inspector("flag", "可任组长", "可以"),
                inspector("flag", "可任组长", ""),
                inspector("count", "本年已派", "-1"),
                inspector("empty-cell", "所属部门", ""),
                new Sample("certificate-unknown", 2, "执法证号", "XQ-1", Kind.INTERESTS,
                        folder -> SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属")),
                new Sample("code-unknown", 2, "统一社会信用代码", code(1), Kind.INTERESTS,
                        folder -> SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属")),
                new Sample("interest-twice", 3, "统一社会信用代码", "XQ-1 " + code(1), Kind.INTERESTS,
                        folder -> SheetFiles.text(folder, INTEREST_HEADER, "XQ-1," + code(1) + ",亲属",
                                "XQ-1," + code(1) + ",投资")));
    }

    private static String errorCell() {
        StringBuilder row = new StringBuilder();
        String[] header = SUBJECT_HEADER.split(",");
        for (int i = 0; i < header.length; i++) {
            row.append("<c t=\"inlineStr\"><is><t>").append(header[i]).append("</t></is></c>");
        }
        return "<worksheet><sheetData><row r=\"1\">" + row + "</row><row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>" + code(1) + "</t></is></c>"
                + "<c r=\"D2\" t=\"inlineStr\"><is><t>其他</t></is></c></row></sheetData></worksheet>";
    }

    private static byte[] xlsxBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("一").value(0, 0, "企业名称");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Sixty million blanks, which pack to a few kilobytes. */
    private static byte[] bomb() {
        return SheetFiles.workbook("<worksheet><sheetData>" + " ".repeat(60_000_000) + "</sheetData></worksheet>");
    }
}
