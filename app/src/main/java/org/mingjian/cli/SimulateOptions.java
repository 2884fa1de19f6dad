package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a simulation is told. */
final class SimulateOptions {
    @Option(names = "--policy", required = true, paramLabel = "ID|F", description = "政策编号或 JSON 文件 / id of a policy, or its JSON file")
    String policy = "";

    @Option(names = "--subjects", required = true, paramLabel = "F", description = "名录库 (CSV, XLSX)")
    Path subjects = Path.of("");

    @Option(names = "--inspectors", required = true, paramLabel = "F", description = "执法人员 (CSV, XLSX)")
    Path inspectors = Path.of("");

    @Option(names = "--interests", paramLabel = "F", description = "利害关系 (CSV, XLSX)")
    @Nullable
    Path interests;

    @Option(names = "--years", paramLabel = "N", defaultValue = "5", description = "模拟几年 / years (${DEFAULT-VALUE})")
    int years;

    @Option(names = "--draws", paramLabel = "N", description = "每年抽取次数，缺省为政策的最少次数 / draws a year; by default the policy's least number")
    @Nullable
    Integer draws;

    @Option(names = "--count", paramLabel = "N", description = "每次抽取家数，缺省按政策的年度数 / enterprises in each draw; by default from the policy's number for the year")
    @Nullable
    Integer count;

    @Option(names = "--from", paramLabel = "YEAR", description = "第一年，缺省为今年 / first year; by default this one")
    @Nullable
    Integer from;

    @Option(names = "--exclude-drawn", negatable = true, description = "排除本年度已抽取的，缺省随政策 / leave out what was drawn in the year; by default as the policy says")
    @Nullable
    Boolean excludeDrawn;

    @Option(names = "--rotation", paramLabel = "RULE", description = "轮换：pairs、subjects、both，可加 :N 看几次，如 both:2；缺省随政策 / whom past teams keep from what; by default as the policy says")
    @Nullable
    String rotation;

    @Option(names = "--work-days", paramLabel = "N", description = "每次抽取可用的检查工作日，不给则不核工作量 / working days for the inspections of a draw; without it the workload is not looked at")
    @Nullable
    Integer workDays;

    @Option(names = "--visit-days", paramLabel = "N", defaultValue = "1", description = "每组每家几个工作日 / working days of a team for an enterprise (${DEFAULT-VALUE})")
    int visitDays;

    @Option(names = "--seed", paramLabel = "LABEL", defaultValue = "simulation", description = "种子标签，相同则结果相同 / label of the seeds; the same gives the same draws (${DEFAULT-VALUE})")
    String seed = "simulation";

    @Option(names = "--out", paramLabel = "DIR", description = "simulation.json, simulation.xlsx")
    @Nullable
    Path out;

    OptionalInt workDays() {
        Integer days = workDays;
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
