package org.mingjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.fairdraw.json.Json;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.LogExtract;
import org.fairdraw.verify.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingjian.ledger.CosigningOutcome.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(LedgerDatabase.class)
class WitnessesModuleTests {
    private static final byte[] SMALL_ORDER = Hex.parse("302a300506032b6570032100" + "01" + "00".repeat(31));

    @Autowired
    Ledger ledger;
    @Autowired
    WitnessRows rows;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    LedgerDatabase.SetClock clock;

    private final Signer superior = Ed25519Signer.generate();
    private Witnesses witnesses;

    @BeforeEach
    void empty() {
        LedgerDatabase.asSuperuser(transaction, jdbc,
                "TRUNCATE ledger.entry, ledger.node, ledger.head, ledger.witness, ledger.witness_retirement, ledger.cosignature");
        clock.set(LedgerDatabase.START);
        witnesses = new Witnesses(ledger, rows, Suite.S, new WitnessProfile(Duration.ofDays(7)), clock);
        append();
    }

    @Test
    @DisplayName("VDP §9.2 a registered witness's signature stands beside the ledger's own, over the same text, with its key")
    void cosigned() {
        register(superior);
        TreeHead head = ledger.extract(List.of()).head();
        assertThat(cosign(superior, head)).isEqualTo(new CosigningOutcome.Kept());
        assertThat(cosign(superior, head)).isEqualTo(new CosigningOutcome.Kept());
        for (LogExtract shown : List.of(ledger.extract(List.of(0L)), ledger.head(head.size()).orElseThrow(),
                witnesses.newestCosigned().orElseThrow())) {
            assertThat(shown.head()).isEqualTo(head);
            assertThat(shown.signatures()).extracting(SignatureLine::key)
                    .containsExactly(ledger.signer().keyId(), superior.keyId());
            assertThat(shown.keys()).extracting(KeyLine::id)
                    .containsExactlyInAnyOrder(ledger.signer().keyId(), superior.keyId());
            for (SignatureLine line : shown.signatures()) {
                byte[] spki = Base64.getDecoder()
                        .decode(shown.keys()
                                .stream()
                                .filter(key -> key.id().equals(line.key()))
                                .findFirst()
                                .orElseThrow()
                                .spki());
                assertThat(Suite.S.verify(spki, shown.head().message(), Base64.getDecoder().decode(line.sig())))
                        .isTrue();
            }
        }
        append();
        assertThat(ledger.extract(List.of()).signatures()).hasSize(1);
        assertThat(witnesses.newestCosigned().orElseThrow().head()).isEqualTo(head);
    }

    @Test
    @DisplayName("VDP §9.2 a stranger's, a retired witness's, a foreign or a wrong signature is not taken, and each is told why")
    void refused() {
        TreeHead head = ledger.extract(List.of()).head();
        assertThat(cosign(superior, head)).isEqualTo(new CosigningOutcome.Refused(Reason.UNKNOWN_KEY));
        register(superior);
        Signer other = Ed25519Signer.generate();
        assertThat(witnesses.cosign(head, superior.keyId(), "Ed25519", other.sign(head.message())))
                .isEqualTo(new CosigningOutcome.Refused(Reason.SIGNATURE));
        assertThat(witnesses.cosign(head, superior.keyId(), "SM2", superior.sign(head.message())))
                .isEqualTo(new CosigningOutcome.Refused(Reason.ALGORITHM));
        TreeHead later = new TreeHead(99, head.root(), head.time());
        assertThat(cosign(superior, later)).isEqualTo(new CosigningOutcome.Refused(Reason.UNKNOWN_HEAD));
        transaction.executeWithoutResult(status -> witnesses.retire("xiqing", "li", superior.keyId(), "换钥"));
        assertThat(cosign(superior, head)).isEqualTo(new CosigningOutcome.Refused(Reason.RETIRED));
        assertThat(ledger.head(head.size()).orElseThrow().signatures()).hasSize(1);
        assertThat(witnesses.all().getFirst().retired().orElseThrow().reason()).isEqualTo("换钥");
    }

    @Test
    @DisplayName("VDP §13 log rewritten, split view: a witness that was shown another log contradicts this one, with both heads")
    void contradiction() {
        register(superior);
        TreeHead here = ledger.extract(List.of()).head();
        TreeHead there = new TreeHead(here.size(), Hex.of(Suite.S.hash(new byte[]{1})), here.time());
        assertThat(cosign(superior, there)).isInstanceOfSatisfying(CosigningOutcome.Contradiction.class,
                found -> assertThat(found.here().head()).isEqualTo(here));
        assertThat(ledger.head(here.size()).orElseThrow().signatures()).hasSize(1);
    }

