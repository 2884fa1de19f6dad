package org.mingjian.fairness.web;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.codes.Industries;
import org.mingjian.fairness.FairnessReport;
import org.mingjian.fairness.chance.Ladder.Step;
import org.mingjian.fairness.chance.RateBounds;
import org.mingjian.fairness.web.FairnessView.Bar;
import org.mingjian.fairness.web.FairnessView.BarTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words reports for people. */
@Component
class FairnessViews {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double WHOLE = 100;
    /** Beyond this nobody reads the digits. */
    private static final double HUGE = 1e9;
    private static final double TINY = 0.01;

    private final MessageSource messages;

    FairnessViews(MessageSource messages) {
        this.messages = messages;
    }

    FairnessView of(FairnessReport report, Locale locale) {
        return new FairnessView(report.worthAsking(),
                report.draws().size(),
                List.of(drawn(report, locale), seats(report, locale), pairs(report, locale), again(report, locale)),
                report.verdicts().stream().map(verdict -> verdict(verdict, locale)).toList(),
                voids(report.voids()),
                report.strata()
                        .stream()
                        .map(stratum -> new FairnessView.Stratum(name(stratum, locale), count(stratum.lots()),
                                expected(stratum.expected()), stratum.drawn()))
                        .toList(),
                report.draws().stream().map(FairnessViews::line).toList(),
                percent(report.settings().alpha()),
                grown(report.settings().threshold()),
                report.settings().runs(),
                report.settings().label());
    }

    private BarTable drawn(FairnessReport report, Locale locale) {
        List<Step> rows = new ArrayList<>();
        double everExpected = report.drawn().stream().mapToDouble(Step::expected).findFirst().orElse(0);
        int ever = report.drawn().stream().mapToInt(Step::happened).findFirst().orElse(0);
        rows.add(new Step(0, report.enterprises() - everExpected, report.enterprises() - ever));
        rows.addAll(report.drawn());
        return table("drawn", say(locale, "fairness.drawn.of", report.enterprises()), shown(rows), locale);
    }

    private BarTable seats(FairnessReport report, Locale locale) {
        return table("seats", "", shown(report.seats()), locale);
    }

    private BarTable pairs(FairnessReport report, Locale locale) {
        return table("pairs", "", shown(report.pairs()), locale);
    }

    private BarTable again(FairnessReport report, Locale locale) {
        List<Bar> rows = new ArrayList<>();
        double most = most(List.of(report.again(), report.recusals()));
        rows.add(bar(say(locale, "fairness.again.pairs"), report.again(), most));
        rows.add(bar(say(locale, "fairness.again.barred"), report.recusals(), most));
        return new BarTable("again", "", rows);
    }

    private BarTable table(String id, String note, List<Step> steps, Locale locale) {
        double most = most(steps);
        return new BarTable(id, note, steps.stream()
                .map(step -> bar(say(locale, "fairness." + id + "." + Math.min(step.times(), 2), step.times()), step,
                        most))
                .toList());
    }

    /** What chance hardly foretells and nobody saw is not worth a row. */
    private static List<Step> shown(List<Step> steps) {
        int last = steps.size();
        while (last > 1 && steps.get(last - 1).happened() == 0 && steps.get(last - 1).expected() < TINY) {
            last--;
        }
        return steps.subList(0, last);
    }

    private static double most(List<Step> steps) {
        return steps.stream().mapToDouble(step -> Math.max(step.expected(), step.happened())).max().orElse(1);
    }

    private static Bar bar(String words, Step step, double most) {
        return new Bar(words, expected(step.expected()), count(step.happened()), width(step.expected() / most),
                width(step.happened() / most));
    }

    private FairnessView.Verdict verdict(FairnessReport.Verdict verdict, Locale locale) {
        double way = Math.log(Math.max(1, verdict.highest())) / Math.log(verdict.threshold());
        return new FairnessView.Verdict(
                say(locale, "fairness.family." + verdict.family().name().toLowerCase(Locale.ROOT)),
                count(verdict.members()), grown(verdict.capital()), grown(verdict.highest()),
                width(Math.min(1, way)), verdict.decided(), verdict.worthAsking());
    }

    private static FairnessView.Voids voids(RateBounds bounds) {
        double rate = bounds.cases() == 0 ? 0 : (double) bounds.times() / bounds.cases();
        return new FairnessView.Voids(bounds.times(), bounds.cases(), percent(rate), percent(bounds.lower()),
                percent(bounds.upper()));
    }

    private static FairnessView.Line line(FairnessReport.Line line) {
        return new FairnessView.Line(line.drawId(), line.attempt(),
                line.publishedAt().atZone(CHINA).toLocalDate().toString(), count(line.lots()), line.drawn(),
                line.runs());
    }

    /** Names a cell {@code k1/…/km/w} by the sealed legend, for English readers by the platform's own words. */
    String name(FairnessReport.Stratum stratum, Locale locale) {
        int cut = stratum.cell().lastIndexOf('/');
        List<String> names = new ArrayList<>();
        for (String code : stratum.cell().substring(0, cut).split("/")) {
            names.add(stratum(code, stratum.legend(), locale));
        }
        String weight = stratum.cell().substring(cut + 1);
        return String.join(" · ", names)
                + (weight.equals("1") ? "" : " · " + say(locale, "fairness.weight", weight));
    }

    private String stratum(String code, Map<String, String> legend, Locale locale) {
        String sealed = legend.getOrDefault(code, code);
        if (!locale.getLanguage().equals("en")) {
            return sealed;
        }
        String group = messages.getMessage("fairness.stratum." + code, null, sealed, locale);
        return Industries.byCode(code).map(industry -> industry.name(locale)).orElse(group == null ? code : group);
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    static String expected(double number) {
        return String.format(Locale.ROOT, number < WHOLE ? "%,.2f" : "%,.1f", number);
    }

    static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** Writes what 1 has become. */
    static String grown(double capital) {
        if (capital >= HUGE) {
            return "> 1,000,000,000";
        }
        return capital < TINY ? "< 0.01" : String.format(Locale.ROOT, capital < WHOLE ? "%,.2f" : "%,.0f", capital);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * WHOLE);
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.2f", WHOLE * Math.clamp(share, 0, 1));
    }
}
