package org.mingjian.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.SeatLine;

/**
 * What a published draw came to, as its certificate says (VDP §8).
 *
 * @param key the draw key K in hex
 * @param resultHash fingerprint of the result
 * @param assurance {@code open} with a public source, else {@code closed}
 * @param shares revealed share by party; empty for one that was withheld
 * @param beacons the public sources' texts, in committed order
 * @param cells what each cell came to, by the cell's name
 * @param reserve reserves of each cell in their order
 * @param keys ids of the keys that signed
 * @param drawn the drawn subjects by cell and ticket, then the mandatory ones
 * @param teams the people of each subject by its code
 */
public record PublishedResult(
    String key,
    String resultHash,
    String assurance,
    Map<String, Optional<String>> shares,
    List<String> beacons,
    Map<String, Cell> cells,
    Map<String, List<String>> reserve,
    List<String> keys,
    List<DrawnLine> drawn,
    Map<String, List<SeatLine>> teams
) {
    private static final String WITHHELD = "-";

    /**
     * How many a cell gave.
     *
     * @param cutoff the largest drawn ticket in hex; empty where nothing was drawn
     */
    public record Cell(int drawn, Optional<String> cutoff) {}

    static PublishedResult read(byte[] certificate, List<DrawnLine> drawn, List<SeatLine> seats)
            throws MalformedInput {
        Map<String, Json> members = members(Json.parseCanonical(certificate));
        Map<String, Optional<String>> shares = new LinkedHashMap<>();
        for (Map<String, Json> share : objects(members.get("shares"))) {
            String value = text(share.get("value"));
            shares.put(text(share.get("party")), Optional.of(value).filter(known -> !known.equals(WITHHELD)));
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Map<String, Json> cell : objects(members.get("cells"))) {
            int taken = cell.get("n") instanceof Json.Int n ? Math.toIntExact(n.value()) : 0;
            cells.put(text(cell.get("cell")),
                    new Cell(taken, Optional.of(text(cell.get("cutoff"))).filter(limit -> !limit.isEmpty())));
        }
        Map<String, List<String>> reserve = new LinkedHashMap<>();
        members(members.get("reserve")).forEach((cell, ids) -> reserve.put(cell, texts(ids)));
        Map<String, List<SeatLine>> teams = new LinkedHashMap<>();
        seats.forEach(seat -> teams.computeIfAbsent(seat.code(), code -> new ArrayList<>()).add(seat));
        return new PublishedResult(text(members.get("K")),
                text(members.get("resultHash")),
                text(members.get("assurance")),
                shares,
                objects(members.get("beacons")).stream().map(beacon -> text(beacon.get("text"))).toList(),
                cells,
                reserve,
                objects(members.get("signatures")).stream().map(line -> text(line.get("key"))).toList(),
                List.copyOf(drawn),
                teams);
    }

    /** Returns what a cell came to. */
    public Optional<Cell> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Returns the place of a subject among its cell's reserves, from 1; 0 for one that is not there. */
    public int reservePlace(String cell, String code) {
        return reserve.getOrDefault(cell, List.of()).indexOf(code) + 1;
    }

    /** Tells whether a subject is among the drawn or mandatory ones. */
    public boolean took(String code) {
        return drawn.stream().anyMatch(line -> line.code().equals(code));
    }

    private static Map<String, Json> members(@Nullable Json json) {
        return json instanceof Json.Obj object ? object.members() : Map.of();
    }

    private static List<Map<String, Json>> objects(@Nullable Json json) {
        return json instanceof Json.Arr array
                ? array.items().stream().map(PublishedResult::members).toList()
                : List.of();
    }

    private static List<String> texts(@Nullable Json json) {
        return json instanceof Json.Arr array
                ? array.items().stream().map(PublishedResult::text).toList()
                : List.of();
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Str string ? string.value() : "";
    }
}
