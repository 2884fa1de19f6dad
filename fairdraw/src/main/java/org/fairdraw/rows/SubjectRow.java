package org.fairdraw.rows;

import java.util.List;
import org.fairdraw.json.MalformedInput;

/**
 * A subject of inspection in the pool (VDP §2.1).
 *
 * @param id unified social credit code, or a salted pseudonym
 * @param path stratum codes from coarse to fine, 1–6 of them
 * @param weight class weight, 1–1,000,000
 */
public record SubjectRow(String id, List<String> path, int weight, RowStatus status) implements Row {
    /** Most codes of a stratum path. */
    public static final int DEEPEST = 6;
    /** Greatest class weight. */
    public static final int HEAVIEST = 1_000_000;

    private static final String KIND = "T1";
    private static final int OTHER_FIELDS = 4;

    public SubjectRow {
        Names.requireName(id, "A subject's id");
        path = List.copyOf(path);
        path.forEach(code -> Names.requireName(code, "A stratum code of subject " + id));
        if (path.isEmpty() || path.size() > DEEPEST) {
            throw new IllegalArgumentException("A stratum path has 1 to 6 codes (VDP §2.1), subject " + id);
        } else if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException("A weight is 1 to 1,000,000 (VDP §2.1), subject " + id + ": " + weight);
        }
    }

    /** Reads {@code T1|id|k1|…|km|w|status}. */
    public static SubjectRow parse(String text) throws MalformedInput {
        RowText row = new RowText(text, KIND, OTHER_FIELDS + 1, OTHER_FIELDS + DEEPEST);
        int last = row.size() - 1;
        return new SubjectRow(row.name(1), row.names(2, last - 1), row.integer(last - 1, 1, HEAVIEST),
                row.status(last));
    }

    @Override
    public String text() {
        return KIND + "|" + id + "|" + String.join("|", path) + "|" + weight + "|" + status.text();
    }

    @Override
    public String key() {
        return id;
    }

    /** Returns the name of the row's cell, {@code k1/…/km/w} (VDP §5.2). */
    public String cell() {
        return String.join("/", path) + "/" + weight;
    }
}
