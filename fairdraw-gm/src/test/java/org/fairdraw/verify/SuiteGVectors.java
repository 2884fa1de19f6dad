package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fairdraw.DrawnDraw;
import org.fairdraw.Scenario;
import org.fairdraw.Seed;
import org.fairdraw.json.Json;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.KeyLine;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;

/** The whole bundles of suite G among the vectors, made like those of suite S: good ones, and bad ones with one fault. */
final class SuiteGVectors {
    private static final String OWNER = "台账签名密钥";
    private static final int POINT_AT = 27;
    private static final String N = "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";

    private final List<BundleVectors.Vector> vectors = new ArrayList<>();
    private final Suite suite;
    private final Signer key;
    private final Signer otherKey;

    private SuiteGVectors(Suite suite) {
        this.suite = suite;
        this.key = Forge.signer(suite, 1);
        this.otherKey = Forge.signer(suite, 2);
    }

    static List<BundleVectors.Vector> all(Suite suite) {
        SuiteGVectors made = new SuiteGVectors(suite);
        made.good();
        made.signatures();
        made.keys();
        made.mixed();
        made.hashes();
        return List.copyOf(made.vectors);
    }

    private void good() {
        good("sample", Scenario.sample(), Optional.of(key.keyId()));
        good("closed", Scenario.closed(), Optional.empty());
        good("full", Scenario.full(), Optional.of(key.keyId()));
        good("without-team", Scenario.withoutTeam(), Optional.empty());
    }

    private void signatures() {
        signed("signature", signature -> otherMessage());
        signed("signature-key", signature -> otherKey.sign(DrawnDraw.message("0".repeat(64))));
        signed("signature-r-high", signature -> Hex.parse("f".repeat(64) + Hex.of(signature).substring(64)));
        signed("signature-r-n", signature -> Hex.parse(N + Hex.of(signature).substring(64)));
        signed("signature-r-zero", signature -> Hex.parse("0".repeat(64) + Hex.of(signature).substring(64)));
        signed("signature-s-zero", signature -> Hex.parse(Hex.of(signature).substring(0, 64) + "0".repeat(64)));
        signed("signature-swapped", signature -> Hex.parse(Hex.of(signature).substring(64)
                + Hex.of(signature).substring(0, 64)));
        signed("signature-long", signature -> Hex.parse(Hex.of(signature) + "00"));
        signed("signature-der", signature -> Hex.parse("30460221" + "00" + Hex.of(signature).substring(0, 64) + "022100"
                + Hex.of(signature).substring(64)));
        bad("key", forge -> {}, "V1.key", Optional.of(otherKey.keyId()));
    }

    private void keys() {
        beside("key-off-curve", spki -> spki.substring(0, spki.length() - 2) + "00");
        beside("key-prefix", spki -> spki.replace("2a811ccf5501822d", "2a8648ce3d030107"));
        beside("key-hybrid", spki -> spki.replace("03420004", "03420006"));
        beside("key-compressed", spki -> "3039301306072a8648ce3d020106082a811ccf5501822d03220002"
                + spki.substring(2 * POINT_AT, 2 * POINT_AT + 64));
        beside("key-infinity", spki -> spki.substring(0, 2 * POINT_AT) + "0".repeat(128));
        keys("key-id", KeyLine.of(otherKey, "nobody").toJson() instanceof Json.Obj line
                ? line.with("id", "f".repeat(16))
                : Json.object(), "V1.signature");
    }

