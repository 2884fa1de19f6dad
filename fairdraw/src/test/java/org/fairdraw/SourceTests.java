package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceTests {
    private static final Pattern FORBIDDEN = Pattern
            .compile("\\b(double|float|Double|Float|BigDecimal|Random|SplittableRandom|ThreadLocalRandom|Clock"
                    + "|currentTimeMillis|nanoTime)\\b|Instant\\.now|Math\\.random");
    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST = 250;
    private static final int ONE_SITTING = 1_600;
    /** Each package may use those before it. */
    private static final List<String> LAYERS = List.of("json", "suite", "rows", "terms", "tickets", "curves", "seats",
            "", "events", "verify");
    private static final Pattern USED = Pattern
            .compile("(?m)^import (?:static )?org\\.fairdraw\\.(?:([a-z]+)\\.)?[A-Z]");

    @Test
    @DisplayName("VDP-0 P2 the library has no floating point, no random-number object and no clock")
    void integersOnly() throws IOException {
        for (Path file : sources()) {
            assertThat(FORBIDDEN.matcher(code(Files.readString(file))).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    @DisplayName("VDP-0 P2 the rule itself bites")
    void bites() {
        assertThat(FORBIDDEN.matcher(code("int x = new Random().nextInt();")).find()).isTrue();
        assertThat(FORBIDDEN.matcher(code("double x = 0.5;")).find()).isTrue();
        assertThat(FORBIDDEN.matcher(code("// no double here")).find()).isFalse();
    }

    @Test
    @DisplayName("VDP-0 no file of the library is longer than 250 lines")
    void shortFiles() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    @DisplayName("VDP-0 each class of the library cites the section that it implements")
    void cites() throws IOException {
        for (Path file : sources()) {
            if (!file.endsWith("module-info.java")) {
                assertThat(Files.readString(file)).as(file.toString()).contains("VDP §");
            }
        }
    }

    @Test
    @DisplayName("VDP-0 who is drawn and who goes is read in one sitting: at most 1,600 lines of code in one package")
    void oneSitting() throws IOException {
        long lines = 0;
        for (Path file : sources()) {
            if (layer(file).isEmpty()) {
                lines += lines(Files.readString(file));
            }
        }
        assertThat(lines).isBetween(1L, (long) ONE_SITTING);
    }

    @Test
    @DisplayName("VDP-0 the draw needs nothing of the verifier: each package uses only those below it")
    void layers() throws IOException {
        for (Path file : sources()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                String other = used.group(1) == null ? "" : used.group(1);
                assertThat(LAYERS.indexOf(other)).as(file + " uses " + other)
                        .isBetween(0, LAYERS.indexOf(layer(file)));
            }
        }
    }

    private static String layer(Path file) {
        Path folder = MAIN.resolve("org/fairdraw").relativize(file.getParent());
        return folder.toString();
    }

    private static long lines(String source) {
        return code(source).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static String code(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
