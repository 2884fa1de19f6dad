package org.mingjian.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/**
 * A run of neighbouring leaves that RFC 9162 §2.1 hashes as one tree. Its hash needs only the hashes of
 * complete subtrees, at most one for each binary digit of its length.
 *
 * @param start index of the first leaf, a multiple of the least power of two that is not below the length
 * @param length number of leaves, 0 or more
 */
record Span(long start, long length) {

    /** A complete subtree: the {@code position}-th run of 2^{@code level} leaves. */
    record Place(int level, long position) {
        /** Returns the index of its last leaf. */
        long last() {
            return ((position + 1) << level) - 1;
        }
    }

    /** Returns the whole tree over the first {@code size} leaves. */
    static Span whole(long size) {
        return new Span(0, size);
    }

    /** Returns the siblings on the way from leaf {@code index} up to the root of {@code size} leaves. */
    static List<Span> path(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No entry " + index + " in a log of " + size);
        }
        List<Span> downwards = new ArrayList<>();
        Span span = whole(size);
        while (span.length > 1) {
            boolean goesLeft = index < span.right().start;
            downwards.add(goesLeft ? span.right() : span.left());
            span = goesLeft ? span.left() : span.right();
        }
        return downwards.reversed();
    }

    /** Returns the runs of leaves that show how {@code second} leaves go on from {@code first} (RFC 9162 §2.1.4.1). */
    static List<Span> consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("No log of " + first + " in one of " + second);
        }
        List<Span> downwards = new ArrayList<>();
        Span span = whole(second);
        while (first > 0 && span.start + span.length > first) {
            boolean goesLeft = first <= span.right().start;
            downwards.add(goesLeft ? span.right() : span.left());
            span = goesLeft ? span.left() : span.right();
        }
        if (first > 0 && span.start > 0) {
            downwards.add(span); // what begins at 0 is the first log itself, whose root is known
        }
        return downwards.reversed();
    }

    /** Returns the complete subtrees that leaf {@code index} closes, merged leftwards, lowest first. */
    static List<Place> closedLeftOf(long index) {
        List<Place> siblings = new ArrayList<>();
        long position = index;
        for (int level = 0; (position & 1) == 1; level++) {
            siblings.add(new Place(level, position - 1));
            position >>= 1;
        }
        return siblings;
    }

    /** Returns the complete subtrees whose hashes {@link #hash} asks for, from left to right. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        Span rest = this;
        while (rest.length > 0) {
            Span next = rest.complete() ? rest : rest.left();
            places.add(next.place());
            rest = new Span(rest.start + next.length, rest.length - next.length);
        }
        return places;
    }

    /** Returns the span's Merkle tree hash. */
    byte[] hash(Suite suite, Function<Place, byte[]> nodes) {
        if (length == 0) {
            return suite.hash();
        }
        List<Place> places = places();
        byte[] hash = nodes.apply(places.getLast());
        for (Place left : places.reversed().subList(1, places.size())) {
            hash = MerkleTree.nodeHash(suite, nodes.apply(left), hash);
        }
        return hash;
    }

    private boolean complete() {
        return Long.bitCount(length) == 1;
    }

    private Place place() {
        int level = Long.numberOfTrailingZeros(length);
        return new Place(level, start >> level);
    }

    private Span left() {
        return new Span(start, Long.highestOneBit(length - 1));
    }

    private Span right() {
        long left = Long.highestOneBit(length - 1);
        return new Span(start + left, length - left);
    }
}
