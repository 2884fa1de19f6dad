package org.fairdraw;

import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Commitment;
import org.fairdraw.terms.DrawRules;
import org.fairdraw.terms.Quota;
import org.fairdraw.terms.TeamSlot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The 12-row example of VDP §11, whose every figure two authors agree on. */
class SmallExampleVectorTests {
    static final List<String> ROWS = List.of("A01|KEY|330102|4|E", "A02|KEY|330102|4|E", "A03|KEY|330102|1|E",
            "A04|GEN|330102|1|E", "A05|GEN|330102|1|E", "A06|GEN|330102|2|E", "A07|GEN|330102|2|X.DONE2026",
            "A08|KEY|330103|1|E", "A09|KEY|330103|2|E", "A10|GEN|330103|1|E", "A11|GEN|330103|1|M",
            "A12|GEN|330103|4|E");
    static final String BEACON = "2026123:01-07-09-15-18-22-25-31-33-40-44-47-52-55-58-61-66-70-73-79";

    private final Suite suite = suite();
    private final Json.Obj vector = vector(suite);
    private final Snapshot<SubjectRow> pool = Snapshot.of(suite, rows());
    private final Tickets tickets = new Tickets(suite, text(vector, "K"));

    /** Returns the suite in which the example is drawn. */
    Suite suite() {
        return Suite.S;
    }

    @Test
    @DisplayName("VDP-2.2 the snapshot of the small example has the published root and leaf")
    void snapshot() {
        assertThat(Hex.of(pool.root())).isEqualTo(text(vector, "root"));
        assertThat(pool.rows().get(0).text()).isEqualTo(text(vector, "row0"));
        assertThat(Hex.of(MerkleTree.leafHash(suite, pool.rows().get(0).text().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(text(vector, "leaf0"));
    }

    @Test
    @DisplayName("VDP-4.5 the seed of the small example gives the published draw key and ticket")
    void seed() {
        String commitment = Commitment.hash(suite, Json.object("drawId", "TEST-0001", "root", Hex.of(pool.root()),
                "rules", Json.object("n", 6, "quotas", Map.of("KEY", List.of(Json.of(3), new Json.Null()))), "v",
                "VDP-1")
                .canonical());
        assertThat(commitment).isEqualTo(text(vector, "C"));
        Seed seed = Seed.of(suite, commitment,
                List.of(new Seed.Share("dept-A", Optional.of("1".repeat(64))),
                        new Seed.Share("notary", Optional.of("2".repeat(64))),
                        new Seed.Share("union", Optional.empty())),
                List.of(new Seed.Beacon("cwl-kl8", BEACON)));
        assertThat(seed.key()).isEqualTo(text(vector, "K"));
        assertThat(tickets.hex("T", "91330000A01")).isEqualTo(text(vector, "ticket(91330000A01)"));
    }

    @Test
    @DisplayName("VDP-5.4 the small example is drawn as published: cells, order, cutoffs, reserves")
    void draw() {
        DrawRules rules = rules(6, 2, Map.of("KEY", Quota.atLeast(3)), List.of());
        AllocationOutcome outcome = Allocation.allocate(pool.rows(), rules);
        SubjectDraw draw = SubjectDraw.draw(Pool.of(pool), ((AllocationOutcome.Allocated) outcome).cells(), 2,
                tickets);
        Json.Obj expected = (Json.Obj) vector.find("draw").orElseThrow();
        TreeMap<String, Object> cells = new TreeMap<>();
        for (CellResult cell : draw.cells()) {
            if (cell.chance().eligible() > 0) {
                Json.Obj json = (Json.Obj) cell.toJson();
                TreeMap<String, Json> members = new TreeMap<>(json.members());
                members.remove("cell");
                members.put("drawn", Json.of(draw.drawn()
                        .stream()
                        .filter(d -> d.cell().equals(cell.cell()))
                        .map(DrawnSubject::id)
                        .toList()));
                members.put("reserve", Json.of(draw.reserve().getOrDefault(cell.cell(), List.of())));
                cells.put(cell.cell(), members);
            }
        }
        assertThat(Json.of(cells)).isEqualTo(expected.find("cells").orElseThrow());
        assertThat(Json.of(draw.order())).isEqualTo(expected.find("order").orElseThrow());
        assertThat(Json.of(draw.mandatory())).isEqualTo(expected.find("mandatory").orElseThrow());
    }

    static List<SubjectRow> rows() {
        return ROWS.stream().map(row -> subject("T1|91330000" + row)).toList();
    }

    static SubjectRow subject(String text) {
        try {
            return SubjectRow.parse(text);
        } catch (MalformedInput e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static PersonRow person(String pid, String... roles) {
        return new PersonRow(pid, "d1", "r1", List.of(roles), List.of(), 0, OptionalInt.empty(), RowStatus.ELIGIBLE);
    }

    static DrawRules rules(int n, int m, Map<String, Quota> quotas, List<TeamSlot> team) {
        return new DrawRules(n, m, new TreeMap<>(quotas), team, new TreeMap<>(), OptionalInt.empty(), 2, "R0", "R1",
                new TreeMap<>());
    }

    private static String text(Json.Obj object, String name) {
        return ((Json.Str) object.find(name).orElseThrow()).value();
    }

    private static Json.Obj vector(Suite suite) {
        try (InputStream in = SmallExampleVectorTests.class.getResourceAsStream("/vectors/small.json")) {
            Json all = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((Json.Arr) all).items()
                    .stream()
                    .map(Json.Obj.class::cast)
                    .filter(vector -> text(vector, "suite").equals(suite.name()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | MalformedInput e) {
            throw new IllegalStateException(e);
        }
    }
}
