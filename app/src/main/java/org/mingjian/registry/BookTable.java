package org.mingjian.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a sheet become records of a table.
 *
 * @param kind the registry
 * @param table the table's name
 * @param keys columns that identify a record within an agency, all texts
 * @param fields the other columns that a sheet can change
 * @param loadOnly columns of the loaded lines that are not compared, as declarations
 * @param inserted columns that only a new record gets, each with its SQL value
 * @param touched what a change and a review set besides, as SQL, or an empty text
 */
record BookTable(
    BookKind kind,
    String table,
    List<String> keys,
    List<Field> fields,
    List<String> loadOnly,
    List<String> inserted,
    String touched
) {
    /** {@link Privacy#KEEP} as SQL. */
    static final String KEEP = "E'\\001keep'";
    private static final String AFTER_ASIDE = """
            ((r.aside - CAST(:aside AS text[])) || CASE WHEN position('\\u0001keep' IN l.aside::text) > 0
                THEN (SELECT jsonb_strip_nulls(jsonb_object_agg(e.key,
                    CASE WHEN e.value = to_jsonb(%s::text) THEN r.aside -> e.key ELSE e.value END))
                    FROM jsonb_each(l.aside) AS e)
                ELSE l.aside END)""".formatted(KEEP);
    private static final String FIRST_ASIDE = """
            CASE WHEN position('\\u0001keep' IN l.aside::text) > 0
                THEN (SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}'::jsonb) FROM jsonb_each(l.aside) AS e
                    WHERE e.value <> to_jsonb(%s::text))
                ELSE l.aside END""".formatted(KEEP);

    /**
     * A column.
     *
     * @param column the sheet's column that must be present for the field to change
     * @param name the table's column
     * @param type its SQL type
     * @param historic whether a change of it is kept in the history; a derived column is not
     * @param absent for a sealed column, which a sheet can leave as it is, what a new record has then, as SQL; else null
     */
    record Field(SheetColumn column, String name, String type, boolean historic, @Nullable String absent) {
        static Field of(SheetColumn column, String name, String type) {
            return new Field(column, name, type, true, null);
        }

        static Field sealed(SheetColumn column, String name, String type, String absent) {
            return new Field(column, name, type, true, absent);
        }

        /** Returns what a known record has after the sheet, as SQL. */
        String after() {
            return absent == null
                    ? "l." + name
                    : "CASE WHEN l.%s = %s THEN r.%s ELSE l.%s END".formatted(name, KEEP, name, name);
        }

        /** Returns what a new record has, as SQL. */
        String first() {
            return absent == null
                    ? "l." + name
                    : "CASE WHEN l.%s = %s THEN %s ELSE l.%s END".formatted(name, KEEP, absent, name);
        }

        static Field derived(SheetColumn column, String name, String type) {
            return new Field(column, name, type, false, null);
        }
    }

    /** Returns the temporary table for the lines; their columns stand in the order keys, fields, load-only, aside. */
    String createLines() {
        Stream<String> columns = Stream.of(
                keys.stream().map(key -> key + " text COLLATE \"C\" NOT NULL"),
                fields.stream().map(field -> field.name() + " " + field.type()),
                loadOnly.stream(),
                Stream.of("aside jsonb NOT NULL"))
                .flatMap(stream -> stream);
        return "CREATE TEMPORARY TABLE line (" + columns.collect(Collectors.joining(", ")) + ") ON COMMIT DROP";
    }

    String createDifferences() {
        return "CREATE TEMPORARY TABLE difference (id bigint, field text, before text, after text) ON COMMIT DROP";
    }

    /** Returns the statement that finds what differs; null where the sheet has no column that could. */
    String findDifferences(Set<SheetColumn> present, boolean aside) {
        List<String> pairs = new ArrayList<>();
        List<String> before = new ArrayList<>(List.of("''"));
        List<String> after = new ArrayList<>(List.of("''"));
        for (Field field : fields) {
            if (field.historic() && present.contains(field.column())) {
                pairs.add("('%s', r.%s::text, (%s)::text)".formatted(field.column().key(), field.name(),
                        field.after()));
                before.add("r." + field.name());
                after.add(field.after());
            }
        }
        if (aside) {
            before.add("r.aside");
            after.add(AFTER_ASIDE);
            pairs.add("('aside', r.aside::text, " + AFTER_ASIDE + "::text)");
        }
        pairs.add("('', '', '')");
        return """
                INSERT INTO difference SELECT r.id, d.field, d.before, d.after
                FROM %s r JOIN line l ON %s CROSS JOIN LATERAL (VALUES %s) AS d (field, before, after)
                WHERE r.agency_id = :agency AND (%s) IS DISTINCT FROM (%s) AND d.before IS DISTINCT FROM d.after
                """.formatted(table, join(), String.join(", ", pairs), String.join(", ", before),
                String.join(", ", after));
    }

    String change(Set<SheetColumn> present, boolean aside) {
        List<String> sets = new ArrayList<>();
        for (Field field : fields) {
            if (present.contains(field.column())) {
                sets.add(field.name() + " = " + field.after());
            }
        }
        if (aside) {
            sets.add("aside = " + AFTER_ASIDE);
        }
        if (!touched.isEmpty()) {
            sets.add(touched);
        }
        sets.add("version = r.version + 1");
        return "UPDATE %s r SET %s FROM line l WHERE r.agency_id = :agency AND %s AND r.id IN (SELECT id FROM difference)"
                .formatted(table, String.join(", ", sets), join());
    }

    String add() {
        List<String> names = new ArrayList<>(keys);
        fields.forEach(field -> names.add(field.name()));
        List<String> values = new ArrayList<>(keys.stream().map(key -> "l." + key).toList());
        fields.forEach(field -> values.add(field.first()));
        names.add("aside");
        values.add(FIRST_ASIDE);
        for (String each : inserted) {
            names.add(each.substring(0, each.indexOf(' ')));
            values.add(each.substring(each.indexOf(' ') + 1));
        }
        return """
                INSERT INTO %s (agency_id, %s, version, created_at, created_by)
                SELECT :agency, %s, 1, :at, :actor FROM line l
                WHERE NOT EXISTS (SELECT 1 FROM %s r WHERE r.agency_id = :agency AND %s)
                """.formatted(table, String.join(", ", names), String.join(", ", values), table, join());
    }

    private String join() {
        return keys.stream().map(key -> "r." + key + " = l." + key).collect(Collectors.joining(" AND "));
    }
}
