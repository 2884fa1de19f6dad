package org.mingjian.checklist;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.Locale;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Department;
import org.mingjian.identity.Outcome;
import org.mingjian.registry.SheetFault;
import org.mingjian.registry.SheetOutcome;
import org.mingjian.registry.Sheets;
import org.mingjian.registry.TextColumn;
import org.mingjian.registry.TextRow;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a sheet of items into a draft, all of it or nothing (ITEM-01, REG-09), in one act of the ledger. */
@Service
public class ItemImports {
    private static final int MOST_ROWS = 2_000;
    private static final int CODE_LENGTH = 30;

    private final Drafts drafts;
    private final Agencies agencies;
    private final Clock clock;

    ItemImports(Drafts drafts, Agencies agencies, Clock clock) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What came of a sheet. */
    public sealed interface Brought {
        /**
         * It is in the draft.
         *
         * @param added items that are new
         * @param changed items that are stated otherwise
         * @param same items that stay as they were
         * @param removed items that the sheet lacks and that were taken out, where that was asked for
         * @param aside headers of columns that mean no field, and were not taken over
         */
        record Done(int added, int changed, int same, int removed, List<String> aside) implements Brought {}

        /** Nothing was brought in: the sheet has faults. */
        record Faulty(List<SheetFault> faults, int total) implements Brought {}

        /** Nothing was brought in: the draft cannot be written. */
        record Refused(List<Fault> faults) implements Brought {}
    }

    /** Returns the columns of a sheet of items, in the order of template and export. */
    public static List<TextColumn> columns() {
        List<TextColumn> columns = new ArrayList<>();
        columns.add(new TextColumn(ItemSheet.CODE, label(Locale.SIMPLIFIED_CHINESE, ItemSheet.CODE),
                label(Locale.ENGLISH, ItemSheet.CODE), false, List.of("序号", "事项编号", "事项编码"), CODE_LENGTH));
        ItemField.all()
                .forEach(field -> columns.add(new TextColumn(field.key(),
                        label(Locale.SIMPLIFIED_CHINESE, field.key()), label(Locale.ENGLISH, field.key()),
                        field == ItemField.NAME, ItemSheet.aliases(field), field.longest())));
        return columns;
    }

    /**
     * Brings a sheet into a draft of the actor's agency.
     *
     * @param whole whether the sheet is the whole list, so that items which it lacks are taken out
     */
    @Transactional
    public Brought bring(Actor actor, ListVersion draft, Path file, boolean whole) {
        Map<String, String> departments = agencies.departmentsOf(actor.agencyId())
                .stream()
                .collect(Collectors.toMap(Department::name, Department::code, (first, second) -> first));
        ItemSheet sheet = new ItemSheet(draft.list(), actor.agencyName(), departments);
        return switch (Sheets.on(LocalDate.now(clock)).withMostRows(MOST_ROWS).texts(file, columns(), sheet)) {
            case SheetOutcome.Faulty<TextRow> faulty -> new Brought.Faulty(faulty.faults(), faulty.total());
            case SheetOutcome.Read<TextRow> read -> write(actor, draft, sheet.items(), whole, read.setAside());
        };
    }

    private Brought write(
        Actor actor,
        ListVersion draft,
        Map<String, Item> items,
        boolean whole,
        List<String> aside
    ) {
        ItemList list = whole ? new ItemList(List.copyOf(items.values())) : draft.list();
        if (!whole) {
            for (Item item : items.values()) {
                list = list.with(item.code(), item);
            }
        }
        List<Difference> differences = Difference.between(draft.list(), list);
        int added = (int) differences.stream().filter(Difference.Added.class::isInstance).count();
        int changed = (int) differences.stream().filter(Difference.Changed.class::isInstance).count();
        int removed = differences.size() - added - changed;
        Outcome<ListVersion> written = drafts.replace(actor, draft, list, "sheet:" + items.size());
        return written.faults().isEmpty()
                ? new Brought.Done(added, changed, items.size() - added - changed, removed, aside)
                : new Brought.Refused(written.faults());
    }

    private static String label(Locale locale, String key) {
        return ResourceBundle.getBundle("messages.checklist", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("checklist.field." + key);
    }
}
