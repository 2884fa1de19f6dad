package org.mingjian.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairdraw.CellResult;
import org.fairdraw.DrawnSubject;
import org.fairdraw.SeatedPerson;
import org.fairdraw.json.Json;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Ratio;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;

/** What report and summary tell of a draw, in words ready for people. */
public record DrawReport(
    String drawId,
    String title,
    String org,
    String policy,
    String commitment,
    String key,
    String resultHash,
    String assurance,
    String signingKey,
    String sealedAt,
    int pool,
    int excluded,
    int count,
    List<Stratum> strata,
    List<Seed> seeds,
    List<Chosen> chosen,
    List<String> departures
) {

    /** A cell: how many were in it, expected, drawn, and each one's chance. */
    public record Stratum(String name, int eligible, String expected, String chance, String percent, int drawn) {}

    /** Where a part of the seed came from. */
    public record Seed(String source, String value) {}

    /** A subject that was taken, with its team. */
    public record Chosen(int number, String code, String name, String stratum, String ticket, String team) {}

    static DrawReport of(DrawRun.Finished finished, String signingKey, Locale locale) {
        DrawTerms terms = finished.draw().sealed().terms();
        Map<String, Json> legend = terms.legend().members();
        Map<String, String> strata = strata(strings(legend.get("strata")), locale);
        int rows = finished.draw().sealed().subjects().rows().size();
        int eligible = finished.drawn().cells().stream().mapToInt(cell -> cell.chance().eligible()).sum();
        int mandatory = finished.drawn().mandatory().size();
        List<String> departures = new ArrayList<>();
        strings(legend.get("departures")).forEach((rule, reason) -> departures.add(rule + "：" + reason));
        return new DrawReport(terms.drawId(),
                text(legend.get("task")),
                text(legend.get("org")),
                terms.policy().id() + " v" + terms.policy().version(),
                finished.draw().sealed().commitment(),
                finished.drawn().key(),
                finished.drawn().resultHash(),
                finished.drawn().assurance(),
                signingKey,
                time(terms.revealDeadline()),
                eligible + mandatory,
                rows - eligible - mandatory,
                terms.rules().n(),
                finished.drawn().cells().stream().map(cell -> stratum(cell, strata)).toList(),
                seeds(finished, strings(legend.get("parties"))),
                chosen(finished, strata),
                departures);
    }

    private static Stratum stratum(CellResult cell, Map<String, String> names) {
        Ratio chance = cell.chance().chance().orElse(Ratio.ZERO);
        return new Stratum(name(cell.cell(), names), cell.chance().eligible(), cell.chance().expected().toString(),
                chance.toString(), percent(chance), cell.drawn());
    }

    /** The legend is in Chinese, as official documents are; for a reader of English the codes are named in English. */
    private static Map<String, String> strata(Map<String, String> legend, Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return legend;
        }
        Map<String, String> english = new LinkedHashMap<>();
        legend.keySet()
                .forEach(code -> english.put(code, code.equals("KEY")
                        ? "key industries"
                        : code.equals("GEN")
                                ? "other industries"
                                : Industries.byCode(code).map(Industry::nameEn).orElse(code)));
        return english;
    }

    static String percent(Ratio chance) {
        return new BigDecimal(chance.numerator()).multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(chance.denominator()), 2, RoundingMode.HALF_UP)
                .toPlainString() + " %";
    }

    /** Returns a cell's name: its codes by the legend, and its class weight where it is not 1. */
    private static String name(String cell, Map<String, String> names) {
        List<String> parts = new ArrayList<>();
        String[] codes = cell.split("/");
        for (int i = 0; i < codes.length - 1; i++) {
            parts.add(names.getOrDefault(codes[i], codes[i]));
        }
        String weight = codes[codes.length - 1];
        return String.join(" · ", parts) + (weight.equals("1") ? "" : " · 权重 " + weight);
    }

    private static List<Seed> seeds(DrawRun.Finished finished, Map<String, String> parties) {
        List<Seed> seeds = new ArrayList<>();
        Map<String, Json> result = finished.drawn().result().members();
        for (Json share : ((Json.Arr) result.getOrDefault("shares", Json.of(List.of()))).items()) {
            Map<String, Json> members = ((Json.Obj) share).members();
            String party = text(members.get("party"));
            seeds.add(new Seed(parties.getOrDefault(party, party), text(members.get("value"))));
        }
        for (Json beacon : ((Json.Arr) result.getOrDefault("beacons", Json.of(List.of()))).items()) {
            Map<String, Json> members = ((Json.Obj) beacon).members();
            String source = text(members.get("source"));
            seeds.add(new Seed(source.equals("dice") ? "现场掷骰 20 枚" : source, text(members.get("text"))));
        }
        return seeds;
    }

    private static List<Chosen> chosen(DrawRun.Finished finished, Map<String, String> strata) {
        Map<String, List<String>> teams = new LinkedHashMap<>();
        for (SeatedPerson seat : finished.drawn().seats()) {
            String code = seat.slot().substring(0, seat.slot().lastIndexOf('|'));
            String name = finished.draw().people().getOrDefault(seat.person(), seat.person());
            teams.computeIfAbsent(code, key -> new ArrayList<>()).add(name);
        }
        Map<String, String> names = finished.draw().names();
        List<Chosen> chosen = new ArrayList<>();
        for (DrawnSubject subject : finished.drawn().drawn()) {
            chosen.add(new Chosen(chosen.size() + 1, subject.id(), names.getOrDefault(subject.id(), subject.id()),
                    name(subject.cell(), strata), subject.ticket().substring(0, 16), team(teams, subject.id())));
        }
        for (String code : finished.drawn().mandatory()) {
            chosen.add(
                    new Chosen(chosen.size() + 1, code, names.getOrDefault(code, code), "必查", "", team(teams, code)));
        }
        return chosen;
    }

    private static String team(Map<String, List<String>> teams, String code) {
        return String.join("、", teams.getOrDefault(code, List.of()));
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(DataDefaults.CHINA).format(instant);
    }

    private static String text(@org.jspecify.annotations.Nullable Json json) {
        return json instanceof Json.Str text ? text.value() : "";
    }

    private static Map<String, String> strings(@org.jspecify.annotations.Nullable Json json) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (json instanceof Json.Obj object) {
            object.members().forEach((key, value) -> strings.put(key, text(value)));
        }
        return strings;
    }
}
