package org.fairdraw.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.fairdraw.json.Json;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.rows.Row;
import org.fairdraw.rows.Snapshot;
import org.fairdraw.suite.Hex;
import org.fairdraw.suite.Suite;
import org.fairdraw.terms.ListSeal;

/** Small changes to documents, logs and texts, out of which bad bundles are made. */
final class Lies {
    private Lies() {}

    static void change(List<Forge.Entry> log, String type, UnaryOperator<Forge.Entry> change) {
        int last = -1;
        for (int i = 0; i < log.size(); i++) {
            last = log.get(i).type().equals(type) ? i : last;
        }
        log.set(last, change.apply(log.get(last)));
    }

    static void hide(List<Forge.Entry> log, String type) {
        change(log, type, entry -> new Forge.Entry(entry.type(), entry.at(), entry.body(), false));
    }

    static Forge.Entry shown(Forge.Entry entry) {
        return new Forge.Entry(entry.type(), entry.at(), entry.body(), true);
    }

    static Json.Obj rules(Json.Obj commitment) {
        return (Json.Obj) commitment.find("rules").orElseThrow();
    }

    static List<Json> first(Json.Obj object, String member, int count) {
        return ((Json.Arr) object.find(member).orElseThrow()).items().subList(0, count);
    }

    static Json.Obj without(Json.Obj object, String member) {
        TreeMap<String, Json> members = new TreeMap<>(object.members());
        members.remove(member);
        return new Json.Obj(members);
    }

    static Json.Obj swap(Json.Obj object, String member, int left, int right) {
        List<Json> items = new ArrayList<>(((Json.Arr) object.find(member).orElseThrow()).items());
        Collections.swap(items, left, right);
        return object.with(member, items);
    }

    static Json.Obj at(Json.Obj object, String member, int index, UnaryOperator<Json.Obj> change) {
        List<Json> items = new ArrayList<>(((Json.Arr) object.find(member).orElseThrow()).items());
        items.set(index, change.apply((Json.Obj) items.get(index)));
        return object.with(member, items);
    }

    static Json.Obj cell(Json.Obj result, int index, String member, String value) {
        return at(result, "cells", index, cell -> cell.with(member, value));
    }

    static Json.Obj drawn(Json.Obj result, int index, UnaryOperator<Json.Obj> change) {
        return at(result, "drawn", index, change);
    }

    static Json.Obj assignment(Json.Obj result, String member, UnaryOperator<Json.Obj> change) {
        Json.Obj assignment = (Json.Obj) result.find("assignment").orElseThrow();
        return result.with("assignment", at(assignment, member, 0, change));
    }

    /** Moves one of the drawn subjects' number from a cell to another, and nothing else. */
    static Json.Obj moveOne(Json.Obj result) {
        BiFunction<Json.Obj, Integer, Json.Obj> more = (json, by) -> at(json, "cells", by > 0 ? 0 : 5, cell -> cell
                .with("n", ((Json.Int) cell.find("n").orElseThrow()).value() + by));
        return more.apply(more.apply(result, 1), -1);
    }

    static String flip(String hex) {
        return (hex.charAt(0) == '0' ? "1" : "0") + hex.substring(1);
    }

    static String swapLines(String text) {
        String[] lines = text.split("\n");
        String first = lines[0];
        lines[0] = lines[1];
        lines[1] = first;
        return String.join("\n", lines) + "\n";
    }

    static String breakPath(String proofs) {
        int hash = proofs.indexOf("[\"", proofs.indexOf("\"inclusion\"")) + 2;
        return proofs.substring(0, hash) + flip(proofs.substring(hash));
    }

    static byte[] proofsWithout(Map<String, byte[]> files, String index) {
        try {
            Json.Obj proofs = (Json.Obj) Json.parse(Forge.utf8(files.getOrDefault(Bundle.PROOFS, new byte[0])));
            return proofs.with("inclusion", without((Json.Obj) proofs.find("inclusion").orElseThrow(), index))
                    .canonical();
        } catch (MalformedInput e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] replace(byte[] bytes, String from, String to) {
        String text = new String(bytes, ISO_8859_1);
        return text.replace(from, to).getBytes(ISO_8859_1);
    }

    /** Adds a private person and a private bar, committed to and logged like the others (VDP §15.14). */
    static void privateRows(Forge forge) {
        String hidden = "|" + "0123456789abcdef".repeat(4) + "\n";
        Snapshot<Row> persons = published(forge, Bundle.PERSONS, "I2|I6" + hidden, Snapshot::publishedPersons);
        Snapshot<Row> bars = published(forge, Bundle.BARS, "C2|1" + hidden, Snapshot::publishedBars);
        forge.commitment = json -> json.with("persons", ListSeal.of(persons, false).toJson())
                .with("bars", ListSeal.of(bars, false).toJson());
        forge.entries = log -> log.replaceAll(entry -> switch (entry.type().equals("SNAPSHOT")
                ? Forge.text(entry.body(), "list")
                : "") {
            case "persons" -> sealed(entry, persons);
            case "bars" -> sealed(entry, bars);
            default -> entry;
        });
        forge.files = files -> {
            files.put(Bundle.PERSONS, persons.file());
            files.put(Bundle.BARS, bars.file());
        };
    }

    private static Forge.Entry sealed(Forge.Entry entry, Snapshot<Row> list) {
        return entry.with("root", Hex.of(list.root()))
                .with("rows", list.rows().size())
                .with("fileHash", Hex.of(list.fileHash()));
    }

    /** Reads a list as a verifier does. */
    private interface Reader {
        Snapshot<Row> read(Suite suite, byte[] file) throws MalformedInput;
    }

    private static Snapshot<Row> published(Forge forge, String file, String row, Reader reader) {
        try {
            String open = Forge.utf8(forge.files().getOrDefault(file, new byte[0]));
            return reader.read(Suite.S, (open + row).getBytes(ISO_8859_1));
        } catch (MalformedInput e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key line with the neutral point as key: one signature of it fits every message. */
    static Json.Obj smallOrderKey() {
        byte[] spki = Hex.parse("302a300506032b657003210001" + "00".repeat(31));
        return Json.object("id", "f".repeat(16), "alg", "Ed25519", "spki", Base64.getEncoder().encodeToString(spki),
                "owner", "nobody");
    }
}
