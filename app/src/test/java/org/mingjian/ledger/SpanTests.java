package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpanTests {

    @Test
    @DisplayName("BEY-05 roots and paths from stored subtrees equal those of the whole tree, for 0 to 70 leaves")
    void equalsWholeTree() {
        MemoryTree tree = new MemoryTree(Suite.S);
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (int size = 0; size <= 70; size++) {
            byte[] root = MerkleTree.root(Suite.S, leaves);
            assertThat(tree.root(size)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Span.path(index, size).stream().map(span -> span.hash(Suite.S, tree)).toList();
                assertThat(path).usingElementComparator(java.util.Arrays::compare)
                        .containsExactlyElementsOf(MerkleTree.inclusionPath(Suite.S, hashes, index));
                assertThat(MerkleTree.verifyInclusion(Suite.S, hashes.get(index), index, size, path, root)).isTrue();
            }
            byte[] leaf = ("leaf " + size).getBytes(StandardCharsets.UTF_8);
            leaves.add(leaf);
            hashes.add(MerkleTree.leafHash(Suite.S, leaf));
            tree.add(leaf);
        }
    }

    @Test
    @DisplayName("BEY-05 a path in a log of two hundred million entries needs at most 56 subtrees")
    void fewLookups() {
        long size = 200_000_000L - 1;
        for (long index : new long[]{0, 1, size / 2, size - 2, size - 1}) {
            assertThat(Span.path(index, size).stream().mapToInt(span -> span.places().size()).sum())
                    .isLessThanOrEqualTo(56);
        }
        assertThat(Span.whole(size).places()).hasSizeLessThanOrEqualTo(28);
    }

    @Test
    @DisplayName("BEY-05 a path to a leaf outside the log is refused")
    void outside() {
        assertThatThrownBy(() -> Span.path(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.path(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
