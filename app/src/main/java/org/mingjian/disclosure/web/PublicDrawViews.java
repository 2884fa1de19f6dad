package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.DrawTerms;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.Ratio;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.PublicLedger;
import org.mingjian.disclosure.Publication;
import org.mingjian.disclosure.PublishedResult;
import org.mingjian.disclosure.SealedPool;
import org.mingjian.draw.ChanceText;
import org.mingjian.draw.EventTally;
import org.mingjian.draw.Party;
import org.mingjian.draw.ScoreList;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.policy.PolicyDocument;
import org.springframework.stereotype.Component;

/** Makes the page of one draw from what was sealed and, once that is public, from its result. */
@Component
class PublicDrawViews {
    private static final String KEY_SHARE = "key-share";

    private final PublicDraws draws;
    private final PublicLedger ledger;
    private final BasisViews basis;
    private final ResultViews results;
    private final PublicEvents events;
    private final PublicWords words;
    private final Agencies agencies;

    PublicDrawViews(
            PublicDraws draws,
            PublicLedger ledger,
            BasisViews basis,
            ResultViews results,
            PublicEvents events,
            PublicWords words,
            Agencies agencies
    ) {
        this.draws = draws;
        this.ledger = ledger;
        this.basis = basis;
        this.results = results;
        this.events = events;
        this.words = words;
        this.agencies = agencies;
    }

    PublicDrawPage page(
        Publication publication,
        List<Publication> attempts,
        InquiryView inquiry,
        int number,
        Locale locale
    ) {
        SealedPool pool = draws.pool(publication);
        Optional<PublishedResult> result = draws.result(publication);
        PolicyDocument policy = draws.policy(publication);
        return new PublicDrawPage(publication,
                agencies.byId(publication.agency()).map(Agency::name).orElse(publication.org()),
                attempts,
                draws.again(publication)
                        .flatMap(one -> one.approved()
                                .map(given -> new PublicDrawPage.Again(Moment.of(given.at()), one.reason()))),
                seal(publication, pool.draw().terms()),
                seed(publication, pool, result, locale),
                StratumTable.of(pool, result, words, locale),
                scores(publication, pool),
                bounds(pool, result, policy, locale),
                excluded(pool, locale),
                basis.of(policy, pool.draw().terms(), locale),
                result.map(known -> results.of(publication, pool, known, number, locale)),
                results.checks(publication, pool, locale),
                entries(publication, locale),
                inquiry,
                events.of(publication, locale),
                EventTally.of(draws.events(publication)));
    }

    private Optional<PublicDrawPage.Scores> scores(Publication publication, SealedPool pool) {
        return pool.draw()
                .scores()
                .map(sealed -> new PublicDrawPage.Scores(draws.scores(publication).map(ScoreList::name).orElse(""),
                        sealed.rows().size(), HexText.groups(Hex.of(sealed.fileHash()))));
    }

    private PublicDrawPage.Seal seal(Publication publication, DrawTerms terms) {
        boolean first = terms.prev().equals(DrawTerms.NO_PREVIOUS);
        return new PublicDrawPage.Seal(HexText.groups(publication.commitment()),
                terms.seq(),
                first ? "" : terms.prev(),
                first ? Optional.empty() : draws.byCommitment(terms.prev()),
                Moment.of(publication.sealedAt()),
                Moment.of(terms.revealDeadline()),
                terms.beaconTime().map(Moment::of),
                terms.openDeadline().map(Moment::of),
                publication.publishedAt().map(Moment::of),
                software(terms.software()));
    }

    private static String software(Json.Obj software) {
        return text(software, "name") + " " + text(software, "version");
    }

    private static String text(Json.Obj object, String member) {
        return object.members().get(member) instanceof Json.Str string ? string.value() : "";
    }

