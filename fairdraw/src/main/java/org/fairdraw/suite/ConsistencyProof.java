package org.fairdraw.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shows that one tree is the beginning of another: nothing in it was changed, removed or reordered, only added
 * (RFC 9162 §2.1.4, VDP §9.2). Beyond the RFC's 0 &lt; first &lt; second, equal sizes need equal roots, every tree goes
 * on from the empty one, and both have an empty path.
 */
public final class ConsistencyProof {
    private ConsistencyProof() {}

    /**
     * Returns the path from the tree over the first {@code first} leaves to that over all of them (§2.1.4.1).
     *
     * @throws IllegalArgumentException where {@code first} is not between 0 and the number of leaves
     */
    public static List<byte[]> path(Suite suite, List<byte[]> leafHashes, int first) {
        if (first < 0 || first > leafHashes.size()) {
            throw new IllegalArgumentException("No tree of " + first + " in one of " + leafHashes.size());
        }
        return first == 0 ? List.of() : subproof(suite, leafHashes, first, true);
    }

    /** Tells whether the path proves that the tree with the second root goes on from that with the first (§2.1.4.2). */
    public static boolean verify(
        Suite suite,
        long first,
        long second,
        List<byte[]> path,
        byte[] firstRoot,
        byte[] secondRoot
    ) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot)
                    && (first > 0 || Arrays.equals(firstRoot, suite.hash()));
        }
        if (first == 0) {
            return path.isEmpty() && Arrays.equals(firstRoot, suite.hash());
        }
        List<byte[]> steps = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            steps.add(0, firstRoot); // a complete first tree is its own first node
        }
        return !steps.isEmpty() && climb(suite, first, second, steps, firstRoot, secondRoot);
    }

    private static boolean climb(
        Suite suite,
        long first,
        long second,
        List<byte[]> steps,
        byte[] firstRoot,
        byte[] secondRoot
    ) {
        int complete = Long.numberOfTrailingZeros(first);
        long node = first - 1 >> complete;
        long last = second - 1 >> complete;
        byte[] old = steps.get(0);
        byte[] now = steps.get(0);
        for (byte[] step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = MerkleTree.nodeHash(suite, step, old);
                now = MerkleTree.nodeHash(suite, step, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.nodeHash(suite, now, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(now, secondRoot);
    }

    /** SUBPROOF of §2.1.4.1; {@code known} while the leaves are the beginning of the whole tree. */
    private static List<byte[]> subproof(Suite suite, List<byte[]> leaves, int first, boolean known) {
        if (first == leaves.size()) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(MerkleTree.rootOfHashes(suite, leaves)));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> path = first <= split
                ? subproof(suite, left, first, known)
                : subproof(suite, right, first - split, false);
        path.add(MerkleTree.rootOfHashes(suite, first <= split ? right : left));
        return path;
    }
}
