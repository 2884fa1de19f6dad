package org.mingjian.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.mingjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The licences of subjects (许可证): several to one enterprise, which stays one subject. */
@Service
public class Licences extends PlainBook<Licence, LicenceLine> {
    /** Of a kind that was renewed only the newest licence of a subject counts. */
    private static final String NEWEST = """
            NOT EXISTS (SELECT 1 FROM registry.licence n WHERE n.agency_id = licence.agency_id
                AND n.credit_code = licence.credit_code AND n.kind = licence.kind AND n.valid_to > licence.valid_to)
            """;
    private static final String BY_KIND = """
            SELECT l.kind, count(*), count(DISTINCT l.credit_code) FROM registry.licence l
            JOIN registry.subject s ON s.agency_id = l.agency_id AND s.credit_code = l.credit_code AND s.active
            WHERE l.agency_id IN (:agencies) GROUP BY GROUPING SETS ((l.kind), ()) ORDER BY 2 DESC, 1
            """;
    private static final String END = "SELECT min(valid_to) FROM registry.licence WHERE agency_id = :agency AND ";

    private final BookTools tools;
    private final InterestRows references;

    Licences(BookTools tools, InterestRows references, RegistrySettings settings) {
        super(tools, new OfLicences(tools.jdbc(), settings.licenceLeadDays()));
        this.tools = tools;
        this.references = references;
    }

    /**
     * How many licences of a kind there are, and how many enterprises hold them.
     *
     * @param kind the kind, or an empty text for all together
     */
    public record Count(String kind, long licences, long holders) {}

    /** Counts the licences of subjects in the registry by kind, the sum first. */
    public List<Count> counts(Set<UUID> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : tools.jdbc()
                        .sql(BY_KIND)
                        .param("agencies", agencies)
                        .query((row, number) -> new Count(
                                Optional.ofNullable(row.getString(1)).orElse(""), row.getLong(2), row.getLong(3)))
                        .list()
                        .stream()
                        .sorted((a, b) -> Boolean.compare(!a.kind().isEmpty(), !b.kind().isEmpty()))
                        .toList();
    }

    /** Returns the licences of one subject, the one that lasts longest first. */
    public List<Licence> of(UUID agencyId, String code) {
        return tools.jdbc()
                .sql("SELECT * FROM registry.licence WHERE agency_id = :agency AND credit_code = :code "
                        + "ORDER BY valid_to DESC, number")
                .param("agency", agencyId)
                .param("code", code)
                .query((row, number) -> LicenceTable.licence(row))
                .list();
    }

    /** Returns the first end of the agency's licences that have ended or end soon, those replaced left out. */
    public Optional<LocalDate> firstEnd(UUID agencyId, boolean ended, int leadDays) {
        LocalDate today = LocalDate.now(tools.clock());
        return tools.jdbc()
                .sql(END + NEWEST + (ended ? " AND valid_to < :today" : " AND valid_to >= :today AND valid_to < :soon"))
                .param("agency", agencyId)
                .param("today", today)
                .param("soon", today.plusDays(leadDays))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** {@inheritDoc} A row that names an enterprise that is not in the agency's registry is a fault. */
    @Override
    public ImportOutcome importSheet(Actor actor, Path file, String name, UUID key) {
        Set<String> codes = new HashSet<>();
        // One pass for the codes alone: while the lines are copied the connection can ask nothing else.
        LicenceForm gathering = new LicenceForm(code -> {
            codes.add(code);
            return true;
        });
        SheetScan.scan(file, name, gathering, tools.imports().limits(), line -> {});
        Set<String> known = references.known(actor.agencyId(), codes);
        return tools.imports()
                .run(new Imports.Request(actor, file, name, key, name), LicenceTable.TABLE,
                        new LicenceForm(known::contains), (row, line) -> LicenceTable.write(row, line, tools.privacy()),
                        (request, at, today) -> {});
    }

    /** What makes the registry of licences. */
    private record OfLicences(JdbcClient jdbc, int leadDays) implements Terms<Licence, LicenceLine> {
        @Override
        public BookTable table() {
            return LicenceTable.TABLE;
        }

        @Override
        public RecordRows.Reader<Licence> reader() {
            return LicenceTable::licence;
        }

        @Override
        public BookMerge.LineWriter<LicenceLine> writer(Privacy privacy) {
            return (row, line) -> LicenceTable.write(row, line, privacy);
        }

        @Override
        public List<SheetColumn> columns() {
            return LicenceForm.COLUMNS;
        }

        @Override
        public SheetForm<LicenceLine> form(UUID agency) {
            return new LicenceForm(code -> jdbc
                    .sql("SELECT count(*) FROM registry.subject WHERE agency_id = :agency AND credit_code = :code AND merged_into IS NULL")
                    .param("agency", agency)
                    .param("code", code)
                    .query(Long.class)
                    .single() > 0);
        }

        @Override
        public RecordRows.Where where(RecordFilter filter, LocalDate today) {
            RecordRows.Where where = RecordRows.Where.agencies(filter.agencies());
            if (!filter.words().isEmpty()) {
                where.and("""
                        (strpos(upper(number), :words) > 0 OR strpos(upper(issuer), :words) > 0
                            OR starts_with(credit_code, :words) OR credit_code IN (
                                SELECT s.credit_code FROM registry.subject s
                                WHERE s.agency_id = licence.agency_id AND strpos(upper(s.name), :words) > 0))""",
                        "words", filter.words().toUpperCase(Locale.ROOT));
            }
            if (!filter.more().licence().isEmpty()) {
                where.and("kind = :kind", "kind", filter.more().licence());
            }
            switch (filter.state()) {
                case "ENDED" -> where.and("valid_to < :today AND " + NEWEST, "today", today);
                case "SOON" -> where
                        .and("valid_from <= :today AND valid_to >= :today AND " + NEWEST, "today", today)
                        .and("valid_to < :soon", "soon", today.plusDays(leadDays));
                case "COMING" -> where.and("valid_from > :today", "today", today);
                case "VALID" -> where.and("valid_from <= :today AND valid_to >= :today", "today", today);
                default -> {
                }
            }
            return where;
        }

        @Override
        public Map<String, ? extends @Nullable Object> values(LicenceLine line) {
            return LicenceTable.values(line);
        }

        @Override
        public Licence record(LicenceLine line, UUID agency) {
            return line.as(0, agency, 0);
        }

        @Override
        public SheetColumn identity() {
            return LicenceForm.NUMBER;
        }

        @Override
        public List<SheetColumn> identities() {
            return List.of(LicenceForm.NUMBER, LicenceForm.CODE);
        }

        @Override
        public Kept.Acts acts() {
            return new Kept.Acts("LICENCE_ADDED", "LICENCE_CHANGED");
        }

        @Override
        public Json.Obj named(LicenceLine line, byte[] salt) {
            return Json.object("code", line.code(), "number", line.number());
        }
    }
}
