package org.mingjian.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/**
 * One step of an inclusion path as it is drawn: the hash so far, its sibling on one side, and what they make together.
 *
 * @param number from 1
 * @param sibling the sibling's hash
 * @param siblingLeft whether the sibling is the left one of the two
 * @param made the hash of both, the last one being the root
 */
record PathStep(int number, String sibling, boolean siblingLeft, String made) {

    /** Walks a path up from its leaf (RFC 9162 §2.1.3.2). */
    static List<PathStep> climb(Suite suite, long index, long size, String leaf, List<String> path) {
        List<PathStep> steps = new ArrayList<>();
        long node = index;
        long last = size - 1;
        byte[] hash = Hex.parse(leaf);
        for (String sibling : path) {
            while ((node & 1) == 0 && node == last && last > 0) {
                node >>= 1; // a last node without sibling rises as it is
                last >>= 1;
            }
            boolean left = (node & 1) == 1;
            byte[] other = Hex.parse(sibling);
            hash = left ? MerkleTree.nodeHash(suite, other, hash) : MerkleTree.nodeHash(suite, hash, other);
            steps.add(new PathStep(steps.size() + 1, sibling, left, Hex.of(hash)));
            node >>= 1;
            last >>= 1;
        }
        return steps;
    }

    public String siblingBrief() {
        return HexText.brief(sibling);
    }

    public String madeBrief() {
        return HexText.brief(made);
    }
}
