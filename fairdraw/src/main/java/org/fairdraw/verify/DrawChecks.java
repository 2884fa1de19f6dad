package org.fairdraw.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairdraw.Allocation;
import org.fairdraw.AllocationOutcome;
import org.fairdraw.CellResult;
import org.fairdraw.DrawnSubject;
import org.fairdraw.Pool;
import org.fairdraw.Scores;
import org.fairdraw.SubjectDraw;
import org.fairdraw.tickets.Tickets;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.CommitmentReader;
import org.jspecify.annotations.Nullable;

/** V6 and V7: chances, numbers, tickets and drawn subjects, all computed anew (VDP §5, §10). */
final class DrawChecks {
    private final Commitment commitment;
    private final Pool pool;
    private final Findings findings;

    private DrawChecks(Commitment commitment, Pool pool, Findings findings) {
        this.commitment = commitment;
        this.pool = pool;
        this.findings = findings;
    }

    /** Checks the draw under the key; returns what was computed, if the quotas can be met and the key is known. */
    static Optional<SubjectDraw> check(Evidence evidence, Optional<String> key, Findings findings) {
        if (evidence.commitment().isEmpty() || evidence.pool().isEmpty()) {
            return Optional.empty();
        }
        Optional<Pool> pool = scored(evidence);
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        DrawChecks checks = new DrawChecks(evidence.commitment().get(), pool.get(), findings);
        Optional<List<CellChance>> chances = checks.chances();
        if (chances.isEmpty() || evidence.certificate().isEmpty()) {
            return Optional.empty();
        }
        checks.mandatory(evidence.certificate().get());
        if (key.isEmpty()) {
            checks.cellsWithoutKey(chances.get(), evidence.certificate().get());
            return Optional.empty();
        }
        SubjectDraw draw = SubjectDraw.draw(checks.pool, chances.get(), checks.commitment.terms().rules(),
                new Tickets(evidence.suite(), key.get()));
        checks.cells(draw, evidence.certificate().get());
        checks.subjects(draw, evidence.certificate().get());
        return Optional.of(draw);
    }

    /** Returns the pool with its scores, if it has such; nothing where they do not fit it (VDP §15.27). */
    private static Optional<Pool> scored(Evidence evidence) {
        if (evidence.commitment().orElseThrow().scores().isEmpty()) {
            return evidence.pool();
        }
        return evidence.pool()
                .flatMap(pool -> evidence.scores()
                        .filter(scores -> Scores.fit(scores.rows(), pool.snapshot().rows()))
                        .map(pool::scored));
    }

    private Optional<List<CellChance>> chances() {
        AllocationOutcome outcome = Allocation.allocate(pool, commitment.terms().rules());
        if (outcome instanceof AllocationOutcome.Refused refused) {
            refused.collisions()
                    .forEach(collision -> findings.fail(Check.ALLOCATION,
                            CommitmentReader.FILE + " " + collision.node(), Phrase.NO_ALLOCATION, collision.need(),
                            collision.have()));
            return Optional.empty();
        }
        findings.made(Check.CHANCES, CommitmentReader.FILE + " pi, flags");
        List<CellChance> exact = ((AllocationOutcome.Allocated) outcome).cells();
        compare(Check.CHANCES, CommitmentReader.FILE + " pi ", Phrase.CHANCE_DIFFERS,
                byName(exact, CellChance::cell, chance -> chance.toJson().text()),
                byName(commitment.chances(), CellChance::cell, chance -> chance.toJson().text()));
        findings.equal(Check.CHANCES, CommitmentReader.FILE + " flags", Phrase.FLAGS_DIFFER,
                String.join(", ", Commitment.flags(exact)), String.join(", ", commitment.flags()));
        return Optional.of(exact);
    }

    private void mandatory(Certificate certificate) {
        findings.made(Check.MANDATORY, Bundle.CERTIFICATE + " mandatory");
        findings.equal(Check.MANDATORY, Bundle.CERTIFICATE + " mandatory", Phrase.MANDATORY_DIFFER,
                pool.mandatory().stream().map(SubjectRow::id).collect(Collectors.joining(", ")),
                String.join(", ", certificate.mandatory()));
    }

