package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.TeamSlot;
import org.fairdraw.verify.Report;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.disclosure.Publication;
import org.mingjian.disclosure.PublishedChecks;
import org.mingjian.disclosure.PublishedResult;
import org.mingjian.disclosure.SealedPool;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.SeatLine;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Component;

/** Shows what a published draw came to, and what the verifier says of it. */
@Component
class ResultViews {
    private static final int ROWS = 100;

    private final PublicDraws draws;
    private final PublishedChecks checks;
    private final PublicLedger ledger;
    private final PublicWords words;

    ResultViews(PublicDraws draws, PublishedChecks checks, PublicLedger ledger, PublicWords words) {
        this.draws = draws;
        this.checks = checks;
        this.ledger = ledger;
        this.words = words;
    }

    PublicDrawPage.Result of(
        Publication publication,
        SealedPool pool,
        PublishedResult result,
        int number,
        Locale locale
    ) {
        String address = "/public/draws/" + publication.drawId() + "?attempt=" + publication.attempt();
        Pager pager = new Pager(number, ROWS, result.drawn().size(), address);
        List<PublicDrawPage.Chosen> lines = result.drawn()
                .stream()
                .skip(pager.offset())
                .limit(pager.size())
                .map(line -> chosen(line, pool, result, locale))
                .toList();
        long byLot = result.drawn().stream().filter(line -> line.ticket().isPresent()).count();
        return new PublicDrawPage.Result(lines, pager, byLot, result.drawn().size() - byLot,
                HexText.groups(result.resultHash()), result.keys());
    }

    private PublicDrawPage.Chosen chosen(DrawnLine line, SealedPool pool, PublishedResult result, Locale locale) {
        int leaf = pool.draw().subjects().indexOf(line.code());
        String cell = leaf < 0 ? line.cell() : pool.draw().subjects().rows().get(leaf).cell();
        List<PublicDrawPage.Member> team = result.teams()
                .getOrDefault(line.code(), List.of())
                .stream()
                .map(seat -> member(seat, pool.draw().terms().rules()))
                .toList();
        return new PublicDrawPage.Chosen(line.position(), line.name(), line.code(),
                words.cell(pool.draw(), cell, locale), line.ticket().orElse(""), team);
    }

    private static PublicDrawPage.Member member(SeatLine seat, DrawRules rules) {
        boolean leads = rules.team()
                .stream()
                .filter(slot -> slot.slot() == seat.slot())
                .map(TeamSlot::role)
                .anyMatch("leader"::equals);
        return new PublicDrawPage.Member(seat.name(), seat.person(), leads, seat.appointed());
    }

    /** Returns the verifier's report on a published draw, in the words of this very draw. */
    Optional<PublicDrawPage.Checks> checks(Publication publication, SealedPool pool, Locale locale) {
        return checks.of(publication)
                .map(done -> new PublicDrawPage.Checks(
                        ReportView.of(done.report(), lines(done.report(), publication, pool, locale), locale),
                        Moment.of(done.at()),
                        PublicDownloads.name(publication) + "-bundle.zip",
                        ledger.keyId()));
    }

    private List<CheckLine> lines(Report report, Publication publication, SealedPool pool, Locale locale) {
        int parties = pool.draw().terms().shares().size();
        boolean beacon = !pool.draw().terms().beacons().isEmpty();
        long seats = (long) pool.draw().terms().rules().team().size() * publication.size().toDraw();
        String sealed = Moment.of(publication.sealedAt()).clock();
        String drawn = draws.record(publication).moments().drawn().map(at -> Moment.of(at).clock()).orElse("");
        return List.of(
                line(report, CheckGroup.LIST, words.say(locale, "disclosure.check.list"),
                        HexText.brief(publication.commitment())),
                line(report, CheckGroup.CHANCES, words.say(locale, "disclosure.check.chances"),
                        words.say(locale, "disclosure.check.chances.detail", pool.chances().size())),
                line(report, CheckGroup.SEED,
                        words.say(locale, beacon ? "disclosure.check.seed" : "disclosure.check.seed.closed", parties),
                        sealed + " → " + drawn),
                line(report, CheckGroup.DRAWN,
                        words.say(locale, pool.draw().scores().isPresent()
                                ? "disclosure.check.drawn.by-score"
                                : "disclosure.check.drawn", publication.size().toDraw()),
                        words.say(locale, "disclosure.check.drawn.detail", pool.eligible())),
                line(report, CheckGroup.TEAMS,
                        words.say(locale, "disclosure.check.teams", publication.size().toDraw(),
                                pool.draw().bars().rows().size()),
                        words.say(locale, "disclosure.check.teams.detail", seats)),
                line(report, CheckGroup.LEDGER, words.say(locale, "disclosure.check.ledger"), ledger.keyId()));
    }

    private CheckLine line(Report report, CheckGroup group, String title, String detail) {
        return new CheckLine(group.status(report), title, detail);
    }
}
