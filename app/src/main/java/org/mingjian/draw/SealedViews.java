package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.terms.CellChance;
import org.fairdraw.terms.Ratio;
import org.springframework.stereotype.Component;

/** Reads sealed draws at a glance, and remembers the last ones: a page that is looked at again costs no snapshot. */
@Component
class SealedViews {
    private static final int REMEMBERED = 64;

    private final SealedDocuments documents;
    private final Map<UUID, SealedView> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, SealedView> eldest) {
            return size() > REMEMBERED;
        }
    };

    SealedViews(SealedDocuments documents) {
        this.documents = documents;
    }

    SealedView of(UUID draw) {
        synchronized (remembered) {
            Optional<SealedView> known = Optional.ofNullable(remembered.get(draw));
            if (known.isPresent()) {
                return known.get();
            }
        }
        SealedView view = read(draw);
        synchronized (remembered) {
            remembered.put(draw, view);
        }
        return view;
    }

    private SealedView read(UUID draw) {
        Members commitment = Members.of(documents.commitment(draw));
        Members rules = commitment.object("rules");
        return new SealedView(commitment.text("prev"),
                commitment.array("pi").stream().map(line -> chance(Members.of(line))).toList(),
                statuses(documents.subjects(draw)),
                rules.array("team").size(),
                commitment.object("bars").integer("rows"),
                rules.text("mode").equals("OPEN"),
                keyMinimum(rules.object("quotas")));
    }

    private static CellChance chance(Members cell) {
        Optional<Ratio> chance = cell.find("pi").map(present -> ratio(cell.text("pi")));
        return new CellChance(cell.text("cell"), (int) cell.integer("N"), ratio(cell.text("x")), chance);
    }

    private static Ratio ratio(String text) {
        try {
            return Ratio.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalStateException("A sealed chance is no ratio.", e);
        }
    }

    /** The status is the last field of a row (VDP §2.1). */
    private static SortedMap<String, Long> statuses(byte[] rows) {
        SortedMap<String, Long> statuses = new TreeMap<>();
        new String(rows, StandardCharsets.US_ASCII).lines()
                .forEach(row -> statuses.merge(row.substring(row.lastIndexOf('|') + 1), 1L, Long::sum));
        return statuses;
    }

    private static OptionalLong keyMinimum(Members quotas) {
        return quotas.find(Strata.KEY).isPresent() && quotas.array(Strata.KEY).getFirst() instanceof Json.Int least
                ? OptionalLong.of(least.value())
                : OptionalLong.empty();
    }
}
