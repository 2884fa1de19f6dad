package org.mingjian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.registry.SheetFiles.SUBJECT_HEADER;
import static org.mingjian.registry.SheetFiles.code;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.shell.Fault;

class SheetFaultsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.mingjian.registry.FaultySheets#samples")
    @DisplayName("REG-09 REL-07 SEC-10 SEC-11 a broken rule is named with row, column and value")
    void namesPlaceValueAndRule(FaultySheets.Sample sample) throws Exception {
        Path file = sample.maker().in(folder);
        List<SheetFault> faults = SheetAnswers
                .faults(sample.kind().reading.apply(Sheets.on(TODAY).withMostRows(3), file));
        String rule = sample.rule().contains(".") ? sample.rule() : "registry.fault." + sample.rule();
        String value = new SheetFault("", 0, "", sample.value(), "", List.of()).value();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.row()).isEqualTo(sample.row());
            assertThat(fault.column()).startsWith(sample.column());
            assertThat(fault.value()).isEqualTo(value);
            assertThat(fault.file()).isEqualTo(file.getFileName().toString());
        });
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(faults).allSatisfy(fault -> assertThat(SheetMessages.in(locale).line(fault))
                    .contains(fault.file())
                    .doesNotContain("{0}", "{1}"));
        }
    }

    @Test
    @DisplayName("REG-09 every rule for sheets has a sheet that breaks it, and a sentence in both languages")
    void everyRuleIsBroken() {
        Map<String, String> sentences = new TreeMap<>();
        ResourceBundle words = ResourceBundle.getBundle("messages.registry", Locale.SIMPLIFIED_CHINESE);
        words.keySet().stream().filter(key -> key.startsWith("registry.fault.")).forEach(key -> sentences.put(key, ""));
        sentences.keySet().removeIf(key -> key.matches("registry\\.fault\\.(at-row|at-column|with-value|says)"));
        // Forms break these, and agencies' jurisdictions; the tests of those show them.
        sentences.keySet()
                .removeIf(key -> key
                        .matches(
                                "registry\\.fault\\.((code|certificate|interest|number)-taken|changed-meanwhile|no-file|region-(outside|excluded|registered))"));
        List<String> broken = FaultySheets.samples()
                .map(FaultySheets.Sample::rule)
                .filter(rule -> !rule.contains("."))
                .map(rule -> "registry.fault." + rule)
                .toList();
        assertThat(sentences.keySet()).allSatisfy(key -> assertThat(broken).contains(key));
    }

    @Test
    @DisplayName("REG-09 a fault reads as one sentence in the reader's language")
    void wording() {
        Path file = SheetFiles.text(folder, Charset.forName("GBK"), SUBJECT_HEADER, "样例," + code(1) + ",2019-02-30,其他");
        SheetFault fault = SheetAnswers.faults(Sheets.on(TODAY).subjects(file)).getFirst();
        String name = file.getFileName().toString();
        assertThat(SheetMessages.in(Locale.SIMPLIFIED_CHINESE).line(fault))
                .isEqualTo(name + "，第 2 行，成立日期 (C)，“2019-02-30”：日历上没有这一天");
        assertThat(SheetMessages.in(Locale.UK).line(fault))
                .isEqualTo(name + ", row 2, column 成立日期 (C), “2019-02-30”: No calendar has this day");
    }

    @Test
    @DisplayName("REG-09 the faults of one row stand in the order of its columns, in sheets and on forms")
    void order() {
        assertThat(TypedForm.read(new ExpertForm(number -> false), Map.of()).faults())
                .extracting(Fault::field)
                .containsExactly("person", "expert-number", "expert-fields", "expert-title", "employer", "admitted-on",
                        "term-until");
        Path file = SheetFiles.text(folder, Charset.forName("GBK"), SUBJECT_HEADER, ",1,2019-02-30,其他");
        assertThat(SheetAnswers.faults(Sheets.on(TODAY).subjects(file)))
                .extracting(fault -> fault.column().replaceAll(".*\\((.)\\)", "$1"))
                .isSorted()
                .hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("REL-07 a sheet of a million and one rows is refused without being held in memory")
    void millionRows() throws Exception {
        Path file = Files.createTempFile(folder, "million", ".csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(SUBJECT_HEADER + "\n");
            for (int i = 0; i <= Sheets.MOST_ROWS; i++) {
                writer.write("x,y,,z\n");
            }
        }
        SheetOutcome<SubjectLine> outcome = Sheets.on(TODAY).subjects(file);
        assertThat(((SheetOutcome.Faulty<SubjectLine>) outcome).total()).isEqualTo(2 * Sheets.MOST_ROWS + 1);
    }

    @Test
    @DisplayName("SEC-11 exported texts never start a formula, and reading them again gives the same texts")
    void formulaGuard() {
        for (String text : List.of("=1+1", "+86", "-2", "@x", "'=1", "''-", "＝1", "\t=1", "普通", "'引号", "")) {
            String guarded = FormulaGuard.guard(text);
            assertThat(guarded).doesNotMatch("(?s)^[=+\\-@\\t\\r\\n＝＋－＠].*");
            assertThat(FormulaGuard.unguard(guarded)).isEqualTo(text);
        }
    }
}
