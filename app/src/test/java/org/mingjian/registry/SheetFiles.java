package org.mingjian.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingjian.codes.CreditCode;

/** Sheets for tests, made on the spot. */
final class SheetFiles {
    static final String SUBJECT_HEADER = "企业名称,统一社会信用代码,成立日期,监管行业";
    static final String INSPECTOR_HEADER = "姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长";
    static final String INTEREST_HEADER = "执法证号,统一社会信用代码,利害关系";

    static final String EXPERT_HEADER = "姓名,专家编号,专业领域,检查内容,职称,工作单位,入库日期,聘期至,出库日期,出库原因";
    static final String VEHICLE_HEADER = "名称,车牌号或编号,类别,座位数,所属部门,启用日期,停用日期";

    private SheetFiles() {}

    static String expert(int number) {
        return "专家 " + number + ",ZJ-" + number + ",危险化学品;机械,电气安全;有限空间,高级工程师,化工大学,2025-01-01,2028-12-31,,";
    }

    static String vehicle(int number) {
        return "执法车 " + number + ",津A1000" + number + ",车辆,5,执法一科,2024-01-01,";
    }

    /** Returns a valid credit code, different for each number. */
    static String code(int number) {
        String body = "91120111MA" + String.format("%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    static String subject(int number) {
        return "样例企业" + number + "," + code(number) + ",2010-05-06,工贸";
    }

    static String inspector(int number) {
        return "执法员 " + number + ",XQ-" + number + ",2027-12-31,执法一科,工贸;危险化学品,是";
    }

    static Path text(Path folder, String... lines) {
        return text(folder, StandardCharsets.UTF_8, lines);
    }

    static Path text(Path folder, Charset charset, String... lines) {
        return bytes(folder, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    static Path bytes(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ".dat"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path xlsx(Path folder, Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
                content.accept(workbook.newWorksheet("一"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(folder, out.toByteArray());
    }

    /** Writes a header and rows as texts; a text that begins with {@code =} becomes a formula. */
    static Path xlsx(Path folder, String... lines) {
        return xlsx(folder, sheet -> {
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].startsWith("=")) {
                        sheet.formula(row, column, cells[column].substring(1));
                    } else {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
        });
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns a workbook whose one sheet is the given XML, for what no spreadsheet program would write. */
    static byte[] workbook(String sheetXml) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String types = head + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""";
        String book = head + """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""";
        String links = head + """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" Type=\
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""";
        return zip(Map.of(
                "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8),
                "xl/workbook.xml", book.getBytes(StandardCharsets.UTF_8),
                "xl/_rels/workbook.xml.rels", links.getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/sheet1.xml", sheetXml.getBytes(StandardCharsets.UTF_8)));
    }
}
