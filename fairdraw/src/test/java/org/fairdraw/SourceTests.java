package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceTests {
    private static final Pattern FORBIDDEN = Pattern
            .compile("\\b(double|float|Double|Float|BigDecimal|Random|SplittableRandom|ThreadLocalRandom|Clock"
                    + "|currentTimeMillis|nanoTime)\\b|Instant\\.now|Math\\.random");
    private static final int LONGEST = 300;

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
    @DisplayName("VDP-0 no file of the library is longer than 300 lines")
    void shortFiles() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    private static String code(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
