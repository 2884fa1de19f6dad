package org.mingjian.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagerTests {

    @Test
    @DisplayName("a pager says which rows it shows and links to its neighbours")
    void showsRowsAndNeighbours() {
        Pager pager = new Pager(7, 20, 5823, "/subjects?q=a");
        assertThat(List.of(pager.firstRow(), pager.lastRow(), pager.offset(), pager.pages())).containsExactly(121L,
                140L, 120L, 292L);
        assertThat(pager.near()).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(pager.href(8)).isEqualTo("/subjects?q=a&page=8&size=20");
        assertThat(new Pager(1, 50, 10, "/subjects").hrefOfSize(100)).isEqualTo("/subjects?page=1&size=100");
        Pager last = new Pager(292, 20, 5823, "/subjects");
        assertThat(List.of(last.firstRow(), last.lastRow())).containsExactly(5821L, 5823L);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasPrevious()).isTrue();
    }

    @Test
    @DisplayName("REL-07 a page or size that cannot be becomes the nearest that can")
    void mendsWildNumbers() {
        assertThat(new Pager(-3, 13, 100, "/x")).isEqualTo(new Pager(1, 20, 100, "/x"));
        assertThat(new Pager(Integer.MAX_VALUE, 100, 101, "/x").page()).isEqualTo(2);
        assertThat(new Pager(5, 20, 0, "/x").page()).isEqualTo(1);
        assertThat(new Pager(5, 20, 0, "/x").firstRow()).isZero();
        assertThat(new Pager(1, 20, -5, "/x").total()).isZero();
    }
}
