package org.fairdraw.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Merkle trees of RFC 9162 §2.1: roots, inclusion paths, and their check (VDP §1.4). */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** Returns the root over the leaves' data; over none it is H(""). */
    public static byte[] root(Suite suite, List<byte[]> leafData) {
        return rootOfHashes(suite, leafData.stream().map(data -> leafHash(suite, data)).toList());
    }

    /** Returns H(0x00 ‖ data). */
    public static byte[] leafHash(Suite suite, byte[] data) {
        return suite.hash(LEAF, data);
    }

    /** Returns the hash of leaves that stand one after the other in a larger array. */
    public static Suite.PrefixHash leaf(Suite suite) {
        return suite.after(LEAF);
    }

    /** Returns H(0x01 ‖ left ‖ right). */
    public static byte[] nodeHash(Suite suite, byte[] left, byte[] right) {
        return suite.hash(NODE, left, right);
    }

    /** Returns the path of the leaf at this index, from the leaf's sibling up to the root's child (§2.1.3). */
    public static List<byte[]> inclusionPath(Suite suite, List<byte[]> leafHashes, int index) {
        if (index < 0 || index >= leafHashes.size()) {
            throw new IllegalArgumentException("No leaf " + index + " among " + leafHashes.size());
        }
        List<byte[]> path = new ArrayList<>();
        List<byte[]> level = leafHashes;
        for (int at = index; level.size() > 1; at /= 2) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling).clone());
            }
            level = above(suite, level);
        }
        return path;
    }

    /** Tells whether the path leads from the leaf at this index to the root of a tree of this size (§2.1.3.2). */
    public static boolean verifyInclusion(
        Suite suite,
        byte[] leafHash,
        long index,
        long size,
        List<byte[]> path,
        byte[] root
    ) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            boolean right = (node & 1) == 1 || node == last;
            hash = right ? nodeHash(suite, sibling, hash) : nodeHash(suite, hash, sibling);
            while (right && (node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Returns the root over hashes of leaves; over none it is H(""). */
    public static byte[] rootOfHashes(Suite suite, List<byte[]> leafHashes) {
        List<byte[]> level = leafHashes;
        while (level.size() > 1) {
            level = above(suite, level);
        }
        return level.isEmpty() ? suite.hash() : level.get(0).clone();
    }

    /** Joins pairs; a last node without sibling rises as it is, which splits at powers of two. */
    private static List<byte[]> above(Suite suite, List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            above.add(nodeHash(suite, level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.get(level.size() - 1));
        }
        return above;
    }
}
