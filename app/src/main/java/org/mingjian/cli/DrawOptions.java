package org.mingjian.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.suite.Suite;
import org.fairdraw.suite.Suites;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a draw by command is told. */
final class DrawOptions {
    @Mixin
    final RegistryOptions registry = new RegistryOptions();

    @Option(names = "--count", paramLabel = "N", description = "抽取家数 / subjects to draw")
    int count;

    @Option(names = "--reserve", paramLabel = "N", defaultValue = "2", description = "候补 / reserve in each cell (${DEFAULT-VALUE})")
    int reserve;

    @Option(names = "--share", paramLabel = "PARTY=HEX64", description = "一方的种子份额 / a party's share; asked for when absent")
    Map<String, String> shares = new LinkedHashMap<>();

    @Option(names = "--dice", paramLabel = "DIGITS", description = "20 枚十面骰的读数 / 20 decimal digits; asked for in a conversation")
    @Nullable
    String dice;

    @Option(names = "--no-beacon", description = "不等公共随机源 / no beacon: the certificate says \"closed\"")
    boolean noBeacon;

    @Option(names = "--weight", paramLabel = "GRADE=W", description = "分级权重 / class weight of a grade (1–1000000)")
    Map<String, Integer> weights = new LinkedHashMap<>();

    @Option(names = "--whole-field", description = "全覆盖行动：企业全部检查，只抽人员 / every enterprise is inspected, people alone are drawn (--count is not used)")
    boolean wholeField;

    @Option(names = "--title", paramLabel = "TEXT", description = "抽取名称 / what people call the draw")
    @Nullable
    String title;

    @Option(names = "--reason", paramLabel = "TEXT", description = "偏离“原则上”规定的理由 / why a rule in principle is departed from")
    @Nullable
    String reason;

    @Option(names = "--reveal-within", paramLabel = "SECONDS", defaultValue = "60", description = "揭示期限 / time to reveal in a conversation (${DEFAULT-VALUE})")
    int revealWithin;

    @Option(names = "--org", paramLabel = "CODE", defaultValue = "local", description = "组织代码 / organisation (${DEFAULT-VALUE})")
    String org = "local";

    @Option(names = "--suite", paramLabel = "S|G", description = "密码套件，首次抽取时定：S 为 SHA-256 与 Ed25519，G 为国密 SM3 与 SM2 / suite, fixed by an organisation's first draw (S)")
    @Nullable
    String suite;

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录 / data folder: sequence, key, ledger of each organisation")
    @Nullable
    Path data;

    @Option(names = "--out", paramLabel = "DIR", description = "bundle.zip, report.pdf")
    @Nullable
    Path out;

    /** Returns where to write; that it was given has been checked. */
    Path folder() {
        return Optional.ofNullable(out).orElse(Path.of(""));
    }

    /** Returns the suite for a new organisation; that it is held has been checked. */
    Suite wantedSuite() {
        return Optional.ofNullable(suite).flatMap(Suites::find).orElse(Suite.S);
    }

    Optional<String> diceDigits() {
        return Optional.ofNullable(dice);
    }
}
