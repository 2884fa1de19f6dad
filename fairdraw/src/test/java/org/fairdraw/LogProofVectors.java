package org.fairdraw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fairdraw.json.Json;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/**
 * The questions of {@code log-proofs.json}: honest proofs of RFC 9162 §2.1.3 and §2.1.4, and forged ones. The first
 * eight leaves are those of Certificate Transparency's well-known tree; trees beyond 16 have decimal numbers as leaves.
 */
final class LogProofVectors {
    private static final List<String> KNOWN = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f", "70", "71", "72", "73", "74", "75", "76", "77");
    private static final byte[] STRANGE = Suite.S.hash("strange".getBytes(StandardCharsets.UTF_8));

    private final List<Json.Obj> vectors = new ArrayList<>();

    private LogProofVectors() {}

    static List<Json.Obj> all() {
        LogProofVectors made = new LogProofVectors();
        List<byte[]> small = KNOWN.stream().map(Hex::parse).map(leaf -> MerkleTree.leafHash(Suite.S, leaf)).toList();
        for (int size = 1; size <= small.size(); size++) {
            for (int index = 0; index < size; index++) {
                made.inclusion(small.subList(0, size), index, size == 7 || size == 8);
            }
            for (int first = 0; first <= size; first++) {
                made.consistency(small.subList(0, size), first, size == 7 || size == 8 || size == 13);
            }
        }
        List<byte[]> large = IntStream.range(0, 1025)
                .mapToObj(i -> MerkleTree.leafHash(Suite.S, Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (int size : new int[]{17, 100, 1000, 1024, 1025}) {
            for (int place : new int[]{0, size / 3, size - 1}) {
                made.inclusion(large.subList(0, size), place, place > 0 && place < size - 1);
            }
            for (int first : new int[]{1, 15, size / 2, size - 1}) {
                made.consistency(large.subList(0, size), first, first == size / 2);
            }
        }
        return made.vectors;
    }

    private void inclusion(List<byte[]> leaves, int index, boolean alsoForged) {
        Question honest = new Question("inclusion " + index + " of " + leaves.size(), index, leaves.size(),
                MerkleTree.inclusionPath(Suite.S, leaves, index), leaves.get(index),
                MerkleTree.rootOfHashes(Suite.S, leaves));
        vectors.add(honest.inclusion());
        if (alsoForged) {
            honest.forged().forEach(forged -> vectors.add(forged.inclusion()));
            vectors.add(honest.named("another leaf").from(STRANGE).inclusion());
            vectors.add(honest.named("an index beyond the tree").at(leaves.size(), leaves.size()).inclusion());
            vectors.add(honest.named("the neighbour's index").at(index ^ 1, leaves.size()).inclusion());
        }
    }

    private void consistency(List<byte[]> leaves, int first, boolean alsoForged) {
        Question honest = new Question("consistency " + first + " to " + leaves.size(), first, leaves.size(),
                ConsistencyProof.path(Suite.S, leaves, first),
                MerkleTree.rootOfHashes(Suite.S, leaves.subList(0, first)),
                MerkleTree.rootOfHashes(Suite.S, leaves));
        vectors.add(honest.consistency());
        if (alsoForged && first == 0) { // what follows an empty tree is not this proof's to judge
            vectors.add(honest.named("a path from nothing").with(honest.added(0), honest.root()).consistency());
            vectors.add(honest.named("another first root").from(STRANGE).consistency());
        } else if (alsoForged) {
            honest.forged().forEach(forged -> vectors.add(forged.consistency()));
            vectors.add(honest.named("another first root").from(STRANGE).consistency());
            if (first < leaves.size()) {
                vectors.add(honest.named("sizes exchanged").at(leaves.size(), first).consistency());
            }
        }
    }

    /** A proof as it is put to a verifier: two numbers, a path, where it begins and where it must lead. */
    private record Question(
        String name,
        int low,
        int high,
        List<byte[]> path,
        byte[] start,
        byte[] root
    ) {
        List<Question> forged() {
            List<Question> forged = new ArrayList<>();
            forged.add(named("another root").with(path, STRANGE));
            forged.add(named("one hash too many").with(added(path.size()), root));
            if (!path.isEmpty()) {
                forged.add(named("no path").with(List.of(), root));
                forged.add(named("truncated").with(path.subList(0, path.size() - 1), root));
                forged.add(named("first hash missing").with(path.subList(1, path.size()), root));
                forged.add(named("one bit changed").with(flipped(path.size() / 2), root));
            }
            if (path.size() > 1) {
                List<byte[]> swapped = new ArrayList<>(path);
                Collections.swap(swapped, 0, 1);
                forged.add(named("two hashes swapped").with(swapped, root));
            }
            return forged;
        }

        Question named(String fault) {
            return new Question("bad: " + name + ", " + fault, low, high, path, start, root);
        }

        Question from(byte[] other) {
            return new Question(name, low, high, path, other, root);
        }

        Question at(int first, int second) {
            return new Question(name, first, second, path, start, root);
        }

        private Question with(List<byte[]> other, byte[] otherRoot) {
            return new Question(name, low, high, other, start, otherRoot);
        }

        private List<byte[]> added(int place) {
            List<byte[]> more = new ArrayList<>(path);
            more.add(place, STRANGE);
            return more;
        }

        private List<byte[]> flipped(int place) {
            List<byte[]> changed = new ArrayList<>(path);
            BigInteger bits = new BigInteger(1, path.get(place)).flipBit(0);
            changed.set(place, Hex.parse("0".repeat(64 - bits.toString(16).length()) + bits.toString(16)));
            return changed;
        }

        private List<String> hashes() {
            return path.stream().map(Hex::of).toList();
        }

        Json.Obj inclusion() {
            return Json.object("name", name, "input", Json.object("leafHash", Hex.of(start), "index", low, "size", high,
                    "path", hashes(), "root", Hex.of(root)));
        }

        Json.Obj consistency() {
            return Json.object("name", name, "input", Json.object("first", low, "second", high, "path", hashes(),
                    "firstRoot", Hex.of(start), "secondRoot", Hex.of(root)));
        }
    }
}
