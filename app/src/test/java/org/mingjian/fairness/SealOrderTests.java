package org.mingjian.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.draw.DrawState;

class SealOrderTests {
    @Test
    @DisplayName("SUP-03 draws are looked at in the order of their sealing up to the first open one, so that no look is ever revised")
    void prefix() {
        SealOrder open = SealOrder.of(states(DrawState.PUBLISHED, DrawState.VOID, DrawState.CONFIRMED,
                DrawState.PUBLISHED, DrawState.VOID));
        assertThat(open.published()).containsExactly(new UUID(0, 0));
        assertThat(open.attempts().waiting()).isEqualTo(1);
        assertThat(open.attempts().seenVoid()).as("a void one behind the open one does not count yet").isEqualTo(1);
        assertThat(open.attempts().underWay()).isEqualTo(1);
        SealOrder settled = SealOrder.of(states(DrawState.PUBLISHED, DrawState.VOID, DrawState.PUBLISHED,
                DrawState.PUBLISHED, DrawState.VOID));
        assertThat(settled.published().subList(0, 1)).as("what was seen stays the beginning")
                .isEqualTo(open.published());
        assertThat(settled.published()).hasSize(3);
        assertThat(settled.attempts().waiting()).isZero();
        assertThat(SealOrder.of(Map.of()).published()).isEqualTo(List.of());
    }

    private static Map<UUID, DrawState> states(DrawState... states) {
        Map<UUID, DrawState> map = new LinkedHashMap<>();
        for (DrawState state : states) {
            map.put(new UUID(0, map.size()), state);
        }
        return map;
    }
}
