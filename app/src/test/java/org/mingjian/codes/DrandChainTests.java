package org.mingjian.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DrandChainTests {
    private static final DrandChain QUICKNET = DrandChain.byName("quicknet").orElseThrow();
    private static final DrandChain DEFAULT = DrandChain.byName("default").orElseThrow();

    @Test
    @DisplayName("VDP §4.4 the time of a round is what others who follow the chains have published")
    void timesOfRounds() {
        assertThat(QUICKNET.timeOf(27_946_612)).isEqualTo("2026-04-20T00:00:00Z");
        assertThat(QUICKNET.timeOf(35_107_012)).isEqualTo(Instant.ofEpochSecond(1_798_124_400));
        assertThat(DEFAULT.timeOf(6_426_976)).isEqualTo("2026-09-01T05:25:00Z");
        assertThat(DEFAULT.timeOf(1)).isEqualTo(Instant.ofEpochSecond(1_595_431_050));
    }

    @Test
    @DisplayName("VDP §4.4 the round after a moment is the first one that is not out yet at that moment")
    void roundAfter() {
        for (DrandChain chain : DrandChain.all()) {
            for (long moment = chain.genesis() - 2; moment < chain.genesis() + 70; moment++) {
                Instant at = Instant.ofEpochSecond(moment);
                long round = chain.roundAfter(at);
                assertThat(chain.timeOf(round)).isAfter(at);
                assertThat(round == 1 || !chain.timeOf(round - 1).isAfter(at)).isTrue();
            }
        }
    }

    @Test
    @DisplayName("VDP §15.23 a round is 1 to 15 digits without leading zero")
    void rounds() {
        assertThat(DrandChain.isRound("1")).isTrue();
        assertThat(DrandChain.isRound("999999999999999")).isTrue();
        for (String text : new String[]{"", "0", "012", "1000000000000000", "12a", "１２"}) {
            assertThat(DrandChain.isRound(text)).as(text).isFalse();
        }
        assertThat(QUICKNET.addressOf("5")).endsWith(QUICKNET.hash() + "/public/5");
    }
}
