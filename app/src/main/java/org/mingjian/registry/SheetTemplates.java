package org.mingjian.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty sheets that an agency fills in; their columns are those that an import knows. */
public final class SheetTemplates {
    private static final int TEXT_ROWS = 500;
    private static final double WIDTH = 22;
    private static final double NOTE_WIDTH = 70;

    private SheetTemplates() {}

    /** Writes the template as CSV: the header alone. */
    public static void csv(BookKind kind, OutputStream out) {
        try (SheetWriter writer = SheetWriter.csv(out)) {
            writer.row(columns(kind).stream().map(SheetColumn::header).toList());
        }
    }

    /** Writes the template as XLSX: a first sheet to fill in, all cells as texts, and a second one that explains it. */
    public static void xlsx(BookKind kind, Locale locale, OutputStream out) {
        List<SheetColumn> columns = columns(kind);
        try (Workbook workbook = new Workbook(out, "Mingjian", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SheetMessages.word(locale, "registry.sheet." + kind.name()));
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, WIDTH);
                sheet.value(0, i, columns.get(i).header() + (columns.get(i).required() ? "*" : ""));
                sheet.style(0, i).bold().set();
            }
            sheet.range(1, 0, TEXT_ROWS, columns.size() - 1).style().format("@").set();
            sheet.freezePane(0, 1);
            explain(workbook.newWorksheet(SheetMessages.word(locale, "registry.sheet.help")), columns, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(Worksheet help, List<SheetColumn> columns, Locale locale) {
        help.width(0, WIDTH);
        help.width(1, WIDTH);
        help.width(2, WIDTH);
        help.width(3, NOTE_WIDTH);
        String[] heads = {"column", "english", "required", "note"};
        for (int i = 0; i < heads.length; i++) {
            help.value(0, i, SheetMessages.word(locale, "registry.sheet.help." + heads[i]));
            help.style(0, i).bold().set();
        }
        ResourceBundle words = SheetMessages.words(locale);
        for (int row = 0; row < columns.size(); row++) {
            SheetColumn column = columns.get(row);
            String note = "registry.hint." + column.key();
            help.value(row + 1, 0, column.header());
            help.value(row + 1, 1, column.english());
            help.value(row + 1, 2, YesNo.write(column.required()));
            help.value(row + 1, 3, words.containsKey(note) ? words.getString(note) : "");
        }
    }

    static List<SheetColumn> columns(BookKind kind) {
        return switch (kind) {
            case SUBJECTS -> SubjectForm.COLUMNS;
            case INSPECTORS -> InspectorForm.COLUMNS;
            case INTERESTS -> InterestForm.COLUMNS;
            case EXPERTS -> ExpertForm.COLUMNS;
            case VEHICLES -> VehicleForm.COLUMNS;
            case LICENCES -> LicenceForm.COLUMNS;
        };
    }
}
