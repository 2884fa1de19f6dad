package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.verify.Bundle;
import org.fairdraw.verify.Report;
import org.fairdraw.verify.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTests {
    @TempDir
    Path folder = Path.of("");

    private CommandLineStage stage;

    @BeforeEach
    void sheets() throws IOException {
        stage = new CommandLineStage(folder);
    }

    @Test
    @DisplayName("DRAW-02 DRAW-05 DRAW-07 one command goes from sheets to a bundle that verifies and a report in Chinese")
    void drawsAndVerifies() throws Exception {
        assertThat(stage.draw()).as(stage.err).isZero();
        Report report = Verifier.verify(Bundle.read(stage.bundle()), Set.of());
        assertThat(report.ok()).as(report.toJson()).isTrue();
        assertThat(stage.out).contains("已验证", "10 家");
        try (var pdf = Loader.loadPDF(folder.resolve("out/report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("双随机抽查抽取报告", "测试企业");
        }
    }

    @Test
    @DisplayName("BEY-03 dice given beforehand are logged after the deadline for the shares, and the bundle verifies")
    void dice() throws Exception {
        assertThat(stage.draw("--dice", CommandLineStage.DICE)).as(stage.err).isZero();
        assertThat(certificate().get("assurance")).isEqualTo(new Json.Str("open"));
        assertThat(Verifier.verify(Bundle.read(stage.bundle()), Set.of()).ok()).isTrue();
    }

    @Test
    @DisplayName("DRAW-07 an organisation that begins in suite G keeps it: SM3 and SM2 throughout, and the bundle verifies")
    void suiteG() throws Exception {
        assertThat(stage.draw("--suite", "G", "--dice", CommandLineStage.DICE)).as(stage.err).isZero();
        assertThat(certificate().get("suite")).isEqualTo(new Json.Str("G"));
        Report report = Verifier.verify(Bundle.read(stage.bundle()), Set.of());
        assertThat(report.ok()).as(report.toJson()).isTrue();
        assertThat(stage.draw("--suite", "S")).isEqualTo(1);
        assertThat(stage.err).contains("--suite S");
        assertThat(stage.draw()).as(stage.err).isZero();
        assertThat(certificate().get("suite")).isEqualTo(new Json.Str("G"));
        assertThat(Verifier.verify(Bundle.read(stage.bundle()), Set.of()).ok()).isTrue();
    }

    @Test
    @DisplayName("DRAW-07 a suite that does not exist is refused before anything is made")
    void suiteUnknown() {
        assertThat(stage.draw("--suite", "X")).isEqualTo(1);
        assertThat(stage.err).contains("X");
        assertThat(folder.resolve("data/orgs")).doesNotExist();
    }

    @Test
    @DisplayName("BEY-03 in a conversation each party is asked for its share, and the dice come after the deadline")
    void conversation() {
        assertThat(
                stage.run("纪检\n\n随便写\n1234\n" + CommandLineStage.DICE + "\n", "--policy", "xiqing-2019", "--count", "5",
                        "--reveal-within", "1"))
                .as(stage.err)
                .isZero();
        assertThat(stage.out).contains("执行科室", "派驻纪检监察组", "企业代表");
        assertThat(stage.err).contains("20 位数字", "1234");
    }

    @Test
    @DisplayName("POL-04 at least half of the drawn are key enterprises of key industries")
    void keyShare() throws Exception {
        assertThat(stage.draw()).isZero();
        long key = ((Json.Arr) certificate().getOrDefault("drawn", new Json.Null())).items()
                .stream()
                .map(subject -> ((Json.Obj) subject).members().get("cell"))
                .filter(cell -> cell instanceof Json.Str text && text.value().startsWith("KEY/"))
                .count();
        assertThat(key).isGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("DRAW-06 POL-04 a count that the key industries cannot support is refused with the largest that they can, and nothing is left behind")
    void tooFewKey() {
        assertThat(stage.draw("--count", "80")).isEqualTo(1);
        assertThat(stage.err).contains("重点行业", "至少要 40 家", "30 家", "60 家", "第七条（三）");
        assertThat(stage.bundle()).doesNotExist();
        assertThat(folder.resolve("data/orgs/local/ledger.jsonl")).satisfiesAnyOf(
                file -> assertThat(file).doesNotExist(),
                file -> assertThat(file).isEmptyFile());
    }

    @Test
    @DisplayName("POL-08 REG-05 too few inspectors, and those whose certificate has lapsed, are named with their number")
    void tooFewPeople() throws IOException {
        stage.write("inspectors.csv", List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长",
                "执法员 001,ZF00001,2099-12-31,执法队,工贸,是", "执法员 002,ZF00002,2020-01-01,执法队,工贸,是"), StandardCharsets.UTF_8);
        assertThat(stage.draw()).isEqualTo(1);
        assertThat(stage.err).contains("至少 2 人", "有效的只有 1 人", "1 人证件已失效");
    }

    @Test
    @DisplayName("DRAW-02 an industry that nobody is qualified for is named before anything is sealed")
    void unqualified() throws IOException {
        stage.write("inspectors.csv", List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长",
                "执法员 001,ZF00001,2099-12-31,执法队,工贸,是", "执法员 002,ZF00002,2099-01-01,执法队,工贸,是"), StandardCharsets.UTF_8);
        assertThat(stage.draw()).isEqualTo(1);
        assertThat(stage.err).contains("危险化学品", "需 2 名", "现有 0 名", "第七条（二）");
    }

    @Test
    @DisplayName("POL-10 a qualification in principle may be departed from with a reason, which is sealed with its clause")
    void departed() throws Exception {
        stage.write("inspectors.csv", List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长",
                "执法员 001,ZF00001,2099-12-31,执法队,工贸,是", "执法员 002,ZF00002,2099-01-01,执法队,工贸,是"), StandardCharsets.UTF_8);
        stage.write("interests.csv", List.of("执法证号,统一社会信用代码,利害关系"), StandardCharsets.UTF_8);
        assertThat(stage.draw("--reason", "两名持证人员借调")).as(stage.err).isZero();
        assertThat(stage.err).contains("第七条（二）", "两名持证人员借调");
        assertThat(new String(Bundle.read(stage.bundle()).file("commitment.json").orElseThrow(),
                StandardCharsets.UTF_8)).contains("\"departures\":{\"qualification\":\"两名持证人员借调\"}");
    }

    @Test
    @DisplayName("REL-07 a folder that cannot be written to is told before anything is read, and leaves nothing")
    void folders() throws Exception {
        stage.write("out", List.of("x"), StandardCharsets.UTF_8);
        assertThat(stage.draw()).isEqualTo(1);
        Files.delete(stage.folder.resolve("out"));
        assertThat(stage.err).contains("--out");
        assertThat(stage.folder.resolve("data")).doesNotExist();
        stage.write("inspectors.csv", List.of("x"), StandardCharsets.UTF_8);
        assertThat(stage.draw("--org", "typo")).isEqualTo(1);
        assertThat(stage.folder.resolve("data/orgs/typo")).doesNotExist();
    }

    @Test
    @DisplayName("DRAW-03 an inspector with an interest is never assigned to that enterprise")
    void recusal() throws Exception {
        stage.write("interests.csv", List.of("执法证号,统一社会信用代码,利害关系",
                "ZF00000," + CommandLineStage.code(0) + ",近亲属任职", "ZF00001," + CommandLineStage.code(0) + ",近亲属任职",
                "ZF00002," + CommandLineStage.code(0) + ",近亲属任职"), StandardCharsets.UTF_8);
        assertThat(stage.draw("--count", "60")).as(stage.err).isZero();
        String seats = new String(certificate().getOrDefault("assignment", new Json.Null()).canonical(),
                StandardCharsets.UTF_8);
        assertThat(seats).contains(CommandLineStage.code(0) + "|1");
        for (String barred : List.of("ZF00000", "ZF00001", "ZF00002")) {
            assertThat(seats).doesNotContainPattern(
                    "\"person\":\"" + barred + "\",\"rank\":\\d+,\"slot\":\"" + CommandLineStage.code(0));
        }
    }

    @Test
    @DisplayName("REG-09 a sheet in GBK is detected, read, and said to have been")
    void gbk() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("subjects.csv"));
        stage.write("subjects.csv", lines, Charset.forName("GBK"));
        assertThat(stage.draw()).as(stage.err).isZero();
        assertThat(stage.out).contains("GB18030");
    }

    @Test
    @DisplayName("REG-09 REL-07 each bad row is told with place, value and rule, and nothing is done")
    void badRows() throws IOException {
        stage.write("subjects.csv",
                List.of("企业名称,统一社会信用代码,监管行业,成立日期", "甲," + CommandLineStage.code(1) + ",工贸,2020-02-30",
                        "乙,91370303MA0000001X,工贸,", "丙," + CommandLineStage.code(3) + ",没有的行业,",
                        "丁," + CommandLineStage.code(1) + ",工贸,"),
                StandardCharsets.UTF_8);
        assertThat(stage.draw()).isEqualTo(1);
        assertThat(stage.err).contains("subjects.csv", "2020-02-30", "91370303MA0000001X", "没有的行业",
                CommandLineStage.code(1));
        assertThat(stage.bundle()).doesNotExist();
    }

    @Test
    @DisplayName("REG-09 a wrong header is named with what is missing")
    void wrongHeader() throws IOException {
        stage.write("subjects.csv", List.of("名字,代码", "甲,乙"), StandardCharsets.UTF_8);
        assertThat(stage.draw()).isEqualTo(1);
        assertThat(stage.err).contains("统一社会信用代码");
    }

    @Test
    @DisplayName("POL-06 a draw outside the season of a policy records the departure and its reason in the commitment")
    void season() throws Exception {
        assertThat(stage.run("", "--policy", "xiqing-2019", "--count", "5", "--share", "a=" + CommandLineStage.SHARE_A,
                "--share",
                "b=" + CommandLineStage.SHARE_B, "--reason", "上级部署")).as(stage.err).isZero();
        Map<String, Json> legend = ((Json.Obj) commitment().getOrDefault("legend", new Json.Null())).members();
        int month = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getMonthValue();
        assertThat(legend.get("departures")).isEqualTo(month > 9 ? Json.object("season", "上级部署") : Json.object());
    }

    @Test
    @DisplayName("BEY-04 the next draw continues the chain of its organisation, another organisation begins its own")
    void chain() throws Exception {
        assertThat(stage.draw()).isZero();
        String first = ((Json.Str) certificate().getOrDefault("commit", new Json.Null())).value();
        assertThat(stage.draw()).isZero();
        assertThat(commitment().get("seq")).isEqualTo(new Json.Int(2));
        assertThat(commitment().get("prev")).isEqualTo(new Json.Str(first));
        assertThat(stage.draw("--org", "other")).isZero();
        assertThat(commitment().get("seq")).isEqualTo(new Json.Int(1));
    }

    @Test
    @DisplayName("POL-07 with --exclude-drawn whoever this organisation drew this year stays visible as excluded")
    void excludeDrawn() throws Exception {
        assertThat(stage.draw()).isZero();
        assertThat(stage.draw("--exclude-drawn")).as(stage.err).isZero();
        String rows = new String(Bundle.read(stage.bundle()).file("subjects.rows").orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(rows.lines().filter(row -> row.endsWith("|X.DONE"))).hasSize(10);
    }

    @Test
    @DisplayName("REL-07 wrong options are told all at once")
    void wrongOptions() {
        assertThat(
                stage.run("", "--policy", "nowhere", "--count", "0", "--reserve", "-1", "--dice", "12", "--org", "坏 名"))
                .isEqualTo(1);
        assertThat(stage.err).contains("nowhere", "--count", "--reserve", "--org", "20 位数字");
        assertThat(stage.run("", "--policy", "zibo-2017", "--count", "10", "--share", "a=xyz", "--share",
                "乙=" + CommandLineStage.SHARE_A)).isEqualTo(1);
        assertThat(stage.err).contains("xyz", "乙");
        assertThat(stage.run("", "--policy", "zibo-2017", "--count", "10", "--share", "a=" + CommandLineStage.SHARE_A))
                .isEqualTo(1);
        assertThat(stage.err).contains("至少由两方");
    }

    private Map<String, Json> certificate() throws IOException, MalformedInput {
        return member("certificate.json");
    }

    private Map<String, Json> commitment() throws IOException, MalformedInput {
        return member("commitment.json");
    }

    private Map<String, Json> member(String file) throws IOException, MalformedInput {
        byte[] bytes = Bundle.read(stage.bundle()).file(file).orElseThrow();
        return ((Json.Obj) Json.parseCanonical(bytes)).members();
    }
}
