#!/usr/bin/env python3
"""Tests of parts of verify_draw.py against the text's own definitions: suite G, consistency, crossing quotas, scores."""
from __future__ import annotations

import os
import random
import sys
import unittest
from fractions import Fraction
from typing import Any, Dict, List, Tuple

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
VECTORS = os.path.join(HERE, "..", "..", "fairdraw", "src", "test", "resources", "vectors")
import verify_draw as v  # noqa: E402
from maker_keys import Ed25519Key, Sm2Key, consistency_path  # noqa: E402


class Sm3AndSm2Tests(unittest.TestCase):
    """VDP §1.1, §15.19: suite G."""

    def test_sm3_of_the_standard_and_of_the_library(self) -> None:
        for data, digest in ((b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
                             (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")):
            self.assertEqual((v.Sm3(data).hexdigest(), v.sm3(data).hexdigest()), (digest, digest))
        r = random.Random(1)
        for size in list(range(140)) + [1000]:
            data = bytes(r.randrange(256) for _ in range(size))
            parts = v.Sm3(data[:size // 3])
            copied = parts.copy()
            copied.update(data[size // 3:])
            self.assertEqual((copied.digest(), parts.digest()), (v.sm3(data).digest(), v.sm3(data[:size // 3]).digest()))

    def test_sm2_of_the_standard(self) -> None:
        key = bytes.fromhex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                            "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")
        signature = bytes.fromhex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                                  "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")
        self.assertTrue(v.sm2_verify(key, b"message digest", signature))
        for bit in range(0, 512, 37):
            changed = bytearray(signature)
            changed[bit // 8] ^= 1 << bit % 8
            self.assertFalse(v.sm2_verify(key, b"message digest", bytes(changed)), bit)
        n = v._SM2_N
        for r, s in ((0, 5), (5, 0), (n, 5), (5, n), (5, n - 5)):
            self.assertFalse(v.sm2_verify(key, b"x", r.to_bytes(32, "big") + s.to_bytes(32, "big")), (r, s))
        self.assertFalse(v.is_sm2_key(key[:-1] + b"\0") or v.is_sm2_key(bytes(64)) or v.is_sm2_key(key[:63]))

    def test_only_the_91_bytes_of_the_text_are_a_key_of_suite_g(self) -> None:
        key = Sm2Key(b"x")
        self.assertEqual((len(key.spki), v.parse_spki(key.spki, v.G)), (91, key.public))
        for other in (key.spki[:-1], key.spki + b"\0", key.spki[:26] + b"\2" + key.spki[27:], Ed25519Key(b"x").spki):
            self.assertIsNone(v.parse_spki(other, v.G))
        self.assertIsNone(v.parse_spki(key.spki, v.S))
        for message in (b"", b"VDP1-RESULT\n", b"x" * 500):
            self.assertTrue(v.sm2_verify(key.public, message, key.sign(message)))
            self.assertFalse(v.sm2_verify(key.public, message + b"x", key.sign(message)))


class ConsistencyTests(unittest.TestCase):
    """VDP §15.20, RFC 9162 §2.1.4."""

    def test_paths_of_all_sizes_up_to_40_prove_prefixes_and_nothing_else(self) -> None:
        r = random.Random(2)
        for size in range(1, 41):
            leaves = [r.getrandbits(256).to_bytes(32, "big") for _ in range(size)]
            root = v.merkle_root(leaves)
            for small in range(1, size + 1):
                old, path = v.merkle_root(leaves[:small]), consistency_path(leaves, small, v.S)
                self.assertTrue(v.is_prefix(small, old, size, root, path))
                for wrong in (path + [root], path[:-1] if path else [root]):
                    self.assertFalse(v.is_prefix(small, old, size, root, wrong))
                self.assertFalse(v.is_prefix(small, bytes(32), size, root, path) or v.is_prefix(small, old, size, bytes(32), path))


class CrossingTests(unittest.TestCase):
    """VDP §5.5, §15.26."""

    @staticmethod
    def by_definition(tickets: v.Tickets, shares: Dict[str, Fraction]) -> Dict[str, int]:
        """The text followed word by word, with sets of edges and exact fractions."""
        value: Dict[str, Fraction] = {}
        ends: Dict[str, Tuple[str, str]] = {}
        for cell, x in shares.items():
            k1, k2, w = cell.split("/")
            for name, source, target in (("c|%s|%s|%s" % (k1, k2, w), "1|" + k1, "2|" + k2), ("r|" + k1, "0", "1|" + k1),
                                         ("s|" + k2, "2|" + k2, "9")):
                value[name], ends[name] = value.get(name, Fraction(0)) + x, (source, target)
        step = 0
        while True:
            broken = [name for name in value if value[name].denominator != 1]
            if not broken:
                return {cell: int(value["c|" + cell.replace("/", "|")]) for cell in shares}
            step += 1
            node, walk, met = min(end for name in broken for end in ends[name]), [], {}  # type: str, List[str], Dict[str, int]
            forward: List[bool] = []
            while node not in met:
                met[node] = len(walk)
                name = min(name for name in broken if node in ends[name] and name not in walk[-1:])
                walk.append(name)
                forward.append(ends[name][0] == node)
                node = ends[name][1 if forward[-1] else 0]
            cycle = list(zip(walk, forward))[met[node]:]
            room = [(-(-value[n] // 1) - value[n], value[n] - value[n] // 1) for n, _ in cycle]
            up = min(a if along else b for (a, b), (_, along) in zip(room, cycle))
            dn = min(b if along else a for (a, b), (_, along) in zip(room, cycle))
            ticket = int.from_bytes(tickets("C", str(step)), "big")
            move = up if ticket * (up + dn) < dn * (1 << 256) else -dn
            for name, along in cycle:
                value[name] += move if along else -move

    def instance(self, r: random.Random) -> Dict[str, Fraction]:
        cells = {(r.choice("ABC"), r.choice("xyz"), r.choice("124")) for _ in range(r.randint(1, 14))}
        raw = {"/".join(cell): Fraction(r.randint(0, 12), r.choice([1, 2, 3, 7])) for cell in sorted(cells)}
        total = sum(raw.values(), Fraction(0))
        last = sorted(raw)[0]
        raw[last] += -(-total // 1) - total  # the whole is whole
        return raw

    def test_400_random_tables_equal_the_definition_and_keep_floor_or_ceiling(self) -> None:
        r = random.Random(3)
        for i in range(400):
            shares, tickets = self.instance(r), v.Tickets("%064x" % i)
            counts = v.round_crossing(tickets, shares)
            self.assertEqual(counts, self.by_definition(tickets, shares))
            for part in (lambda c: c, lambda c: c.split("/")[0], lambda c: c.split("/")[1], lambda c: ""):
                for group in {part(cell) for cell in shares}:
                    mean = sum((x for cell, x in shares.items() if part(cell) == group), Fraction(0))
                    self.assertIn(sum(n for cell, n in counts.items() if part(cell) == group), (mean // 1, -(-mean // 1)))

    def test_the_mean_of_4000_roundings_is_the_expectation(self) -> None:
        shares = self.instance(random.Random(5))
        totals = {cell: 0 for cell in shares}
        for i in range(4000):
            for cell, n in v.round_crossing(v.Tickets("%064x" % i), shares).items():
                totals[cell] += n
        for cell, x in shares.items():
            self.assertLess(abs(Fraction(totals[cell], 4000) - x), Fraction(1, 25), cell)  # five deviations


class ScoreTests(unittest.TestCase):
    """VDP §5.6, §15.27."""

    def pool(self, r: random.Random) -> Tuple[List[v.Subject], Dict[str, int], Dict[str, Any]]:
        rows = [v.parse_subject(("T1|A%03d|%s|%d|%s" % (i, r.choice("KG"), r.choice([1, 9]), r.choice("EEEEEM"))).encode())
                for i in range(r.randint(8, 40))]
        scores = {row.key: r.choice([1, 5, r.randint(1, 1000)]) for row in rows if row.status == "E"}
        eligible, mandatory = len(scores), sum(row.status == "M" for row in rows)
        return rows, scores, {"n": mandatory + r.randint(1, eligible), "m": 1, "quotas": {}}

    def test_chances_are_proportional_to_scores_unless_they_are_one(self) -> None:
        r = random.Random(6)
        for _ in range(150):
            rows, scores, rules = self.pool(r)
            shares, single = v.expectations(rules, rows, scores)
            ratios = {single[key] / score for key, score in scores.items() if single[key] < 1}
            self.assertLessEqual(len(ratios), 1)
            self.assertTrue(all(x <= 1 and (x < 1 or not ratios or scores[key] * max(ratios) >= 1) for key, x in single.items()))
            self.assertEqual(sum(single.values()) + sum(row.status == "M" for row in rows), rules["n"])
            self.assertEqual(shares, {cell: sum((single[r.key] for r in rows if r.cell == cell and r.status == "E"), Fraction(0))
                                      for cell in {row.cell for row in rows}})

    def test_rows_are_taken_where_the_running_sum_steps(self) -> None:
        r = random.Random(7)
        for i in range(60):
            rows, scores, rules = self.pool(r)
            tickets = v.Tickets("%064x" % i)
            shares, single = v.expectations(rules, rows, scores)
            order = sorted((row for row in rows if row.status == "E"), key=lambda row: (
                tickets("O", row.path[0]), tickets("O", row.cell), tickets("T", row.key), row.key))
            start, sums, wanted = Fraction(int.from_bytes(tickets("U", "pips"), "big"), 1 << 256), Fraction(0), set()
            for row in order:
                if (sums + single[row.key] + start) // 1 > (sums + start) // 1:
                    wanted.add(row.key)
                sums += single[row.key]
            draw = v.draw_subjects(tickets, rows, shares, 2, single=single)
            self.assertEqual(draw.taken(), wanted)
            self.assertEqual(len(wanted) + sum(row.status == "M" for row in rows), rules["n"])

    def test_quotas_never_sit_on_cells(self) -> None:
        rows, scores, rules = self.pool(random.Random(8))
        with self.assertRaises(v.Refused):
            v.expectations(dict(rules, quotas={rows[0].cell: (0, None)}), rows, scores)


class TimeStampTests(unittest.TestCase):
    """VDP §15.24: tokens that OpenSSL made, whole and with a byte changed."""

    STAMPED = "ecfde6e8a3c5bb270e6fdc25079fb5aa44a3e9b8c583a122b72056f75aecd9a5"

    @staticmethod
    def token(name: str) -> bytes:
        with open(os.path.join(VECTORS, "..", "timestamp", name), "rb") as file:
            return file.read()

    def test_tokens_by_rsa_and_both_curves_hold_for_their_text_alone(self) -> None:
        for name, authority in (("openssl.tst", "CN=Fairdraw test time stamps"),
                                ("openssl-p256.tst", "O=Fairdraw,CN=Fairdraw test time stamps p256"),
                                ("openssl-p384.tst", "O=Fairdraw,CN=Fairdraw test time stamps p384")):
            stamp = v.Stamp(self.token(name))
            self.assertEqual((stamp.faults(), stamp.authority.named if stamp.authority else None), ([], authority))
            self.assertEqual((stamp.is_of(self.STAMPED, v.S), stamp.is_of("0" * 64, v.S)), (True, False))
            self.assertRegex(stamp.time, "^2026-11-22T[0-9:]{8}Z$")
            stamp.attributes = stamp.attributes[:-1] + bytes([stamp.attributes[-1] ^ 1])
            self.assertIn("the signature is wrong", [en for _, en in stamp.faults()])

    def test_no_changed_byte_of_what_is_signed_is_taken_for_the_token(self) -> None:
        good = self.token("openssl.tst")
        time, outside = v.Stamp(good).time, {at + i for part in (b"\x02\x01\x03", b"\x02\x01\x01\x30\x3c") for at in
                                            [good.index(part)] for i in range(3)}
        first = good.index(b"\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04")
        for at in range(0, len(good), 3):
            changed = good[:at] + bytes([good[at] ^ 0x41]) + good[at + 1:]
            if not self.holds(changed, time):
                continue
            self.assertTrue(at in outside or at < first, "byte %d" % at)  # versions, and names of hashes told twice

    def holds(self, token: bytes, time: str) -> bool:
        try:
            stamp = v.Stamp(token)
            return not stamp.faults() and stamp.is_of(self.STAMPED, v.S) and stamp.time == time
        except (ValueError, v._Unknown):
            return False

    def test_noise_is_no_token(self) -> None:
        r = random.Random(15)
        for _ in range(300):
            with self.assertRaises(ValueError):
                v.Stamp(bytes(r.randrange(256) for _ in range(r.randrange(80))))
        self.assertRaises(ValueError, v.Stamp, self.token("openssl.tst") + b"\0")

    def test_algorithms_that_are_not_held_are_not_judged(self) -> None:
        stamp = v.Stamp(self.token("openssl-p256.tst"))
        for oid in ("1.2.840.113549.1.1.10", "1.2.840.113549.1.1.5", "1.3.101.112"):
            stamp.algorithm = [oid_of(oid)]
            self.assertRaises(v._Unknown, stamp.faults)


def oid_of(dotted: str) -> v.Der:
    """An object identifier in DER."""
    first, second, *rest = map(int, dotted.split("."))
    content = b""
    for number in [40 * first + second] + rest:
        digits = [number & 0x7F]
        while number > 0x7F:
            number >>= 7
            digits.append(number & 0x7F | 0x80)
        content += bytes(reversed(digits))
    return v.Der(v._DER_OID, bytes([v._DER_OID, len(content)]) + content, content)


if __name__ == "__main__":
    unittest.main()
