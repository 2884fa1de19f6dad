package org.mingjian.draw;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairdraw.json.Json;
import org.fairdraw.rows.SubjectRow;
import org.mingjian.draw.ProvenExclusion.By;
import org.mingjian.ledger.Ledger;
import org.mingjian.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/**
 * Holds the rows that are left out as drawn or inspected against the ledger's entries (VDP §15.30) before anything is
 * sealed: a draw whose proof is false could never be given out.
 */
@Component
class ExclusionProofs {
    private final Ledger ledger;

    ExclusionProofs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Returns the refusal that names the first subject whose row and proof disagree; nothing where all agree. */
    Optional<StepOutcome.Refused> judge(Preparation preparation) {
        return preparation.wishes().proven().filter(ProvenExclusion::fits).flatMap(proof -> judge(preparation, proof));
    }

    private Optional<StepOutcome.Refused> judge(Preparation preparation, ProvenExclusion proof) {
        Set<String> listed = preparation.subjects().stream().map(SubjectRow::id).collect(Collectors.toSet());
        SortedSet<String> differing = new TreeSet<>();
        proof.evidence().forEach(index -> ledger.entry(index).ifPresent(entry -> told(entry, proof.by(), differing)));
        differing.retainAll(listed);
        differing.removeAll(proof.except().keySet());
        String status = "X." + proof.code();
        preparation.subjects().stream().filter(row -> row.status().text().equals(status)).forEach(row -> {
            if (!differing.remove(row.id())) {
                differing.add(row.id());
            }
        });
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(StepOutcome.Refused.of("exclusion-unproven", "VDP §15.30", differing.first(),
                        differing.size()));
    }

    private static void told(LedgerEntry entry, By by, Set<String> told) {
        boolean inspection = entry.type().equals("INSPECTION");
        if (inspection && by != By.RESULT && entry.body().members().get("subject") instanceof Json.Str subject) {
            told.add(subject.value());
        } else if (!inspection && by != By.INSPECTION
                && entry.body().members().get("drawn") instanceof Json.Arr drawn) {
            drawn.items().stream().map(Json.Str.class::cast).map(Json.Str::value).forEach(told::add);
        }
    }
}
