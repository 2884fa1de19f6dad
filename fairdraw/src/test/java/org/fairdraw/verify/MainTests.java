package org.fairdraw.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {
    private static final String GOOD = "src/test/resources/vectors/bundles/good-sample.zip";
    private static final String BAD = "src/test/resources/vectors/bundles/bad-time-late-share.zip";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @DisplayName("DRAW-07 a good bundle ends with 0, and says whose key it saw")
    void good() {
        assertThat(run("verify", GOOD, "--lang", "en")).isZero();
        assertThat(text(out)).contains("[ ok ] V7.drawn", "[ -- ] V1.key", Forge.KEY.keyId(), "nothing was changed");
    }

    @Test
    @DisplayName("DRAW-07 a bad bundle ends with 1, and each finding has expected and actual, in Chinese too")
    void bad() {
        assertThat(run("verify", BAD, "--lang", "zh")).isEqualTo(1);
        assertThat(text(out)).contains("[不符] V3.time", "时间不符合期限", "应为: not after 2026-03-02T01:30:00Z",
                "实为: 2026-03-02T01:30:01Z", "不可采信");
    }

    @Test
    @DisplayName("DRAW-07 the JSON report is one object with the result of each check")
    void json() throws MalformedInput {
        assertThat(run("verify", BAD, "--json")).isEqualTo(1);
        Json.Obj report = (Json.Obj) Json.parse(text(out));
        assertThat(report.find("ok")).contains(Json.of(false));
        assertThat(report.find("bundle")).contains(Json.of("bad-time-late-share.zip"));
        assertThat(Forge.objects(report, "checks")).anySatisfy(check -> {
            assertThat(check.find("id")).contains(Json.of("V3.time"));
            assertThat(check.find("status")).contains(Json.of("fail"));
            assertThat(check.find("actual")).contains(Json.of("2026-03-02T01:30:01Z"));
        });
    }

    @Test
    @DisplayName("DRAW-07 a pinned key vouches, and a wrong one does not")
    void pinned() {
        assertThat(run("verify", GOOD, "--key", Forge.KEY.keyId(), "--lang", "en")).isZero();
        assertThat(text(out)).contains("[ ok ] V1.key");
        assertThat(run("verify", GOOD, "--key", Forge.OTHER_KEY.keyId(), "--lang", "en")).isEqualTo(1);
    }

    @Test
    @DisplayName("DRAW-07 what is no bundle ends with 2 and a reason; so does a wrong command")
    void unreadable() throws IOException {
        Path noZip = Files.writeString(folder.resolve("note.zip"), "hello");
        assertThat(run("verify", noZip.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(text(err)).contains("no readable bundle (ZIP file): its end is missing");
        assertThat(run("verify", noZip.toString(), "--lang", "zh")).isEqualTo(2);
        assertThat(text(err)).contains("不是可读的证书包（ZIP 文件）：缺少结尾");
        assertThat(run("verify", folder.resolve("missing.zip").toString())).isEqualTo(2);
        assertThat(run("verify", folder.toString())).isEqualTo(2);
        assertThat(run("check", GOOD)).isEqualTo(2);
        assertThat(run("verify", GOOD, "--keys")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(text(err)).contains("usage:");
    }

    private int run(String... args) {
        out.reset();
        return new Main(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
