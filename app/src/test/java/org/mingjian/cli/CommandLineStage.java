package org.mingjian.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.codes.CreditCode;
import picocli.CommandLine;

/** A folder with synthetic sheets in which the command line is run as a person would run it. */
final class CommandLineStage {
    static final String SHARE_A = "1".repeat(64);
    static final String SHARE_B = "2".repeat(64);
    static final String DICE = "12345678901234567890";
    private static final List<String> INDUSTRIES = List.of("危险化学品", "非煤矿山", "金属冶炼", "工贸", "工贸", "工贸", "其他", "其他");

    final Path folder;
    String out = "";
    String err = "";

    CommandLineStage(Path folder) throws IOException {
        this.folder = folder;
        subjects(80);
        inspectors(12);
        interests();
    }

    void subjects(int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("企业名称,统一社会信用代码,监管行业"));
        for (int i = 0; i < count; i++) {
            lines.add("测试企业 " + i + "," + code(i) + "," + INDUSTRIES.get(i % INDUSTRIES.size()));
        }
        write("subjects.csv", lines, StandardCharsets.UTF_8);
    }

    void inspectors(int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长"));
        for (int i = 0; i < count; i++) {
            lines.add("执法员 %03d,ZF%05d,2099-12-31,执法队,危险化学品;非煤矿山;金属冶炼;工贸;其他,是".formatted(i, i));
        }
        write("inspectors.csv", lines, StandardCharsets.UTF_8);
    }

    private void interests() throws IOException {
        write("interests.csv", List.of("执法证号,统一社会信用代码,利害关系", "ZF00001," + code(0) + ",近亲属任职"), StandardCharsets.UTF_8);
    }

    void write(String name, List<String> lines, Charset charset) throws IOException {
        Files.write(folder.resolve(name), lines, charset);
    }

    static String code(int number) {
        String body = String.format(Locale.ROOT, "91370303MA%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    /** Runs a draw with shares given, closed unless more options say otherwise. */
    int draw(String... options) {
        List<String> all = new ArrayList<>(
                List.of("--policy", "zibo-2017", "--share", "dept=" + SHARE_A, "--share", "law=" + SHARE_B));
        if (!List.of(options).contains("--count")) {
            all.addAll(List.of("--count", "10"));
        }
        all.addAll(List.of(options));
        return run("", all.toArray(String[]::new));
    }

    /** Runs a draw with exactly these options besides files and folders. */
    int run(String typed, String... options) {
        List<String> all = new ArrayList<>(List.of("--subjects", path("subjects.csv"), "--inspectors",
                path("inspectors.csv"),
                "--interests", path("interests.csv"), "--data", path("data"), "--out", path("out"), "--lang", "zh"));
        all.addAll(List.of(options));
        return execute(typed, all);
    }

    private int execute(String typed, List<String> options) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
        DrawCommand command = new DrawCommand(Clock.systemUTC(),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), outStream, errStream);
        int status = new CommandLine(command).execute(options.toArray(String[]::new));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Path bundle() {
        return folder.resolve("out").resolve("bundle.zip");
    }
}
