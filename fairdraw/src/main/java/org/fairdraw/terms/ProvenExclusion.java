package org.fairdraw.terms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fairdraw.json.Json;

/**
 * Which rows are left out because the ledger says that they were drawn or inspected already (VDP §2.4, §15.30).
 *
 * @param code rows with status {@code X.<code>} are those that the ledger proves
 * @param by kind of entry: {@code INSPECTION}, {@code RESULT} or {@code ANY}
 * @param from first day that counts; the last is that of COMMIT
 * @param orgs whose entries count, ascending
 * @param except id and reason code of each that stays in though the ledger proves it
 */
public record ProvenExclusion(
    String code,
    String by,
    LocalDate from,
    List<String> orgs,
    SortedMap<String, String> except
) {
    /** Entries of type INSPECTION. */
    public static final String INSPECTION = "INSPECTION";
    /** Entries that name who was drawn. */
    public static final String RESULT = "RESULT";
    /** Both. */
    public static final String ANY = "ANY";
    /** Why a row may stay in. */
    public static final Set<String> REASONS = Set.of("ABNORMAL", "BLACKLIST", "COMPLAINT", "FREQUENCY", "MAJOR_DANGER",
            "PENALTY", "REINSPECTION", "SUPERIOR_RULE");

    public ProvenExclusion {
        orgs = List.copyOf(orgs);
        except = Collections.unmodifiableSortedMap(new TreeMap<>(except));
    }

    Json.Obj toJson() {
        return Json.object("code", code, "by", by, "from", from.toString(), "orgs", orgs, "except", except);
    }
}