    private void mixed() {
        Forge spaced = new Forge(Scenario.sample().in(suite));
        spaced.files = files -> files.computeIfPresent(Bundle.COMMITMENT,
                (path, bytes) -> (Forge.utf8(bytes) + " ").getBytes(UTF_8));
        vectors.add(new BundleVectors.Vector("bad-commitment-spaced.zip", spaced.zip(),
                List.of("V1.canonical", "V1.shape"), List.of("V1.commitment", "V1.signature", "V1.key", "V2.inclusion",
                        "V1.resultHash"),
                Optional.empty()));
        bad("shape-suite-mixed", forge -> forge.result = result -> result.with("suite", "S"), "V1.shape",
                Optional.empty());
        keys("shape-key-mixed", KeyLine.of(Forge.OTHER_KEY, "nobody").toJson(), "V1.shape");
        bad("shape-signature-mixed", forge -> forge.certificate = result -> result.with("signatures",
                List.of(SignatureLine.of(Forge.KEY, DrawnDraw.message(Forge.text(result, "resultHash"))).toJson())),
                "V1.shape", Optional.empty());
    }

    private void hashes() {
        Scenario inS = Scenario.sample();
        vectors.add(new BundleVectors.Vector("bad-share.zip",
                new Forge(inS.in(suite).terms(terms -> inS.terms())).zip(), List.of("V1.policy", "V4.share"), List.of(),
                Optional.empty()));
        bad("result-hash", forge -> forge.resultHash = Lies::flip, "V1.resultHash", Optional.empty());
        bad("inclusion", forge -> forge.files = files -> files.compute(Bundle.PROOFS,
                (path, bytes) -> Lies.breakPath(Forge.utf8(bytes == null ? new byte[0] : bytes)).getBytes(UTF_8)),
                "V2.inclusion", Optional.empty());
        bad("seed-key", forge -> forge.seed = seed -> new Seed(seed.text(), Lies.flip(seed.key())), "V4.seed",
                Optional.empty());
        bad("drawn-ticket", forge -> forge.result = json -> Lies.drawn(json, 1,
                subject -> subject.with("ticket", "f".repeat(64))), "V7.drawn", Optional.empty());
        bad("snapshot-person", forge -> forge.files = files -> files.compute(Bundle.PERSONS, (path, bytes) -> Lies
                .replace(bytes == null ? new byte[0] : bytes, "X.LEAVE", "X.ILL")), "V1.snapshot", Optional.empty());
    }

    private void good(String name, Scenario scenario, Optional<String> pin) {
        vectors.add(new BundleVectors.Vector("good-" + name + ".zip", new Forge(scenario.in(suite)).zip(), List.of(),
                List.of(), pin));
    }

    private void bad(String name, Consumer<Forge> lie, String fail, Optional<String> pin) {
        Forge forge = new Forge(Scenario.sample().in(suite));
        lie.accept(forge);
        vectors.add(new BundleVectors.Vector("bad-" + name + ".zip", forge.zip(), List.of(fail), List.of(), pin));
    }

    /** Changes the bytes of the result's signature. */
    private void signed(String name, UnaryOperator<byte[]> lie) {
        bad(name, forge -> forge.certificate = result -> {
            byte[] right = key.sign(DrawnDraw.message(Forge.text(result, "resultHash")));
            String told = Base64.getEncoder().encodeToString(lie.apply(right));
            return result.with("signatures", List.of(Json.object("key", key.keyId(), "alg", "SM2", "sig", told)));
        }, "V1.signature", Optional.empty());
    }

    private byte[] otherMessage() {
        return key.sign("another message".getBytes(UTF_8));
    }

    /** Adds a key that signs nothing, with its bytes changed and its id computed of them. */
    private void beside(String name, UnaryOperator<String> lie) {
        byte[] told = Hex.parse(lie.apply(Hex.of(otherKey.spki())));
        keys(name, Json.object("id", Signer.keyId(suite, told), "alg", "SM2", "spki",
                Base64.getEncoder().encodeToString(told), "owner", "nobody"), "V1.signature");
    }

    private void keys(String name, Json line, String fail) {
        List<Json> lines = new ArrayList<>(List.of(KeyLine.of(key, OWNER).toJson(), line));
        lines.sort(java.util.Comparator.comparing(json -> Forge.text((Json.Obj) json, "id")));
        bad(name, forge -> forge.files = (Map<String, byte[]> files) -> files.put(Bundle.KEYS,
                Json.of(lines).canonical()), fail, Optional.empty());
    }
}
