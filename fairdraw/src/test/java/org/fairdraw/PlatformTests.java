package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatformTests {
    @Test
    @DisplayName("VDP-1.1 the suite runs on the version of Java that the build says")
    void version() {
        String wanted = System.getProperty("fairdraw.expectedJava", "");
        assertThat(wanted.isEmpty() || wanted.equals(Integer.toString(Runtime.version().feature())))
                .as("wanted Java " + wanted + ", found " + Runtime.version())
                .isTrue();
    }
}
