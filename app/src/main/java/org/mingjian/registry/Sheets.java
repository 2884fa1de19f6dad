package org.mingjian.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mingjian.registry.grid.GridLimits;

/**
 * Reads the sheets that agencies keep: subjects, inspectors and interests, as CSV or XLSX (REG-09). It needs neither
 * database nor framework. Whatever the file holds, the answer is an outcome and never an exception.
 */
public final class Sheets {
    /** So many faults of a sheet are listed; the others are counted. */
    public static final int MOST_FAULTS_SHOWN = 1_000;
    /** Most rows of a sheet unless the configuration says otherwise. */
    public static final int MOST_ROWS = 1_000_000;

    private final LocalDate today;
    private final GridLimits limits;

    private Sheets(LocalDate today, GridLimits limits) {
        this.today = today;
        this.limits = limits;
    }

    /** Returns a reader for which later days than {@code today} lie in the future. */
    public static Sheets on(LocalDate today) {
        return new Sheets(today, GridLimits.ofRows(MOST_ROWS));
    }

    /** Returns a reader that refuses sheets with more rows than that below the header. */
    public Sheets withMostRows(int rows) {
        return new Sheets(today, GridLimits.ofRows(rows));
    }

    /** Reads a sheet of subjects; the faults name the file as {@code file} does. */
    public SheetOutcome<SubjectLine> subjects(Path file) {
        return read(file, new SubjectForm(today, SubjectRules.NONE));
    }

    /** Reads a sheet of inspectors; a lapsed certificate is no fault of the sheet. */
    public SheetOutcome<InspectorLine> inspectors(Path file) {
        return read(file, new InspectorForm());
    }

    /** Reads a sheet of interests; a row that refers to nobody known is a fault. */
    public SheetOutcome<InterestLine> interests(Path file, InterestReferences references) {
        return read(file, new InterestForm(references, Privacy.none()));
    }

    /**
     * Reads a sheet of experts; one whose term has ended is no fault of the sheet.
     *
     * @param inspector says whether a number is an inspector's already
     */
    public SheetOutcome<ExpertLine> experts(Path file, Predicate<String> inspector) {
        return read(file, new ExpertForm(inspector));
    }

    /** Reads a sheet of vehicles and equipment. */
    public SheetOutcome<VehicleLine> vehicles(Path file) {
        return read(file, new VehicleForm());
    }

    /**
     * Reads a sheet of scores (VDP §5.6).
     *
     * @param known says whether a credit code is a subject's
     */
    public SheetOutcome<ScoreLine> scores(Path file, Predicate<String> known) {
        return read(file, new ScoreForm(known));
    }

    /** Reads a sheet of the units that must be in the registry (REG-02). */
    public SheetOutcome<RequiredLine> required(Path file) {
        return read(file, new RequiredForm());
    }

    /**
     * Reads a sheet of texts whose meaning another module knows.
     *
     * @param rule what is wrong with a row; it sees each row once, in the sheet's order
     */
    public SheetOutcome<TextRow> texts(Path file, List<TextColumn> columns, TextRow.Rule rule) {
        return read(file, new TextForm(columns, rule));
    }

    LocalDate today() {
        return today;
    }

    GridLimits limits() {
        return limits;
    }

    private <L> SheetOutcome<L> read(Path file, SheetForm<L> form) {
        List<L> lines = new ArrayList<>();
        Path name = file.getFileName();
        SheetScan.End end = SheetScan.scan(file, name == null ? "" : name.toString(), form, limits, lines::add);
        return end.faultTotal() > 0
                ? new SheetOutcome.Faulty<>(end.faults(), end.faultTotal())
                : new SheetOutcome.Read<>(lines, end.setAside(), end.encoding());
    }
}
