package org.mingjian.disclosure.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairdraw.CellChance;
import org.fairdraw.Json;
import org.fairdraw.MalformedInput;
import org.fairdraw.Ratio;
import org.fairdraw.SealedDraw;
import org.fairdraw.SubjectRow;
import org.jspecify.annotations.Nullable;
import org.mingjian.codes.CreditCode;
import org.mingjian.codes.Industries;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.disclosure.Standing;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Draws;
import org.mingjian.draw.SeatLine;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.policy.Policies;
import org.springframework.stereotype.Component;

/** Makes the page of one public draw from what was sealed and, once published, from its certificate. */
@Component
class PublicDrawPages {
    private static final int GROUP = 8;

    private final PublicDraws published;
    private final Draws draws;
    private final Agencies agencies;

    PublicDrawPages(PublicDraws published, Draws draws, Agencies agencies) {
        this.published = published;
        this.draws = draws;
        this.agencies = agencies;
    }

    DrawPage page(Publication publication, String code, Locale locale) {
        DrawRecord draw = published.record(publication);
        SealedDraw sealed = published.sealed(publication);
        Optional<Json.Obj> certificate = published.certificate(publication).map(PublicDrawPages::read);
        Map<String, String> names = names(sealed, locale);
        boolean open = certificate.isPresent();
        return new DrawPage(publication,
                agencies.byId(publication.agency()).map(Agency::name).orElse(""),
                draw.draft().count(),
                (int) sealed.subjects().rows().stream().filter(row -> !row.status().text().startsWith("X")).count(),
                excluded(sealed),
                policy(draw, locale),
                groups(sealed.commitment()),
                new DrawPage.Times(publication.sealedAt(), sealed.terms().revealDeadline(), sealed.terms().beaconTime(),
                        publication.publishedAt()),
                draws.parties(publication.draw())
                        .stream()
                        .map(party -> new DrawPage.Seed(party.name(), party.commitment().orElse(""),
                                open ? party.share() : Optional.empty()))
                        .toList(),
                open ? draws.beaconText(publication.draw()).orElse("") : "",
                strata(sealed, certificate, names),
                chosen(publication, names),
                published.report(publication),
                inquiry(sealed, code, certificate, names));
    }

    private static Json.Obj read(byte[] certificate) {
        try {
            return (Json.Obj) Json.parseCanonical(certificate);
        } catch (MalformedInput e) {
            throw new IllegalStateException("A stored certificate is not canonical.", e);
        }
    }

    private static String policy(DrawRecord draw, Locale locale) {
        return Policies.shipped()
                .find(draw.policyId())
                .map(policy -> policy.names().in(locale))
                .orElse(draw.policyId());
    }

