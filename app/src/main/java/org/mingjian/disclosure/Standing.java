package org.mingjian.disclosure;

import java.util.Optional;
import org.fairdraw.CellChance;
import org.fairdraw.Hex;
import org.fairdraw.Json;
import org.fairdraw.SealedDraw;
import org.fairdraw.SubjectRow;
import org.fairdraw.Suite;
import org.fairdraw.Tickets;

/**
 * How one enterprise stands in a draw (VDP §0 P6): its row, its chance, and, once the result is public, its ticket
 * against its stratum's cutoff.
 *
 * @param row the row as it was sealed
 * @param chance chance of its cell, empty for a row that takes no part
 * @param ticket its ticket in hex, for an eligible row of a published draw
 * @param cutoff its cell's cutoff, where something was drawn from the cell
 * @param drawn whether it was drawn, for a published draw
 */
public record Standing(
    SubjectRow row,
    Optional<CellChance> chance,
    Optional<String> ticket,
    Optional<String> cutoff,
    Optional<Boolean> drawn
) {

    /** Finds a credit code among the sealed rows; empty where it is not there. */
    public static Optional<Standing> of(SealedDraw sealed, String code, Optional<Json.Obj> certificate) {
        return sealed.subjects()
                .rows()
                .stream()
                .filter(row -> row.id().equals(code))
                .findFirst()
                .map(row -> of(sealed, row, certificate));
    }

    private static Standing of(SealedDraw sealed, SubjectRow row, Optional<Json.Obj> certificate) {
        String cell = String.join("/", row.path()) + "/" + row.weight();
        boolean eligible = row.status().eligible();
        Optional<CellChance> chance = eligible
                ? sealed.chances().stream().filter(entry -> entry.cell().equals(cell)).findFirst()
                : Optional.empty();
        if (certificate.isEmpty() || !eligible) {
            return new Standing(row, chance, Optional.empty(), Optional.empty(),
                    certificate.map(present -> row.status().mandatory()));
        }
        String key = ((Json.Str) certificate.get().members().getOrDefault("K", new Json.Str(""))).value();
        String ticket = Hex.of(new Tickets(Suite.S, key).ticket("T", row.id()));
        Optional<String> cutoff = cutoff(certificate.get(), cell);
        return new Standing(row, chance, Optional.of(ticket), cutoff,
                Optional.of(cutoff.filter(limit -> ticket.compareTo(limit) <= 0).isPresent()));
    }

    private static Optional<String> cutoff(Json.Obj certificate, String cell) {
        Json.Arr cells = (Json.Arr) certificate.members().getOrDefault("cells", Json.of(java.util.List.of()));
        return cells.items()
                .stream()
                .map(item -> ((Json.Obj) item).members())
                .filter(item -> new Json.Str(cell).equals(item.get("cell")))
                .map(item -> item.get("cutoff"))
                .filter(Json.Str.class::isInstance)
                .map(limit -> ((Json.Str) limit).value())
                .findFirst();
    }
}