    @Test
    @DisplayName("VDP §9.2 registering and retiring a witness are entries of the log that name its key")
    void recorded() {
        register(superior);
        transaction.executeWithoutResult(status -> witnesses.retire("xiqing", "li", superior.keyId(), "done"));
        transaction.executeWithoutResult(status -> witnesses.retire("xiqing", "li", superior.keyId(), "again"));
        List<LedgerEntry> entries = ledger.range(1, 10);
        assertThat(entries).extracting(LedgerEntry::type).containsExactly("WITNESS_REGISTERED", "WITNESS_RETIRED");
        assertThat(entries.getFirst().body()).isEqualTo(Json.object("key", superior.keyId(), "alg", "Ed25519", "spki",
                Base64.getEncoder().encodeToString(superior.spki()), "organisation", "天津市应急管理局"));
        assertThat(entries).extracting(LedgerEntry::type).allMatch(type -> Openness.of(type) == Openness.AT_ONCE);
    }

    @Test
    @DisplayName("VDP §15.17 a key of small order, a text that is no key, the ledger's own and a known key are not registered")
    void badKeys() {
        register(superior);
        assertThat(witnesses.fault(superior.spki())).contains(Witnesses.Fault.KNOWN);
        assertThat(witnesses.fault(ledger.signer().spki())).contains(Witnesses.Fault.OWN);
        assertThat(witnesses.fault(SMALL_ORDER)).contains(Witnesses.Fault.MALFORMED);
        assertThat(witnesses.fault(new byte[0])).contains(Witnesses.Fault.MALFORMED);
        assertThatIllegalArgumentException().isThrownBy(() -> register(superior));
    }

    @Test
    @DisplayName("VDP §9.2 that no witness signs any more is told after the profile's days, and not where there is none")
    void silence() {
        assertThat(witnesses.silent()).isFalse();
        register(superior);
        clock.set(LedgerDatabase.START.plus(Duration.ofDays(6)));
        assertThat(witnesses.silent()).isFalse();
        cosign(superior, ledger.extract(List.of()).head());
        clock.set(LedgerDatabase.START.plus(Duration.ofDays(13)));
        assertThat(witnesses.silent()).isFalse();
        clock.set(LedgerDatabase.START.plus(Duration.ofDays(14)));
        assertThat(witnesses.silent()).isTrue();
        transaction.executeWithoutResult(status -> witnesses.retire("xiqing", "li", superior.keyId(), "done"));
        assertThat(witnesses.silent()).isFalse();
    }

    @Test
    @DisplayName("VDP §9.2 every log of 1 to 40 entries is shown to go on from every shorter one, and each entry to be in it")
    void proofs() {
        for (int second = 1; second <= 40; second++) {
            if (second > 1) {
                append();
            }
            for (int first = 0; first <= second; first++) {
                ConsistencyPath path = ledger.consistency(first, second).orElseThrow();
                List<byte[]> leaves = ledger.range(0, second)
                        .stream()
                        .map(entry -> MerkleTree.leafHash(Suite.S, entry.canonical()))
                        .toList();
                assertThat(path.path())
                        .isEqualTo(ConsistencyProof.path(Suite.S, leaves, first).stream().map(Hex::of).toList());
                assertThat(ConsistencyProof.verify(Suite.S, first, second,
                        path.path().stream().map(Hex::parse).toList(), Hex.parse(path.firstRoot()),
                        Hex.parse(path.secondRoot()))).isTrue();
            }
            InclusionPath path = ledger.inclusion(second / 2, second).orElseThrow();
            assertThat(MerkleTree.verifyInclusion(Suite.S, Hex.parse(path.leaf()), path.index(), path.size(),
                    path.path().stream().map(Hex::parse).toList(), Hex.parse(path.root()))).isTrue();
        }
        assertThat(ledger.consistency(41, 40)).isEmpty();
        assertThat(ledger.consistency(1, 41)).isEmpty();
        assertThat(ledger.inclusion(40, 40)).isEmpty();
        assertThat(ledger.inclusion(0, 41)).isEmpty();
    }

    @Test
    @DisplayName("SEC-09 the leaf hash of a closed entry says nothing to who guesses its text: two equal acts differ")
    void nonce() {
        append();
        List<LedgerEntry> same = ledger.range(0, 2);
        assertThat(same.get(0).at()).isEqualTo(same.get(1).at());
        assertThat(ledger.leafHash(same.get(0))).isNotEqualTo(ledger.leafHash(same.get(1)));
        LedgerEntry open = transaction
                .execute(status -> ledger.append("COMMIT", "xiqing", "li", Json.object("commit", "0")));
        assertThat(open.body()).isEqualTo(Json.object("commit", "0"));
    }

    private void append() {
        transaction.executeWithoutResult(status -> ledger.append("SUBJECTS_REVIEWED", "xiqing", "li", Json.object()));
    }

    private void register(Signer signer) {
        transaction.executeWithoutResult(
                status -> witnesses.register("xiqing", "li", "见证程序", "天津市应急管理局", signer.spki()));
    }

    private CosigningOutcome cosign(Signer signer, TreeHead head) {
        return witnesses.cosign(head, signer.keyId(), signer.algorithm(), signer.sign(head.message()));
    }
}
