package org.mingjian.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a draw and a simulation are both told: the policy, the sheets, and who goes along. */
final class RegistryOptions {
    @Option(names = "--policy", paramLabel = "ID|F", description = "政策编号 / id of a policy: heilongjiang-2016, hunan-2016, zibo-2017, xiqing-2019, wushen-2024; simulate: 也可以是 JSON 文件 / or its JSON file")
    @Nullable
    String policy;

    @Option(names = "--subjects", paramLabel = "F", description = "名录库 (CSV, XLSX)")
    @Nullable
    Path subjects;

    @Option(names = "--inspectors", paramLabel = "F", description = "姓名,执法证号,证件有效期至,所属部门,行业分组,可任组长")
    @Nullable
    Path inspectors;

    @Option(names = "--interests", paramLabel = "F", description = "执法证号,统一社会信用代码,利害关系")
    @Nullable
    Path interests;

    @Option(names = "--experts", paramLabel = "F", description = "姓名,专家编号,专业领域,职称,工作单位,入库日期,聘期至")
    @Nullable
    Path experts;

    @Option(names = "--expert-seats", paramLabel = "N", description = "每组专家人数 / experts in each team (0; simulate: 1 --experts)")
    @Nullable
    String expertSeats;

    @Option(names = "--content", paramLabel = "TEXT", defaultValue = "", description = "专家要看的内容 / what the experts are to look at")
    String content = "";

    @Option(names = "--exclude-drawn", negatable = true, description = "排除本年度已抽取的，缺省随政策 / leave out what was drawn in the year; by default as the policy says")
    @Nullable
    Boolean excludeDrawn;

    /** Returns what was typed for each option that must be given; those that are missing have no value. */
    Map<String, Optional<Object>> required() {
        Map<String, Optional<Object>> required = new LinkedHashMap<>();
        required.put("--policy", Optional.ofNullable(policy));
        required.put("--subjects", Optional.ofNullable(subjects));
        required.put("--inspectors", Optional.ofNullable(inspectors));
        return required;
    }

    String policyId() {
        return Optional.ofNullable(policy).orElse("");
    }

    Path subjectFile() {
        return Optional.ofNullable(subjects).orElse(Path.of(""));
    }

    Path inspectorFile() {
        return Optional.ofNullable(inspectors).orElse(Path.of(""));
    }

    /** Returns the experts of each team; empty where what was typed is no number, or their sheet is not named. */
    OptionalInt expertSeats(int otherwise) {
        String typed = Optional.ofNullable(expertSeats).orElse(Integer.toString(otherwise));
        boolean fits = typed.matches("[0-9]") && (experts != null || typed.equals("0"));
        return fits ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
