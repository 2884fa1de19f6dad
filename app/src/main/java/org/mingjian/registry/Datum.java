package org.mingjian.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The coordinate system (坐标系) in which a position is stated; the two differ by some hundred metres. */
public enum Datum {
    /** China Geodetic Coordinate System 2000 (国家大地坐标系), that of surveying. */
    CGCS2000("CGCS2000"),
    /** The shifted system of maps for the public (国测局坐标). */
    GCJ02("GCJ-02");

    private final String word;

    Datum(String word) {
        this.word = word;
    }

    /** Returns the word that sheets have for it. */
    public String word() {
        return word;
    }

    static Optional<Datum> read(String text) {
        String plain = text.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(datum -> datum.name().equals(plain)).findFirst();
    }
}
