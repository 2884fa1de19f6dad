package org.fairdraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.BarRow;
import org.fairdraw.rows.Names;
import org.fairdraw.rows.PersonRow;
import org.fairdraw.rows.RowStatus;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.rows.SubjectRow;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.Ratio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrimitivesTests {
    @Test
    @DisplayName("VDP-1.1 the public key that follows from a seed is that of RFC 8032, and its signatures verify")
    void ed25519() {
        byte[] seed = Hex.parse("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Ed25519Signer signer = Ed25519Signer.ofPkcs8(Hex.parse("302e020100300506032b657004220420" + Hex.of(seed)));
        assertThat(Hex.of(signer.spki()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Hex.of(signer.sign(new byte[0])))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        Ed25519Signer made = Ed25519Signer.generate();
        Ed25519Signer stored = Ed25519Signer.ofPkcs8(made.pkcs8());
        byte[] message = "message".getBytes(StandardCharsets.US_ASCII);
        assertThat(Suite.S.verify(stored.spki(), message, made.sign(message))).isTrue();
        assertThat(Suite.S.verify(signer.spki(), message, made.sign(message))).isFalse();
        assertThat(Suite.S.verify(new byte[3], message, new byte[3])).isFalse();
        assertThat(stored.keyId()).matches("[0-9a-f]{16}").isEqualTo(made.keyId());
        assertThatThrownBy(() -> Ed25519Signer.ofPkcs8(new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("VDP-1.4 the Merkle tree gives the known roots of RFC 6962's test leaves, and proofs of every leaf")
    void merkle() {
        List<byte[]> leaves = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                "606162636465666768696a6b6c6d6e6f").stream().map(Hex::parse).toList();
        Map<Integer, String> roots = Map.of(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 1,
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", 2,
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", 3,
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", 8,
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        roots.forEach(
                (size, root) -> assertThat(Hex.of(MerkleTree.root(Suite.S, leaves.subList(0, size)))).isEqualTo(root));
        List<byte[]> hashes = new ArrayList<>();
        for (int size = 1; size <= 40; size++) {
            hashes.add(MerkleTree.leafHash(Suite.S, new byte[]{(byte) size}));
            byte[] root = MerkleTree.rootOfHashes(Suite.S, hashes);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = MerkleTree.inclusionPath(Suite.S, hashes, index);
                byte[] leaf = hashes.get(index);
                assertThat(MerkleTree.verifyInclusion(Suite.S, leaf, index, size, path, root)).isTrue();
                assertThat(MerkleTree.verifyInclusion(Suite.S, leaf, (index + 1) % size, size, path, root))
                        .isEqualTo(size == 1);
                path.add(leaf);
                assertThat(MerkleTree.verifyInclusion(Suite.S, leaf, index, size, path, root)).isFalse();
            }
            assertThat(MerkleTree.verifyInclusion(Suite.S, root, size, size, List.of(), root)).isFalse();
        }
    }

    @Test
    @DisplayName("VDP-2 rows read back as they are written, and a wrong field is named with its value and rule")
    void rows() throws MalformedInput {
        for (String text : List.of("T1|91330000A01|KEY|330102|4|E", "T1|a|b|1000000|X.DONE", "T1|a|b|c|d|e|f|g|1|M")) {
            assertThat(SubjectRow.parse(text).text()).isEqualTo(text);
        }
        for (String text : List.of("I1|p|d|r|-|-|0|-|E", "I1|p|d|r|leader+expert|WHP+MK|12|0|X.ILL")) {
            assertThat(PersonRow.parse(text).text()).isEqualTo(text);
        }
        assertThat(BarRow.parse("C1|p|s|kin").text()).isEqualTo("C1|p|s|kin");
        for (String text : List.of("T1|a|b|0|E", "T1|a|b|01|E", "T1|a|b|1000001|E", "T1|a|1|E",
                "T1|a|b|c|d|e|f|g|h|1|E",
                "T1||b|1|E", "T1|a b|b|1|E", "T1|a|b|1|e", "T1|a|b|1|X.", "T2|a|b|1|E", "T1|a|b|1|E|",
                "T1|a|b|1|" + "X".repeat(41))) {
            assertThatThrownBy(() -> SubjectRow.parse(text)).as(text).isInstanceOf(MalformedInput.class);
        }
        for (String text : List.of("I1|p|d|r|boss|-|0|-|E", "I1|p|d|r|member+member|-|0|-|E",
                "I1|p|d|r|member|-+a|0|-|E",
                "I1|p|d|r|member|-|-|-|E", "I1|p|d|r|member|-|0|-1|E", "I1|p|d|r|member|-|0|-|M",
                "I1|p|d|r|member||0|-|E")) {
            assertThatThrownBy(() -> PersonRow.parse(text)).as(text).isInstanceOf(MalformedInput.class);
        }
        assertThatThrownBy(() -> PersonRow.parse("I1|p|d|r|member|-|007|-|E")).isInstanceOfSatisfying(
                MalformedInput.class,
                fault -> {
                    assertThat(fault.place()).startsWith("field 6 of row");
                    assertThat(fault.value()).isEqualTo("007");
                    assertThat(fault.rule()).contains("leading zero");
                });
    }

    @Test
    @DisplayName("VDP-2.2 a snapshot sorts by key and not by row, refuses doubles, and finds rows by key")
    void snapshot() {
        Snapshot<SubjectRow> pool = Snapshot.of(Suite.S,
                List.of(row("a-b"), row("a"), row("ab"), row("a.b"), row("B")));
        assertThat(pool.rows()).extracting(SubjectRow::id).containsExactly("B", "a", "a-b", "a.b", "ab");
        assertThat(pool.indexOf("ab")).isEqualTo(4);
        assertThat(pool.indexOf("b")).isEqualTo(-1);
        assertThatThrownBy(() -> Snapshot.of(Suite.S, List.of(row("a"), row("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        Snapshot<BarRow> bars = Snapshot.of(Suite.S,
                List.of(new BarRow("ab", "s", "k"), new BarRow("a", "t", "k"), new BarRow("a", "s", "k")));
        assertThat(bars.rows()).extracting(BarRow::key).containsExactly("a|s", "a|t", "ab|s");
        assertThat(bars.indexOf("a|t")).isEqualTo(1);
        assertThat(Hex.of(Snapshot.of(Suite.S, List.<BarRow>of()).root())).startsWith("e3b0c442");
    }

    @Test
    @DisplayName("VDP-1.2 only names, hashes and times of the protocol's shape are taken")
    void names() {
        assertThat(Names.isName("aZ09._-")).isTrue();
        for (String bad : List.of("", "a b", "é", "a|b", "a:b", "x".repeat(41), "a\n")) {
            assertThat(Names.isName(bad)).as(bad).isFalse();
        }
        assertThat(Names.parseTime("2026-02-28T23:59:59Z")).isPresent();
        for (String bad : List.of("2026-02-29T00:00:00Z", "2026-02-28T24:00:00Z", "2026-02-28T00:00:60Z",
                "2026-02-28 00:00:00Z", "2026-2-28T00:00:00Z", "2026-02-28T00:00:00+00:00", "2026-02-28T00:00:00.0Z",
                "+12026-02-28T00:00:00Z", "-2026-02-28T00:00:00Z", "0000-02-28T00:00:00Z")) {
            assertThat(Names.parseTime(bad)).as(bad).isEmpty();
        }
        assertThatThrownBy(() -> Hex.parse("AB")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Shares.wellFormed(Shares.random("typed"))).isTrue();
        assertThat(Shares.random("typed")).isNotEqualTo(Shares.random("typed"));
    }

    @Test
    @DisplayName("VDP-1.3 rationals are in lowest terms")
    void ratios() throws MalformedInput {
        assertThat(Ratio.of(4, -6)).hasToString("-2/3");
        assertThat(Ratio.parse("2/3").plus(Ratio.parse("1/3"))).isEqualTo(Ratio.ONE);
        assertThat(Ratio.parse("0")).isEqualTo(Ratio.ZERO);
        assertThat(List.of(Ratio.of(7, 2).floor(), Ratio.of(-7, 2).floor(), Ratio.of(4).floor(),
                Ratio.of(7, 2).ceiling(), Ratio.of(-7, 2).ceiling(), Ratio.of(4).ceiling()))
                .containsExactly(3L, -4L, 4L, 4L, -3L, 4L);
        for (String bad : List.of("", "1/", "/1", "2/4", "1/0", "0/1", "1/1", "01", "1/02", "-0", "1.5", " 1", "1/-2",
                "1/2/3", "+1")) {
            assertThatThrownBy(() -> Ratio.parse(bad)).as(bad).isInstanceOf(MalformedInput.class);
        }
    }

    @Test
    @DisplayName("VDP-1.3 Java values become canonical JSON; what has no JSON is refused")
    void json() {
        assertThat(new String(
                Json.object("b", List.of(1, true), "a", Map.of("x", "e\u0301"), "c", java.util.Optional.empty())
                        .canonical(),
                StandardCharsets.UTF_8)).isEqualTo("{\"a\":{\"x\":\"é\"},\"b\":[1,true]}");
        assertThatThrownBy(() -> Json.of(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.of(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.object("a", 1, "a", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Json.Str("\ud800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.parse("{\n \"a\": 1.5}")).isInstanceOfSatisfying(MalformedInput.class,
                fault -> assertThat(fault.place()).isEqualTo("line 2, column 8"));
    }

    private static SubjectRow row(String id) {
        return new SubjectRow(id, List.of("K"), 1, RowStatus.ELIGIBLE);
    }
}
