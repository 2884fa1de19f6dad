package org.mingjian.registry;

import java.util.List;
import java.util.Optional;

/** The kinds of licences (许可证种类) of work safety; others are written with {@value #OTHER} before them. */
public final class LicenceKinds {
    /** The kinds by their full names. */
    public static final List<String> KNOWN = List.of("安全生产许可证", "危险化学品经营许可证", "危险化学品安全使用许可证", "烟花爆竹经营（批发）许可证",
            "烟花爆竹经营（零售）许可证", "非药品类易制毒化学品备案证明", "危险化学品登记证");
    static final String OTHER = "其他：";
    private static final int LONGEST = 40;

    private LicenceKinds() {}

    /** Returns the kind that a text means; brackets, colons and spaces of any width make no difference. */
    static Optional<String> read(String text) {
        String plain = plain(text);
        if (plain.startsWith(plain(OTHER)) && plain.length() > plain(OTHER).length() && text.length() <= LONGEST) {
            return Optional.of(OTHER + text.substring(OTHER.length()).strip());
        }
        return KNOWN.stream().filter(kind -> plain(kind).equals(plain)).findFirst();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").replace('(', '（').replace(')', '）').replace(':', '：');
    }
}
