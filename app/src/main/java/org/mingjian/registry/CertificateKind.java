package org.mingjian.registry;

import java.util.Arrays;
import java.util.Optional;

/** Who issued an enforcement certificate (REG-05). */
public enum CertificateKind {
    /** 部门执法证: of the department's own system. */
    DEPARTMENT("部门执法证"),
    /** 政府行政执法证: of the government, such as a province's. */
    GOVERNMENT("政府行政执法证");

    private final String word;

    CertificateKind(String word) {
        this.word = word;
    }

    /** Returns the word that sheets have for it. */
    public String word() {
        return word;
    }

    /** Returns the kind of the other certificate that somebody may hold besides. */
    public CertificateKind other() {
        return this == DEPARTMENT ? GOVERNMENT : DEPARTMENT;
    }

    static Optional<CertificateKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(text) || kind.word.startsWith(text) && text.length() == 2)
                .findFirst();
    }
}
