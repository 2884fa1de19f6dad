package org.mingjian.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.ConsistencyProof;
import org.fairdraw.suite.Ed25519Signer;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.SignatureLine;
import org.fairdraw.suite.Signer;
import org.fairdraw.suite.Suite;
import org.fairdraw.verify.TreeHead;

/** A log at an address of this machine, honest or not as a test wants it. */
final class FakeLog implements AutoCloseable {
    Signer signer = Ed25519Signer.generate();
    Instant time = Instant.parse("2026-03-01T08:00:00Z");
    final List<byte[]> leaves = new ArrayList<>();
    final List<Json.Obj> cosignatures = new ArrayList<>();
    int answer = 200;
    Optional<List<String>> path = Optional.empty();
    private final HttpServer server;

    FakeLog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/public/ledger/head.json", this::head);
        server.createContext("/public/ledger/proofs/consistency.json", this::consistency);
        server.createContext("/ledger/cosignatures", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void grow(String... data) {
        for (String one : data) {
            leaves.add(MerkleTree.leafHash(Suite.S, one.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void head(HttpExchange exchange) throws IOException {
        TreeHead head = new TreeHead(leaves.size(), Hex.of(root()), time);
        SignatureLine line = SignatureLine.of(signer, head.message());
        send(exchange, 200, Json.object("sth",
                Json.object("size", head.size(), "root", head.root(), "time", time.toString(), "signatures",
                        List.of(Json.object("key", line.key(), "alg", line.alg(), "sig", line.sig()))),
                "keys", List.of(Json.object("id", signer.keyId(), "alg", "Ed25519", "spki",
                        Base64.getEncoder().encodeToString(signer.spki()), "owner", "log"))));
    }

    /** The root over the leaves: that of the path from nothing. */
    private byte[] root() {
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size()
                        ? MerkleTree.nodeHash(Suite.S, level.get(i), level.get(i + 1))
                        : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? Suite.S.hash() : level.getFirst();
    }

    private void consistency(HttpExchange exchange) throws IOException {
        int first = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*first=(\\d+).*", "$1"));
        List<String> hashes = path.orElseGet(
                () -> ConsistencyProof.path(Suite.S, leaves, first).stream().map(Hex::of).toList());
        send(exchange, 200, Json.object("path", hashes));
    }

    private void take(HttpExchange exchange) throws IOException {
        try {
            cosignatures.add((Json.Obj) Json.parseCanonical(exchange.getRequestBody().readAllBytes()));
        } catch (MalformedInput e) {
            throw new IOException(e);
        }
        send(exchange, answer, Json.object("message", "no"));
    }

    private static void send(HttpExchange exchange, int status, Json.Obj content) throws IOException {
        byte[] bytes = content.canonical();
        exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
