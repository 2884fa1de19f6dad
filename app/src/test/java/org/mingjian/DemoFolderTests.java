package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTests {
    @TempDir
    Path root = Path.of("");

    @Test
    @DisplayName("REL-07 a demo that was cut off at its first start begins anew; one that was finished is kept")
    void cutOff() throws IOException {
        DemoFolder folder = new DemoFolder(root.resolve("demo"));
        assertThat(folder.claim()).isTrue();
        Path half = Files.writeString(root.resolve("demo").resolve("half"), "");
        assertThat(folder.claim()).isTrue();
        assertThat(half).doesNotExist();
        folder.finish();
        Path whole = Files.writeString(root.resolve("demo").resolve("whole"), "");
        assertThat(folder.claim()).isTrue();
        assertThat(whole).exists();
    }

    @Test
    @DisplayName("REL-07 a folder with other things in it is not touched by the demo")
    void foreign() throws IOException {
        Path file = Files.writeString(root.resolve("ledger"), "");
        assertThat(new DemoFolder(root).claim()).isFalse();
        assertThat(file).exists();
        assertThat(root.resolve("demo.txt")).doesNotExist();
    }
}