    /** Compares N, x and pi, which need no key; the check can fail so, but not pass (VDP §15.17). */
    private void cellsWithoutKey(List<CellChance> chances, Certificate certificate) {
        compare(Check.ALLOCATION, Bundle.CERTIFICATE + " cell ", Phrase.CELL_DIFFERS,
                byName(chances, CellChance::cell, chance -> chance.toJson().text()),
                byName(certificate.cells(), CellResult::cell, cell -> cell.chance().toJson().text()));
    }

    private void cells(SubjectDraw draw, Certificate certificate) {
        findings.made(Check.ALLOCATION, Bundle.CERTIFICATE + " cells");
        compare(Check.ALLOCATION, Bundle.CERTIFICATE + " cell ", Phrase.CELL_DIFFERS,
                byName(draw.cells(), CellResult::cell, DrawChecks::figures),
                byName(certificate.cells(), CellResult::cell, DrawChecks::figures));
        findings.made(Check.CUTOFF, Bundle.CERTIFICATE + " cells");
        Map<String, String> stated = byName(certificate.cells(), CellResult::cell, DrawChecks::cutoff);
        for (CellResult cell : draw.cells()) {
            findings.equal(Check.CUTOFF, Bundle.CERTIFICATE + " cell " + cell.cell(), Phrase.CUTOFF_DIFFERS,
                    cutoff(cell),
                    stated.getOrDefault(cell.cell(), cutoff(cell)));
        }
        findings.made(Check.ORDER, Bundle.CERTIFICATE + " order");
        findings.equal(Check.ORDER, Bundle.CERTIFICATE + " order", Phrase.ORDER_DIFFERS,
                String.join(", ", draw.order()),
                String.join(", ", certificate.order()));
    }

    private void subjects(SubjectDraw draw, Certificate certificate) {
        findings.made(Check.DRAWN, Bundle.CERTIFICATE + " drawn");
        Map<String, String> right = byName(draw.drawn(), DrawnSubject::id, subject -> subject.toJson().text());
        Map<String, String> stated = byName(certificate.drawn(), DrawnSubject::id,
                subject -> subject.toJson().text());
        for (String id : union(right, stated)) {
            Phrase phrase = !stated.containsKey(id)
                    ? Phrase.DRAWN_MISSING
                    : right.containsKey(id) ? Phrase.DRAWN_DIFFERS : Phrase.DRAWN_EXTRA;
            differ(Check.DRAWN, Bundle.CERTIFICATE + " drawn " + id, phrase, right.get(id), stated.get(id));
        }
        findings.made(Check.RESERVE, Bundle.CERTIFICATE + " reserve");
        compare(Check.RESERVE, Bundle.CERTIFICATE + " reserve ", Phrase.RESERVE_DIFFERS, joined(draw.reserve()),
                joined(certificate.reserve()));
    }

    private void compare(
        Check check,
        String place,
        Phrase phrase,
        Map<String, String> right,
        Map<String, String> stated
    ) {
        union(right, stated).forEach(name -> differ(check, place + name, phrase, right.get(name), stated.get(name)));
    }

    private void differ(Check check, String place, Phrase phrase, @Nullable String right, @Nullable String stated) {
        if (right == null || !right.equals(stated)) {
            findings.fail(check, place, phrase, right, stated);
        }
    }

    private static TreeSet<String> union(Map<String, String> left, Map<String, String> right) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        return names;
    }

    private static <T> Map<String, String> byName(
        List<T> items,
        Function<T, String> name,
        Function<T, String> value
    ) {
        Map<String, String> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(name.apply(item), value.apply(item)));
        return map;
    }

    private static Map<String, String> joined(Map<String, List<String>> lists) {
        Map<String, String> joined = new TreeMap<>();
        lists.forEach((name, list) -> joined.put(name, String.join(", ", list)));
        return joined;
    }

    private static String figures(CellResult cell) {
        return ((Json.Obj) cell.chance().toJson()).with("n", cell.drawn()).text();
    }

    private static String cutoff(CellResult cell) {
        return cell.cutoff().orElse("null");
    }
}
