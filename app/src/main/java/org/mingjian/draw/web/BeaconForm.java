package org.mingjian.draw.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.codes.DrandChain;
import org.mingjian.draw.BeaconKind;
import org.mingjian.draw.BeaconRules;
import org.mingjian.draw.DrawDraft;
import org.mingjian.draw.DrawDraft.Issue;
import org.mingjian.shell.Fault;
import org.springframework.util.MultiValueMap;

/**
 * What of a draft's form names the public source (公共随机源, VDP §4.4), as typed.
 *
 * @param kind name of a {@link BeaconKind}
 * @param chain name of a drand chain
 * @param time when the round is to be out, as {@code 2026-05-15T14:30}; it gives the round where none is typed
 * @param round the round
 */
record BeaconForm(String kind, String lotteryName, String lotteryRule, String chain, String time, String round) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,30}");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** A round far ahead is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);
    /** Times beyond this are not written as times, since their years have no four digits. */
    private static final Instant FARTHEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The public source of a draft. */
    record Chosen(BeaconKind kind, Optional<Issue> issue) {}

    /** When a draft is saved, and how long the parties may reveal after that at least. */
    record Moment(Instant now, long revealMinutes, ZoneId zone) {
        private Instant earliest() {
            return now.plus(Duration.ofMinutes(revealMinutes));
        }

        private String words(Instant at) {
            return MINUTE.format(at.atZone(zone));
        }
    }

    static BeaconForm dice() {
        return new BeaconForm(BeaconKind.DICE.name(), "", "", "quicknet", "", "");
    }

    static BeaconForm of(DrawDraft draft) {
        String name = draft.issue().map(Issue::name).orElse("");
        String rule = draft.issue().map(Issue::rule).orElse("");
        boolean drand = draft.beacon() == BeaconKind.DRAND;
        return new BeaconForm(draft.beacon().name(), drand ? "" : name, drand ? "" : rule, drand ? name : "quicknet",
                "", drand ? rule : "");
    }

    static BeaconForm typed(MultiValueMap<String, String> typed) {
        return new BeaconForm(one(typed, "beacon"), one(typed, "lotteryName"), one(typed, "lotteryRule"),
                one(typed, "drandChain"), one(typed, "drandTime"), one(typed, "drandRound"));
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("").strip();
    }

    /** Returns the chains that can be chosen. */
    public List<DrandChain> chains() {
        return DrandChain.all();
    }

    /** Returns when the typed round is out, in words; the empty string where no round is. */
    public String out(ZoneId zone) {
        return DrandChain.byName(chain)
                .filter(one -> DrandChain.isRound(round) && Long.parseLong(round) <= one.roundAfter(FARTHEST))
                .map(one -> MINUTE.format(one.timeOf(Long.parseLong(round)).atZone(zone)))
                .orElse("");
    }

    /** Reads the source, and gathers what is wrong with it. */
    Optional<Chosen> read(Moment moment, List<Fault> faults) {
        List<Fault> own = new ArrayList<>();
        Optional<BeaconKind> known = Arrays.stream(BeaconKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            own.add(Fault.of("beacon", "draw.fault.beacon", kind));
        }
        Optional<Issue> issue = known.flatMap(one -> switch (one) {
            case LOTTERY -> lottery(own);
            case DRAND -> drand(moment, own);
            case DICE, NONE -> Optional.empty();
        });
        faults.addAll(own);
        return own.isEmpty() ? known.map(one -> new Chosen(one, issue)) : Optional.empty();
    }

    private Optional<Issue> lottery(List<Fault> faults) {
        if (!NAME.matcher(lotteryName).matches()) {
            faults.add(Fault.of("lotteryName", "draw.fault.lottery-name", lotteryName));
        }
        if (!BeaconRules.lotteryRule(lotteryRule)) {
            faults.add(Fault.of("lotteryRule", "draw.fault.lottery-rule", lotteryRule));
        }
        return Optional.of(new Issue(lotteryName, lotteryRule));
    }

    private Optional<Issue> drand(Moment moment, List<Fault> faults) {
        Optional<DrandChain> known = DrandChain.byName(chain);
        if (known.isEmpty()) {
            faults.add(Fault.of("drandChain", "draw.fault.drand-chain", chain));
            return Optional.empty();
        }
        Optional<String> wanted = round(known.get(), moment, faults);
        wanted.ifPresent(one -> judge(known.get(), Long.parseLong(one), moment, faults));
        return wanted.map(one -> new Issue(chain, one));
    }

    /** Returns the round that was typed, or the first one after the time that was. */
    private Optional<String> round(DrandChain known, Moment moment, List<Fault> faults) {
        if (!round.isEmpty() && !DrandChain.isRound(round)) {
            faults.add(Fault.of("drandRound", "draw.fault.drand-round", round));
            return Optional.empty();
        }
        if (time.isEmpty()) {
            if (round.isEmpty()) {
                faults.add(Fault.of("drandTime", "draw.fault.drand-none"));
            }
            return round.isEmpty() ? Optional.empty() : Optional.of(round);
        }
        Optional<String> after = planned(moment.zone())
                .map(at -> Long.toString(known.roundAfter(at)));
        if (after.isEmpty()) {
            faults.add(Fault.of("drandTime", "draw.fault.drand-time", time));
        } else if (!round.isEmpty() && !after.get().equals(round)) {
            faults.add(Fault.of("drandRound", "draw.fault.drand-differ", time.replace('T', ' '), after.get(), round));
            return Optional.empty();
        }
        return after;
    }

    private Optional<Instant> planned(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(time).atZone(zone).toInstant())
                    .filter(at -> at.getEpochSecond() < 1L << 40);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private void judge(DrandChain known, long wanted, Moment moment, List<Fault> faults) {
        String field = time.isEmpty() ? "drandRound" : "drandTime";
        Instant latest = moment.now().plus(LONGEST);
        long last = known.roundAfter(latest);
        if (wanted > last) {
            faults.add(Fault.of(field, "draw.fault.drand-far", Long.toString(wanted), LONGEST.toDays(),
                    Long.toString(last), moment.words(known.timeOf(last))));
            return;
        }
        Instant out = known.timeOf(wanted);
        if (!out.isAfter(moment.earliest())) {
            faults.add(Fault.of(field, "draw.fault.drand-soon", Long.toString(wanted), moment.words(out),
                    moment.words(moment.earliest())));
        }
    }
}
