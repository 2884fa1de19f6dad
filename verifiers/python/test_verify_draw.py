#!/usr/bin/env python3
"""Tests of verify_draw.py: python3 -m unittest -v (in this folder). Standard library only, seeded, no network."""
from __future__ import annotations

import ast
import base64
import contextlib
import copy
import functools
import hashlib
import io
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from fractions import Fraction
from typing import Any, Callable, Dict, List, Optional, Sequence, Set, Tuple

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import vectors as vectors_module  # noqa: E402
import verify_draw as v  # noqa: E402

VECTORS = os.path.join(HERE, "..", "..", "fairdraw", "src", "test", "resources", "vectors")


# ---------------------------------------------------------------- signing and bundle making, for these tests only

class Key:
    """An Ed25519 key that signs (RFC 8032 §5.1.6)."""

    def __init__(self, secret: bytes):
        h = hashlib.sha512(secret).digest()
        self.scalar = (int.from_bytes(h[:32], "little") & (1 << 254) - 8) | 1 << 254
        self.prefix, self.public = h[32:], v._encode(self.times(self.scalar))
        self.spki = v._SPKI + self.public
        self.id = v.sha(self.spki).hex()[:16]

    @staticmethod
    def times(k: int) -> v.Point:
        total, power = v._NEUTRAL, v._B
        while k:
            total, power, k = (v._add(total, power) if k & 1 else total), v._add(power, power), k >> 1
        return total

    def sign(self, message: bytes) -> bytes:
        r = int.from_bytes(hashlib.sha512(self.prefix + message).digest(), "little") % v._L
        point = v._encode(self.times(r))
        k = int.from_bytes(hashlib.sha512(point + self.public + message).digest(), "little") % v._L
        return point + ((r + k * self.scalar) % v._L).to_bytes(32, "little")

    def line(self, message: str) -> Dict[str, str]:
        return {"key": self.id, "alg": "Ed25519", "sig": base64.b64encode(self.sign(message.encode())).decode()}


SIGNER, STRANGER = Key(b"\1" * 32), Key(b"\2" * 32)
SUBJECTS = vectors_module.SMALL_ROWS
PERSONS = ["I1|I1|D1|330102|leader+member|fire|0|-|E", "I1|I2|D1|330102|member|-|1|-|E",
           "I1|I3|D2|330103|leader+member|-|0|3|E",
           "I1|I4|D2|330103|member|fire+mine|0|-|E", "I1|I5|D2|330103|leader|fire|0|-|X.LEAVE"]
BARS = ["C1|I1|91330000A01|kin", "C1|I2|91330000A12|rotation"]
RULES: Dict[str, Any] = {
    "n": 6, "m": 2, "quotas": {"KEY": [3, None]}, "qualOf": {}, "reserve": 2,
                         "replacement": {"subjects": "R0", "persons": "R1"},
    "mode": "OPEN", "team": [{"slot": 1, "role": "leader", "quals": "none", "dept": "any", "region": "any"},
                             {"slot": 2, "role": "member", "quals": "none", "dept": "any", "region": "any"}]}
Cheat = Callable[[Any], None]
ALL_TYPES = ["POLICY", "SNAPSHOT", "SNAPSHOT", "SNAPSHOT", "COMMIT", "REVEAL", "REVEAL", "BEACON", "RESULT"]


def make(rules: Optional[Dict[str, Any]] = None, subjects: Sequence[str] = SUBJECTS, persons: Sequence[str] = PERSONS,
         bars: Sequence[str] = BARS,
         values: Sequence[Tuple[str, str]] = (("dept-A", "1" * 64), ("notary", "2" * 64), ("union", "-")),
         beacons: Sequence[Tuple[str, str, str]] = (("dice", "d10x20", "01234567890123456789"),),
         cheats: Optional[Dict[str, Cheat]] = None) -> Dict[str, bytes]:
    """Files of an honest bundle; a cheat changes one document before everything that depends on it is made."""
    cheats, rules = cheats or {}, copy.deepcopy(rules or RULES)

    def twist(stage: str, document: Any) -> Any:
        cheats.get(stage, lambda _: None)(document)
        return document

    lists = {"subjects": list(subjects), "persons": list(persons), "bars": list(bars)}
    stated = {which: {"root": vectors_module.root_of(rows), "rows": len(rows), "fileHash": v.sha(joined(rows)).hex()}
              for which, rows in lists.items()}
    rows = [v.parse_subject(row.encode()) for row in subjects]
    eligible, mandatory = v.census(rows)
    quotas = {path: tuple(pair) for path, pair in rules["quotas"].items()}
    try:
        shares = v.allocate(rules["n"], rules["m"], quotas, eligible, mandatory)  # type: ignore[arg-type]
    except v.Refused:
        shares = {cell: Fraction(0) for cell in eligible}
    pi = [dict({"cell": c, "N": n, "x": str(shares[c])}, **({"pi": str(shares[c] / n)} if n else {})) for c,
          n in sorted(eligible.items())]
    policy = {"id": "test-2026", "version": "1", "rules": []}
    commitment: Dict[str, Any] = twist("commitment", {
        "v": "VDP-1", "suite": "S", "drawId": "TEST-0001", "org": "xiqing", "task": "T-1", "seq": 1, "prev": "0" * 64,
                                                      "attempt": 1,
        "rules": rules, "policy": {"id": "test-2026", "version": "1", "hash": v.leaf_hash(v.jcs(policy)).hex()},
        "legend": {"org": "示范区应急局", "strata": {"KEY": "重点", "GEN": "一般"}, "exclusions": {"DONE2026": "本年已检查"}},
        "subjects": stated["subjects"], "persons": {k: stated["persons"][k] for k in ("root", "rows")},
        "bars": {k: stated["bars"][k] for k in ("root", "rows")}, "pi": copy.deepcopy(pi),
                                                      "flags": [c["cell"] for c in pi if c.get("pi") in ("0", "1")],
        "shares": [{"party": p, "kind": "commit",
                    "commitment": v.share_commitment("TEST-0001", p, "3" * 64 if s == "-" else s)}
                   for p, s in values],
        "beacons": [{"source": s, "rule": r, "notBefore": "2026-03-01T10:00:00Z"} for s, r, _ in beacons],
        "revealDeadline": "2026-03-01T09:30:00Z", "software": {"name": "test", "version": "0", "sha256": "0" * 64},
        "approvals": [{"role": "leader", "at": "2026-03-01T08:00:00Z"}]})
    if beacons:
        commitment.setdefault("beaconTime", "2026-03-01T10:00:00Z")
    commit = v.leaf_hash(v.jcs(commitment)).hex()
    text = v.seed_text(commit, values, [(s, t) for s, _, t in beacons])
    key = v.sha(text.encode()).hex()
    draw = v.draw_subjects(v.Tickets(key), rows, shares, rules["reserve"])
    taken = {p.key for c in draw.order for p in draw.queues[c][:draw.counts[c]]}
    people = [v.parse_person(p.encode()) for p in persons]
    sent = [row for row in rows if row.status == "M" or row.key in taken]
    try:
        seating = v.assign(v.Tickets(key), v.possible_people(rules, sent, people, [
            b.key[1:] for b in (v.parse_bar(bar.encode()) for bar in bars) if not b.private]), people)
    except v.Infeasible:
        seating = v.Seating([], [])
    certificate: Dict[str, Any] = twist("certificate", {
        "v": "VDP-1", "suite": "S", "drawId": "TEST-0001", "commit": commit, "K": key, "seedText": text,
        "shares": [{"party": p, "value": s} for p,
                   s in values], "beacons": [{"source": s, "text": t} for s, _, t in beacons],
        "cells": [dict(c, n=draw.counts.get(c["cell"], 0), cutoff=draw.cutoff(c["cell"])) for c in pi],
                                                        "order": draw.order,
        "drawn": [{"id": p.key, "cell": c, "ticket": p.ticket.hex(),
                   "leaf": p.leaf} for c in sorted(draw.order) for p in draw.queues[c][:draw.counts[c]]],
        "mandatory": [row.key for row in rows if row.status == "M"],
        "reserve": {c: [p.key for p in draw.queues[c][draw.counts[c]:]] for c in draw.order},
        "assignment": {"components": [{"T": t, "B": b, "slots": n} for t, b, n in seating.components],
                       "slots": [{"slot": s, "person": p, "rank": r} for s, p, r in seating.seats]},
        "assurance": "open" if beacons else "closed"})
    certificate["resultHash"] = v.leaf_hash(v.jcs(certificate)).hex()
    moments = {"POLICY": "08:00", "SNAPSHOT": "08:01", "COMMIT": "09:00", "REVEAL": "09:10", "BEACON": "10:01",
               "RESULT": "10:02"}

    def entry(kind: str, body: Dict[str, Any]) -> Dict[str, Any]:
        return {"type": kind, "at": "2026-03-01T%s:00Z" % moments[kind], "org": "xiqing", "actor": "u-1", "body": body}
    entries = [entry("POLICY", {"id": "test-2026", "version": "1", "hash": commitment["policy"]["hash"]})]
    entries += [entry("SNAPSHOT", dict(stated[which], list=which)) for which in ("subjects", "persons", "bars")]
    entries += [entry("COMMIT", {"commit": commit, "note": "sealed"})]
    entries += [entry("REVEAL", {"commit": commit, "party": p, "value": s}) for p, s in values if s != "-"]
    entries += [entry("BEACON", {"commit": commit, "source": s, "text": t}) for s, _, t in beacons]
    entries += [entry("RESULT", {"commit": commit, "resultHash": certificate["resultHash"]})]
    lines = twist("entries", [{"index": 3 * i + 7, "entry": e} for i, e in enumerate(entries)])
    tree = [v.jcs({"n": i}) for i in range(3 * len(lines) + 9)]
    for line in lines:
        tree[line["index"]] = v.jcs(line["entry"])
    leaves = [v.leaf_hash(data) for data in tree]
    index_of = {line["entry"]["type"]: line["index"] for line in lines}
    certificate["log"] = {"commit": index_of.get("COMMIT", 0), "result": index_of.get("RESULT", 0)}
    sth: Dict[str, Any] = twist("sth", {"size": len(tree), "root": v.merkle_root(leaves).hex(),
                                        "time": "2026-03-01T11:00:00Z"})
    sth["signatures"] = [SIGNER.line("VDP1-STH\n%d\n%s\n%s\n" % (sth["size"], sth["root"], sth["time"]))]
    certificate["signatures"] = [SIGNER.line("VDP1-RESULT\n%s\n" % certificate["resultHash"])]
    proofs = {"sth": sth, "consistency": [],
              "inclusion": {str(i): [h.hex() for h in v.inclusion_path(leaves, i)] for i in (line["index"] for line in lines)}}
    keys = [{"id": SIGNER.id, "alg": "Ed25519", "spki": base64.b64encode(SIGNER.spki).decode(), "owner": "示范区应急局"}]
    documents = {"certificate.json": twist("signed", certificate), "log/proofs.json": twist("proofs", proofs),
                 "log/keys.json": twist("keys", keys)}
    return {"commitment.json": v.jcs(commitment), "policy.json": v.jcs(policy), "subjects.rows": joined(subjects),
            "persons.rows": joined(persons), "bars.rows": joined(bars), "events.jsonl": b"",
            "log/entries.jsonl": joined([v.jcs(line).decode() for line in lines]),
            **{k: v.jcs(d) for k, d in documents.items()}}


