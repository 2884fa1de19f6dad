package org.mingjian.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The registry of experts (安全生产专家库, REG-06). */
@Service
public class Experts extends PlainBook<Expert, ExpertLine> {
    Experts(BookTools tools, InspectorRows inspectors) {
        super(tools, new OfExperts(inspectors));
    }

    /** What makes the registry of experts. */
    private record OfExperts(InspectorRows inspectors) implements Terms<Expert, ExpertLine> {
        @Override
        public BookTable table() {
            return ExpertTable.TABLE;
        }

        @Override
        public RecordRows.Reader<Expert> reader() {
            return ExpertTable::expert;
        }

        @Override
        public BookMerge.LineWriter<ExpertLine> writer(Privacy privacy) {
            return (row, line) -> ExpertTable.write(row, line, privacy);
        }

        @Override
        public List<SheetColumn> columns() {
            return ExpertForm.COLUMNS;
        }

        @Override
        public SheetForm<ExpertLine> form(UUID agency) {
            Set<String> certificates = inspectors.certificates(agency);
            return new ExpertForm(certificates::contains);
        }

        @Override
        public RecordRows.Where where(RecordFilter filter, LocalDate today) {
            RecordRows.Where where = RecordRows.Where.agencies(filter.agencies());
            if (!filter.words().isEmpty()) {
                where.and("(strpos(upper(name), :words) > 0 OR strpos(upper(number), :words) > 0 "
                        + "OR strpos(upper(employer), :words) > 0 "
                        + "OR strpos(upper(array_to_string(contents, ' ')), :words) > 0)", "words",
                        filter.words().toUpperCase(Locale.ROOT));
            }
            if (!filter.industry().isEmpty()) {
                where.and(":industry = ANY (industries)", "industry", filter.industry());
            }
            String gone = "coalesce(removed_on <= :today, false)";
            switch (filter.state()) {
                case "SERVING" -> where.and("NOT " + gone + " AND admitted_on <= :today AND term_until >= :today",
                        "today", today);
                case "COMING" -> where.and("NOT " + gone + " AND admitted_on > :today", "today", today);
                case "ENDED" -> where.and("NOT " + gone + " AND admitted_on <= :today AND term_until < :today", "today",
                        today);
                case "REMOVED" -> where.and(gone, "today", today);
                default -> {
                }
            }
            return where;
        }

        @Override
        public Map<String, ? extends @Nullable Object> values(ExpertLine line) {
            return ExpertTable.values(line);
        }

        @Override
        public Expert record(ExpertLine line, UUID agency) {
            return line.as(0, agency, 0);
        }

        @Override
        public SheetColumn identity() {
            return ExpertForm.NUMBER;
        }

        @Override
        public Kept.Acts acts() {
            return new Kept.Acts("EXPERT_ADDED", "EXPERT_CHANGED");
        }

        @Override
        public Json.Obj named(ExpertLine line, byte[] salt) {
            return Json.object("expert", Salt.hash(salt, line.number()));
        }
    }
}
