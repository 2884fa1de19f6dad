package org.fairdraw;

import org.fairdraw.events.EventEffect;
import org.fairdraw.events.DrawEvent;
import org.fairdraw.events.RunningDraw;
import org.fairdraw.tickets.Tickets;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.DrawRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunningDrawProperties {
    private static final int DRAWS = 400;

    @Test
    @DisplayName("VDP-7 the effects of 400 random courses of events are those of the text read word by word")
    void slow() {
        int persons = 0;
        int substitutes = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            Random random = new Random(seed);
            Scenario scenario = RandomScenario.of(seed, Suite.S).rules(same -> replaced(same, random));
            SealedDraw sealed = ((PlanOutcome.Planned) PlannedDraw.plan(Suite.S, scenario.terms(), scenario.subjects(),
                    scenario.persons(), scenario.bars())).draw().seal();
            if (!(sealed.draw(scenario.shares(), scenario.beaconTexts()) instanceof DrawOutcome.Drawn outcome)) {
                continue; // another commitment may draw a team that nobody can fill
            }
            DrawnDraw drawn = outcome.draw();
            RunningDraw running = RunningDraw.of(drawn);
            SlowEvents slow = new SlowEvents(scenario, drawn, most(drawn));
            for (int i = 0; i < 6; i++) {
                DrawEvent event = event(scenario.terms().rules(), running, slow.seats(), random);
                if (running.objection(event).isPresent()) {
                    continue;
                }
                Tickets fresh = new Tickets(Suite.S, Hex.of(Suite.S.hash(("fresh " + seed + " " + i).getBytes(
                        StandardCharsets.UTF_8))));
                EventEffect effect = running.apply(event, fresh);
                assertThat(effect.toJson()).as("seed " + seed + " event " + i + " " + event)
                        .isEqualTo(slow.effect(event, fresh));
                persons += event instanceof DrawEvent.PersonOut ? effect.seats().size() : 0;
                substitutes += effect.substitute().isPresent() && effect.substitute().get().isPresent() ? 1 : 0;
            }
        }
        assertThat(persons).isGreaterThan(100);
        assertThat(substitutes).isGreaterThan(100);
    }

    private static DrawEvent event(DrawRules rules, RunningDraw running, Map<String, String> seats, Random random) {
        List<String> slots = List.copyOf(new TreeMap<>(seats).keySet());
        if (slots.isEmpty() || random.nextInt(3) == 0) {
            List<String> inspected = List.copyOf(new TreeSet<>(running.inspected()));
            return new DrawEvent.SubjectVoid(
                    inspected.isEmpty() ? "nobody" : inspected.get(random.nextInt(inspected.size())));
        }
        String slot = slots.get(random.nextInt(slots.size()));
        int bar = slot.indexOf('|');
        return new DrawEvent.PersonOut(slot.substring(0, bar), Integer.parseInt(slot.substring(bar + 1)),
                seats.getOrDefault(slot, ""), random.nextBoolean());
    }

    /** Returns T* by slot: components are those of slots and people who may take them (VDP §15.16). */
    private static Map<String, Integer> most(DrawnDraw drawn) {
        Map<String, Integer> most = new HashMap<>();
        TeamDraw.Outcome.Staffed teams = drawn.teams();
        for (int i = 0; i < teams.seats().size(); i++) {
            most.put(teams.seats().get(i).slot(), teams.boundsOf(i).most());
        }
        return most;
    }

    private static DrawRules replaced(DrawRules same, Random random) {
        return new DrawRules(same.n(), same.m(), same.quotas(), same.team(), same.qualOf(), same.regionLevel(),
                same.reserve(), random.nextBoolean() ? "R0" : "R1", random.nextBoolean() ? "R0" : "R1", same.weights());
    }
}
