package org.mingjian.disclosure.web;

import java.util.Arrays;
import java.util.List;

/** Writes hashes so that people can compare them. */
final class HexText {
    private static final int GROUP = 8;

    private HexText() {}

    /** Cuts hex digits into groups of eight. */
    static List<String> groups(String hex) {
        return Arrays.asList(hex.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** Shortens hex digits for a line: {@code 13505de1…39046b2c}. */
    static String brief(String hex) {
        return hex.length() <= 2 * GROUP
                ? hex
                : hex.substring(0, GROUP) + "…" + hex.substring(hex.length() - GROUP);
    }
}
