package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
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
                seal(publication, pool.draw().terms()),
                seed(publication, pool, result, locale),
                StratumTable.of(pool, result, words, locale),
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
        pool.draw()
                .terms()
                .rules()
                .quotas()
                .forEach((path, quota) -> bounds.add(bound(pool, result, path, quota,
                        policy.clauseOf(KEY_SHARE), locale)));
        return bounds;
    }

    private PublicDrawPage.Bound bound(
        SealedPool pool,
        Optional<PublishedResult> result,
        String path,
        Quota quota,
        String clause,
        Locale locale
    ) {
        String prefix = path + "/";
        long mandatory = pool.draw().subjects().rows().stream().filter(row -> lies(row, prefix)).count();
        Ratio expected = sum(pool.draw().chances(), prefix, mandatory);
        Optional<Long> drawn = result.map(known -> mandatory + drawn(known.cells(), prefix));
        OptionalLong most = quota.max();
        return new PublicDrawPage.Bound(words.path(pool.draw(), path, locale),
                ChanceText.number(expected),
                drawn,
                pool.draw().terms().rules().n(),
                quota.min(),
                most.isPresent() ? Long.toString(most.getAsLong()) : "",
                clause);
    }

    private static boolean lies(SubjectRow row, String prefix) {
        return row.status().mandatory() && row.cell().startsWith(prefix);
    }

    private static Ratio sum(List<CellChance> chances, String prefix, long start) {
        Ratio sum = Ratio.of(start);
        for (CellChance cell : chances) {
            if (cell.cell().startsWith(prefix)) {
                Ratio more = cell.expected();
                sum = new Ratio(
                        sum.numerator()
                                .multiply(more.denominator())
                                .add(more.numerator().multiply(sum.denominator())),
                        sum.denominator().multiply(more.denominator()));
            }
        }
        return sum;
    }

    private static long drawn(Map<String, PublishedResult.Cell> cells, String prefix) {
        return cells.entrySet()
                .stream()
                .filter(cell -> cell.getKey().startsWith(prefix))
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
