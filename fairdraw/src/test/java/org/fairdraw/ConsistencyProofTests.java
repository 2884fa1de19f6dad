package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsistencyProofTests {
    private static final List<byte[]> KNOWN = leaves("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    /** Values as Certificate Transparency's own tests publish them, not computed here. */
    @ParameterizedTest
    @CsvSource({"1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
    @DisplayName("VDP-9.1 the well-known tree of RFC 6962 has its well-known roots")
    void knownRoots(int size, String root) {
        assertThat(Hex.of(MerkleTree.rootOfHashes(Suite.S, KNOWN.subList(0, size)))).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "1,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6,8,0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2,5,5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})
    @DisplayName("VDP-9.2 the well-known tree of RFC 6962 has its well-known consistency proofs")
    void knownPaths(int first, int second, String path) {
        assertThat(ConsistencyProof.path(Suite.S, KNOWN.subList(0, second), first)).extracting(Hex::of)
                .containsExactly(path.split(" "));
    }

    @Test
    @DisplayName("VDP-9.2 of two logs that part anywhere, no path of either proves the one from the other")
    void forks() {
        Random random = new Random(9162);
        for (int second = 2; second <= 40; second++) {
            for (int first = 1; first < second; first++) {
                List<byte[]> one = random(random, second);
                List<byte[]> other = new ArrayList<>(one);
                other.set(random.nextInt(first), Suite.S.hash(new byte[]{1}));
                byte[] seen = MerkleTree.rootOfHashes(Suite.S, one.subList(0, first));
                byte[] now = MerkleTree.rootOfHashes(Suite.S, other);
                for (List<byte[]> leaves : List.of(one, other)) {
                    assertThat(ConsistencyProof.verify(Suite.S, first, second,
                            ConsistencyProof.path(Suite.S, leaves, first), seen, now)).isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("VDP-9.2 a verifier takes no negative size and a maker none beyond the tree")
    void impossibleSizes() {
        byte[] empty = Suite.S.hash();
        assertThat(ConsistencyProof.verify(Suite.S, -1, 1, List.of(), empty, empty)).isFalse();
        assertThat(ConsistencyProof.verify(Suite.S, 0, 0, List.of(), empty, empty)).isTrue();
        assertThat(ConsistencyProof.verify(Suite.S, 0, 0, List.of(), new byte[32], new byte[32])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.path(Suite.S, KNOWN, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.path(Suite.S, KNOWN, -1));
    }

    private static List<byte[]> random(Random random, int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        return leaves;
    }

    private static List<byte[]> leaves(String... data) {
        return List.of(data).stream().map(Hex::parse).map(leaf -> MerkleTree.leafHash(Suite.S, leaf)).toList();
    }
}
