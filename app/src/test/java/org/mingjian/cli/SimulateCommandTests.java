package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.policy.Policies;
import picocli.CommandLine;

class SimulateCommandTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-15T02:00:00Z"), ZoneOffset.UTC);
    @TempDir
    Path folder;
    private String out = "";
    private String err = "";

    @Test
    @DisplayName("BEY-06 one command tries a policy over years, tells coverage, load and rules, and writes JSON and XLSX")
    void simulates() throws IOException, MalformedInput {
        new CommandLineStage(folder);
        assertThat(run("--policy", "zibo-2017", "--count", "6", "--years", "2", "--out", path("out"))).isZero();
        assertThat(out).contains("2026 年：举行 3/3 次，抽中 18 家次", "2027 年", "回避：6 次抽取中有 0 次做不到",
                "每年最少抽取次数：2 年中有 0 年");
        assertThat(Json.parseCanonical(Files.readAllBytes(folder.resolve("out/simulation.json"))))
                .isInstanceOf(Json.Obj.class);
        assertThat(Files.readAllBytes(folder.resolve("out/simulation.xlsx"))).startsWith('P', 'K');
        String first = out;
        run("--policy", "zibo-2017", "--count", "6", "--years", "2", "--out", path("out"));
        assertThat(out).isEqualTo(first);
    }

    @Test
    @DisplayName("BEY-06 a policy may come as a file, and one that cannot be kept ends with another status")
    void files() throws IOException {
        new CommandLineStage(folder);
        Path policy = Files.write(folder.resolve("own.json"),
                Policies.shipped().find("zibo-2017").orElseThrow().canonical());
        assertThat(run("--policy", policy.toString(), "--count", "79", "--years", "1", "--draws", "1")).isEqualTo(3);
        assertThat(out).contains("不能举行", "这些规定合在一起做不到", "✗ 重点企业比例");
    }

    @Test
    @DisplayName("REL-07 each thing typed wrongly is told with place, value and rule, and nothing is computed")
    void faults() throws IOException {
        new CommandLineStage(folder);
        assertThat(run("--policy", "nowhere-1900")).isEqualTo(1);
        assertThat(err).contains("nowhere-1900", "zibo-2017");
        assertThat(run("--policy", "wushen-2024", "--years", "0", "--seed", "a b", "--rotation", "often")).isEqualTo(1);
        assertThat(err).contains("--years", "--draws", "--count", "--seed", "--rotation", "often");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"id\":\"x\"}");
        assertThat(run("--policy", broken.toString())).isEqualTo(1);
        assertThat(err).contains("broken.json", "from");
        assertThat(run("--policy", "zibo-2017", "--count", "3", "--out", broken.resolve("x").toString())).isEqualTo(1);
        assertThat(err).contains("--out");
        Files.writeString(folder.resolve("subjects.csv"), "企业名称,统一社会信用代码,监管行业\n甲,123,机械\n");
        assertThat(run("--policy", "zibo-2017", "--count", "3")).isEqualTo(1);
        assertThat(err).contains("第 2 行", "123");
        assertThat(out).doesNotContain("举行");
    }

    @Test
    @DisplayName("REL-07 numbers that are none, sheets that are broken and names that nobody has are told together, in the reader's language")
    void allAtOnce() throws IOException {
        new CommandLineStage(folder);
        Files.writeString(folder.resolve("subjects.csv"), "no sheet");
        assertThat(run("--policy", "zibo-2017", "--years", "five", "--count", "-1", "--work-days", "1.5",
                "--superior-draws", "2", "--equipment", "测爆仪", "--exception", "123=NONE", "--industry", "ABC",
                "--expert-seats", "2")).isEqualTo(1);
        assertThat(err).contains("--years 应是 1 到 50 的整数，现为“five”", "“-1”", "“1.5”", "--superior", "--vehicles",
                "“123=NONE”", "“ABC”", "每组专家", "subjects.csv").doesNotContain("Invalid value", "Usage");
        assertThat(new CommandLine(new SimulateCommand(CLOCK, print(new ByteArrayOutputStream()),
                print(new ByteArrayOutputStream()))).execute()).as("nothing typed at all").isEqualTo(1);
    }

    @Test
    @DisplayName("BEY-06 what is given beside the registry is tried, and a name that no sheet holds is told")
    void given() throws IOException {
        new CommandLineStage(folder);
        Files.writeString(folder.resolve("vehicles.csv"), """
                名称,车牌号或编号,类别,座位数,所属部门,启用日期,停用日期
                执法车,津A12345,车辆,5,执法科,2020-01-01,
                测爆仪,ZB-1,装备,,执法科,2020-01-01,
                """);
        assertThat(run("--policy", "zibo-2017", "--count", "6", "--years", "1", "--vehicles", path("vehicles.csv"),
                "--equipment", "测爆仪", "--superior", path("subjects.csv"), "--superior-count", "3", "--work-days", "2"))
                .isZero();
        assertThat(out).contains("✗ 车辆：3 次抽取中有 3 次做不到", "最多能查 2 家", "✗ 装备", "✓ 上下级不重复", "另一级每年抽 1 次，每次从它的 80 家中抽 3 家");
        assertThat(
                run("--policy", "zibo-2017", "--count", "6", "--vehicles", path("vehicles.csv"), "--equipment", "无人机",
                        "--department", "财务科"))
                .isEqualTo(1);
        assertThat(err).contains("无人机", "测爆仪", "财务科");
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("--subjects", path("subjects.csv"), "--inspectors",
                path("inspectors.csv"), "--interests", path("interests.csv"), "--lang", "zh"));
        all.addAll(List.of(options));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int status = new CommandLine(new SimulateCommand(CLOCK, print(said), print(complained)))
                .execute(all.toArray(String[]::new));
        out = said.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return status;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