    private PublicDrawPage.Seed seed(
        Publication publication,
        SealedPool pool,
        Optional<PublishedResult> result,
        Locale locale
    ) {
        List<PublicDrawPage.Share> parties = new ArrayList<>();
        for (Party party : draws.parties(publication)) {
            parties.add(new PublicDrawPage.Share(PublicWords.party(pool.draw(), party.code()),
                    party.commitment().orElse(""), party.share()));
        }
        List<String> texts = result.map(PublishedResult::beacons).orElse(List.of());
        List<PublicDrawPage.Beacon> beacons = new ArrayList<>();
        pool.draw()
                .terms()
                .beacons()
                .forEach(beacon -> beacons.add(new PublicDrawPage.Beacon(words.beacon(beacon, locale),
                        beacons.size() < texts.size() ? texts.get(beacons.size()) : "")));
        return new PublicDrawPage.Seed(parties, beacons, result.map(PublishedResult::key).orElse(""),
                beacons.isEmpty());
    }

    private List<PublicDrawPage.Bound> bounds(
        SealedPool pool,
        Optional<PublishedResult> result,
        PolicyDocument policy,
        Locale locale
    ) {
        List<PublicDrawPage.Bound> bounds = new ArrayList<>();
        DrawRules rules = pool.draw().terms().rules();
        rules.quotas()
                .forEach((path, quota) -> bounds.add(bound(pool, result, words.path(pool.draw(), path, locale), quota,
                        policy.clauseOf(KEY_SHARE), cell -> cell.startsWith(path + "/"))));
        rules.cross()
                .forEach((code, quota) -> bounds.add(bound(pool, result, words.path(pool.draw(), code, locale), quota,
                        "VDP §5.5", cell -> cell.split("/")[1].equals(code))));
        return bounds;
    }

    private static PublicDrawPage.Bound bound(
        SealedPool pool,
        Optional<PublishedResult> result,
        String name,
        Quota quota,
        String clause,
        Predicate<String> inside
    ) {
        long mandatory = pool.draw()
                .subjects()
                .rows()
                .stream()
                .filter(row -> row.status().mandatory() && inside.test(row.cell()))
                .count();
        Ratio expected = Ratio.of(mandatory);
        for (CellChance cell : pool.draw().chances()) {
            expected = inside.test(cell.cell()) ? ChanceText.sum(expected, cell.expected()) : expected;
        }
        OptionalLong most = quota.max();
        return new PublicDrawPage.Bound(name,
                ChanceText.number(expected),
                result.map(known -> mandatory + drawn(known.cells(), inside)),
                pool.draw().terms().rules().n(),
                quota.min(),
                most.isPresent() ? Long.toString(most.getAsLong()) : "",
                clause);
    }

    private static long drawn(Map<String, PublishedResult.Cell> cells, Predicate<String> inside) {
        return cells.entrySet()
                .stream()
                .filter(cell -> inside.test(cell.getKey()))
                .mapToLong(cell -> cell.getValue().drawn())
                .sum();
    }

    private List<PublicDrawPage.Excluded> excluded(SealedPool pool, Locale locale) {
        List<PublicDrawPage.Excluded> excluded = new ArrayList<>();
        pool.excluded()
                .forEach((reason, rows) -> excluded
                        .add(new PublicDrawPage.Excluded(words.exclusion(pool.draw(), reason, locale), rows)));
        return excluded;
    }

    private List<PublicDrawPage.Entry> entries(Publication publication, Locale locale) {
        return ledger.entries(publication)
                .stream()
                .map(entry -> new PublicDrawPage.Entry(entry.index(), Moment.of(entry.at()), entryWords(entry, locale)))
                .toList();
    }

    private String entryWords(org.mingjian.ledger.LedgerEntry entry, Locale locale) {
        String kind = words.say(locale, "disclosure.entry." + entry.type());
        return entry.body().members().get("list") instanceof Json.Str list
                ? kind + " · " + words.say(locale, "disclosure.list." + list.value())
                : kind;
    }
}
