package org.mingjian.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a unit must be in the registry (REG-02). */
public enum RequiredKind {
    /** 重点单位: a high-risk key unit. */
    KEY("重点单位", "重点", "高危重点单位", "Key unit"),
    /** 黑名单: a unit on the blacklist. */
    BLACKLISTED("黑名单", "黑名单单位", "失信单位", "Blacklisted");

    private final List<String> names;

    RequiredKind(String... names) {
        this.names = List.of(names);
    }

    /** Returns the word that sheets have for it. */
    public String word() {
        return names.getFirst();
    }

    static Optional<RequiredKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.stream().anyMatch(name -> name.equalsIgnoreCase(text)))
                .findFirst();
    }
}
