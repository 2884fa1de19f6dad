package org.mingjian.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fairdraw.CellChance;
import org.fairdraw.Json;
import org.fairdraw.MalformedInput;
import org.fairdraw.Ratio;
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
        try {
            Json.Obj commitment = (Json.Obj) Json.parseCanonical(documents.commitment(draw));
            Json.Obj rules = (Json.Obj) commitment.members().get("rules");
            return new SealedView(((Json.Str) commitment.members().get("prev")).value(),
                    chances((Json.Arr) commitment.members().get("pi")),
                    statuses(documents.subjects(draw)),
                    ((Json.Arr) rules.members().get("team")).items().size(),
                    integer((Json.Obj) commitment.members().get("bars"), "rows"),
                    keyMinimum((Json.Obj) rules.members().get("quotas")));
        } catch (MalformedInput e) {
            throw new IllegalStateException("The sealed documents of a draw were changed in the database.", e);
        }
    }

    private static List<CellChance> chances(Json.Arr table) throws MalformedInput {
        List<CellChance> chances = new ArrayList<>();
        for (Json line : table.items()) {
            Map<String, Json> cell = ((Json.Obj) line).members();
            Optional<Ratio> chance = cell.get("pi") instanceof Json.Str text
                    ? Optional.of(Ratio.parse(text.value()))
                    : Optional.empty();
            chances.add(new CellChance(((Json.Str) cell.get("cell")).value(), (int) ((Json.Int) cell.get("N")).value(),
                    Ratio.parse(((Json.Str) cell.get("x")).value()), chance));
        }
        return chances;
    }

    /** The status is the last field of a row (VDP §2.1). */
    private static SortedMap<String, Long> statuses(byte[] rows) {
        SortedMap<String, Long> statuses = new TreeMap<>();
        new String(rows, StandardCharsets.US_ASCII).lines()
                .forEach(row -> statuses.merge(row.substring(row.lastIndexOf('|') + 1), 1L, Long::sum));
        return statuses;
    }

    private static OptionalLong keyMinimum(Json.Obj quotas) {
        return quotas.members().get(Strata.KEY) instanceof Json.Arr quota
                ? OptionalLong.of(((Json.Int) quota.items().getFirst()).value())
                : OptionalLong.empty();
    }

    private static long integer(Json.Obj object, String member) {
        return object.members().get(member) instanceof Json.Int value ? value.value() : 0;
    }
}
