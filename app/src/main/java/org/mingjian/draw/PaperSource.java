package org.mingjian.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.Approval;
import org.fairdraw.terms.Ratio;
import org.mingjian.document.Qr;
import org.mingjian.policy.PolicyDocument;
import org.mingjian.policy.PolicyShelf;
import org.mingjian.policy.TeamRule;
import org.springframework.stereotype.Component;

/** Gathers what the papers of a draw tell, from the sealed bytes and the certificate. */
@Component
class PaperSource {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA);
    private static final int TICKET = 16;
    private static final String MANDATORY = "必查";

    private final DrawRecords draws;
    private final SealedDocuments documents;
    private final DrawOutcomes outcomes;
    private final PeopleNames names;
    private final Halls halls;
    private final EventPaper events;
    private final Clock clock;
    private final PolicyShelf shelf;

    PaperSource(
            DrawRecords draws, SealedDocuments documents, DrawOutcomes outcomes, PeopleNames names, Halls halls,
            EventPaper events, Clock clock, PolicyShelf shelf
    ) {
        this.draws = draws;
        this.documents = documents;
        this.outcomes = outcomes;
        this.names = names;
        this.halls = halls;
        this.events = events;
        this.clock = clock;
        this.shelf = shelf;
    }

    /** What the two documents say, with their legend. */
    private record Sources(Members commitment, Members certificate, Map<String, String> strata) {}

    DrawPaper of(DrawRecord draw, String agency, String address) {
        Members commitment = Members.of(documents.commitment(draw.id()));
        Members certificate = Members.of(outcomes.certificate(draw.id()).orElseThrow());
        Sources sources = new Sources(commitment, certificate, texts(commitment.object("legend"), "strata"));
        PolicyDocument policy = shelf.of(draw.agency(), draw.policyId(), draw.policyVersion());
        return new DrawPaper(draw.draft().title(), agency, draw.drawId(), draw.attempt(), draw.sealed().seq(),
                new DrawPaper.Policy(policy.names().in(Locale.SIMPLIFIED_CHINESE), draw.policyVersion(),
                        commitment.object("policy").text("hash")),
                pool(draw, sources),
                step(draw.sealed().sealedAt(), draw, "COMMIT"),
                step(draw.moments().drawn().orElseThrow(), draw, "RESULT"),
                moment(draw.sealed().revealDeadline()),
                new DrawPaper.Prints(draw.sealed().commitment(), certificate.text("K"),
                        certificate.text("resultHash")),
                certificate.text("assurance"),
                commitment.object("software").text("name") + " " + commitment.object("software").text("version"),
                seeds(sources), strata(sources), chosen(draw, policy, sources), reserve(draw, sources),
                quotas(sources), departures(sources, policy), anomalies(draw, sources), events.of(draw.id()),
                keys(certificate),
                halls.of(draw.id()), new DrawPaper.Verify(address, Optional.of(Qr.picture(address))));
    }

    private DrawPaper.Step step(Instant at, DrawRecord draw, String entry) {
        return new DrawPaper.Step(moment(at), documents.entry(draw.id(), entry));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private DrawPaper.Pool pool(DrawRecord draw, Sources sources) {
        Map<String, String> reasons = texts(sources.commitment().object("legend"), "exclusions");
        Map<String, Long> statuses = new LinkedHashMap<>();
        documents.subjectRows(draw.id()).forEach(row -> statuses.merge(row.status().text(), 1L, Long::sum));
        List<String> excluded = statuses.entrySet()
                .stream()
                .filter(status -> status.getKey().startsWith("X."))
                .map(status -> reasons.getOrDefault(status.getKey().substring(2), status.getKey()) + " "
                        + status.getValue() + " 家")
                .sorted()
                .toList();
        return new DrawPaper.Pool(statuses.values().stream().mapToLong(Long::longValue).sum(),
                statuses.getOrDefault("E", 0L), statuses.getOrDefault("M", 0L),
                outcomes.drawn(draw.id()).size(), excluded);
    }

    private static List<DrawPaper.Seed> seeds(Sources sources) {
        Map<String, String> parties = texts(sources.commitment().object("legend"), "parties");
        Map<String, String> bound = new LinkedHashMap<>();
        for (Json share : sources.commitment().array("shares")) {
            Members party = Members.of(share);
            bound.put(party.text("party"), party.text(party.find("anchor").isPresent() ? "anchor" : "commitment"));
        }
        List<DrawPaper.Seed> seeds = new ArrayList<>();
        for (Json share : sources.certificate().array("shares")) {
            String party = Members.of(share).text("party");
            String value = Members.of(share).text("value");
            seeds.add(new DrawPaper.Seed(parties.getOrDefault(party, party), bound.getOrDefault(party, ""),
                    value.equals("-") ? "-（未揭示）" : value));
        }
        for (Json beacon : sources.certificate().array("beacons")) {
            String source = Members.of(beacon).text("source");
            seeds.add(new DrawPaper.Seed(beacon(source, sources), "揭示截止之后才有",
                    Members.of(beacon).text("text")));
        }
        return seeds;
    }

    private static String beacon(String source, Sources sources) {
        String rule = sources.commitment()
                .array("beacons")
                .stream()
                .map(Members::of)
                .filter(one -> one.text("source").equals(source))
                .map(one -> one.text("rule"))
                .findFirst()
                .orElse("");
        return source.equals("dice")
                ? "现场掷骰 20 枚"
                : source.startsWith(BeaconRules.DRAND) ? source + " 第 " + rule + " 轮" : source;
    }

    private static List<DrawPaper.Stratum> strata(Sources sources) {
        List<DrawPaper.Stratum> strata = new ArrayList<>();
        for (Json one : sources.certificate().array("cells")) {
            Members cell = Members.of(one);
            if (cell.integer("N") > 0) {
                String cutoff = cell.find("cutoff")
                        .filter(Json.Str.class::isInstance)
                        .map(text -> ((Json.Str) text).value())
                        .orElse("—");
                strata.add(new DrawPaper.Stratum(name(cell.text("cell"), sources), cell.integer("N"),
                        ChanceText.number(ratio(cell.text("x"))),
                        cell.find("pi").isPresent() ? ChanceText.both(ratio(cell.text("pi"))) : "按分值",
                        cell.integer("n"), cutoff));
            }
        }
        return strata;
    }

    private List<DrawPaper.Chosen> chosen(DrawRecord draw, PolicyDocument policy, Sources sources) {
        boolean leads = policy.team().leader() == TeamRule.Leader.DRAWN;
        Map<String, List<SeatLine>> teams = outcomes.seats(draw.id())
                .stream()
                .collect(Collectors.groupingBy(SeatLine::code));
        return outcomes.drawn(draw.id())
                .stream()
                .map(line -> new DrawPaper.Chosen(line.position(), line.name(), line.code(),
                        line.cell().isEmpty() ? MANDATORY : name(line.cell(), sources),
                        line.ticket().map(ticket -> ticket.substring(0, TICKET)).orElse("—"),
                        teams.getOrDefault(line.code(), List.of())
                                .stream()
                                .map(seat -> seat.name() + (leads && seat.slot() == 1 ? "（组长）" : ""))
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    private List<DrawPaper.Reserve> reserve(DrawRecord draw, Sources sources) {
        List<DrawPaper.Reserve> reserves = new ArrayList<>();
        Members reserve = sources.certificate().object("reserve");
        for (Json one : sources.certificate().array("cells")) {
            String cell = Members.of(one).text("cell");
            List<String> codes = reserve.find(cell).isEmpty()
                    ? List.of()
                    : reserve.array(cell).stream().map(code -> ((Json.Str) code).value()).toList();
            if (!codes.isEmpty()) {
                Map<String, String> known = names.ofSubjects(draw.agency(), codes);
                reserves.add(new DrawPaper.Reserve(name(cell, sources), codes.stream()
                        .map(code -> known.getOrDefault(code, code))
                        .collect(Collectors.joining("、"))));
            }
        }
        return reserves;
    }

    private static List<String> quotas(Sources sources) {
        Members quotas = sources.commitment().object("rules").object("quotas");
        List<String> asked = new ArrayList<>(bounds(quotas, sources));
        Members rules = sources.commitment().object("rules");
        if (rules.find("cross").isPresent()) {
            asked.addAll(bounds(rules.object("cross"), sources));
        }
        return asked;
    }

    private static List<String> bounds(Members quotas, Sources sources) {
        return sources.strata()
                .entrySet()
                .stream()
                .filter(stratum -> quotas.find(stratum.getKey()).isPresent())
                .map(stratum -> stratum.getValue() + bound(quotas.array(stratum.getKey())))
                .toList();
    }

    private static String bound(List<Json> quota) {
        long least = quota.getFirst() instanceof Json.Int number ? number.value() : 0;
        String words = least > 0 ? "不少于 " + least + " 家" : "";
        return quota.getLast() instanceof Json.Int most
                ? words + (words.isEmpty() ? "" : "、") + "不超过 " + most.value() + " 家"
                : words;
    }

    private static List<String> departures(Sources sources, PolicyDocument policy) {
        return texts(sources.commitment().object("legend"), "departures").entrySet()
                .stream()
                .map(departure -> policy.clauseOf(departure.getKey()) + "：" + departure.getValue())
                .toList();
    }

    private List<String> anomalies(DrawRecord draw, Sources sources) {
        List<String> anomalies = new ArrayList<>();
        for (int attempt = 1; attempt < draw.attempt(); attempt++) {
            int number = attempt;
            draws.find(draw.drawId(), attempt)
                    .flatMap(DrawRecord::voidReason)
                    .ifPresent(reason -> anomalies.add("第 " + number + " 次尝试作废：" + reason));
        }
        approval(sources).ifPresent(at -> anomalies.add("第 " + draw.attempt() + " 次尝试经监督方批准（" + at + "）"));
        seeds(sources).stream()
                .filter(seed -> seed.value().startsWith("-"))
                .forEach(seed -> anomalies.add(seed.name() + "没有在截止之前揭示份额，以“-”计"));
        return anomalies;
    }

    private Optional<String> approval(Sources sources) {
        return sources.commitment()
                .array("approvals")
                .stream()
                .map(Members::of)
                .filter(one -> one.text("role").equals(Approval.SUPERVISOR))
                .map(one -> moment(Instant.parse(one.text("at"))))
                .findFirst();
    }

    private static List<String> keys(Members certificate) {
        return certificate.array("signatures").stream().map(one -> Members.of(one).text("key")).toList();
    }

    /** Returns a stratum's name by the sealed legend, with its class weight where that is not 1. */
    private static String name(String cell, Sources sources) {
        String[] codes = cell.split("/");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < codes.length - 1; i++) {
            parts.add(sources.strata().getOrDefault(codes[i], codes[i]));
        }
        String weight = codes[codes.length - 1];
        return String.join(" · ", parts) + (weight.equals("1") ? "" : "（权重 " + weight + "）");
    }

    private static Map<String, String> texts(Members parent, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        parent.find(name).filter(Json.Obj.class::isInstance).ifPresent(object -> {
            Members members = Members.of(object);
            ((Json.Obj) object).members().keySet().forEach(key -> texts.put(key, members.text(key)));
        });
        return texts;
    }

    private static Ratio ratio(String text) {
        try {
            return Ratio.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalStateException("A chance in a certificate is no ratio.", e);
        }
    }
}
