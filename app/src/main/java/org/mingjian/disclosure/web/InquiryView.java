package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.terms.CellChance;
import org.mingjian.codes.CreditCode;
import org.mingjian.disclosure.PublishedResult;
import org.mingjian.disclosure.SealedPool;
import org.mingjian.disclosure.Standing;
import org.mingjian.draw.ChanceText;
import org.mingjian.draw.TeamsNow;

/**
 * What somebody asked about an enterprise, and the answers.
 *
 * @param typed what was typed
 * @param unfit whether it looks like a credit code and is none
 * @param answers one for each row that was found; several where enterprises share a name
 */
record InquiryView(String typed, boolean unfit, List<Answer> answers) {
    private static final String LIKE_A_CODE = "[0-9A-Z]{15,20}";
    static final InquiryView NOTHING = new InquiryView("", false, List.of());

    /**
     * How one row stands.
     *
     * @param verdict the sentence that answers, and why
     * @param state class of the tag: {@code ok}, {@code info}, {@code mute}, {@code wait}
     */
    record Answer(Standing standing, String stratum, String chance, String status, String verdict, String state) {
        Answer instead(String otherStatus, String otherVerdict, String otherState) {
            return new Answer(standing, stratum, chance, otherStatus, otherVerdict, otherState);
        }

        public boolean byLot() {
            return standing.chance().isPresent();
        }

        public String ticket() {
            return standing.outcome().flatMap(Standing.Outcome::ticket).orElse("");
        }

        public String cutoff() {
            return standing.outcome()
                    .flatMap(Standing.Outcome::cell)
                    .flatMap(PublishedResult.Cell::cutoff)
                    .orElse("");
        }

        public List<String> groups(String hex) {
            return HexText.groups(hex);
        }
    }

    public boolean asked() {
        return !typed.isEmpty();
    }

    /**
     * What became of a draw afterwards.
     *
     * @param voided whether the draw is void, so that nobody is drawn by it
     * @param teams who inspects whom after the events; empty while the result is not open
     */
    record Afterwards(boolean voided, Optional<TeamsNow> teams) {}

    static InquiryView of(
        String typed,
        List<Standing> standings,
        SealedPool pool,
        Afterwards after,
        PublicWords words,
        Locale locale
    ) {
        String code = CreditCode.normalise(typed);
        boolean unfit = standings.isEmpty() && code.matches(LIKE_A_CODE) && CreditCode.check(code).isPresent();
        return new InquiryView(typed.strip(), unfit,
                standings.stream()
                        .map(standing -> afterwards(answer(standing, pool, words, locale), after, words, locale))
                        .toList());
    }

    private static Answer afterwards(Answer answer, Afterwards after, PublicWords words, Locale locale) {
        if (after.voided()) {
            return answer.instead(words.say(locale, "disclosure.mine.void"),
                    words.say(locale, "disclosure.mine.void.why"), "mute");
        }
        Optional<TeamsNow.Line> now = after.teams().flatMap(teams -> teams.line(answer.standing().row().id()));
        Optional<Integer> voidBy = now.map(TeamsNow.Line::voidBy).filter(no -> no > 0);
        Optional<Integer> broughtBy = now.map(TeamsNow.Line::broughtBy).filter(no -> no > 0);
        if (voidBy.isPresent()) {
            return answer.instead(words.say(locale, "disclosure.mine.voided"),
                    words.say(locale, "disclosure.mine.voided.why", voidBy.get()) + answer.verdict(), "mute");
        }
        return broughtBy.map(no -> answer.instead(words.say(locale, "disclosure.mine.substitute"),
                words.say(locale, "disclosure.mine.substitute.why", no) + answer.verdict(), "ok")).orElse(answer);
    }

    private static Answer answer(Standing standing, SealedPool pool, PublicWords words, Locale locale) {
        String stratum = words.cell(pool.draw(), standing.row().cell(), locale);
        String chance = standing.scored()
                .map(Standing.Scored::chance)
                .or(() -> standing.chance().flatMap(CellChance::chance))
                .map(ChanceText::both)
                .orElse("");
        String reason = SealedPool.reasonOf(standing.row().status());
        if (!reason.isEmpty()) {
            String why = words.exclusion(pool.draw(), reason, locale);
            return new Answer(standing, stratum, chance, words.say(locale, "disclosure.mine.excluded"),
                    words.say(locale, "disclosure.mine.excluded.why", why), "mute");
        }
        if (standing.row().status().mandatory()) {
            return new Answer(standing, stratum, chance, words.say(locale, "disclosure.mine.mandatory"),
                    words.say(locale, "disclosure.mine.mandatory.why"), "info");
        }
        return standing.outcome()
                .map(outcome -> decided(standing, outcome, stratum, chance, words, locale))
                .orElseGet(() -> new Answer(standing, stratum, chance,
                        words.say(locale, "disclosure.mine.listed"),
                        words.say(locale, "disclosure.mine.listed.why"), "wait"));
    }

    private static Answer decided(
        Standing standing,
        Standing.Outcome outcome,
        String stratum,
        String chance,
        PublicWords words,
        Locale locale
    ) {
        int pool = standing.chance().map(CellChance::eligible).orElse(0);
        int taken = outcome.cell().map(PublishedResult.Cell::drawn).orElse(0);
        if (standing.scored().isPresent()) {
            return scored(standing, outcome, stratum, chance, words, locale);
        }
        if (outcome.drawn()) {
            return new Answer(standing, stratum, chance, words.say(locale, "disclosure.mine.drawn"),
                    words.say(locale, "disclosure.mine.drawn.why", pool, taken), "ok");
        }
        String why = taken == 0
                ? words.say(locale, "disclosure.mine.no-place.why")
                : words.say(locale, "disclosure.mine.not-drawn.why", pool, taken);
        Optional<String> reserve = outcome.reservePlace() == 0
                ? Optional.empty()
                : Optional.of(words.say(locale, "disclosure.mine.reserve", outcome.reservePlace()));
        return new Answer(standing, stratum, chance, words.say(locale, "disclosure.mine.not-drawn"),
                reserve.map(more -> why + more).orElse(why), "mute");
    }

    /** A row with a score has no cutoff: it is taken where the running sum of the chances passes a whole number. */
    private static Answer scored(
        Standing standing,
        Standing.Outcome outcome,
        String stratum,
        String chance,
        PublicWords words,
        Locale locale
    ) {
        String key = outcome.drawn() ? "disclosure.mine.drawn" : "disclosure.mine.not-drawn";
        String reserve = outcome.reservePlace() == 0
                ? ""
                : words.say(locale, "disclosure.mine.reserve", outcome.reservePlace());
        return new Answer(standing, stratum, chance, words.say(locale, key),
                words.say(locale, "disclosure.mine.scored.why") + reserve, outcome.drawn() ? "ok" : "mute");
    }
}
