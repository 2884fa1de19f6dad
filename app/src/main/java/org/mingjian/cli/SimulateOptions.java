package org.mingjian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a simulation is told; numbers stay as typed, so that {@link SimulateChecks} can tell every fault. */
final class SimulateOptions {
    @Mixin
    final RegistryOptions registry = new RegistryOptions();

    @Option(names = "--years", paramLabel = "N", defaultValue = "5", description = "模拟几年 / years (${DEFAULT-VALUE})")
    String years = "5";

    @Option(names = "--draws", paramLabel = "N", description = "每年抽取次数，缺省为政策的最少次数 / draws a year; by default the policy's least number")
    @Nullable
    String draws;

    @Option(names = "--count", paramLabel = "N", description = "每次抽取家数，缺省按政策的年度数 / enterprises in each draw; by default from the policy's number for the year")
    @Nullable
    String count;

    @Option(names = "--more", paramLabel = "N", defaultValue = "0", description = "以后每年每次多抽几家 / enterprises more in each draw of every further year (${DEFAULT-VALUE})")
    String more = "0";

    @Option(names = "--from", paramLabel = "YEAR", description = "第一年，缺省为今年 / first year; by default this one")
    @Nullable
    String from;

    @Option(names = "--frequency", paramLabel = "N", defaultValue = "1", description = "一年抽到几次为达到频次 / how often an enterprise is drawn in a year before it is left out (${DEFAULT-VALUE})")
    String frequency = "1";

    @Option(names = "--exception", paramLabel = "CODE=REASON", description = "本年度抽过仍可再抽：COMPLAINT、PENALTY、SUPERIOR_RULE、ABNORMAL、MAJOR_DANGER 等 / drawn again in the year, and why; may be repeated")
    List<String> exceptions = new ArrayList<>();

    @Option(names = "--industry", paramLabel = "CODE", description = "定向抽查的行业，缺省不定向 / the industry of directed draws; may be repeated; by default undirected")
    List<String> industries = new ArrayList<>();

    @Option(names = "--superior", paramLabel = "F", description = "上级（或下级）的名录库，缺省没有另一级 / registry of another level that draws too; by default there is none")
    @Nullable
    Path superior;

    @Option(names = "--superior-draws", paramLabel = "N", description = "另一级每年抽取次数 / its draws a year (1)")
    @Nullable
    String superiorDraws;

    @Option(names = "--superior-count", paramLabel = "N", description = "另一级每次家数，缺省与本级相同 / enterprises in each of them; by default as many as here")
    @Nullable
    String superiorCount;

    @Option(names = "--department", paramLabel = "NAME", description = "联合检查：各派一人的部门，缺省一个部门 / departments that send one inspector each; may be repeated; by default one department goes alone")
    List<String> departments = new ArrayList<>();

    @Option(names = "--vehicles", paramLabel = "F", description = "车辆和装备，缺省不限 / vehicles and equipment; by default they bound nothing")
    @Nullable
    Path vehicles;

    @Option(names = "--equipment", paramLabel = "NAME", description = "每组都要带的装备，缺省没有 / equipment that every team takes along; may be repeated; by default none")
    List<String> equipment = new ArrayList<>();

    @Option(names = "--rotation", paramLabel = "RULE", description = "轮换：pairs、subjects、both，可加 :N 看几次，如 both:2；缺省随政策 / whom past teams keep from what; by default as the policy says")
    @Nullable
    String rotation;

    @Option(names = "--work-days", paramLabel = "N", description = "每次抽取可用的检查工作日，缺省为到下一次抽取以前 / working days for the inspections of a draw; by default those until the next one")
    @Nullable
    String workDays;

    @Option(names = "--visit-days", paramLabel = "N", defaultValue = "1", description = "每组每家几个工作日 / working days of a team for an enterprise (${DEFAULT-VALUE})")
    String visitDays = "1";

    @Option(names = "--year-plan", paramLabel = "N", description = "年度计划检查家数，缺省每家一次 / inspections in the year's plan; by default each enterprise once")
    @Nullable
    String yearPlan;

    @Option(names = "--office-days", paramLabel = "N", defaultValue = "5", description = "写一份报告、发一次公示要几个工作日 / working days for a report or a publication (${DEFAULT-VALUE})")
    String officeDays = "5";

    @Option(names = "--seed", paramLabel = "LABEL", defaultValue = "simulation", description = "种子标签，相同则结果相同 / label of the seeds; the same gives the same draws (${DEFAULT-VALUE})")
    String seed = "simulation";

    @Option(names = "--out", paramLabel = "DIR", description = "simulation.json, simulation.xlsx")
    @Nullable
    Path out;

    /** Returns the experts of each team: one where their sheet is given and nothing else is said. */
    int usualExperts() {
        return registry.experts == null ? 0 : 1;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