    static List<String> groups(String hex) {
        return Arrays.asList(hex.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static List<DrawPage.Excluded> excluded(SealedDraw sealed) {
        Map<String, Long> counts = new TreeMap<>();
        sealed.subjects()
                .rows()
                .stream()
                .map(row -> row.status().text())
                .filter(text -> text.startsWith("X."))
                .forEach(text -> counts.merge(text.substring(2), 1L, Long::sum));
        Map<String, String> legend = strings(sealed.terms().legend().members().get("exclusions"));
        List<DrawPage.Excluded> excluded = new ArrayList<>();
        counts.forEach(
                (reason, rows) -> excluded.add(new DrawPage.Excluded(legend.getOrDefault(reason, reason), rows)));
        return excluded;
    }

    private static Map<String, String> names(SealedDraw sealed, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>(strings(sealed.terms().legend().members().get("strata")));
        if (locale.getLanguage().equals("en")) {
            names.replaceAll((code, name) -> Industries.byCode(code)
                    .map(industry -> industry.name(locale))
                    .orElse(switch (code) {
                        case "KEY" -> "Key industries";
                        case "GEN" -> "Other industries";
                        default -> name;
                    }));
        }
        return names;
    }

    private static String stratum(String cell, Map<String, String> names) {
        String[] codes = cell.split("/");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < codes.length - 1; i++) {
            parts.add(names.getOrDefault(codes[i], codes[i]));
        }
        String weight = codes[codes.length - 1];
        return String.join(" · ", parts) + (weight.equals("1") ? "" : " · ×" + weight);
    }

    private static List<DrawPage.Stratum> strata(
        SealedDraw sealed,
        Optional<Json.Obj> certificate,
        Map<String, String> names
    ) {
        Map<String, Map<String, Json>> results = new LinkedHashMap<>();
        certificate.map(json -> json.members().get("cells"))
                .filter(Json.Arr.class::isInstance)
                .ifPresent(cells -> ((Json.Arr) cells).items().forEach(item -> {
                    Map<String, Json> members = ((Json.Obj) item).members();
                    results.put(text(members.get("cell")), members);
                }));
        return sealed.chances().stream().filter(cell -> cell.eligible() > 0).map(cell -> {
            Map<String, Json> result = results.getOrDefault(cell.cell(), Map.of());
            Optional<Integer> drawn = result.get("n") instanceof Json.Int n
                    ? Optional.of((int) n.value())
                    : Optional.empty();
            Optional<String> cutoff = Optional.of(text(result.get("cutoff"))).filter(value -> !value.isEmpty());
            Ratio chance = cell.chance().orElse(Ratio.ZERO);
            return new DrawPage.Stratum(stratum(cell.cell(), names), cell.eligible(), mixed(cell.expected()),
                    chance.toString(), percent(chance), drawn, cutoff);
        }).toList();
    }

    /** Writes a fraction as people read it: 6 8/9. */
    private static String mixed(Ratio ratio) {
        java.math.BigInteger[] parts = ratio.numerator().divideAndRemainder(ratio.denominator());
        String fraction = parts[1] + "/" + ratio.denominator();
        return parts[1].signum() == 0
                ? parts[0].toString()
                : parts[0].signum() == 0 ? fraction : parts[0] + " " + fraction;
    }

    private static String percent(Ratio ratio) {
        return new BigDecimal(ratio.numerator()).multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(ratio.denominator()), 2, RoundingMode.HALF_UP)
                .toPlainString() + " %";
    }

    private List<DrawPage.Chosen> chosen(Publication publication, Map<String, String> names) {
        Map<String, List<String>> teams = new LinkedHashMap<>();
        for (SeatLine seat : published.seats(publication)) {
            teams.computeIfAbsent(seat.code(), code -> new ArrayList<>()).add(seat.name());
        }
        return published.drawn(publication)
                .stream()
                .map(line -> new DrawPage.Chosen(line.position(), line.name(), line.code(),
                        line.cell().isEmpty() ? "" : stratum(line.cell(), names), line.ticket().orElse(""),
                        teams.getOrDefault(line.code(), List.of())))
                .toList();
    }

    private static DrawPage.Inquiry inquiry(
        SealedDraw sealed,
        String typed,
        Optional<Json.Obj> certificate,
        Map<String, String> names
    ) {
        String code = CreditCode.normalise(typed);
        if (code.isEmpty()) {
            return new DrawPage.Inquiry("", Optional.empty(), "", "", "");
        }
        Optional<Standing> standing = Standing.of(sealed, code, certificate);
        String stratum = standing.map(found -> stratum(cellOf(found.row()), names)).orElse("");
        String percent = standing.flatMap(Standing::chance)
                .flatMap(CellChance::chance)
                .map(PublicDrawPages::percent)
                .orElse("");
        Map<String, String> legend = strings(sealed.terms().legend().members().get("exclusions"));
        String reason = standing.map(found -> found.row().status().text())
                .filter(text -> text.startsWith("X."))
                .map(text -> legend.getOrDefault(text.substring(2), text.substring(2)))
                .orElse("");
        return new DrawPage.Inquiry(code, standing, stratum, percent, reason);
    }

    private static String cellOf(SubjectRow row) {
        return String.join("/", row.path()) + "/" + row.weight();
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Str string ? string.value() : "";
    }

    private static Map<String, String> strings(@Nullable Json json) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (json instanceof Json.Obj object) {
            object.members().forEach((key, value) -> strings.put(key, text(value)));
        }
        return strings;
    }
}