def joined(lines: Sequence[str]) -> bytes:
    return "".join(line + "\n" for line in lines).encode()


class BundleCase(unittest.TestCase):
    """Writes bundles into a temporary folder and judges them."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.honest = make()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def write(self, files: Any, name: str = "bundle.zip") -> str:
        path = os.path.join(self.folder.name, name)
        if isinstance(files, bytes):
            with open(path, "wb") as stream:
                stream.write(files)
            return path
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file, data in files.items() if isinstance(files, dict) else files:
                archive.writestr(zipfile.ZipInfo(file, (2026, 3, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
        return path

    def judge(self, files: Any, pins: Sequence[str] = ()) -> v.Report:
        return v.verify(self.write(files), pins)

    def failed(self, files: Any, pins: Sequence[str] = ()) -> Set[str]:
        return self.judge(files, pins).failed()

    def changed(self, file: str, old: bytes, new: bytes) -> Dict[str, bytes]:
        self.assertIn(old, self.honest[file])
        return dict(self.honest, **{file: self.honest[file].replace(old, new, 1)})

    def run_main(self, *arguments: str) -> Tuple[int, str]:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = v.main(list(arguments))
            except SystemExit as stop:
                status = int(stop.code or 0)
        self.assertNotIn("Traceback", out.getvalue() + err.getvalue())
        return status, out.getvalue()


# ---------------------------------------------------------------- the parts

class JcsTests(unittest.TestCase):
    """VDP §1.3, RFC 8785."""

    def test_canonical_documents_come_back_byte_for_byte(self) -> None:
        for text in ("[" * 64 + "1" + "]" * 64, '{}', '[]', '{"a":[1,-2,0],"b":"x","c":null,"d":true,"e":false}', '"€"',
                     '9007199254740991',
                     '-9007199254740991',
                     '{"numbers":[333333333,4,10],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
                     '"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f"'):
            self.assertEqual(v.jcs(v.parse_jcs(text.encode())), text.encode())

    def test_members_are_sorted_by_utf16_as_in_rfc_8785(self) -> None:
        value = {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One",
                 "\U0001f600": "Emoji: Grinning Face", "\x80": "Control",
                 "\u00f6": "Latin Small Letter O With Diaeresis"}
        order = [m["n"] for m in [{"n": n} for n in json.loads(v.jcs({k: i for i, k in enumerate(value)}))]]
        self.assertEqual([value[n] for n in order], ["Carriage Return", "One", "Control",
                                                     "Latin Small Letter O With Diaeresis", "Euro Sign",
                                                     "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"])
        fine = {k: i for i, k in enumerate(value) if k != "\ufb33"}  # that one is not NFC
        self.assertEqual(v.parse_jcs(v.jcs(fine)), fine)
        with self.assertRaises(v.Malformed):
            v.parse_jcs(v.jcs({"\ufb33": 1}))

    def test_everything_else_is_refused_with_its_place(self) -> None:
        refused = ['', ' {}', '{} ', '{"a": 1}', '{"b":1,"a":2}', '{"a":1,"a":2}', '1.0', '1e2', '-0', '01', '+1',
                   '9007199254740992',
                   '-9007199254740992', '12345678901234567890', 'NaN', 'Infinity', '-', '"\\/"', '"\\u0041"',
                   '"\\u000A"', '"\\u000a"', '"\\ud800"',
                   '"\\uD83D\\uDE00"', '"\t"', '"', '"a', '[1,]', '[,1]', '[1 ,2]', '{"a"}', '{"a":}', '{a:1}',
                   "{'a':1}", 'tru', 'nul', '[', '{',
                   '{"a":1,}', '"e\u0301"', '[1]]', '\ufeff{}', '//x\n1', '"\\x"', '"\\', "[" * 65 + "]" * 65,
                   "[" * 100000]
        for text in refused:
            with self.assertRaises(v.Malformed, msg=text[:40]) as caught:
                v.parse_jcs(text.encode())
            self.assertRegex(caught.exception.place, r"byte [0-9]+")
        for data in (b'"\xed\xa0\x80"', b'"\xff"', b'"\xc0\x80"', b'\x00', b'"\xf4\x90\x80\x80"'):
            with self.assertRaises(v.Malformed):
                v.parse_jcs(data)

    def test_random_values_round_trip_and_differ_from_any_other_writing(self) -> None:
        r = random.Random(1)

        def value(depth: int) -> Any:
            kind = r.randrange(7 if depth < 4 else 5)
            if kind == 5:
                return [value(depth + 1) for _ in range(r.randrange(4))]
            if kind == 6:
                return {"".join(r.choice('ab"\\\n\x01é鉴😀') for _ in range(r.randrange(4))): value(depth + 1) for _ in range(r.randrange(4))}
            return [None, True, r.randrange(-2 ** 53 + 1, 2 ** 53),
                    "".join(r.choice('ab"\\\n\x01é鉴😀/') for _ in range(r.randrange(6))), 0][kind]
        for _ in range(2000):
            one = value(0)
            self.assertEqual(v.parse_jcs(v.jcs(one)), one)
            other = json.dumps(one).encode()
            if other != v.jcs(one):
                with self.assertRaises(v.Malformed):
                    v.parse_jcs(other)


class MerkleTests(unittest.TestCase):
    """VDP §1.4, RFC 9162."""

    @staticmethod
    def by_definition(leaves: List[bytes]) -> bytes:
        if len(leaves) < 2:
            return leaves[0] if leaves else v.sha(b"")
        k = 1
        while 2 * k < len(leaves):
            k *= 2
        return v.node_hash(MerkleTests.by_definition(leaves[:k]), MerkleTests.by_definition(leaves[k:]))

    def test_roots_and_paths_for_all_sizes_up_to_70(self) -> None:
        for size in range(71):
            leaves = [v.leaf_hash(b"%d" % i) for i in range(size)]
            root = self.by_definition(leaves)
            self.assertEqual(v.merkle_root(leaves), root)
            for i in range(size):
                path = v.inclusion_path(leaves, i)
                self.assertEqual(v.root_of_path(leaves[i], i, size, path), root)
                self.assertNotEqual(v.root_of_path(leaves[i], i, size, path + [root]), root)
                self.assertNotEqual(v.root_of_path(leaves[i], i + 1, size, path), root)
                if path:
                    self.assertNotEqual(v.root_of_path(leaves[i], i, size, path[:-1]), root)
        self.assertIsNone(v.root_of_path(b"", 3, 3, []))
        self.assertIsNone(v.root_of_path(b"", 0, 0, []))


class Ed25519Tests(unittest.TestCase):
    """RFC 8032."""

    VECTORS = [("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
               ("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
               ("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]

    def test_rfc_8032_vectors_1_to_3(self) -> None:
        for secret, public, message, signature in self.VECTORS:
            key = Key(bytes.fromhex(secret))
            self.assertEqual(key.public.hex(), public)
            self.assertEqual(key.sign(bytes.fromhex(message)).hex(), signature)
            self.assertTrue(v.ed25519_verify(key.public, bytes.fromhex(message), bytes.fromhex(signature)))
            self.assertFalse(v.ed25519_verify(key.public, bytes.fromhex(message) + b"x", bytes.fromhex(signature)))

    def test_any_flipped_bit_is_found(self) -> None:
        signature = SIGNER.sign(b"message")
        for bit in range(0, 512, 7):
            forged = bytearray(signature)
            forged[bit // 8] ^= 1 << bit % 8
            self.assertFalse(v.ed25519_verify(SIGNER.public, b"message", bytes(forged)))

    def test_what_is_not_canonical_is_refused(self) -> None:
        signature = SIGNER.sign(b"m")
        s = int.from_bytes(signature[32:], "little")
        self.assertFalse(v.ed25519_verify(SIGNER.public, b"m", signature[:32] + (s + v._L).to_bytes(32, "little")))
        for y in (v._P, v._P + 1, 2 ** 255 - 1, 2):
            self.assertIsNone(v._decode(y.to_bytes(32, "little")))
        self.assertIsNone(v._decode((1 | 1 << 255).to_bytes(32, "little")))  # x = 0 with its sign set
        for y in (1, v._P - 1, 0):  # keys of small order would let everything pass
            point = y.to_bytes(32, "little")
            self.assertIsNotNone(v._decode(point))
            self.assertFalse(v.ed25519_verify(point, b"m", point + bytes(32)))
        for public, sig in ((b"", signature), (SIGNER.public, b""), (SIGNER.public, signature + b"\0"),
                            (SIGNER.public[1:], signature)):
            self.assertFalse(v.ed25519_verify(public, b"m", sig))

    def test_only_the_one_der_encoding_is_a_key(self) -> None:
        self.assertEqual(v.parse_spki(SIGNER.spki), SIGNER.public)
        for der in (b"", SIGNER.spki[:-1], SIGNER.spki + b"\0", SIGNER.spki.replace(b"\x70", b"\x6e", 1),
                    SIGNER.public):
            self.assertIsNone(v.parse_spki(der))

    def test_base64_is_strict(self) -> None:
        self.assertEqual(v.parse_base64("AQI="), b"\1\2")
        for text in ("AQI", "AQI=\n", "AQJ=", "AQI==", "A QI=", "AQ-_", "é", "="):
            self.assertIsNone(v.parse_base64(text))


class RowTests(unittest.TestCase):
    """VDP §2."""

    def test_good_rows(self) -> None:
        self.assertEqual(v.parse_subject(b"T1|A|KEY|330102|4|X.DONE"), v.Subject("A", ("KEY", "330102"), "4", "X.DONE"))
        person = v.parse_person(b"I1|p|d|r|leader+expert|-|12|-|E")
        self.assertEqual((person.roles, person.quals, person.prior, person.limit),
                         ({"leader", "expert"}, set(), 12, None))
        self.assertTrue(v.parse_person(b"I2|p|" + b"a" * 64).private)
        self.assertEqual(v.parse_bar(b"C1|p|A|kin").key[1:], ("p", "A"))
        self.assertTrue(v.parse_bar(b"C2|7|" + b"a" * 64).private)

    def test_bad_rows_are_refused(self) -> None:
        for line in ("", "T1|A|K|1", "T1|A|4|E", "T2|A|K|4|E", "T1|A|K|04|E", "T1|A|K|0|E", "T1|A|K|1000001|E",
                     "T1|A|K|4|e", "T1|A|K|4|X.", "T1|A|K|4|X",
                     "T1|A B|K|4|E", "T1||K|4|E", "T1|A|K/L|4|E", "T1|%s|K|4|E" % ("A" * 41), "T1|A|K|4|E\r",
                     "T1|甲|K|4|E", "T1|A|K|4|E|",
                     "T1|A|1|2|3|4|5|6|7|4|E", "T1|A|K|٤|E", "T1|A|K|-1|E", "T1|A|K|1.5|E"):
            with self.assertRaises(v.Malformed, msg=line):
                v.parse_subject(line.encode())
        for line in ("I1|p|d|r|leader|-|0|-", "I1|p|d|r|boss|-|0|-|E", "I1|p|d|r||-|0|-|E", "I1|p|d|r|leader+|-|0|-|E",
                     "I1|p|d|r|leader|-|00|-|E",
                     "I1|p|d|r|leader|-|-|-|E", "I1|p|d|r|leader|-|0|x|E", "I1|p|d|r|leader|-|0|-|M",
                     "I1|p|d|r|leader+leader|-|0|-|E", "I1|p|d|r|leader|a+-|0|-|E",
                     "I1|p|d|r|leader|-|1000001|-|E", "I1|p|d|r|leader|-|0|1000001|E", "I2|p|abc",
                     "I3|p|d|r|leader|-|0|-|E"):
            with self.assertRaises(v.Malformed, msg=line):
                v.parse_person(line.encode())
        for line in ("C1|p|A", "C1|p|A|kin|x", "C2|x|" + "a" * 64, "C3|p|A|kin", "C1|p||kin"):
            with self.assertRaises(v.Malformed, msg=line):
                v.parse_bar(line.encode())


class AllocationTests(unittest.TestCase):
    """VDP §5.2, §5.3."""

    def random_case(self, r: random.Random) -> Tuple[int, int, v.Quotas, Dict[str, int], Dict[str, int]]:
        m = r.randint(1, 3)
        cells = {"/".join([r.choice("ab") + str(d) for d in range(m)] + [str(r.choice([1, 2, 3, 10]))]): r.randint(0, 6) for _ in range(r.randint(1, 9))}
        paths = sorted({cell.rsplit("/", 1)[0] for cell in cells})
        mandatory = {path: r.randint(0, 2) for path in paths if r.random() < .3}
        prefixes = sorted({"/".join(path.split("/")[:d]) for path in paths for d in range(1, m + 1)})
        quotas: v.Quotas = {}
        for prefix in prefixes:
            if r.random() < .4:
                low = r.randint(0, 3)
                quotas[prefix] = (low, r.choice([None, low + r.randint(0, 5)]))
        return r.randint(0, sum(cells.values()) + 2), m, quotas, cells, mandatory

    def test_expectations_keep_every_bound_and_are_proportional(self) -> None:
        r, solved, refused = random.Random(2), 0, 0
        for _ in range(1500):
            n, m, quotas, cells, mandatory = self.random_case(r)
            try:
                x = v.allocate(n, m, quotas, cells, mandatory)
            except v.Refused as fault:
                refused += 1
                self.assertTrue(fault.collisions)
                self.assertFalse(self.feasible(n, m, quotas, cells, mandatory))
                continue
            solved += 1
            self.assertTrue(self.feasible(n, m, quotas, cells, mandatory))
            self.assertEqual(sum(x.values()), n - sum(mandatory.values()))
            self.assertTrue(all(0 <= x[c] <= cells[c] for c in cells))
            for prefix, (low, high) in quotas.items():
                total = sum(x[c] for c in cells if c.startswith(prefix + "/")) + sum(
                    k for path, k in mandatory.items() if (path + "/").startswith(prefix + "/"))
                self.assertTrue(low <= total and (high is None or total <= high))
            for path in {c.rsplit("/", 1)[0] for c in cells}:  # inside one stratum: proportional to weight, capped at one
                group = [c for c in cells if c.rsplit("/", 1)[0] == path and cells[c]]
                chance = {c: x[c] / cells[c] for c in group}
                rate = {c: chance[c] / int(c.rsplit("/", 1)[1]) for c in group}
                self.assertTrue(all(rate[a] == rate[b] for a in group for b in group if chance[a] < 1 and chance[b] < 1))
                self.assertTrue(all(rate[a] <= rate[b] for a in group for b in group if chance[a] == 1 and chance[b] < 1))
        self.assertGreater(min(solved, refused), 100)

    @staticmethod
    def feasible(n: int, m: int, quotas: v.Quotas, cells: Dict[str, int], mandatory: Dict[str, int]) -> bool:
        """Whether whole numbers exist: sets of reachable totals by node, from the bottom up."""
        def totals(prefix: str, depth: int) -> Set[int]:
            if depth == m + 1:
                return set(range(cells[prefix] + 1))
            children = sorted({"/".join(c.split("/")[:depth + 1]) for c in cells if depth == 0 or c.startswith(prefix + "/")})
            sums = {0}
            for child in children:
                sums = {a + b for a in sums for b in totals(child, depth + 1)}
            held = sum(k for path, k in mandatory.items() if depth == 0 or (path + "/").startswith(prefix + "/"))
            low, high = quotas.get(prefix, (0, None)) if depth else (n, n)
            return {t for t in sums if low <= t + held and (high is None or t + held <= high)}
        return bool(totals("", 0))

    def test_rounding_keeps_floor_or_ceiling_and_whole_quotas(self) -> None:
        r = random.Random(3)
        for i in range(300):
            n, m, quotas, cells, mandatory = self.random_case(r)
            try:
                x = v.allocate(n, m, quotas, cells, mandatory)
            except v.Refused:
                continue
            tickets = v.Tickets("%064x" % i)
            order = v.rounding_order(tickets, [c for c in cells if cells[c]])
            counts = v.round_cells(tickets, order, x)
            self.assertEqual(sum(counts.values()), n - sum(mandatory.values()))
            for prefix in {"/".join(c.split("/")[:d]) for c in order for d in range(1, m + 2)}:
                inside = [c for c in order if (c + "/").startswith(prefix + "/")]
                exact, whole = sum((x[c] for c in inside), Fraction(0)), sum(counts[c] for c in inside)
                self.assertIn(whole, (exact.__floor__(), exact.__ceil__()))
                places = [order.index(c) for c in inside]
                self.assertEqual(max(places) - min(places) + 1, len(places))  # depth first

    def test_unknown_prefixes_and_quotas_on_the_root_are_refused(self) -> None:
        for prefix in ("", "b", "a/1", "a/"):
            with self.assertRaises(v.Refused):
                v.allocate(1, 1, {prefix: (0, None)}, {"a/1": 3}, {})

    def test_many_cells_are_quick_and_the_expected_count_is_right(self) -> None:
        r = random.Random(4)
        cells = {"k%d/d%d/%d" % (r.randrange(20), r.randrange(100),
                                 w): r.randint(0, 50) for w in range(1, 5) for _ in range(1500)}
        quotas: v.Quotas = {"k%d" % i: (50, 60) for i in range(0, 20, 2)}
        began = time.process_time()
        x = v.allocate(2000, 2, quotas, cells, {})
        self.assertEqual(sum(x.values()), 2000)
        self.assertLess(time.process_time() - began, 5)


class AssignmentTests(unittest.TestCase):
    """VDP §6."""

    @staticmethod
    def by_definition(tickets: v.Tickets, slots: Sequence[v.Slot], persons: Sequence[v.Person]) -> Optional[v.Seating]:
        ordered = sorted(slots, key=lambda slot: tickets("S", slot.name))
        if any(not slot.mask for slot in ordered):
            return None
        groups: List[List[v.Slot]] = []
        for slot in ordered:  # components, by repeated merging
            near = [g for g in groups if any(o.mask & slot.mask for o in g)]
            groups = [g for g in groups if g not in near] + [[s for g in near for s in g] + [slot]]
        groups = sorted([sorted(g, key=ordered.index) for g in groups], key=lambda g: ordered.index(g[0]))
        found, components = {}, []
        for group in groups:
            people = sorted({p for slot in group for p in v._bits(slot.mask)})
            limit = {p: persons[p].limit if persons[p].limit is not None else 99 for p in people}
            reach = {p: min(len({s.subject for s in group if s.mask >> p & 1}), limit[p]) for p in people}
            wishes = [sorted(v._bits(s.mask), key=lambda p: tickets("A", s.name + "|" + persons[p].key)) for s in group]
            whole = [c for c in itertools.product(*wishes) if len(set(zip((s.subject for s in group), c))) == len(group)]
            for t in range(1, 40):
                good = [c for c in whole if all(c.count(p) <= min(limit[p], max(0, t - persons[p].prior)) for p in people)]
                if good:
                    break
            else:
                return None
            for b in range(t, -1, -1):
                best = [c for c in good if all(c.count(p) >= min(max(0, b - persons[p].prior),
                                                                 reach[p]) for p in people)]
                if best:
                    break
            components.append((t, b, len(group)))
            for slot, person, wish in zip(group, best[0], wishes):
                found[slot.name] = (slot.name, persons[person].key, wish.index(person) + 1)
        return v.Seating(components, [found[slot.name] for slot in ordered])

    @staticmethod
    def crowd(r: random.Random, count: int) -> List[v.Person]:
        return [v.Person("p%d" % i, "d", "r", frozenset(), frozenset(), r.choice([0, 0, 1, 2, 3]),
                         r.choice([None, None, None, 1, 2, 3]), "E", False)
                for i in range(count)]

    def test_1200_small_instances_equal_brute_force(self) -> None:
        r, solved, several, refused = random.Random(5), 0, 0, 0
        while solved < 1200:
            count, subjects, seats, density = r.randint(1, 5), r.randint(1, 3), r.randint(1, 2), r.choice([.35, .6, .85, 1])
            slots = [v.Slot("s%d|%d" % (i, j + 1), "s%d" % i, sum(1 << p for p in range(count) if r.random() < density))
                     for i in range(subjects) for j in range(seats)]
            persons, tickets = self.crowd(r, count), v.Tickets("%064x" % r.getrandbits(250))
            expected = self.by_definition(tickets, slots, persons)
            if expected is None:
                refused += 1
                with self.assertRaises(v.Infeasible):
                    v.assign(tickets, slots, persons)
            else:
                self.assertEqual(v.assign(tickets, slots, persons), expected)
                solved, several = solved + 1, several + (len(expected.components) > 1)
        self.assertGreater(min(several, refused), 50)

    def test_160_slots_and_40_people_take_less_than_two_seconds(self) -> None:
        r = random.Random(6)
        for density in (.2, .6, 1):
            slots = [v.Slot("s%d|%d" % (i, j), "s%d" % i,
                            sum(1 << p for p in range(40) if r.random() < density)) for i in range(80) for j in (1, 2)]
            persons = [person._replace(limit=None) for person in self.crowd(r, 40)]
            began = time.process_time()
            seating = v.assign(v.Tickets("a" * 64), slots, persons)
            self.assertLess(time.process_time() - began, 2)
            self.assertEqual(len(seating.seats), 160)

    def test_who_may_go_follows_role_department_region_qualification_and_bars(self) -> None:
        persons = [v.parse_person(p.encode()) for p in PERSONS]
        row = v.parse_subject(b"T1|A|KEY|330103|4|E")

        def may(bars: Sequence[Tuple[str, str]] = (), qual_of: Optional[Dict[str, str]] = None,
                **seat: str) -> List[str]:
            team = [dict({"slot": 1, "role": "member", "quals": "none", "dept": "any", "region": "any"}, **seat)]
            return [persons[p].key for p in v._bits(v.possible_people({"team": team, "qualOf": qual_of or {}, "regionLevel": 2}, [row], persons,
                                                                      bars)[0].mask)]
        self.assertEqual(may(), ["I1", "I2", "I3", "I4"])
        self.assertEqual(may(role="leader"), ["I1", "I3"])  # I5 is excluded
        self.assertEqual(may(dept="D2"), ["I3", "I4"])
        self.assertEqual(may(region="same"), ["I3", "I4"])
        self.assertEqual(may(quals="fire"), ["I1", "I4"])
        self.assertEqual(may(quals="cell"), ["I1", "I2", "I3", "I4"])
        self.assertEqual(may(quals="cell", qual_of={"KEY": "fire", "KEY/330103": "mine", "GEN": "none"}), ["I4"])
        self.assertEqual(may(quals="cell", qual_of={"KEY": "fire", "KEY/330102": "mine"}), ["I1", "I4"])
        self.assertEqual(may(bars=[("I1", "A"), ("I2", "B"), ("I9", "A")]), ["I2", "I3", "I4"])


class BeaconTests(unittest.TestCase):
    """VDP §4.4, §15.2."""

    def test_texts_by_their_rules(self) -> None:
        kl8 = "2026123:" + "-".join("%02d" % i for i in range(1, 21))
        for source, rule, text, verdict in (
                ("dice", "d10x20", "0" * 20, "pass"), ("dice", "d10x20", "0" * 19, "fail"),
                                            ("dice", "d10x20", "0" * 19 + "a", "fail"),
                                            ("dice", "d6x20", "0" * 20, "fail"),
                ("lottery.kl8", "2026123:b20-80", kl8, "pass"), ("lottery.kl8", "2026123:b20-80", kl8[:-3], "fail"),
                ("lottery.kl8", "2026123:b20-80", kl8.replace("01-02", "02-01"), "fail"),
                                            ("lottery.kl8", "2026123:b20-80", kl8.replace("-20", "-81"), "fail"),
                ("lottery.kl8", "2026123:b20-80", kl8.replace("2026123", "2026124"), "not-checked"),
                ("lottery.kl8", "2026123:b20-80", kl8.replace("2026123", "2026122"), "fail"),
                                            ("lottery.kl8", "2026123:b20-80", kl8.replace("2026123", "20261234"),
                                             "fail"),
                ("lottery.kl8", "2026123:b20-80", kl8.replace("01-", "00-"), "fail"),
                                            ("lottery.kl8", "2026123:b20-80", kl8.replace("01-", "1-"), "fail"),
                ("lottery.ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31.07", "pass"),
                                            ("lottery.ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31", "fail"),
                ("lottery.ssq", "2026031:b6-33.b1-16", "2026031:03-08-11-20-28-31.17", "fail"),
                                            ("lottery.3d", "2026200:d3", "2026200:4-0-9", "pass"),
                ("lottery.3d", "2026200:d3", "2026200:409", "fail"), ("lottery.3d", "2026200:d3", "2026200:4-0-10",
                                                                      "fail"),
                                            ("lottery.3d", "2026200:x3", "2026200:4-0-9", "fail"),
                ("drand.quicknet", "5", "5:" + "a" * 64, "not-checked"), ("drand.quicknet", "5", "5:abc", "fail"),
                ("drand.quicknet", "5", "6:" + "a" * 64, "fail"), ("drand.quicknet", "05", "05:" + "a" * 64, "fail"),
                ("other", "round 5", "5:abc", "not-checked"), ("other", "round 5", "a b", "fail"),
                                            ("lottery.3d", "2026200:d3", "", "fail")):
            self.assertEqual(v.beacon_verdict(source, rule, text)[0], verdict, (rule, text))

    def test_randomness_of_drand_is_the_sha256_of_its_signature(self) -> None:
        signature, other = b"\1" * 48, b"\2" * 48
        text = "5:" + hashlib.sha256(signature).hexdigest()
        for evidence, verdict in ((signature.hex(), "not-checked"), (None, "not-checked"), (other.hex(), "fail"),
                                  ("zz", "fail"), (signature.hex()[:-1], "fail")):
            self.assertEqual(v.beacon_verdict("drand.x", "5", text, evidence)[0], verdict, evidence)

    def test_rules_that_no_text_can_obey_are_no_rules(self) -> None:
        for rule, known in (("1:b9-9", True), ("1:b9-8", False), ("1:b6-33.b2-1", False), ("1:d3.b1-1", True)):
            self.assertEqual(v.rule_is_known("lottery.x", rule), known, rule)


# ---------------------------------------------------------------- bundles

class HonestBundleTests(BundleCase):
    """DRAW-07: good bundles pass, and what is not checked is said."""

    def assert_good(self, files: Any, pins: Sequence[str] = ()) -> v.Report:
        report = self.judge(files, pins)
        self.assertEqual([f for f in report.findings() if f.status == "fail"], [])
        return report

    def test_every_check_passes_or_says_that_it_was_not_made(self) -> None:
        report = self.assert_good(self.honest, [SIGNER.id])
        status = {f.id: f.status for f in report.findings() if f.status != "not-checked"}
        self.assertEqual(set(status), set(v.CHECKS) - {"V1.timestamp", "V9.ends"})
        self.assertEqual({f.id for f in report.findings() if f.status == "not-checked"},
                         {"V1.timestamp", "V9.ends"})

    def test_without_a_pin_the_key_is_named_and_not_vouched_for(self) -> None:
        finding = next(f for f in self.assert_good(self.honest).findings() if f.id == "V1.key")
        self.assertEqual((finding.status, SIGNER.id in finding.subject), ("not-checked", True))

    def test_draws_without_people_without_beacon_and_with_several_beacons(self) -> None:
        self.assert_good(make(rules=dict(RULES, team=[]), persons=[], bars=[]))
        self.assert_good(make(values=[("a", "1" * 64), ("b", "2" * 64)], beacons=[]))
        two = [("lottery.3d", "2026200:d3", "2026200:4-0-9"), ("dice", "d10x20", "9" * 20)]
        self.assert_good(make(beacons=two))
        self.assertIn("V1.shape", self.failed(make(beacons=two + two[:1])))
        report = self.assert_good(make(beacons=[("lottery.3d", "2026200:d3", "2026203:4-0-9")]))
        self.assertIn(("V4.beacon", "not-checked"), [(f.id, f.status) for f in report.findings()])

    def test_teams_with_regions_departments_and_qualifications(self) -> None:
        team = [{"slot": 1, "role": "leader", "quals": "none", "dept": "any", "region": "any"},
                {"slot": 2, "role": "member", "quals": "cell", "dept": "any", "region": "same"}]
        people = ["I1|P%02d|D|%s|leader+member|fire|%d|-|E" % (i, ("330102", "330103")[i % 2],
                                                               i % 3) for i in range(12)]
        self.assert_good(make(rules=dict(RULES, team=team, regionLevel=2, qualOf={"KEY": "fire"}), persons=people,
                              bars=[]))

    def test_5823_rows_and_80_places_take_less_than_two_seconds(self) -> None:
        r = random.Random(7)
        rows = ["T1|9112%010dAB|%s|1201%02d|%d|%s" % (i, r.choice(["KEY", "GEN", "GEN"]), r.randint(1, 9),
                                                      r.choice([1, 2, 4]),
                                                      r.choice(["E"] * 30 + ["X.DONE2026"])) for i in range(5823)]
        people = ["I1|P%02d|D%d|1201%02d|leader+member|-|0|-|E" % (i, i % 4, i % 9 + 1) for i in range(40)]
        path = self.write(make(rules=dict(RULES, n=80, quotas={"KEY": [40, None]}), subjects=rows, persons=people,
                               bars=[]))
        began = time.process_time()
        report = v.verify(path)
        self.assertLess(time.process_time() - began, 2)
        self.assertTrue(report.ok)

    def test_what_no_program_knows_never_passes(self) -> None:
        report = self.judge(make(cheats={"commitment": lambda c: c.update(suite="Z"),
                                         "certificate": lambda c: c.update(suite="Z")}))
        self.assertEqual(report.failed(), {"V1.shape"})
        self.assertTrue(any(f.actual == "Z" for f in report.findings()))
        self.assertEqual({f.id for f in report.findings() if f.status == "pass"}, {"V1.zip", "V1.canonical"})

        def kind(c: Any) -> None:
            c["shares"][0]["kind"] = "oath"
        self.assertIn("V1.shape", self.failed(make(cheats={"commitment": kind})))

        private = ["I2|I1|" + "a" * 64] + PERSONS[1:]
        report = self.judge(make(persons=private))
        self.assertIn("V8.assignment", {f.id for f in report.findings() if f.status == "not-checked"})


class CheatTests(BundleCase):
    """DRAW-07: a cheat who makes and signs everything anew is found, and named by his fault alone."""

    def assert_named(self, expected: Set[str], pins: Sequence[str] = (), **cheats: Cheat) -> None:
        self.assertEqual(self.failed(make(cheats=cheats), pins), expected)

    def test_commitment(self) -> None:
        def first_x(c: Any) -> None:
            c["pi"][0]["x"] = "1/9"
        self.assert_named({"V6.chances"}, commitment=first_x)
        self.assert_named({"V6.chances"}, commitment=lambda c: c["flags"].clear())
        self.assert_named({"V6.chances"}, commitment=lambda c: c["pi"].pop())
        self.assert_named({"V1.shape"}, commitment=lambda c: c.update(extra=1))
        self.assert_named({"V1.shape"}, commitment=lambda c: c.pop("legend"))
        self.assert_named({"V1.shape"}, commitment=lambda c: c.update(prev="1" * 64))
        self.assert_named({"V1.shape"}, commitment=lambda c: c.update(openDeadline="2026-04-01T00:00:00Z"))
        self.assert_named({"V1.shape"},
                          commitment=lambda c: c["approvals"][0].update(at="2026-02-30T00:00:00Z"))  # no such day
        self.assert_named({"V1.shape"}, commitment=lambda c: c.update(task="任务"))
        self.assert_named({"V1.shape"}, commitment=lambda c: c["approvals"][0].update(role="主管领导"))
        self.assert_named({"V1.policy"}, commitment=lambda c: c["policy"].update(hash="0" * 64))
        self.assert_named({"V1.snapshot"}, commitment=lambda c: c["persons"].update(rows=4))
        self.assert_named({"V1.snapshot"}, commitment=lambda c: c["subjects"].update(fileHash="0" * 64))
        self.assert_named({"V3.time"}, commitment=lambda c: c.update(beaconTime="2026-03-01T09:30:00Z"))
        self.assert_named({"V3.time"}, commitment=lambda c: c["beacons"][0].update(notBefore="2026-03-01T10:01:01Z"))
        self.assert_named({"V4.share"}, commitment=lambda c: c["shares"][0].update(commitment="0" * 64))

    def test_rules_of_another_draw(self) -> None:
        self.assertIn("V1.shape", self.failed(self.changed("subjects.rows", b"A12|GEN|330103|4|E", b"A12|GEN|4|E")))
        self.assertIn("V1.shape", self.failed(make(rules=dict(RULES, qualOf={"KEY/330102/4": "fire"}))))
        self.assertIn("V1.shape", self.failed(make(rules=dict(RULES, scores=[]))))
        self.assertEqual(self.failed(make(rules=dict(RULES, quotas={"KEY": [9, None]}))) & {"V6.allocation"},
                         {"V6.allocation"})
        self.assertEqual(self.failed(make(rules=dict(RULES, quotas={"NOWHERE": [1, None]}))) & {"V6.allocation"},
                         {"V6.allocation"})
        self.assertEqual(self.failed(make(persons=[p.replace("|leader", "|expert") for p in PERSONS])), {"V8.feasible"})
        self.assertEqual(self.failed(make(persons=[p.replace("|0|-|", "|0|1|") for p in PERSONS])), {"V8.feasible"})

    def test_certificate(self) -> None:
        def cell(**members: Any) -> Cheat:
            return lambda c: c["cells"][next(i for i, x in enumerate(c["cells"]) if x["n"])].update(members)
        self.assert_named({"V6.allocation"}, certificate=cell(x="1/7"))
        self.assert_named({"V6.allocation"}, certificate=cell(pi="1/7"))
        self.assert_named({"V6.allocation", "V1.shape"}, certificate=cell(n=0))
        self.assert_named({"V6.cutoff"}, certificate=cell(cutoff="f" * 64))
        self.assert_named({"V6.cutoff", "V1.shape"}, certificate=cell(cutoff=None))
        self.assert_named({"V6.order"}, certificate=lambda c: c["order"].reverse())
        self.assert_named({"V7.drawn"}, certificate=lambda c: c["drawn"].pop())
        self.assert_named({"V7.drawn"}, certificate=lambda c: c["drawn"][0].update(leaf=11))
        self.assert_named({"V7.drawn"}, certificate=lambda c: c["drawn"][0].update(ticket="0" * 64))
        self.assert_named({"V7.drawn"}, certificate=lambda c: c["drawn"][0].update(id="91330000A06"))
        self.assert_named({"V7.drawn"}, certificate=lambda c: c["drawn"].append(dict(c["drawn"][-1], ticket="f" * 64)))
        for array in ("drawn", "cells"):
            self.assert_named({"V1.shape"}, certificate=lambda c: c[array].reverse())
        self.assert_named({"V7.mandatory"}, certificate=lambda c: c["mandatory"].clear())
        self.assert_named({"V7.reserve"}, certificate=lambda c: c["reserve"].popitem())
        self.assert_named({"V8.assignment"}, certificate=lambda c: c["assignment"]["slots"][0].update(rank=9))
        self.assert_named({"V8.assignment"}, certificate=lambda c: c["assignment"]["slots"].reverse())
        self.assert_named({"V8.bounds"}, certificate=lambda c: c["assignment"]["components"][0].update(T=7))
        self.assert_named({"V8.bounds"}, certificate=lambda c: c["assignment"]["components"][0].update(B=0))
        self.assert_named({"V4.assurance"}, certificate=lambda c: c.update(assurance="closed"))
        self.assert_named({"V4.seed"}, certificate=lambda c: c.update(K="0" * 64))
        self.assert_named({"V4.seed"}, certificate=lambda c: c.update(seedText=c["seedText"] + "\n"))
        self.assert_named({"V1.commitment"}, certificate=lambda c: c.update(commit="0" * 64))
        self.assert_named({"V1.commitment"}, certificate=lambda c: c.update(drawId="TEST-0002"))
        self.assert_named({"V1.shape"}, certificate=lambda c: c.update(v="VDP-2"))
        self.assert_named({"V4.share"}, certificate=lambda c: c["shares"].reverse())
        self.assert_named({"V1.shape"}, certificate=lambda c: c.pop("order"))

    def test_a_swapped_pair_of_people_is_found(self) -> None:
        def swap(c: Any) -> None:
            a, b = (next(s for s in c["assignment"]["slots"] if s["person"] == p) for p in ("I2", "I4"))
            a["person"], b["person"] = b["person"], a["person"]
        self.assertEqual(self.failed(make(cheats={"certificate": swap})), {"V8.assignment"})

    def test_shares_and_beacons(self) -> None:
        self.assertLessEqual({"V4.share"},
                             self.failed(make(cheats={"certificate": lambda c: c["shares"][0].update(value="4" * 64)})))
        self.assertLessEqual({"V4.share"}, self.failed(make(cheats={"certificate": lambda c: c["shares"].pop()})))
        self.assertLessEqual({"V4.share"},
                             self.failed(make(cheats={"certificate": lambda c: c["shares"][0].update(value="-")})))
        self.assertLessEqual({"V4.share"},
                             self.failed(make(cheats={"certificate": lambda c: c["shares"][2].update(value="4" * 64)})))
        self.assertEqual(self.failed(make(beacons=[])), {"V4.assurance"})  # closed, and the union's share is missing
        self.assertEqual(self.failed(make(beacons=[("dice", "d10x20", "0123456789")])), {"V4.beacon"})
        self.assertLessEqual({"V4.beacon"},
                             self.failed(make(cheats={"certificate": lambda c: c["beacons"][0].update(text="1" * 20)})))
        self.assertLessEqual({"V4.beacon"}, self.failed(make(cheats={"certificate": lambda c: c["beacons"].clear()})))

    def entry_cheat(self, kind: str, **members: Any) -> Cheat:
        return lambda lines: next(x["entry"] for x in lines if x["entry"]["type"] == kind).update(members)

    def body_cheat(self, kind: str, **members: Any) -> Cheat:
        return lambda lines: next(x["entry"]["body"] for x in lines if x["entry"]["type"] == kind).update(members)

    def test_ledger(self) -> None:
        for kind, place in (("POLICY", 0), ("SNAPSHOT", 2), ("COMMIT", 4), ("RESULT", 8)):
            self.assertEqual(ALL_TYPES[place], kind)
            self.assertEqual(self.failed(make(cheats={"entries": lambda lines: lines.pop(place)})), {"V2.entries"})
        self.assert_named({"V2.entries"}, entries=lambda lines: lines.pop(5))
        self.assert_named({"V2.entries"}, entries=lambda lines: lines.pop(7))
        self.assert_named({"V4.share"}, certificate=lambda c: c, entries=lambda lines: lines.insert(
            7, {"index": 27, "entry": dict(lines[6]["entry"],
                                           body=dict(lines[6]["entry"]["body"], party="union", value="3" * 64))}))
        self.assert_named({"V2.entries"}, entries=self.body_cheat("COMMIT", commit="0" * 64))
        self.assert_named({"V2.entries"}, entries=self.body_cheat("RESULT", resultHash="0" * 64))
        self.assert_named({"V2.entries", "V10.results"}, entries=self.body_cheat("REVEAL", commit="0" * 64))
        self.assert_named({"V2.entries"},
                          entries=lambda lines: lines.append({"index": 34,
                                                              "entry": dict(lines[4]["entry"], type="PARDON", at="2026-03-01T10:30:00Z")}))
        self.assert_named({"V2.entries"}, signed=lambda c: c["log"].update(commit=0))
        self.assert_named({"V4.share"}, entries=self.body_cheat("REVEAL", value="4" * 64))
        self.assert_named({"V4.beacon"}, entries=self.body_cheat("BEACON", text="1" * 20))
        self.assert_named({"V1.policy"}, entries=self.body_cheat("POLICY", hash="0" * 64))
        self.assert_named({"V1.snapshot"}, entries=self.body_cheat("SNAPSHOT", root="0" * 64))
        self.assert_named({"V1.snapshot"}, entries=self.body_cheat("SNAPSHOT", rows=1))
        self.assert_named({"V1.snapshot"}, entries=self.body_cheat("SNAPSHOT", fileHash="0" * 64))
        self.assert_named({"V1.shape", "V2.entries"}, entries=self.body_cheat("RESULT", commit=5))
        self.assert_named({"V1.shape"}, entries=self.entry_cheat("RESULT", actor="张三"))
        self.assert_named({"V3.time"}, entries=self.entry_cheat("COMMIT", at="2026-03-01T07:00:00Z"))

        def late(lines: Any) -> None:
            lines[6]["entry"]["at"] = "2026-03-01T09:30:01Z"
        self.assert_named({"V3.time"}, entries=late)

        def early(lines: Any) -> None:
            lines[7]["entry"]["at"] = "2026-03-01T09:59:59Z"
        self.assert_named({"V3.time"}, entries=early)

        def swap(i: int, j: int) -> Cheat:
            def cheat(lines: Any) -> None:
                a, b = lines[i]["entry"], lines[j]["entry"]
                lines[i]["entry"], lines[j]["entry"] = b, a
                a["at"], b["at"] = b["at"], a["at"]
            return cheat
        self.assertLessEqual({"V3.order"}, self.failed(make(cheats={"entries": swap(3, 4)})))
        self.assertLessEqual({"V3.order"}, self.failed(make(cheats={"entries": swap(4, 5)})))
        self.assertLessEqual({"V3.order"}, self.failed(make(cheats={"entries": swap(6, 7)})))
        self.assertLessEqual({"V3.order"}, self.failed(make(cheats={"entries": swap(7, 8)})))

    def test_tree_head_proofs_and_keys(self) -> None:
        self.assert_named({"V2.inclusion"}, sth=lambda s: s.update(root="0" * 64))
        self.assertLessEqual({"V2.sth"}, self.failed(make(cheats={"sth": lambda s: s.update(size=20)})))
        self.assert_named({"V2.sth"}, sth=lambda s: s.update(time="2026-03-01T10:01:59Z"))
        self.assert_named({"V2.inclusion"}, proofs=lambda p: p["inclusion"].pop("7"))
        self.assert_named({"V2.inclusion"}, proofs=lambda p: p["inclusion"]["7"].pop())
        self.assert_named({"V2.inclusion"}, proofs=lambda p: p["inclusion"].update({"8": p["inclusion"]["7"]}))
        self.assert_named({"V1.signature"}, proofs=lambda p: p["sth"].update(signatures=[STRANGER.line("x")]))
        self.assert_named({"V1.signature"}, proofs=lambda p: p["sth"].update(time="2026-03-01T11:00:01Z"))
        self.assert_named({"V1.signature"},
                          signed=lambda c: c["signatures"][0].update(SIGNER.line("VDP1-RESULT\n%s\n" % ("0" * 64))))
        self.assert_named({"V1.signature"},
                          signed=lambda c: c["signatures"][0].update(STRANGER.line("VDP1-RESULT\n%s\n" % c["resultHash"]), key=SIGNER.id))
        self.assert_named({"V1.signature"},
                          signed=lambda c: c["signatures"].append(STRANGER.line("VDP1-RESULT\n%s\n" % c["resultHash"])))
        self.assert_named({"V1.signature"}, keys=lambda k: k[0].update(spki=base64.b64encode(STRANGER.spki).decode()))
        self.assert_named({"V1.signature"}, keys=lambda k: k[0].update(id="0" * 16))
        self.assert_named({"V1.signature"}, signed=lambda c: c.update(signatures=[]))
        self.assert_named({"V1.shape"}, proofs=lambda p: p["consistency"].append("x"))
        self.assert_named({"V1.key"}, pins=[STRANGER.id])
        self.assert_named(set(), pins=[SIGNER.id])
        self.assert_named(set(), pins=[SIGNER.id, STRANGER.id])  # any of the trusted keys will do

    def test_a_forger_with_his_own_key_is_found_by_the_pin(self) -> None:
        def forge(c: Any) -> None:
            c["signatures"] = [STRANGER.line("VDP1-RESULT\n%s\n" % c["resultHash"])]

        def own_key(k: Any) -> None:
            k.append({"id": STRANGER.id, "alg": "Ed25519", "spki": base64.b64encode(STRANGER.spki).decode(),
                      "owner": "?"})
            k.sort(key=lambda line: line["id"])
        self.assert_named(set(), signed=forge, keys=own_key)
        self.assert_named({"V1.key"}, pins=[SIGNER.id], signed=forge, keys=own_key)


class TamperTests(BundleCase):
    """DRAW-07: bytes changed after the fact."""

    def test_one_change_in_every_file_is_named(self) -> None:
        for file, old, new, expected in (
                ("commitment.json", b'"n":6', b'"n":7', {"V1.commitment", "V2.entries"}),
                                         ("commitment.json", b'"attempt":1', b'"attempt":2', {"V1.commitment"}),
                ("commitment.json", b'{"approvals"', b'{ "approvals"', {"V1.canonical", "V1.commitment"}),
                                         ("policy.json", b'"1"', b'"2"', {"V1.policy"}),
                ("subjects.rows", b"A05|GEN", b"A05|KEY", {"V1.snapshot", "V6.chances"}),
                                         ("subjects.rows", b"|4|E", b"|0|E", {"V1.canonical", "V1.snapshot"}),
                ("subjects.rows", b"T1|91330000A01|KEY|330102|4|E\n", b"", {"V1.snapshot"}),
                                         ("subjects.rows", b"A02|", b"A01|", {"V1.canonical", "V1.snapshot"}),
                ("persons.rows", b"|leader+", b"|expert+", {"V1.snapshot", "V8.feasible"}),
                                         ("bars.rows", b"kin", b"kim", {"V1.snapshot"}),
                ("certificate.json", b'"value":"1', b'"value":"3', {"V4.share", "V4.seed", "V1.resultHash"}),
                ("certificate.json", b'"text":"01', b'"text":"11', {"V4.beacon", "V4.seed", "V1.resultHash"}),
                ("certificate.json", b'"resultHash":"', b'"resultHash":"0',
                 {"V1.resultHash", "V1.signature", "V2.entries", "V1.shape"}),
                ("log/entries.jsonl", b"09:10:00Z", b"09:10:01Z", {"V2.inclusion"}),
                                         ("log/entries.jsonl", b"\n", b"\n\n", {"V1.canonical"}),
                ("log/keys.json", b'"spki":"M', b'"spki":"N', {"V1.signature"}),
                                         ("log/proofs.json", b'"time":"2026', b'"time":"2027', {"V1.signature"})):
            self.assertLessEqual(expected, self.failed(self.changed(file, old, new)), (file, old))
        self.assertIn("V1.canonical", self.failed(dict(self.honest, **{"subjects.rows": joined(SUBJECTS[::-1])})))
        self.assertIn("V1.canonical", self.failed(dict(self.honest,
                                                       **{"subjects.rows": self.honest["subjects.rows"][:-1]})))
        self.assertIn("V1.canonical", self.failed(dict(self.honest,
                                                       **{"subjects.rows": self.honest["subjects.rows"].replace(b"\n", b"\r\n")})))

    def test_one_swapped_signature_is_found(self) -> None:
        certificate, proofs = (v.parse_jcs(self.honest[f]) for f in ("certificate.json", "log/proofs.json"))
        certificate["signatures"], proofs["sth"]["signatures"] = proofs["sth"]["signatures"], certificate["signatures"]
        self.assertEqual(self.failed(dict(self.honest, **{"certificate.json": v.jcs(certificate)})), {"V1.signature"})
        self.assertEqual(self.failed(dict(self.honest, **{"log/proofs.json": v.jcs(proofs)})), {"V1.signature"})

    def test_any_flipped_bit_of_any_file_is_found(self) -> None:
        r, owner = random.Random(8), '"owner":"示范区应急局"'.encode()
        for file, data in self.honest.items():
            free = range(data.find(owner),
                         data.find(owner) + len(owner)) if owner in data else range(0)  # no hash covers the owner's name
            for place in r.sample(range(len(data)), min(len(data), 60)):
                changed = bytearray(data)
                changed[place] ^= 1 << r.randrange(8)
                if place not in free:
                    self.assertTrue(self.failed(dict(self.honest, **{file: bytes(changed)})),
                                    (file, place, bytes(changed[place - 10:place + 10])))

    def test_every_part_of_the_sample_is_guarded_by_its_check(self) -> None:
        """A changed byte of commitment, rows, shares, beacon, drawn, teams … is found, and named by the part's check."""
        with zipfile.ZipFile(os.path.join(VECTORS, "bundles", "good-sample.zip")) as archive:
            sample = {name: archive.read(name) for name in archive.namelist()}
        certificate = sample["certificate.json"]
        parts = {file: (file, 0, len(sample[file])) for file in ("commitment.json", "subjects.rows", "persons.rows",
                                                                 "bars.rows")}
        for member, value in v.parse_jcs(certificate).items():
            text = v.jcs(member) + b":" + v.jcs(value)
            parts[member] = ("certificate.json", certificate.index(text), certificate.index(text) + len(text))
        ground, known, r = {"V1.canonical", "V1.shape"}, v.ed25519_verify, random.Random(12)
        guards = {"commitment.json": {"V1.commitment"}, "subjects.rows": {"V1.snapshot"}, "persons.rows": {"V1.snapshot"},
                  "bars.rows": {"V1.snapshot"}, "shares": {"V4.share", "V4.seed"}, "beacons": {"V4.beacon", "V4.seed"},
                  "seedText": {"V4.seed"}, "K": {"V4.seed"}, "commit": {"V1.commitment"}, "drawId": {"V1.commitment"},
                  "cells": {"V6.allocation", "V6.cutoff"}, "order": {"V6.order"}, "drawn": {"V7.drawn"},
                  "mandatory": {"V7.mandatory"}, "reserve": {"V7.reserve"},
                  "assignment": {"V8.assignment", "V8.bounds"}, "assurance": {"V4.assurance"},
                  "resultHash": {"V1.resultHash"}, "signatures": {"V1.signature"}, "log": {"V2.entries"},
                  "suite": set(), "v": set()}
        self.assertEqual(set(guards), set(parts))
        v.ed25519_verify = functools.lru_cache(None)(known)  # most changes leave the signed text as it was
        try:
            for part, (file, start, end) in parts.items():
                for place in sorted(r.sample(range(start, end), min(end - start, 75))):
                    changed = bytearray(sample[file])
                    changed[place] ^= 1 << r.randrange(8)
                    found = self.failed(dict(sample, **{file: bytes(changed)}))
                    self.assertTrue(found & (guards[part] | ground), (part, place, found))
        finally:
            v.ed25519_verify = known

    def test_files_missing_unknown_twice_or_swapped(self) -> None:
        for file in v.FILES:
            self.assertIn("V1.zip", self.failed({k: d for k, d in self.honest.items() if k != file}))
        self.assertEqual(self.failed(dict(self.honest, **{"README.txt": b""})), {"V1.zip"})
        self.assertEqual(self.failed(dict(self.honest, **{"log/": b""})), {"V1.zip"})
        self.assertIn("V1.zip", self.failed({("Policy.json" if k == "policy.json" else k): d for k,
                                             d in self.honest.items()}))
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.assertIn("V1.zip", self.failed(list(self.honest.items()) + [("policy.json", b"{}")]))
        for a, b in itertools.combinations([f for f in v.FILES if f != "events.jsonl"], 2):
            self.assertTrue(self.failed(dict(self.honest, **{a: self.honest[b], b: self.honest[a]})), (a, b))

    def test_lines_of_events_without_events_never_pass(self) -> None:
        self.assertIn("V1.shape", self.failed(dict(self.honest, **{"events.jsonl": b'{"no":1}\n'})))
        line = b'{"effect":{"open":[],"seats":[],"substitute":null},"index":99}\n'
        self.assertEqual(self.failed(dict(self.honest, **{"events.jsonl": line})), {"V9.events"})
        self.assertEqual(self.failed(dict(self.honest, **{"events.jsonl": b'{"no": 1}\n'})), {"V1.canonical", "V1.shape"})


class GarbageTests(BundleCase):
    """No bytes lead to a stack trace or to a pass."""

    def assert_survives(self, data: Any) -> None:
        path = self.write(data, "garbage.zip")
        status, out = self.run_main(path, "--json")
        self.assertIn(status, (0, 1, 2))
        report = json.loads(out)
        self.assertEqual(report["ok"], status == 0)
        self.assertEqual(self.run_main("--light", "91330000A01", path)[0] in (0, 1, 2), True)

    def test_archives_flipped_truncated_and_filled_with_noise(self) -> None:
        r = random.Random(9)
        with open(self.write(self.honest), "rb") as stream:
            good = stream.read()
        for _ in range(150):
            data = bytearray(good)
            for _ in range(r.choice([1, 1, 3, 20])):
                data[r.randrange(len(data))] = r.randrange(256)
            self.assert_survives(bytes(data))
        for _ in range(60):  # the directory at the end is what readers trust
            data = bytearray(good)
            data[len(data) - r.randrange(1, 800)] = r.randrange(256)
            self.assert_survives(bytes(data))
        for cut in (0, 1, 21, 22, 100, len(good) // 2, len(good) - 1):
            self.assert_survives(good[:cut])
            self.assert_survives(good[cut:])
        self.assert_survives(good + good)
        self.assert_survives(b"PK\5\6" + bytes(18))
        self.assert_survives(r.getrandbits(80000).to_bytes(10000, "big"))

    def test_documents_of_other_shapes(self) -> None:
        r = random.Random(10)
        odd: List[Any] = [None, True, 0, -1, 2 ** 53 - 1, "", "x", [], {}, [None], {"a": 1}, "0" * 64, ["x"] * 3,
                          "\u202e"]
        for file in ("commitment.json", "certificate.json", "log/proofs.json", "log/keys.json", "policy.json"):
            for value in odd:
                self.assert_survives(dict(self.honest, **{file: v.jcs(value)}))
            for _ in range(60):
                document = v.parse_jcs(self.honest[file])
                node = document
                while isinstance(node, (dict, list)) and node:
                    key = r.choice(list(node)) if isinstance(node, dict) else r.randrange(len(node))
                    if r.random() < .4 or not isinstance(node[key], (dict, list)) or not node[key]:
                        node[key] = r.choice(odd)
                        break
                    node = node[key]
                report = self.judge(dict(self.honest, **{file: v.jcs(document)}))
                self.assertFalse([f for f in report.found if "cannot be processed" in f.message[1]])
        lines = self.honest["log/entries.jsonl"].splitlines()
        for _ in range(150):
            line = v.parse_jcs(r.choice(lines))
            target = r.choice([line, line["entry"], line["entry"]["body"]])
            target[r.choice(list(target))] = r.choice(odd)
            report = self.judge(dict(self.honest, **{"log/entries.jsonl": b"\n".join(lines + [v.jcs(line)]) + b"\n"}))
            self.assertFalse([f for f in report.found if "cannot be processed" in f.message[1]])

    def test_rows_of_noise(self) -> None:
        r = random.Random(11)
        for file in ("subjects.rows", "persons.rows", "bars.rows", "events.jsonl", "log/entries.jsonl"):
            for data in (b"\n", b"\0" * 5000, b"|" * 4000 + b"\n", b"x\n" * 5000, "甲\n".encode("gbk"),
                         r.getrandbits(80000).to_bytes(10000, "big"), b"9" * 1_000_000,
                         b"T1|A|K|" + b"9" * 4000 + b"|E\n", b'{"a":' + b"9" * 4000 + b"}\n", b"[" * 4000 + b"\n"):
                self.assertIn("V1.canonical", self.failed(dict(self.honest, **{file: data})), (file, data[:20]))

    def test_huge_loads_cost_no_time(self) -> None:
        began = time.process_time()
        self.assertEqual(self.failed(make(persons=[p.replace("|0|", "|1000000|") for p in PERSONS])), set())
        self.judge(dict(self.honest,
                        **{"persons.rows": joined([p.replace("|0|", "|%s|" % ("9" * 4000)) for p in PERSONS])}))
        self.assertLess(time.process_time() - began, 5)

    def test_lines_of_4096_bytes_are_the_longest(self) -> None:
        self.assertEqual(self.failed(make(cheats={"entries": lambda lines: lines[4]["entry"]["body"].update(note="x" * 9000)})), set())
        for size, fails in ((4096, False), (4097, True)):
            lines = v.read_lines(io.BytesIO(b"x" * size + b"\n"), lambda line: line)
            self.assertEqual((bool(lines.faults), lines.given_up), (fails, fails))

    def test_bombs_are_refused_without_being_unpacked(self) -> None:
        for file in ("subjects.rows", "certificate.json"):
            began = time.process_time()
            self.assert_survives(dict(self.honest, **{file: bytes(60 << 20)}))
            self.assertLess(time.process_time() - began, 20)
        path = self.write(self.honest)
        with open(path, "rb") as stream:
            data = bytearray(stream.read())
        place = data.rindex(b"PK\1\2")
        data[place + 24:place + 28] = b"\xff" * 4  # the directory claims 4 GiB
        self.assertEqual(self.run_main(self.write(bytes(data)))[0], 2)

    def test_an_archive_that_contradicts_itself_cannot_be_read(self) -> None:
        with open(self.write(self.honest), "rb") as stream:
            good = stream.read()
        for place, change in ((good.index(b"PK\3\4") + 22, b"\1"), (good.index(b"PK\1\2") + 16, b"\0\0"),
                              (good.index(b"commitment"), b"k"),
                              (good.index(b"PK\1\2") + 10, b"\14"), (good.index(b"commitment.json") + 40, b"\0\0\0")):
            self.assertEqual(self.run_main(self.write(good[:place] + change + good[place + len(change):]))[0], 2)

    def test_control_characters_never_reach_the_terminal(self) -> None:
        files = dict(self.honest,
                     **{"log/keys.json": self.honest["log/keys.json"].replace("示范区".encode(), "\\u001b[2J\u202e".encode())})
        status, out = self.run_main(self.write(files))
        self.assertEqual(status, 0)
        self.assertNotIn("\x1b", out)
        self.assertNotIn("\u202e", out)


class CommandLineTests(BundleCase):
    """VDP §15.12."""

    def test_exit_status_and_json(self) -> None:
        good = self.write(self.honest, "good.zip")
        bad = self.write(self.changed("bars.rows", b"kin", b"kim"), "bad.zip")
        self.assertEqual(self.run_main(good)[0], 0)
        self.assertEqual(self.run_main(bad)[0], 1)
        self.assertEqual(self.run_main(os.path.join(self.folder.name, "absent.zip"))[0], 2)
        status, out = self.run_main(bad, "--json", "--key", SIGNER.id)
        report = json.loads(out)
        self.assertEqual((report["bundle"], report["ok"], status), (bad, False, 1))
        self.assertTrue(all(set(c) == {"id", "status", "subject", "message", "expected",
                                       "actual"} for c in report["checks"]))
        self.assertTrue(all(c["status"] in ("pass", "fail", "not-checked") for c in report["checks"]))
        self.assertEqual({c["id"] for c in report["checks"] if c["status"] == "fail"}, {"V1.snapshot"})
        for wrong in ([], [good, "--key", "xyz"], ["--light", "A"], [good, "--many", "."], ["--many", "/nonexistent"]):
            self.assertEqual(self.run_main(*wrong)[0], 2)

    def test_text_in_both_languages(self) -> None:
        bad = self.write(self.changed("bars.rows", b"kin", b"kim"))
        zh, en, both = (self.run_main(bad, *lang)[1] for lang in (("--lang", "zh"), ("--lang", "en"), ()))
        self.assertTrue("✗ V1.snapshot" in zh and "应为" in zh and "expected" not in zh)
        self.assertTrue("✗ V1.snapshot" in en and "expected" in en and not re.search("[\u4e00-\u9fff]", en.split("\n", 1)[1].replace("示范区应急局", "")))
        self.assertTrue("应为 / expected" in both and "✓ V7.drawn" in both and "– V9.ends" in both)
        for lang, words, other in (("zh", "不是可读的 ZIP 文件：目录与文件尾不一致", "ZIP at all"), ("en", "it is no ZIP at all", "目录")):
            status, out = self.run_main(self.write(b"no"), "--lang", lang)
            self.assertTrue(status == 2 and words in out and other not in out, out)
            status, out = self.run_main(self.write(b"no"), "--lang", lang, "--json")
            self.assertTrue(words in json.loads(out)["checks"][0]["message"])

    def test_light_check_of_one_enterprise(self) -> None:
        """BEY-01, VDP §10: light check of one enterprise."""
        path = self.write(self.honest)
        certificate = v.parse_jcs(self.honest["certificate.json"])
        drawn = certificate["drawn"][0]
        status, out = self.run_main("--light", drawn["id"], path)
        self.assertTrue(status == 0 and drawn["ticket"] in out and "中签 / drawn" in out)
        spared = next(row.split("|")[1] for row in SUBJECTS if row.endswith("|E") and row.split("|")[1] not in [d["id"] for d in certificate["drawn"]])
        status, out = self.run_main("--light", spared, path, "--json")
        self.assertTrue(status == 0 and json.loads(out)["facts"]["outcome"] == "未中签 / not drawn")
        self.assertIn("M 必查", self.run_main("--light", "91330000A11", path)[1])
        self.assertIn("本年已检查", self.run_main("--light", "91330000A07", path)[1])
        self.assertEqual(self.run_main("--light", "91330000B01", path)[0], 1)
        lying = make(cheats={"certificate": lambda c: c["drawn"].pop(0)})
        self.assertEqual(self.run_main("--light", drawn["id"], self.write(lying))[0], 1)

    def test_many_bundles_one_line_each(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for name, files in (("a.zip", self.honest), ("b.zip", self.changed("bars.rows", b"kin", b"kim"))):
                os.replace(self.write(files), os.path.join(folder, name))
            status, out = self.run_main("--many", folder)
            lines = [json.loads(line) for line in out.splitlines()]
            self.assertEqual((status, [(x["bundle"], x["ok"]) for x in lines]),
                             (1, [("a.zip", True), ("b.zip", False)]))
            with open(os.path.join(folder, "c.zip"), "wb") as stream:
                stream.write(b"no")
            self.assertEqual(self.run_main("--many", folder)[0], 2)

    def test_runs_as_a_single_file_in_a_foreign_locale(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            alone = os.path.join(folder, "verify_draw.py")
            with open(os.path.join(HERE, "verify_draw.py"), "rb") as source, open(alone, "wb") as target:
                target.write(source.read())
            run = subprocess.run([sys.executable, "-I", alone, self.write(self.honest)], stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE,
                                 env={"LC_ALL": "C", "PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "0"})
            self.assertEqual((run.returncode, run.stderr), (0, b""))
            self.assertIn("✓ V7.drawn".encode(), run.stdout)

    def test_needs_no_more_than_python_3_9_and_its_library(self) -> None:
        makers = {"maker_bundle", "maker_events", "maker_faults", "maker_faults_draw", "maker_keys", "maker_plan"}
        allowed = {"verify_draw", "vectors", "__future__"} | makers | set(getattr(sys, "stdlib_module_names", ()))
        for file in ["verify_draw.py", "vectors.py", "bundle_maker.py"] + [maker + ".py" for maker in sorted(makers)]:
            with open(os.path.join(HERE, file), encoding="utf-8") as source:
                tree = ast.parse(source.read(), feature_version=(3, 9))
            for node in ast.walk(tree):
                names = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                self.assertTrue(len(allowed) < 20 or all(name.split(".")[0] in allowed for name in names), names)
                chosen = file.startswith(("maker", "bundle"))  # how often a made bundle has a feature
                self.assertFalse(not chosen and isinstance(node, ast.Constant) and isinstance(node.value, float), "no floating point")
                self.assertFalse(file == "verify_draw.py" and "maker_" in " ".join(names))


@unittest.skipUnless(os.path.isdir(VECTORS), "the protocol's vectors are not beside this folder")
class VectorTests(unittest.TestCase):
    """BEY-01, VDP §11 and the vectors of the other implementations."""

    def test_all_vectors_agree(self) -> None:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = vectors_module.run_vectors(VECTORS)
        differing = {line.split()[1] for line in out.getvalue().splitlines() if line.startswith("✗")}
        self.assertEqual((status, differing), (0, set()), out.getvalue())


if __name__ == "__main__":
    unittest.main()
