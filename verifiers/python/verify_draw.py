#!/usr/bin/env python3
"""verify_draw.py: checks the bundle of a verifiable draw (protocol VDP-1) with nothing but Python 3.9 or later.

    python3 verify_draw.py BUNDLE [--json] [--key ID]... [--lang zh|en]
    python3 verify_draw.py --light CODE BUNDLE     was this enterprise in the pool, and what was its chance
    python3 verify_draw.py --vectors DIR           run the protocol's test vectors
    python3 verify_draw.py --many DIR              judge every *.zip of a folder, one JSON line each

Exit status: 0 nothing failed, 1 a check failed, 2 the bundle cannot be read at all (VDP §15.12).

Written from docs/spec/draw-protocol.md alone. It shares no code with the software that makes draws, so that one
mistake cannot hide in both. It covers suite S (SHA-256, Ed25519) in OPEN mode; what it does not check, it says.
"""
from __future__ import annotations

import argparse
import base64
import binascii
import bisect
import datetime
import hashlib
import io
import json
import os
import re
import struct
import sys
import unicodedata
import zlib
from fractions import Fraction
from typing import (Any, BinaryIO, Callable, Dict, FrozenSet, Iterable, Iterator, List, NamedTuple, Optional, Sequence,
                    Set, Tuple)

Words = Tuple[str, str]  # the same sentence in Chinese and in English

FILES = ("commitment.json", "policy.json", "subjects.rows", "persons.rows", "bars.rows", "certificate.json",
         "events.jsonl", "log/entries.jsonl", "log/proofs.json", "log/keys.json")
MAX_UNPACKED = 4 << 30      # VDP §15.11
MAX_LINE = 4096             # VDP §15.11, §15.13: of *.rows, without the LF
MAX_JSON = 64 << 20         # VDP §15.11: one file of JSON
MAX_RATIO = 200             # VDP §15.11: how much more than its packed bytes a file may be
MAX_VALUES = 4_000_000      # VDP §15.13: values and escapes in one JSON text
MAX_ENTRIES = 1000          # VDP §15.13: lines of log/entries.jsonl
MAX_DEPTH = 64              # VDP §15.13
MAX_FAULTS = 1000           # broken rows after which a file is given up
SHOWN = 10                  # findings of one kind that are printed one by one


class Malformed(ValueError):
    """Bytes that VDP-1 refuses: names the place and the rule."""

    def __init__(self, place: str, rule: Words):
        super().__init__("%s: %s" % (place, rule[1]))
        self.place, self.rule = place, rule


class Unreadable(Exception):
    """The bundle cannot be read at all (exit status 2)."""

    def __init__(self, words: Words):
        super().__init__(words[1])
        self.words = words


class Refused(Exception):
    """Quotas that no allocation meets (VDP §5.2): a list of (node, have, need)."""

    def __init__(self, collisions: List[Tuple[str, str, str]]):
        super().__init__("; ".join("%s: %s, but %s" % c for c in collisions))
        self.collisions = collisions


# ---------------------------------------------------------------- canonical JSON, VDP §1.3 and RFC 8785

_PLAIN = re.compile(rb'[^"\\\x00-\x1f]*')
_NUMBER = re.compile(rb"-?[0-9]+")
_SHORT = {0x22: '"', 0x5C: "\\", 0x62: "\b", 0x66: "\f", 0x6E: "\n", 0x72: "\r", 0x74: "\t"}
_CONTROL = re.compile(rb"u00(0[0-7b]|0[ef]|1[0-9a-f])")  # control characters that have no short escape


class _Parser:
    """Reads canonical JSON from bytes and refuses everything else, with the byte where it stands."""

    def __init__(self, data: bytes):
        self.data, self.at, self.values = data, 0, 0

    def fail(self, zh: str, en: str, at: Optional[int] = None) -> Malformed:
        return Malformed("byte %d" % (self.at if at is None else at), (zh, en))

    def document(self) -> Any:
        value = self.value(0)
        if self.at != len(self.data):
            raise self.fail("JSON 之后还有内容", "something follows the JSON value")
        return value

    def value(self, depth: int) -> Any:
        if depth >= MAX_DEPTH and self.data[self.at:self.at + 1] in (b"{", b"["):
            raise self.fail("嵌套过深", "nested too deeply")
        self.tally()
        lead = self.data[self.at:self.at + 1]
        if lead == b'"':
            return self.string()
        if lead == b"{":
            return self.members(depth)
        if lead == b"[":
            return self.items(depth)
        if lead in (b"-", b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9") and lead:
            return self.integer()
        for word, meant in ((b"true", True), (b"false", False), (b"null", None)):
            if self.data.startswith(word, self.at):
                self.at += len(word)
                return meant
        raise self.fail("此处不是规范 JSON(空白也不允许)", "not canonical JSON here (white space is not allowed either)")

    def tally(self) -> None:
        """Counts what costs time and memory out of proportion to its bytes."""
        self.values += 1
        if self.values > MAX_VALUES:
            raise self.fail("值和转义过多", "too many values and escapes")

    def take(self, mark: bytes) -> bool:
        if self.data[self.at:self.at + 1] != mark:
            return False
        self.at += 1
        return True

    def integer(self) -> int:
        start, match = self.at, _NUMBER.match(self.data, self.at)
        text = match.group() if match else b"-"
        self.at += len(text)
        digits = text.lstrip(b"-")
        if self.data[self.at:self.at + 1] in (b".", b"e", b"E") and self.at < len(self.data):
            raise self.fail("只允许整数", "integers only", start)
        if not digits or (digits[:1] == b"0" and text != b"0"):
            raise self.fail("整数写法不规范", "an integer not in canonical form", start)
        if len(digits) > 16 or int(digits) >= 1 << 53:
            raise self.fail("整数超出 2^53", "an integer beyond 2^53", start)
        return int(text)

    def string(self) -> str:
        start, parts = self.at, []
        self.at += 1
        while True:
            plain = _PLAIN.match(self.data, self.at).group()  # type: ignore[union-attr]
            try:
                parts.append(plain.decode("utf-8"))
            except UnicodeDecodeError as fault:
                raise self.fail("不是 UTF-8(含单独代理项)", "not UTF-8 (lone surrogates included)", self.at + fault.start)
            self.at += len(plain)
            if self.take(b'"'):
                break
            if not self.take(b"\\"):
                raise self.fail("字符串未结束或含控制字符", "a string without end, or a bare control character")
            parts.append(self.escape())
        text = "".join(parts)
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            raise self.fail("字符串不是 NFC", "a string that is not NFC", start)
        return text

    def escape(self) -> str:
        self.tally()
        code = self.data[self.at] if self.at < len(self.data) else -1
        if code in _SHORT:
            self.at += 1
            return _SHORT[code]
        match = _CONTROL.match(self.data, self.at)
        if not match:
            raise self.fail("转义写法不规范（含单独代理项）", "an escape that RFC 8785 does not write (lone surrogates included)")
        self.at += 5
        return chr(int(match.group()[1:], 16))

    def items(self, depth: int) -> List[Any]:
        self.at += 1
        found: List[Any] = []
        if self.take(b"]"):
            return found
        while True:
            found.append(self.value(depth + 1))
            if self.take(b"]"):
                return found
            if not self.take(b","):
                raise self.fail("应为“，”或“]”", 'expected "," or "]"')

    def members(self, depth: int) -> Dict[str, Any]:
        self.at += 1
        found: Dict[str, Any] = {}
        last: Optional[bytes] = None
        if self.take(b"}"):
            return found
        while True:
            start = self.at
            if self.data[start:start + 1] != b'"':
                raise self.fail("应为成员名", "expected a member name")
            name = self.string()
            if name in found:
                raise self.fail("成员名重复：" + name, "a member name twice: " + name, start)
            order = name.encode("utf-16-be")
            if last is not None and order < last:
                raise self.fail("成员未按序：" + name, "members out of order: " + name, start)
            last = order
            if not self.take(b":"):
                raise self.fail("应为“：”", 'expected ":"')
            found[name] = self.value(depth + 1)
            if self.take(b"}"):
                return found
            if not self.take(b","):
                raise self.fail("应为“，”或“}”", 'expected "," or "}"')


def parse_jcs(data: bytes) -> Any:
    """Parses canonical JSON; raises Malformed with the place and the rule for anything else."""
    return _Parser(data).document()


def jcs(value: Any) -> bytes:
    """Writes canonical JSON (RFC 8785) of dicts, lists, strings, integers, booleans and None."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return b"{" + b",".join(jcs(name) + b":" + jcs(value[name]) for name in names) + b"}"
    if isinstance(value, (list, tuple)):
        return b"[" + b",".join(jcs(item) for item in value) + b"]"
    if value is None or isinstance(value, (str, bool, int)):
        return json.dumps(value, ensure_ascii=False).encode("utf-8")
    raise TypeError("no canonical JSON for %s" % type(value).__name__)


# ---------------------------------------------------------------- hashes and Merkle trees, VDP §1.2, §1.4 and RFC 9162

def sha(*parts: bytes) -> bytes:
    """H of suite S over the concatenated parts."""
    state = hashlib.sha256()
    for part in parts:
        state.update(part)
    return state.digest()


def leaf_hash(data: bytes) -> bytes:
    """H(0x00 ‖ data), also the hash of a whole document (VDP §3.2)."""
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """H(0x01 ‖ left ‖ right)."""
    return hashlib.sha256(b"\1" + left + right).digest()


def _level_up(level: List[bytes]) -> List[bytes]:
    above = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
    return above + level[-1:] if len(level) % 2 else above


def merkle_root(leaves: List[bytes]) -> bytes:
    """Root over leaf hashes; H("") when there are none."""
    if not leaves:
        return sha(b"")
    while len(leaves) > 1:
        leaves = _level_up(leaves)
    return leaves[0]


def inclusion_path(leaves: List[bytes], index: int) -> List[bytes]:
    """Inclusion path of one leaf, from leaf to root (RFC 9162 §2.1.3.1)."""
    path = []
    while len(leaves) > 1:
        sibling = index ^ 1
        if sibling < len(leaves):
            path.append(leaves[sibling])
        leaves, index = _level_up(leaves), index // 2
    return path


def root_of_path(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> Optional[bytes]:
    """Root that an inclusion path leads to (RFC 9162 §2.1.3.2), or None where its length cannot be right."""
    if not 0 <= index < size:
        return None
    place, last, root = index, size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node_hash(step, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, step)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_consistent(first: int, second: int, path: Sequence[bytes], first_root: bytes, second_root: bytes) -> bool:
    """Whether the tree of the second root goes on from that of the first (RFC 9162 §2.1.4.2, VDP §9.2).

    Every tree goes on from the empty one, and equal sizes need equal roots; both have an empty path.
    """
    if not 0 <= first <= second or first == 0 and first_root != sha(b""):
        return False
    if first in (0, second):
        return not path and (first == 0 < second or first_root == second_root)
    steps = list(path) if first & (first - 1) else [first_root] + list(path)
    if not steps:
        return False
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and (old, new) == (first_root, second_root)


# ---------------------------------------------------------------- Ed25519, RFC 8032

_P = 2 ** 255 - 19
_L = 2 ** 252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_I = pow(2, (_P - 1) // 4, _P)
_SPKI = bytes.fromhex("302a300506032b6570032100")  # the one DER encoding of an Ed25519 SubjectPublicKeyInfo (RFC 8410)
Point = Tuple[int, int, int, int]
_NEUTRAL: Point = (0, 1, 1, 0)


def _add(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % _P, (p[1] + p[0]) * (q[1] + q[0]) % _P
    c, d = 2 * p[3] * q[3] * _D % _P, 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _decode(data: bytes) -> Optional[Point]:
    """Point of 32 bytes; None where they are not its one canonical encoding (RFC 8032 §5.1.3)."""
    y, sign = int.from_bytes(data, "little") & (1 << 255) - 1, data[31] >> 7
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _I % _P
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else _P - x
    return x, y, 1, x * y % _P


def _encode(p: Point) -> bytes:
    scale = pow(p[2], _P - 2, _P)
    x, y = p[0] * scale % _P, p[1] * scale % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_B: Point = _decode((4 * pow(5, _P - 2, _P) % _P).to_bytes(32, "little"))  # type: ignore[assignment]


def ed25519_verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Strict: S below the group order, canonical points, no public key of small order, equation without cofactor."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, s = _decode(public), int.from_bytes(signature[32:], "little")
    if key is None or s >= _L:
        return False
    eightfold = key
    for _ in range(3):
        eightfold = _add(eightfold, eightfold)
    if eightfold[0] == 0:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % _L
    minus = (_P - key[0], key[1], 1, _P - key[3])
    table = (_NEUTRAL, _B, minus, _add(_B, minus))
    total = _NEUTRAL
    for bit in range(252, -1, -1):
        total = _add(total, total)
        pick = (s >> bit & 1) | (k >> bit & 1) << 1
        if pick:
            total = _add(total, table[pick])
    return _encode(total) == signature[:32]


def parse_spki(der: bytes) -> Optional[bytes]:
    """The 32 key bytes of an Ed25519 SubjectPublicKeyInfo, None for anything else."""
    return der[12:] if len(der) == 44 and der.startswith(_SPKI) else None


def parse_base64(text: str) -> Optional[bytes]:
    """Bytes of strict RFC 4648 §4 Base64 (VDP §15.1), None for anything else."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        return None
    return data if base64.b64encode(data).decode() == text else None


# ---------------------------------------------------------------- rows of the three snapshots, VDP §2

NAME = re.compile(r"[A-Za-z0-9._-]{1,40}")
HEX = re.compile(r"[0-9a-f]{64}")
TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")
BEACON_TEXT = re.compile(r"[A-Za-z0-9:._-]{1,200}")
NUMBER = re.compile(r"0|[1-9][0-9]*")
STATUS = re.compile(r"E|M|X\.[A-Za-z0-9._-]{1,38}")
ROLES = ("leader", "member", "expert")


class Subject(NamedTuple):
    """A row T1: one enterprise of the pool."""
    key: str
    path: Tuple[str, ...]
    weight: str
    status: str

    @property
    def cell(self) -> str:
        return "/".join(self.path) + "/" + self.weight


class Person(NamedTuple):
    """A row I1: one inspector; or I2, where only a hash is published."""
    key: str
    dept: str
    region: str
    roles: FrozenSet[str]
    quals: FrozenSet[str]
    prior: int
    limit: Optional[int]
    status: str
    private: bool


class Bar(NamedTuple):
    """A row C1: this person must not go to this subject; or C2, where only a hash is published."""
    key: Tuple[bool, Any, str]  # private ones come last, by number (VDP §15.14)
    private: bool


def _fields(line: bytes, kind: str) -> List[str]:
    try:
        return line.decode("ascii").split("|")
    except UnicodeDecodeError:
        raise Malformed(kind, ("含非 ASCII 字节", "a byte that is not ASCII"))


def _demand(right: bool, field: str, rule: str, value: str) -> None:
    if not right:
        raise Malformed(field, ("%s 应为 %s" % (field, rule), "%s must be %s" % (field, rule)))


def parse_subject(line: bytes) -> Subject:
    """Reads T1|id|k1|…|km|w|status with 1 ≤ m ≤ 6; raises Malformed."""
    f = _fields(line, "T1")
    _demand(f[0] == "T1" and 5 <= len(f) <= 10, "row", "T1|id|k1|…|km|w|status", "")
    for i, value in enumerate(f[1:-1], 1):
        _demand(bool(NAME.fullmatch(value)), "field %d" % i, NAME.pattern, value)
    _demand(bool(NUMBER.fullmatch(f[-2])) and len(f[-2]) <= 7 and 1 <= int(f[-2]) <= 1000000, "w", "1…1000000", f[-2])
    _demand(bool(STATUS.fullmatch(f[-1])), "status", "E, M or X.<code>", f[-1])
    return Subject(f[1], tuple(f[2:-2]), f[-2], f[-1])


def _several(text: str, field: str, allowed: Optional[Sequence[str]]) -> FrozenSet[str]:
    parts = [] if text == "-" else text.split("+")
    for part in parts:
        right = part in allowed if allowed else part != "-" and bool(NAME.fullmatch(part))
        _demand(right and parts.count(part) == 1, field, "different codes joined by +, or -", part)
    return frozenset(parts)


def _is_load(text: str) -> bool:
    return bool(NUMBER.fullmatch(text)) and len(text) <= 7 and int(text) <= 1000000


def parse_person(line: bytes) -> Person:
    """Reads I1|pid|dept|region|roles|quals|priorLoad|limit|status or I2|pid|hash; raises Malformed."""
    f = _fields(line, "I1")
    if f[0] == "I2":
        _demand(len(f) == 3 and bool(NAME.fullmatch(f[1])) and bool(HEX.fullmatch(f[2])), "row", "I2|pid|hash", "")
        return Person(f[1], "", "", frozenset(), frozenset(), 0, None, "", True)
    _demand(f[0] == "I1" and len(f) == 9, "row", "I1|pid|dept|region|roles|quals|priorLoad|limit|status", "")
    for name, value in zip(("pid", "dept", "region"), f[1:4]):
        _demand(bool(NAME.fullmatch(value)), name, NAME.pattern, value)
    roles, quals = _several(f[4], "roles", ROLES), _several(f[5], "quals", None)
    _demand(_is_load(f[6]), "priorLoad", "0…1000000", f[6])
    _demand(f[7] == "-" or _is_load(f[7]), "limit", "0…1000000 or -", f[7])
    _demand(f[8] != "M" and bool(STATUS.fullmatch(f[8])), "status", "E or X.<code>", f[8])
    return Person(f[1], f[2], f[3], roles, quals, int(f[6]), None if f[7] == "-" else int(f[7]), f[8], False)


def parse_bar(line: bytes) -> Bar:
    """Reads C1|pid|subject|kind or C2|n|hash; raises Malformed."""
    f = _fields(line, "C1")
    if f[0] == "C2":
        _demand(len(f) == 3 and bool(re.fullmatch(r"[1-9][0-9]{0,8}", f[1])) and bool(HEX.fullmatch(f[2])), "row",
                "C2|n|hash", "")
        return Bar((True, int(f[1]), ""), True)
    _demand(f[0] == "C1" and len(f) == 4, "row", "C1|pid|subject|kind", "")
    for name, value in zip(("pid", "subject", "kind"), f[1:]):
        _demand(bool(NAME.fullmatch(value)), name, NAME.pattern, value)
    return Bar((False, f[1], f[2]), False)


class Lines(NamedTuple):
    """A file of lines: raw lines without LF, what they mean, faults as (line number, rule), hash and size of it all."""
    lines: List[bytes]
    rows: List[Any]
    faults: List[Tuple[int, Words]]
    digest: str
    size: int
    given_up: bool


def read_lines(stream: BinaryIO, parse: Callable[[bytes], Any], longest: int = MAX_LINE) -> Lines:
    """Reads lines one by one, so that neither a long line nor a long file of rubbish fills the memory."""
    lines: List[bytes] = []
    rows: List[Any] = []
    faults: List[Tuple[int, Words]] = []
    state, size = hashlib.sha256(), 0
    while True:
        line = stream.readline(longest + 2)
        if not line:
            return Lines(lines, rows, faults, state.hexdigest(), size, False)
        state.update(line)
        size += len(line)
        number, body = len(lines) + 1, line[:-1] if line.endswith(b"\n") else line
        if len(body) > longest or len(faults) >= MAX_FAULTS:
            rule = ("行过长", "a line beyond %d bytes" % longest) if len(body) > longest else \
                ("错误过多，不再读", "too many faults, given up")
            return Lines(lines, rows, faults + [(number, rule)], state.hexdigest(), size, True)
        lines.append(body)
        if body is line:
            faults.append((number, ("末行没有换行符", "the last line has no LF")))
        try:
            rows.append(parse(body))
        except Malformed as fault:
            rows.append(None)
            faults.append((number, ("%s:%s" % (fault.place, fault.rule[0]), "%s: %s" % (fault.place, fault.rule[1]))))


# ---------------------------------------------------------------- tickets and allocation, VDP §5

class Tickets:
    """T(p, x) = H(K ‖ "|" ‖ p ‖ "|" ‖ x), VDP §5.1."""

    def __init__(self, key: str):
        self._state = hashlib.sha256(key.encode("utf-8"))

    def __call__(self, purpose: str, x: str) -> bytes:
        state = self._state.copy()
        state.update(("|%s|%s" % (purpose, x)).encode("utf-8"))
        return state.digest()


Knot = Tuple[Fraction, int, int]  # from λ on, the function is a + b·λ
Quotas = Dict[str, Tuple[int, Optional[int]]]


def _clip(knots: List[Knot], low: int, high: int) -> List[Knot]:
    """A nondecreasing piecewise linear function, held between two bounds; its coefficients stay whole numbers."""
    out: List[Knot] = []

    def put(at: Fraction, a: int, b: int) -> None:
        if out and out[-1][0] == at:
            out.pop()
        if not out or out[-1][1:] != (a, b):
            out.append((at, a, b))

    for i, (at, a, b) in enumerate(knots):
        first = a + b * at
        last = a + b * knots[i + 1][0] if i + 1 < len(knots) else first
        if last <= low:
            put(at, low, 0)
        elif first >= high:
            put(at, high, 0)
        else:
            if first < low:
                put(at, low, 0)
                at = Fraction(low - a, b)
            put(at, a, b)
            if last > high:
                put(Fraction(high - a, b), high, 0)
    return out


def _sum(functions: Iterable[List[Knot]]) -> List[Knot]:
    changes: Dict[Fraction, List[int]] = {Fraction(0): [0, 0]}
    for knots in functions:
        a0 = b0 = 0
        for at, a, b in knots:
            change = changes.setdefault(at, [0, 0])
            change[0] += a - a0
            change[1] += b - b0
            a0, b0 = a, b
    out: List[Knot] = []
    a = b = 0
    for at in sorted(changes):
        a, b = a + changes[at][0], b + changes[at][1]
        out.append((at, a, b))
    return out


def _value(knots: List[Knot], at: Fraction) -> Fraction:
    _, a, b = knots[bisect.bisect_right([k[0] for k in knots], at) - 1]
    return a + b * at


def _solve(knots: List[Knot], total: Fraction) -> Fraction:
    for i, (at, a, b) in enumerate(knots):
        if i + 1 == len(knots) or a + b * knots[i + 1][0] >= total:
            return (total - a) / b if b else at
    raise AssertionError("a function has a last piece")


def allocate(n: int, m: int, quotas: Quotas, cells: Dict[str, int], mandatory: Dict[str, int]) -> Dict[str, Fraction]:
    """Exact expectation x of each cell (VDP §5.2).

    cells: eligible rows by cell path k1/…/km/w; mandatory: mandatory rows by path k1/…/km. Raises Refused.
    """
    children: Dict[str, List[str]] = {"": []}
    held: Dict[str, int] = {"": sum(mandatory.values())}
    for cell in sorted(cells):
        parts, parent = cell.split("/"), ""
        for depth in range(1, m + 2):
            node = "/".join(parts[:depth])
            if node not in held:
                children[parent].append(node)
                held[node] = 0
                if depth <= m:
                    children[node] = []
            parent = node
    for path, count in mandatory.items():
        parts = path.split("/")
        for depth in range(1, m + 1):
            held["/".join(parts[:depth])] += count
    collisions = [(node, "quota", "no such prefix of length 1…m" if node else "no quota on the root")
                  for node in sorted(quotas) if node == "" or node not in children]
    bounds: Dict[str, Tuple[int, int]] = {}
    inner: Dict[str, List[Knot]] = {}
    outer: Dict[str, List[Knot]] = {}

    def climb(node: str) -> None:
        if node not in children:
            count, weight = cells[node], int(node.rsplit("/", 1)[1])
            bounds[node] = (0, count)
            outer[node] = [(Fraction(0), 0, weight * count), (Fraction(1, weight), count, 0)]
            return
        for child in children[node]:
            climb(child)
        low, high = (sum(bounds[c][i] for c in children[node]) for i in (0, 1))
        least, most = quotas.get(node, (0, None))
        asked = (max(least - held[node], low), high if most is None else min(most - held[node], high))
        if not 0 <= asked[0] <= asked[1]:
            collisions.append((node, "%d…%d besides %d mandatory" % (low, high, held[node]),
                               "quota [%d, %s]" % (least, "null" if most is None else most)))
        bounds[node] = asked
        inner[node] = _sum(outer[c] for c in children[node])
        outer[node] = _clip(inner[node], *asked)

    climb("")
    rest = n - held[""]
    if not bounds[""][0] <= rest <= bounds[""][1]:
        collisions.append(("", "%d…%d besides %d mandatory" % (bounds[""] + (held[""],)), "n = %d" % n))
    if collisions:
        raise Refused(collisions)
    shares: Dict[str, Fraction] = {}

    def descend(node: str, total: Fraction) -> None:
        if node not in children:
            shares[node] = total
        elif children[node]:
            at = _solve(inner[node], total)
            for child in children[node]:
                descend(child, _value(outer[child], at))

    descend("", Fraction(rest))
    return shares


def rounding_order(tickets: Tickets, cells: Iterable[str]) -> List[str]:
    """Cells depth first, siblings in random order (VDP §5.3)."""
    known: Dict[str, bytes] = {}

    def place(cell: str) -> Tuple[bytes, ...]:
        parts = cell.split("/")
        prefixes = ["/".join(parts[:i]) for i in range(1, len(parts) + 1)]
        for prefix in prefixes:
            if prefix not in known:
                known[prefix] = tickets("O", prefix)
        return tuple(known[prefix] for prefix in prefixes)

    return sorted(cells, key=place)


def round_cells(tickets: Tickets, order: Sequence[str], shares: Dict[str, Fraction]) -> Dict[str, int]:
    """Whole numbers n of the cells: ⌊C_j + U⌋ − ⌊C_(j−1) + U⌋ along the order (VDP §5.3)."""
    running, counts = Fraction(int.from_bytes(tickets("U", "alloc"), "big"), 1 << 256), {}
    for cell in order:  # the sum is kept modulo 1, which changes no difference of floors
        running += shares[cell]
        counts[cell] = running.numerator // running.denominator
        running -= counts[cell]
    return counts


class Place(NamedTuple):
    """One eligible row in its cell's queue."""
    ticket: bytes
    key: str
    leaf: int


class Draw(NamedTuple):
    """The subjects' part of a result, recomputed (VDP §5)."""
    shares: Dict[str, Fraction]
    eligible: Dict[str, int]
    order: List[str]
    counts: Dict[str, int]
    queues: Dict[str, List[Place]]  # by cell: the n drawn and the reserve

    def cutoff(self, cell: str) -> Optional[str]:
        n = self.counts.get(cell, 0)
        return self.queues[cell][n - 1].ticket.hex() if n else None


def census(subjects: Sequence[Subject]) -> Tuple[Dict[str, int], Dict[str, int]]:
    """Eligible rows by cell (all cells that any row has, VDP §15.10), mandatory rows by path."""
    eligible: Dict[str, int] = {}
    mandatory: Dict[str, int] = {}
    for row in subjects:
        eligible[row.cell] = eligible.get(row.cell, 0) + (row.status == "E")
        if row.status == "M":
            path = "/".join(row.path)
            mandatory[path] = mandatory.get(path, 0) + 1
    return eligible, mandatory


def draw_subjects(tickets: Tickets, subjects: Sequence[Subject], shares: Dict[str, Fraction], reserve: int) -> Draw:
    """Rounding and selection (VDP §5.3, §5.4) from the exact shares."""
    eligible, _ = census(subjects)
    order = rounding_order(tickets, [cell for cell, n in eligible.items() if n])
    counts = round_cells(tickets, order, shares)
    queues: Dict[str, List[Place]] = {cell: [] for cell in order}
    for leaf, row in enumerate(subjects):
        if row.status == "E":
            queues[row.cell].append(Place(tickets("T", row.key), row.key, leaf))
    for cell, queue in queues.items():
        queue.sort()
        del queue[counts[cell] + reserve:]
    return Draw(shares, eligible, order, counts, queues)


# ---------------------------------------------------------------- who goes, VDP §6

class Infeasible(Exception):
    """No complete assignment (VDP §6.3): the slots of a component that cannot be filled."""

    def __init__(self, slots: List[str]):
        super().__init__(", ".join(slots[:SHOWN]))
        self.slots = slots


class Slot(NamedTuple):
    """One seat: its name <id>|<slot>, its subject, and the people who may take it as a bit mask."""
    name: str
    subject: str
    mask: int


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


class Component:
    """Seats and people that hang together: a flow slots → (subject, person) → people → pool, kept as a seating."""

    def __init__(self, slots: Sequence[Slot], priors: Sequence[int], limits: Sequence[Optional[int]]):
        self.slots, self.priors, self.limits = slots, priors, limits
        self.people = 0
        self.mates: Dict[str, List[int]] = {}
        for i, slot in enumerate(slots):
            self.people |= slot.mask
            self.mates.setdefault(slot.subject, []).append(i)
        within: Dict[int, int] = {p: 0 for p in _bits(self.people)}
        for mates in self.mates.values():
            union = 0
            for i in mates:
                union |= slots[i].mask
            for p in _bits(union):
                within[p] += 1
        self.reach = {p: self.least(count, p) for p, count in within.items()}  # R_i of VDP §6.2
        self.clear()

    def least(self, count: int, person: int) -> int:
        limit = self.limits[person]
        return count if limit is None else min(count, limit)

    def clear(self) -> None:
        self.seat = [-1] * len(self.slots)
        self.held: Dict[int, Set[int]] = {p: set() for p in _bits(self.people)}  # the slots each person has
        self.present = {subject: 0 for subject in self.mates}                    # who sits at each subject

    def upper(self, t: int) -> Dict[int, int]:
        return {p: min(self.reach[p], max(0, t - self.priors[p])) for p in self.held}

    def lower(self, b: int) -> Dict[int, int]:
        return {p: min(max(0, b - self.priors[p]), self.reach[p]) for p in self.held}

    def reseat(self, changes: Dict[int, int]) -> None:
        """Moves several seats at once: everybody stands up first, then sits down."""
        for i in changes:
            if self.seat[i] >= 0:
                self.held[self.seat[i]].discard(i)
                self.present[self.slots[i].subject] &= ~(1 << self.seat[i])
        for i, p in changes.items():
            self.seat[i] = p
            self.held[p].add(i)
            self.present[self.slots[i].subject] |= 1 << p

    def fill(self, caps: Dict[int, int]) -> int:
        """Seats as many empty slots as the caps allow, by augmenting paths; gives the number left empty."""
        spare = sum(1 << p for p in self.held if len(self.held[p]) < caps[p])
        dead_slots: Set[int] = set()
        dead_people = empty = 0
        for start in range(len(self.slots)):
            if self.seat[start] >= 0:
                continue
            came: Dict[int, Tuple[int, int]] = {}  # slot → (slot that pushes it out, person whom that one takes)
            queue, unseen = [start], self.people & ~dead_people
            changes: Dict[int, int] = {}
            for i in queue:
                slot = self.slots[i]
                free = slot.mask & unseen & ~self.present[slot.subject]
                hit = free & spare
                if hit:
                    person = (hit & -hit).bit_length() - 1
                    changes = self.chain(start, i, person, came)
                    break
                unseen &= ~free
                pushed = [(u, self.seat[u]) for u in self.mates[slot.subject]
                          if u != i and self.seat[u] >= 0 and slot.mask >> self.seat[u] & 1]
                pushed += [(u, p) for p in _bits(free) for u in self.held[p]]
                for u, p in pushed:
                    if u not in came and u not in dead_slots and u != start:
                        came[u] = (i, p)
                        queue.append(u)
            if changes:
                self.reseat(changes)
                if len(self.held[person]) >= caps[person]:
                    spare &= ~(1 << person)
            else:  # nothing that this search has seen can ever help another slot
                empty += 1
                dead_slots.update(queue)
                dead_people |= self.people & ~unseen
        return empty

    @staticmethod
    def chain(start: int, i: int, person: int, came: Dict[int, Tuple[int, int]]) -> Dict[int, int]:
        changes = {i: person}
        while i != start:
            i, person = came[i]
            changes[i] = person
        return changes

    def can_hold(self, t: int) -> bool:
        self.clear()
        return self.fill(self.upper(t)) == 0

    def can_spread(self, b: int) -> bool:
        """Whether all can have their least load at once. A seating that gives it grows into a complete one, since
        augmenting paths never take a seat away from anybody."""
        lower = self.lower(b)
        if sum(lower.values()) > len(self.slots):
            return False
        self.clear()
        self.fill(lower)
        return all(len(self.held[p]) == lower[p] for p in lower)

    def settle(self) -> Tuple[int, int]:
        """Finds T*, B* (VDP §6.2) and keeps one seating that obeys them; raises Infeasible."""
        steps = {self.priors[p] + k for p in self.held for k in range(1, self.reach[p] + 1)}  # where a bound changes
        tops = sorted(steps | {1})
        if not self.can_hold(tops[-1]):
            raise Infeasible([slot.name for slot in self.slots])
        low, high = 0, len(tops) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self.can_hold(tops[middle]) else (middle + 1, high)
        t = tops[low]
        floors = sorted({0, t} | {step - 1 for step in steps if step <= t})
        low, high = 0, len(floors) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.can_spread(floors[middle]) else (low, middle - 1)
        self.can_spread(floors[low])
        self.fill(self.upper(t))
        return t, floors[low]

    def first(self, t: int, b: int, wishes: Sequence[Sequence[int]]) -> List[int]:
        """Turns the seating into the lexicographically first one under T*, B* (VDP §6.4)."""
        upper, lower = self.upper(t), self.lower(b)
        fixed = [False] * len(self.slots)
        for i, people in enumerate(wishes):
            seen = Seen()
            for p in people:
                if p == self.seat[i]:
                    break
                changes = self.exchange(i, p, upper, lower, fixed, seen)
                if changes:
                    self.reseat(changes)
                    break
            fixed[i] = True
        return self.seat

    def exchange(self, i: int, wish: int, upper: Dict[int, int], lower: Dict[int, int], fixed: List[bool],
                 seen: "Seen") -> Optional[Dict[int, int]]:
        """Searches a cycle of moves among the open slots and the pool that puts `wish` on slot i: from the wish on,
        until somebody may take over the one who has slot i now. What an earlier wish has seen in vain stays seen."""
        home = self.seat[i]
        came: Dict[int, Tuple[int, int]] = {}  # slot → (slot that pushes it out, person whom that one takes)
        slots: List[int] = []
        people: List[Tuple[int, Tuple[int, int]]] = []

        def vacate(u: int, link: Tuple[int, int]) -> None:
            if not fixed[u] and u not in seen.slots:
                seen.slots.add(u)
                came[u] = link
                slots.append(u)

        def meet(mask: int, link: Optional[Tuple[int, int]], u: int) -> None:
            mask &= ~seen.people
            seen.people |= mask
            people.extend((p, link or (u, p)) for p in _bits(mask))

        if self.present[self.slots[i].subject] >> wish & 1:
            vacate(next(u for u in self.mates[self.slots[i].subject] if self.seat[u] == wish), (i, wish))
        else:
            meet(1 << wish, None, i)
        at = 0
        while slots or at < len(people):
            if not slots:
                p, link = people[at]
                at += 1
                if not seen.pool and len(self.held[p]) < upper[p]:
                    seen.pool = True
                    if len(self.held[home]) > lower[home]:
                        return self.chain(i, link[0], link[1], came)
                    meet(sum(1 << q for q in self.held if len(self.held[q]) > lower[q]), link, i)
                for u in self.held[p]:
                    vacate(u, link)
                continue
            u = slots.pop()
            slot = self.slots[u]
            if slot.mask >> home & 1 and (not self.present[slot.subject] >> home & 1 or slot.subject == self.slots[i].subject):
                return self.chain(i, u, home, came)
            for w in self.mates[slot.subject]:
                if w != u and w != i and slot.mask >> self.seat[w] & 1:
                    vacate(w, (u, self.seat[w]))
            meet(slot.mask & ~self.present[slot.subject], None, u)
        return None


class Seen:
    """What the search for one slot has seen in vain."""

    def __init__(self) -> None:
        self.slots: Set[int] = set()
        self.people = 0
        self.pool = False


class Seating(NamedTuple):
    """A whole assignment: components as (T, B, slots), seats as (slot, person, rank) in the order of VDP §6.4."""
    components: List[Tuple[int, int, int]]
    seats: List[Tuple[str, str, int]]


def possible_people(team: Sequence[Dict[str, Any]], qual_of: Dict[str, str], region_level: Optional[int],
                    sent: Sequence[Subject], persons: Sequence[Person], bars: Iterable[Tuple[str, str]]) -> List[Slot]:
    """All slots with the people who may take them (VDP §6.1)."""
    masks: Dict[Tuple[str, str], int] = {}
    barred: Dict[str, int] = {}
    number = {person.key: i for i, person in enumerate(persons)}
    for i, person in enumerate(persons):
        if person.status == "E":
            for key in [("", ""), ("dept", person.dept), ("region", person.region)] + \
                    [("role", r) for r in person.roles] + [("qual", q) for q in person.quals]:
                masks[key] = masks.get(key, 0) | 1 << i
    for pid, subject in bars:
        if pid in number:
            barred[subject] = barred.get(subject, 0) | 1 << number[pid]
    slots = []
    for row in sent:
        prefixes = ["/".join(row.path[:i]) for i in range(len(row.path), 0, -1)]
        cell_qual = next((qual_of[prefix] for prefix in prefixes if prefix in qual_of), None)
        for seat in team:
            qual = cell_qual if seat["quals"] == "cell" else None if seat["quals"] == "none" else seat["quals"]
            mask = masks.get(("role", seat["role"]), 0) & ~barred.get(row.key, 0)
            if seat["dept"] != "any":
                mask &= masks.get(("dept", seat["dept"]), 0)
            if seat["region"] != "any":
                mask &= masks.get(("region", row.path[(region_level or 1) - 1]), 0)
            if qual is not None:
                mask &= masks.get(("qual", qual), 0)
            slots.append(Slot("%s|%d" % (row.key, seat["slot"]), row.key, mask))
    return slots


def _components(slots: Sequence[Slot]) -> List[List[Slot]]:
    groups: List[Tuple[int, List[int]]] = []
    for i, slot in enumerate(slots):
        mask, members, rest = slot.mask, [i], []
        for group in groups:
            if group[0] & mask:
                mask |= group[0]
                members += group[1]
            else:
                rest.append(group)
        groups = rest + [(mask, members)]
    return [[slots[i] for i in sorted(members)] for _, members in sorted(groups, key=lambda g: min(g[1]))]


def assign(tickets: Tickets, slots: Sequence[Slot], persons: Sequence[Person]) -> Seating:
    """The assignment of VDP §6.2–§6.4; raises Infeasible."""
    ordered = sorted(slots, key=lambda slot: tickets("S", slot.name))
    lost = [slot.name for slot in ordered if not slot.mask]
    if lost:
        raise Infeasible(lost)
    components, seats = [], {}
    for members in _components(ordered):
        component = Component(members, [p.prior for p in persons], [p.limit for p in persons])
        t, b = component.settle()
        wishes = [sorted(_bits(slot.mask), key=lambda p: tickets("A", slot.name + "|" + persons[p].key))
                  for slot in members]
        for slot, person, wish in zip(members, component.first(t, b, wishes), wishes):
            seats[slot.name] = (slot.name, persons[person].key, wish.index(person) + 1)
        components.append((t, b, len(members)))
    return Seating(components, [seats[slot.name] for slot in ordered])


# ---------------------------------------------------------------- shapes of the documents, VDP §3.1, §8, §9, §15

class Fault(NamedTuple):
    """One departure from a shape. `blocks`: nothing can be computed from the document any more."""
    place: str
    expected: str
    actual: Any
    blocks: bool


Shape = Callable[[Any, str], Iterator[Fault]]


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def obj(required: Dict[str, Shape], optional: Optional[Dict[str, Shape]] = None, strict: bool = False) -> Shape:
    """An object with these members and no other; `strict`: an unknown member stops later checks."""
    known = dict(required, **(optional or {}))

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(at, "object", value, True)
            return
        for name in required:
            if name not in value:
                yield Fault(at + "." + name, "a member", None, True)
        for name, member in value.items():
            if name in known:
                yield from known[name](member, at + "." + name)
            else:
                yield Fault(at + "." + name, "no such member", member, strict)
    return check


def arr(item: Shape, least: int = 0, most: int = MAX_JSON) -> Shape:
    """An array of so many items of one shape."""
    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, list):
            yield Fault(at, "array", value, True)
            return
        if len(value) < least:
            yield Fault(at, "at least %d items" % least, value, False)
        if len(value) > most:
            yield Fault(at, "at most %d items" % most, "%d items" % len(value), True)
            return
        for i, entry in enumerate(value):
            yield from item(entry, "%s[%d]" % (at, i))
    return check


class _IndexPattern:
    """Decimal numbers below 2^53."""
    pattern = "an index below 2^53"

    @staticmethod
    def fullmatch(name: str) -> bool:
        return bool(NUMBER.fullmatch(name)) and len(name) <= 16 and int(name) < 1 << 53


_INDEX = _IndexPattern()


def mapping(key: Any, item: Shape) -> Shape:
    """An object whose member names match a pattern."""
    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(at, "object", value, True)
            return
        for name, member in value.items():
            if not key.fullmatch(name):
                yield Fault(at + "." + name, "name like " + key.pattern, name, False)
            yield from item(member, at + "." + name)
    return check


def integer(least: int = 0, most: int = (1 << 31) - 1) -> Shape:
    """A whole number within bounds."""
    def check(value: Any, at: str) -> Iterator[Fault]:
        if not _is_int(value) or not least <= value <= most:
            yield Fault(at, "integer from %d to %d" % (least, most), value, True)
    return check


def text(pattern: str, expected: Optional[str] = None, blocks: bool = False) -> Shape:
    """A string that matches a pattern."""
    compiled = re.compile(pattern, re.DOTALL)

    def check(value: Any, at: str) -> Iterator[Fault]:
        if not isinstance(value, str):
            yield Fault(at, "string", value, True)
        elif not compiled.fullmatch(value):
            yield Fault(at, expected or pattern, value, blocks)
    return check


def time_of(value: Any, at: str) -> Iterator[Fault]:
    """A time YYYY-MM-DDTHH:MM:SSZ that exists (VDP §1.2)."""
    match = TIME.fullmatch(value) if isinstance(value, str) else None
    try:
        datetime.datetime(*(int(part) for part in match.groups()))  # type: ignore[union-attr,arg-type]
    except (ValueError, AttributeError):
        yield Fault(at, "YYYY-MM-DDTHH:MM:SSZ", value, not isinstance(value, str))


def a_rational(value: Any, at: str) -> Iterator[Fault]:
    """A rational that is not negative: "p/q" in lowest terms, or "p" (VDP §1.3, §15.13)."""
    right = isinstance(value, str) and len(value) <= 200 and bool(_RATIO.fullmatch(value))
    if not right or str(Fraction(value)) != value:
        yield Fault(at, 'a rational in lowest terms, "p/q" or "p"', value, not isinstance(value, str))


def a_cell_with_chance(optional: Dict[str, Shape]) -> Shape:
    """{cell, N, x} and more, and `pi` where N is not 0 and only there (VDP §3.4, §15.10)."""
    members = {"cell": a_cell, "N": integer(), "x": a_rational}
    shape = obj(dict(members, **optional), {"pi": a_rational})

    def check(value: Any, at: str) -> Iterator[Fault]:
        yield from shape(value, at)
        if isinstance(value, dict) and ("pi" in value) != (value.get("N") != 0):
            yield Fault(at + ".pi", "a member where N is not 0, and only there", value.get("pi"), False)
    return check


def nullable(item: Shape) -> Shape:
    """null, or the other shape."""
    return lambda value, at: iter(()) if value is None else item(value, at)


def anything(value: Any, at: str) -> Iterator[Fault]:
    """Any JSON value."""
    return iter(())


def no_items(value: Any, at: str) -> Iterator[Fault]:
    """The empty array."""
    if value != []:
        yield Fault(at, "[]", value, False)


def bounds_of(value: Any, at: str) -> Iterator[Fault]:
    """[min, max|null], VDP §3.1."""
    if not (isinstance(value, list) and len(value) == 2 and _is_int(value[0]) and 0 <= value[0] <= BILLION
            and (value[1] is None or _is_int(value[1]) and 0 <= value[1] <= BILLION)):
        yield Fault(at, "[min, max|null]", value, True)


def share_of(value: Any, at: str) -> Iterator[Fault]:
    """A committed share of either kind, VDP §4.2."""
    chain = isinstance(value, dict) and value.get("kind") == "chain"
    yield from (CHAIN_SHARE if chain else COMMIT_SHARE)(value, at)


def base64_of(value: Any, at: str) -> Iterator[Fault]:
    """Base64 of VDP §15.1."""
    if not isinstance(value, str) or parse_base64(value) is None:
        yield Fault(at, "Base64 with padding", value, not isinstance(value, str))


def beacon_of(value: Any, at: str) -> Iterator[Fault]:
    """A committed beacon with a rule of VDP §15.2."""
    yield from BEACON(value, at)
    if isinstance(value, dict) and isinstance(value.get("rule"), str) and isinstance(value.get("source"), str) \
            and not rule_is_known(value["source"], value["rule"]):
        yield Fault(at + ".rule", "a rule of VDP §15.2", value["rule"], False)


def names_of(value: Any, at: str) -> Iterator[Fault]:
    """A legend: strings, or objects of strings (VDP §15.3)."""
    if not isinstance(value, dict):
        yield Fault(at, "object", value, False)
        return
    for name, member in value.items():
        if not (isinstance(member, str) or isinstance(member, dict)
                and all(isinstance(inner, str) for inner in member.values())):
            yield Fault(at + "." + name, "string, or object of strings", member, False)


_RATIO = re.compile(r"(?:0|[1-9][0-9]*)(?:/[1-9][0-9]*)?")
_PATH = re.compile(r"[A-Za-z0-9._-]{1,40}(?:/[A-Za-z0-9._-]{1,40})*")
a_name = text(NAME.pattern)
a_text = text(r".+", expected="a string that is not empty")
a_digest = text(HEX.pattern, expected="64 lowercase hex digits")
a_key_id = text(r"[0-9a-f]{16}", expected="16 lowercase hex digits")
a_cell = text(_PATH.pattern)
a_share = text(r"[0-9a-f]{64}|-", expected="64 lowercase hex digits or -")
a_beacon = text(BEACON_TEXT.pattern)
FEW = 100  # VDP §15.13: what costs time for each
INDEX = integer(most=(1 << 53) - 1)
SIGNATURES = arr(obj({"key": a_key_id, "alg": text("Ed25519"), "sig": base64_of}), most=FEW)
COMMIT_SHARE = obj({"party": a_name, "kind": text("commit", expected="commit | chain", blocks=True),
                    "commitment": a_digest})
CHAIN_SHARE = obj({"party": a_name, "kind": a_text, "anchor": a_digest, "index": integer(1)})
TEAM_SLOT = obj({"slot": integer(1, 100), "role": text("leader|member|expert"), "quals": a_name, "dept": a_name,
                 "region": text("any|same", expected="any | same", blocks=True)}, strict=True)
BILLION = 10 ** 9
REPLACEMENT = text("R0|R1")
RULES = obj({"n": integer(1, BILLION), "m": integer(1, 6), "quotas": mapping(re.compile("|" + _PATH.pattern), bounds_of), "team": arr(TEAM_SLOT, most=100),
             "qualOf": mapping(_PATH, a_name), "reserve": integer(0, BILLION),
             "replacement": obj({"subjects": REPLACEMENT, "persons": REPLACEMENT}),
             "mode": text("OPEN|SEALED", expected="OPEN | SEALED", blocks=True)},
            {"cross": mapping(NAME, bounds_of), "regionLevel": integer(1, 6), "weights": mapping(NAME, integer(1, 1000000))},
            strict=True)
BEACON = obj({"source": a_name, "rule": a_text, "notBefore": time_of})
COMMITMENT = obj({
    "v": text("VDP-1"), "suite": a_text, "drawId": a_name, "org": a_name, "task": a_name, "seq": integer(1),
                  "prev": a_digest,
    "attempt": integer(1), "rules": RULES, "policy": obj({"id": a_name, "version": a_name, "hash": a_digest}),
    "legend": names_of, "subjects": obj({"root": a_digest, "rows": integer(), "fileHash": a_digest}),
    "persons": obj({"root": a_digest, "rows": integer()}), "bars": obj({"root": a_digest, "rows": integer()}),
    "pi": arr(a_cell_with_chance({})), "flags": arr(a_cell),
    "shares": arr(share_of, 2, FEW), "beacons": arr(beacon_of, most=FEW),
    "revealDeadline": time_of, "software": obj({"name": a_text, "version": a_text, "sha256": a_digest}),
    "approvals": arr(obj({"role": a_name, "at": time_of}), most=FEW)}, {"beaconTime": time_of, "openDeadline": time_of})
CERTIFICATE = obj({
    "v": text("VDP-1"), "suite": a_text, "drawId": a_name, "commit": a_digest, "K": a_digest, "seedText": a_text,
    "shares": arr(obj({"party": a_name, "value": a_share}), most=FEW),
    "beacons": arr(obj({"source": a_name, "text": a_beacon}, {"evidence": a_text}), most=FEW),
    "cells": arr(a_cell_with_chance({"n": integer(), "cutoff": nullable(a_digest)})),
    "order": arr(a_cell), "drawn": arr(obj({"id": a_name, "cell": a_cell, "ticket": a_digest, "leaf": integer()})),
    "mandatory": arr(a_name), "reserve": mapping(_PATH, arr(a_name)),
    "assignment": obj({"components": arr(obj({"T": integer(1), "B": integer(), "slots": integer(1)})),
                       "slots": arr(obj({"slot": text(r"[A-Za-z0-9._-]{1,40}\|[1-9][0-9]{0,2}"),
                                         "person": a_name, "rank": integer(1)}))}),
    "assurance": text("open|closed", expected="open | closed"), "resultHash": a_digest,
    "log": obj({"commit": INDEX, "result": INDEX}), "signatures": SIGNATURES}, {"tst": a_text})
PROOFS = obj({"consistency": no_items, "inclusion": mapping(_INDEX, arr(a_digest)),
              "sth": obj({"size": integer(1, (1 << 53) - 1), "root": a_digest, "time": time_of, "signatures": SIGNATURES})})
KEYS = arr(obj({"id": a_key_id, "alg": text("Ed25519"), "spki": base64_of, "owner": text(".*")}), most=FEW)
BODIES: Dict[str, Dict[str, Shape]] = {
    "POLICY": {"id": a_name, "version": a_name, "hash": a_digest},
    "SNAPSHOT": {"list": text("subjects|persons|bars"), "root": a_digest, "rows": integer(), "fileHash": a_digest},
    "COMMIT": {"commit": a_digest}, "REVEAL": {"commit": a_digest, "party": a_name, "value": a_digest},
    "BEACON": {"commit": a_digest, "source": a_name, "text": a_beacon},
    "RESULT": {"commit": a_digest, "resultHash": a_digest}}


# ---------------------------------------------------------------- beacons, VDP §4.4 and §15.2

_GROUP = r"(?:b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?)"
_LOTTERY = re.compile(r"([0-9]{1,20}):(%s(?:\.%s)*)" % (_GROUP, _GROUP))


def rule_is_known(source: str, rule: str) -> bool:
    """Whether a committed rule is well-formed for its source; sources that this program does not know may say anything."""
    if not source.startswith("lottery."):
        return source != "dice" or rule == "d10x20"
    return bool(_LOTTERY.fullmatch(rule)) and all(  # k strictly ascending balls of 1…max: never more than max
        int(k) <= int(most) for k, most in re.findall(r"b([0-9]+)-([0-9]+)", rule))


def beacon_verdict(source: str, rule: str, written: str) -> Tuple[str, Words]:
    """Whether a beacon's text obeys the committed rule: pass, fail or not-checked, and why."""
    if not BEACON_TEXT.fullmatch(written):
        return "fail", ("含不允许的字符", "characters that are not allowed")
    if not rule_is_known(source, rule):
        return "fail", ("承诺的信标规则写法不对", "the committed rule is not well-formed")
    if source == "dice":
        return ("pass" if re.fullmatch(r"[0-9]{20}", written) else "fail"), ("应为 20 位数字", "20 digits are needed")
    if not source.startswith("lottery."):
        return "not-checked", ("该信标来源的规则本程序不懂", "this program does not know the rule of this source")
    (issue, _, numbers), (promised, _, kinds) = written.partition(":"), rule.partition(":")
    groups, wanted = numbers.split("."), kinds.split(".")
    if len(groups) != len(wanted):
        return "fail", ("号码组数不对", "the wrong number of groups")
    for group, want in zip(groups, wanted):
        if want[0] == "d":
            right = bool(re.fullmatch(r"[0-9](?:-[0-9])*", group)) and len(group.split("-")) == int(want[1:])
        else:
            count, most = (int(part) for part in want[1:].split("-"))
            balls = [int(ball) if re.fullmatch(r"[0-9]{2}", ball) else 0 for ball in group.split("-")]
            right = len(balls) == count and balls[0] >= 1 and balls[-1] <= most and \
                all(a < b for a, b in zip(balls, balls[1:]))
        if not right:
            return "fail", ("号码不合规则 " + want, "numbers that do not obey " + want)
    if issue == promised:
        return "pass", ("", "")
    if re.fullmatch(r"[0-9]+", issue) and len(issue) == len(promised) and issue > promised:
        return "not-checked", ("所用期号晚于承诺的期号：须有人确认原期号已取消",
                               "a later issue than the committed one: somebody must confirm the cancellation")
    return "fail", ("期号不是承诺的期号", "not the committed issue")


def share_commitment(draw_id: str, party: str, value: str) -> str:
    """hex(H("VDP1-SHARE|" ‖ drawId ‖ "|" ‖ party ‖ "|" ‖ share)), VDP §4.2."""
    return sha(("VDP1-SHARE|%s|%s|%s" % (draw_id, party, value)).encode("utf-8")).hex()


def seed_text(commit: str, shares: Iterable[Tuple[str, str]], beacons: Iterable[Tuple[str, str]]) -> str:
    """The text whose hash is the draw key, VDP §4.5."""
    lines = ["VDP1-SEED", "C=" + commit] + ["P=%s:%s" % s for s in shares] + ["B=%s:%s" % b for b in beacons]
    return "".join(line + "\n" for line in lines)


# ---------------------------------------------------------------- findings, VDP §15.12

CHECKS: Dict[str, Words] = {
    "V1.zip": ("压缩包内文件齐全，无多余、无重复", "every file is there, once, and no other"),
    "V1.canonical": ("所有文件均为规范格式", "every file is in canonical form"),
    "V1.shape": ("成员齐全，类型和取值正确", "members, types and values are as they must be"),
    "V1.commitment": ("证书所引承诺就是这份承诺文件", "the certificate quotes this very commitment"),
    "V1.policy": ("政策文件与承诺一致", "the policy is the committed one"),
    "V1.snapshot": ("三份名录与承诺和账本一致", "the three lists are the committed and logged ones"),
    "V1.resultHash": ("结果指纹正确", "the fingerprint of the result is right"),
    "V1.signature": ("签名正确", "the signatures are right"),
    "V1.key": ("由您指定的密钥签名", "signed by the key you named"),
    "V2.inclusion": ("每条记录都在账本树中", "every entry is in the ledger's tree"),
    "V2.sth": ("账本树头与各记录相符", "the tree head fits the entries"),
    "V2.entries": ("所需账本记录齐全，各一次", "the needed entries are there, once each"),
    "V3.order": ("先封存，后出示，再公布信标，最后出结果", "sealed first, then shares, then beacon, then result"),
    "V3.time": ("时间均在期限之内", "every time keeps its limit"),
    "V4.share": ("各方种子份额与其承诺一致", "each party's share is the one it had committed to"),
    "V4.beacon": ("信标符合规则（数值本身请人工核对）", "beacons obey their rules (compare the value itself by eye)"),
    "V4.seed": ("种子与抽取密钥正确", "seed text and draw key are right"),
    "V4.assurance": ("保证级别属实", "the assurance level is true"),
    "V6.allocation": ("各单元名额重算一致", "the places of every cell are as recomputed"),
    "V6.chances": ("事先公布的概率重算一致", "the chances published beforehand are as recomputed"),
    "V6.order": ("取整次序重算一致", "the rounding order is as recomputed"),
    "V6.cutoff": ("各单元中签线重算一致", "the cutoff of every cell is as recomputed"),
    "V7.drawn": ("中签企业重算一致", "the drawn enterprises are as recomputed"),
    "V7.mandatory": ("必查企业与名录一致", "the mandatory enterprises are those of the list"),
    "V7.reserve": ("候补次序重算一致", "the reserve is as recomputed"),
    "V8.assignment": ("派员结果重算一致", "the seats are as recomputed"),
    "V8.bounds": ("负荷上下限重算一致", "the load bounds are as recomputed"),
    "V8.feasible": ("存在完整的派员方案", "a complete assignment exists"),
    "V5": ("", ""), "V9": ("", ""), "V10": ("", ""),
}
LATER = [check for check in CHECKS if check[:2] in ("V3", "V4", "V6", "V7", "V8")] + ["V2.entries"]


class Finding(NamedTuple):
    """One line of the report."""
    id: str
    status: str
    subject: str
    message: Words
    expected: Optional[str]
    actual: Optional[str]


def show(value: Any) -> Optional[str]:
    """A value for the report: one short line."""
    if value is None:
        return None
    line = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return line if len(line) <= 300 else line[:300] + "…(%d)" % len(line)


def visible(line: str) -> str:
    """Text without control, invisible or direction-changing characters, which a bundle might bring."""
    return "".join(c if c == " " or c.isprintable() else "\\u%04x" % ord(c) for c in line)


class Report:
    """All findings of one bundle."""

    def __init__(self, bundle: str):
        self.bundle = bundle
        self.found: List[Finding] = []
        self.count: Dict[str, int] = {}  # failures by check, also of those beyond MAX_FAULTS
        self.made: Dict[str, str] = {}  # checks that were made, and on what

    def ran(self, check: str, subject: str) -> None:
        self.made.setdefault(check, subject)

    def fail(self, check: str, subject: str, zh: str, en: str, expected: Any = None, actual: Any = None) -> None:
        self.count[check] = self.count.get(check, 0) + 1
        if self.count[check] <= MAX_FAULTS:
            self.found.append(Finding(check, "fail", subject, (zh, en), show(expected), show(actual)))

    def skip(self, check: str, subject: str, zh: str, en: str) -> None:
        self.found.append(Finding(check, "not-checked", subject, (zh, en), None, None))

    def equal(self, check: str, subject: str, zh: str, en: str, expected: Any, actual: Any) -> bool:
        self.ran(check, subject)
        if expected != actual or type(expected) is not type(actual):
            self.fail(check, subject, zh, en, expected, actual)
        return expected == actual

    def differ(self, check: str, subject: str, zh: str, en: str, expected: Sequence[Tuple[str, Any]],
               actual: Sequence[Tuple[str, Any]], in_order: bool = False) -> None:
        """Compares two keyed lists as sets, or in their order too, naming what differs."""
        self.ran(check, subject)
        want, have = dict(expected), dict(actual)
        wrong = [key for key in sorted({**want, **have}) if want.get(key) != have.get(key)]
        for key in wrong:
            self.fail(check, "%s %s" % (subject, key), zh, en, want.get(key), have.get(key))
        if not wrong and (len(have) != len(actual) or in_order and list(expected) != list(actual)):
            self.fail(check, subject, zh + "（次序或重复）", en + " (order, or one twice)",
                      [key for key, _ in expected], [key for key, _ in actual])

    def findings(self) -> List[Finding]:
        """Findings in the order of the checks; a check without any finding passed only if it was made."""
        out: List[Finding] = []
        for check, passed in CHECKS.items():
            mine = [finding for finding in self.found if finding.id == check]
            failed = [finding for finding in mine if finding.status == "fail"]
            out += failed[:SHOWN]
            if len(failed) > SHOWN:
                more = self.count[check] - SHOWN
                out.append(Finding(check, "fail", failed[0].subject, ("另有 %d 处" % more, "and %d more" % more), None,
                                   None))
            if not failed and check in self.made:
                subject = next((file for file in FILES if self.made[check].startswith(file)), self.made[check])
                out.append(Finding(check, "pass", subject, passed, None, None))
            skipped = [finding for finding in mine if finding.status == "not-checked"]
            if not mine and check not in self.made:
                skipped = [Finding(check, "not-checked", "", ("未核验", "not checked"), None, None)]
            out += skipped
        return out

    @property
    def ok(self) -> bool:
        return not any(finding.status == "fail" for finding in self.found)

    def failed(self) -> Set[str]:
        return {finding.id for finding in self.found if finding.status == "fail"}

    def to_json(self, lang: str) -> Dict[str, Any]:
        return {"bundle": self.bundle, "ok": self.ok, "checks": [
            {"id": f.id, "status": f.status, "subject": f.subject, "message": f.message[lang == "en"],
             "expected": f.expected, "actual": f.actual} for f in self.findings()]}

    def to_text(self, lang: Optional[str]) -> str:
        """The report in words: one language, or both when none is named."""
        def say(pair: Words) -> str:
            return pair[0] if lang == "zh" else pair[1] if lang == "en" else pair[0] + " / " + pair[1]
        lines = [say(("抽取核验", "Draw verification")) + ": " + visible(self.bundle)]
        for f in self.findings():
            mark = {"pass": "✓", "fail": "✗", "not-checked": "–"}[f.status]
            lines.append(visible("%s %-13s %s%s" % (mark, f.id, "[%s] " % f.subject if f.subject else "",
                                                    say(f.message))))
            if f.status == "fail" and (f.expected is not None or f.actual is not None):
                for label, value in ((("应为", "expected"), f.expected), (("实为", "actual"), f.actual)):
                    lines.append("      %s: %s" % (say(label), "(无 / none)" if value is None else visible(value)))
        counts = {s: sum(f.status == s for f in self.findings()) for s in ("pass", "fail", "not-checked")}
        verdict = ("核验未通过", "FAILED") if not self.ok else \
            ("已做的核验全部通过", "every check that was made passed") if "V7.drawn" in self.made else \
            ("没有发现错误，但结果本身未核验", "no fault found, but the result itself was NOT checked")
        tally = ("通过 %(pass)d，未通过 %(fail)d，未核验 %(not-checked)d" % counts,
                 "%(pass)d passed, %(fail)d failed, %(not-checked)d not checked" % counts)
        lines.append(say(verdict) + " (" + say(tally) + ")")
        return "\n".join(lines)


# ---------------------------------------------------------------- the bundle, VDP §8 and §15.11

class ZipEntry(NamedTuple):
    """A file of the ZIP: what the directory says of it, and where its packed bytes stand."""
    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int
    content: int


class Damaged(ValueError):
    """A ZIP that contradicts itself, or says what VDP §15.18 does not know."""


def read_directory(stream: BinaryIO) -> List[ZipEntry]:
    """The files of a ZIP by VDP §15.18: its parts say the same, and fill it from the first byte to the last."""
    end = stream.seek(0, os.SEEK_END) - 22
    mark, disk, first, here, count, length, offset, comment = struct.unpack("<4s4H2IH", _bytes(stream, end, 22))
    if mark != b"PK\5\6" or comment or disk or first or here != count or offset + length != end:
        raise Damaged("its end and its directory differ")
    directory, entries, place = io.BytesIO(_bytes(stream, offset, length)), [], 0
    for _ in range(count):
        entry, place = _entry(stream, directory, place)
        entries.append(entry)
    if place != length:
        raise Damaged("its end and its directory differ")
    place = 0
    for entry in sorted(entries, key=lambda e: e.start):
        if entry.start != place:
            raise Damaged("its files overlap, or something stands between them")
        place = _end_of(stream, entry)
    if place != offset:
        raise Damaged("its files overlap, or something stands between them")
    return entries


def _bytes(stream: BinaryIO, at: int, length: int) -> bytes:
    stream.seek(at)
    data = stream.read(length)
    if len(data) != length:
        raise Damaged("it ends too early")
    return data


def _entry(stream: BinaryIO, directory: BinaryIO, place: int) -> Tuple[ZipEntry, int]:
    """One file of the directory, compared with what stands before the file itself, and the place of the next one."""
    mark, _, _, flags, method, _, _, crc, packed, size, named, extra, note, _, _, _, start = struct.unpack(
        "<4s6H3I5H2I", _bytes(directory, place, 46))
    name = _bytes(directory, place + 46, named)
    local, _, own_flags, *own = struct.unpack("<4s5H3I2H", _bytes(stream, start, 30))
    own_method, _, _, own_crc, own_packed, own_size, own_named, own_extra = own
    zero = (0,) if own_flags & 8 else ()
    if mark != b"PK\1\2" or local != b"PK\3\4" or own_method != method or own_named != named \
            or _bytes(stream, start + 30, named) != name \
            or any(a not in (b,) + zero for a, b in ((own_crc, crc), (own_packed, packed), (own_size, size))):
        raise Damaged("its directory and its file %r differ" % name)
    if (flags | own_flags) & 1 or method not in (0, 8) or method == 0 and packed != size:
        raise Damaged("its file %r is packed in a way that VDP §15.18 does not know" % name)
    entry = ZipEntry(name.decode("utf-8", "replace"), method, crc, packed, size, start, start + 30 + named + own_extra)
    return entry, place + 46 + named + extra + note


def _end_of(stream: BinaryIO, entry: ZipEntry) -> int:
    """Where a file ends, behind what may describe it once more."""
    place = entry.content + entry.packed
    if struct.unpack("<H", _bytes(stream, entry.start + 6, 2))[0] & 8:
        stated = struct.pack("<3I", entry.crc, entry.packed, entry.size)
        stream.seek(place)
        behind = stream.read(16)
        if behind == b"PK\7\x08" + stated:
            return place + 16
        if behind[:12] != stated:
            raise Damaged("its directory and its file %s differ" % entry.name)
        return place + 12
    return place


class Unpacked(io.RawIOBase):
    """The content of one file, unpacked piece by piece; raises Damaged where size or checksum are not the stated ones."""

    def __init__(self, stream: BinaryIO, entry: ZipEntry):
        self.stream, self.entry = stream, entry
        self.inflate = zlib.decompressobj(-15) if entry.method == 8 else None
        self.place, self.left, self.size, self.crc, self.waiting = entry.content, entry.packed, 0, 0, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self.piece(len(buffer))
        self.size, self.crc = self.size + len(data), zlib.crc32(data, self.crc)
        if self.size > self.entry.size or not data and (self.size, self.crc) != (self.entry.size, self.entry.crc):
            raise Damaged("size or checksum of its file %s are wrong" % self.entry.name)
        buffer[:len(data)] = data
        return len(data)

    def piece(self, most: int) -> bytes:
        if self.inflate is None:
            return self.packed(most)
        while not self.inflate.eof:
            data = self.inflate.decompress(self.waiting or self.packed(1 << 16), most)
            self.waiting = self.inflate.unconsumed_tail
            if data:
                return data
            if not self.waiting and not self.left and not self.inflate.eof:
                raise Damaged("its file %s ends too early" % self.entry.name)
        if self.inflate.unused_data or self.left:
            raise Damaged("more stands in its file %s than it says" % self.entry.name)
        return b""

    def packed(self, most: int) -> bytes:
        data = _bytes(self.stream, self.place, min(most, self.left))
        self.place, self.left = self.place + len(data), self.left - len(data)
        return data


class Bundle:
    """The files of one bundle, read with limits. Faults go to the report; an unreadable ZIP raises Unreadable."""

    PARSERS: Dict[str, Callable[[bytes], Any]] = {
        "subjects.rows": parse_subject, "persons.rows": parse_person, "bars.rows": parse_bar,
        "events.jsonl": parse_jcs, "log/entries.jsonl": parse_jcs}
    DAMAGE = (Damaged, zlib.error, EOFError, OSError, ValueError, struct.error, OverflowError)

    def __init__(self, path: str, report: Report):
        self.raw: Dict[str, bytes] = {}
        self.lines: Dict[str, Lines] = {}
        self.broken: Dict[str, str] = {}  # file → the check that found it unreadable
        try:
            with open(path, "rb") as stream:
                self._read(stream, report)
        except MemoryError:
            raise Unreadable(("内存不足", "not enough memory"))
        except self.DAMAGE as fault:
            raise Unreadable(("不是可读的 ZIP 文件：%s" % fault, "not a readable ZIP file: %s" % fault))

    def _read(self, stream: BinaryIO, report: Report) -> None:
        report.ran("V1.zip", "")
        entries = read_directory(stream)
        if sum(entry.size for entry in entries) > MAX_UNPACKED \
                or any(entry.size > MAX_JSON for entry in entries if entry.name.endswith((".json", ".jsonl"))) \
                or any(entry.size > (1 << 20) + MAX_RATIO * entry.packed for entry in entries):
            raise Unreadable(("解压后超过 VDP §15.11 的限度", "it unpacks to more than VDP §15.11 allows"))
        names = [entry.name for entry in entries]
        for extra in sorted(set(names) - set(FILES)):
            report.fail("V1.zip", extra, "多余的文件", "an unknown file")
        for file in FILES:
            if names.count(file) != 1:
                report.fail("V1.zip", file, "文件缺失或重复", "a file missing, or there more than once", "1",
                            str(names.count(file)))
                self.broken[file] = "V1.zip"
        for entry in entries:
            self._read_one(entry, io.BufferedReader(Unpacked(stream, entry), 1 << 20))

    def _read_one(self, entry: ZipEntry, content: BinaryIO) -> None:
        known = entry.name in FILES and entry.name not in self.broken
        if known and entry.name in self.PARSERS:
            longest = MAX_LINE if entry.name.endswith(".rows") else MAX_JSON
            self.lines[entry.name] = read_lines(content, self.PARSERS[entry.name], longest)
        elif known:
            self.raw[entry.name] = content.read()
        while content.read(1 << 20):  # what nobody needs must be whole, too
            pass


# ---------------------------------------------------------------- the checks, VDP §10

class Verification:
    """Judges one bundle; every finding goes to `report`."""

    def __init__(self, path: str, pins: Sequence[str] = ()):
        self.report = Report(path)
        self.pins = list(pins)
        self.bundle = Bundle(path, self.report)
        self.broken = self.bundle.broken
        self.json: Dict[str, Any] = {}
        self.keys: Dict[str, bytes] = {}
        self.entries: List[Tuple[int, Dict[str, Any]]] = []
        self.indexes: Set[str] = set()  # of all entries, also of those that are out of shape
        self.commit = ""           # C, VDP §3.2
        self.key: Optional[str] = None  # K, VDP §4.5
        self.drawn: Optional[Draw] = None

    def run(self, some: Optional[Sequence[Callable[[], None]]] = None) -> Report:
        """Makes all checks, or some. What breaks one stage never stops the others, and never passes in silence."""
        stages = some or (self.documents, self.shapes, self.lists, self.fingerprints, self.signatures, self.ledger,
                  self.entries_of_draw, self.order_and_time, self.seed, self.allocation, self.selection, self.team,
                  self.beyond)
        for stage in stages:
            try:
                stage()
            except Exception as fault:  # a hole in the shapes above; the stage has failed, and says so
                self.report.fail("V1.shape", stage.__name__, "内容无法处理：%r" % fault,
                                 "content that cannot be processed: %r" % fault)
        return self.report

    def need(self, checks: Iterable[str], *facts: str) -> bool:
        """False, and a plain word for each check, where a fact that they build on is not to be had."""
        for fact in facts:
            if fact in self.broken:
                for check in checks:
                    self.report.skip(check, fact, "未核验：%s 未通过（%s）" % (self.broken[fact], fact),
                                     "not checked: %s failed (%s)" % (self.broken[fact], fact))
                return False
        return True

    # -- V1

    def documents(self) -> None:
        """Canonical forms (VDP §1.3, §2, §15.4)."""
        report = self.report
        for file in FILES:
            if file in self.broken:
                continue
            report.ran("V1.canonical", "")
            if file in self.bundle.raw:
                try:
                    self.json[file] = parse_jcs(self.bundle.raw[file])
                except Malformed as fault:
                    report.fail("V1.canonical", file, "%s:%s" % (fault.place, fault.rule[0]), str(fault))
                    self.broken[file] = "V1.canonical"
                continue
            lines = self.bundle.lines[file]
            for number, rule in lines.faults:
                report.fail("V1.canonical", "%s line %d" % (file, number), *rule)
            if lines.faults:
                self.broken[file] = "V1.canonical"
            if file in ("subjects.rows", "persons.rows", "bars.rows"):
                self.sorted_rows(file, [row.key for row in lines.rows if row is not None and row.key is not None])
        if "V1.canonical" not in report.made:
            self.need(["V1.canonical", "V1.shape"], *FILES)

    def sorted_rows(self, file: str, keys: List[Any]) -> None:
        if len(set(keys)) != len(keys):
            twice = sorted(key for key in set(keys) if keys.count(key) > 1)[:SHOWN] if len(keys) < 5000 else "…"
            self.report.fail("V1.canonical", file, "编号重复", "ids that are not unique", None, show(twice))
            self.broken[file] = "V1.canonical"
        for before, after in zip(keys, keys[1:]):
            if after < before:
                self.report.fail("V1.canonical", file, "未按编号排序", "rows not sorted by id", None, show([before, after]))
                self.broken[file] = "V1.canonical"
                return

    def shapes(self) -> None:
        """Members, types and values of all documents, and the suite."""
        for file, shape in (("commitment.json", COMMITMENT), ("certificate.json", CERTIFICATE),
                            ("log/proofs.json", PROOFS), ("log/keys.json", KEYS)):
            if file in self.json:
                sealed = file == "certificate.json" and self.rules().get("mode") == "SEALED"
                if not sealed:
                    self.shape_of(file, shape, self.json[file])
        self.shape_of_entries()
        if "policy.json" in self.json and not isinstance(self.json["policy.json"], dict):
            self.report.fail("V1.shape", "policy.json", "应为对象", "must be an object")
        commitment = self.json.get("commitment.json")
        if isinstance(commitment, dict):
            self.gate(commitment)
            if "commitment.json:shape" not in self.broken:
                self.values_of_commitment(commitment)
        certificate = self.json.get("certificate.json")
        if isinstance(certificate, dict) and "certificate.json:shape" not in self.broken \
                and self.rules().get("mode") != "SEALED":
            self.ordered("certificate.json.cells", [cell["cell"] for cell in certificate["cells"]])
            self.ordered("certificate.json.drawn", [(d["cell"], d["ticket"], d["id"]) for d in certificate["drawn"]])
            self.ordered("certificate.json.mandatory", certificate["mandatory"])
            for cell in certificate["cells"]:
                if (cell["cutoff"] is None) != (cell["n"] == 0):
                    self.report.fail("V1.shape", "certificate.json.cells " + cell["cell"], "n 为 0 时且仅此时无中签线",
                                     "a cutoff is null where n = 0 and only there", None, cell)
            if isinstance(commitment, dict):
                for member in ("v", "suite"):
                    self.report.equal("V1.shape", "certificate.json." + member, "与承诺不一致", "not as in the commitment",
                                      commitment.get(member), certificate[member])
        if isinstance(self.json.get("log/keys.json"), list) and "log/keys.json:shape" not in self.broken:
            self.ordered("log/keys.json", [key["id"] for key in self.json["log/keys.json"]])

    def shape_of(self, file: str, shape: Shape, value: Any, at: Optional[str] = None) -> bool:
        """Reports what departs from the shape; False where nothing can be computed from the document any more."""
        self.report.ran("V1.shape", "")
        faults = list(shape(value, at or file))
        for fault in faults:
            self.report.fail("V1.shape", fault.place, "成员缺失、类型或取值不对",
                             "a member missing, or of a wrong type or value", fault.expected, fault.actual)
        usable = not any(fault.blocks for fault in faults)
        if not usable:
            self.broken.setdefault(file + ":shape", "V1.shape")
        return usable

    def shape_of_entries(self) -> None:
        file = "log/entries.jsonl"
        if self.broken.get(file) == "V1.canonical":
            return  # VDP §15.17
        if file in self.bundle.lines and len(self.bundle.lines[file].lines) > MAX_ENTRIES:
            self.report.fail("V1.shape", file, "行数过多", "too many lines", "≤ %d" % MAX_ENTRIES,
                             str(len(self.bundle.lines[file].lines)))
            self.broken.setdefault(file, "V1.shape")
            return
        for number, row in enumerate(self.bundle.lines[file].rows if file in self.bundle.lines else [], 1):
            shape = obj({"entry": obj({"type": text("[A-Z][A-Z0-9_]{0,39}"), "at": time_of, "org": a_name,
                                       "actor": a_name,
                                       "body": self.body_of(row)}),
                         "index": INDEX})
            self.indexes.add(str(row.get("index")) if isinstance(row, dict) else "")
            if self.shape_of(file, shape, row, "%s line %d" % (file, number)):
                self.entries.append((row["index"], row["entry"]))
        self.ordered(file, [index for index, _ in self.entries])

    @staticmethod
    def body_of(row: Any) -> Shape:
        """The shape of an entry's body: its members of VDP §9, and others beside them (VDP §15.6)."""
        entry = row.get("entry") if isinstance(row, dict) else None
        kind, body = (entry.get("type"), entry.get("body")) if isinstance(entry, dict) else (None, None)
        required = BODIES.get(kind, {}) if isinstance(kind, str) else {}
        return obj(required, {member: anything for member in body if member not in required} if isinstance(body, dict) else {})

    def ordered(self, place: str, keys: List[Any]) -> None:
        for i, (before, after) in enumerate(zip(keys, keys[1:])):
            if not before < after:
                self.report.fail("V1.shape", "%s[%d]" % (place, i + 1), "未按序，或重复", "out of order, or twice", None,
                                 after)

    def rules(self) -> Dict[str, Any]:
        commitment = self.json.get("commitment.json")
        rules = commitment.get("rules") if isinstance(commitment, dict) else None
        return rules if isinstance(rules, dict) else {}

    def gate(self, commitment: Dict[str, Any]) -> None:
        """What this program can judge: suite S, mode OPEN, one family of quotas."""
        rules, shares = self.rules(), commitment.get("shares")
        kinds = [share.get("kind") for share in shares if isinstance(share, dict)] if isinstance(shares, list) else []
        for unheld, place, fact in (
                (commitment.get("suite", "S") != "S", "suite", "suite"), (rules.get("mode") == "SEALED", "rules.mode",
                                                                     "mode"),
                ("cross" in rules, "rules.cross", "cross"), ("chain" in kinds, "shares", "chain")):
            if unheld:
                self.report.fail("V1.shape", "commitment.json." + place, "本程序不能核验的选项",
                                 "a choice that this program cannot check",
                                 {"suite": "S", "mode": "OPEN", "cross": None, "chain": "commit"}[fact],
                                 {"suite": commitment.get("suite"), "mode": "SEALED", "cross": rules.get("cross"),
                                  "chain": "chain"}[fact])
                if fact != "chain":
                    self.broken[fact] = "V1.shape"
        if self.bundle.lines.get("events.jsonl") and self.bundle.lines["events.jsonl"].lines:
            self.report.fail("V1.shape", "events.jsonl", "本程序不能核验抽取后的事件", "events, which this program cannot check")

    def values_of_commitment(self, commitment: Dict[str, Any]) -> None:
        """Rules that tie members of the commitment together (VDP §3, §15.7, §15.8)."""
        rules, beacons = commitment["rules"], commitment["beacons"]
        self.ordered("commitment.json.pi", [cell["cell"] for cell in commitment["pi"]])
        self.ordered("commitment.json.flags", commitment["flags"])
        parties = [share["party"] for share in commitment["shares"]]
        same = any(seat["region"] == "same" for seat in rules["team"])
        level = rules.get("regionLevel")
        for right, place, zh, en in (
                (len(set(parties)) == len(parties), "shares", "同一方出现两次", "a party twice"),
                (len({b["source"] for b in beacons}) == len(beacons), "beacons", "同一信标来源出现两次", "a source twice"),
                (all(path.count("/") < rules["m"] for path in rules["qualOf"]), "rules.qualOf", "路径超出层数",
                 "a path beyond m codes"),
                ((commitment["seq"] == 1) == (commitment["prev"] == "0" * 64), "prev", "首次抽取应为 64 个 0，其后不应为 0",
                 "64 zeros for the first draw and only for it"),
                (bool(beacons) == ("beaconTime" in commitment), "beaconTime", "有信标才有此项", "present only with beacons"),
                (rules["mode"] == "SEALED" or "openDeadline" not in commitment, "openDeadline", "仅 SEALED 有此项",
                 "only in mode SEALED"),
                ([seat["slot"] for seat in rules["team"]] == list(range(1, len(rules["team"]) + 1)), "rules.team",
                 "岗位应从 1 起连续编号", "slots must be numbered from 1 in order"),
                (same == (level is not None), "rules.regionLevel", "有岗位要求同地区时才有此项",
                 "present only if a slot says region same"),
                (level is None or level <= rules["m"], "rules.regionLevel", "超出层数", "beyond the path's length")):
            if not right:
                self.report.fail("V1.shape", "commitment.json." + place, zh, en, None,
                                 show(commitment.get(place.split(".")[0])))
                if place.startswith("rules"):
                    self.broken.setdefault("commitment.json:shape", "V1.shape")

    def lists(self) -> None:
        """Roots, row counts and file hashes of the three lists (VDP §2.2, §15.6), also of rows that are not well-formed."""
        commitment = self.json.get("commitment.json")
        for which in ("subjects", "persons", "bars"):
            file = which + ".rows"
            if not self.supported(["V1.snapshot"]) or \
                    (file not in self.bundle.lines and not self.need(["V1.snapshot"], file)):
                continue
            lines = self.bundle.lines[file]
            if lines.given_up:
                self.need(["V1.snapshot"], file)
                continue
            have = {"root": merkle_root([leaf_hash(line) for line in lines.lines]).hex(), "rows": len(lines.lines),
                    "fileHash": lines.digest}
            sources = [("SNAPSHOT", e["body"]) for _,
                       e in self.entries if e["type"] == "SNAPSHOT" and e["body"]["list"] == which]
            committed = commitment.get(which) if isinstance(commitment, dict) else None
            if isinstance(committed, dict):
                sources.append(("commitment.json", committed))
            for source, stated in sources:
                for member, value in have.items():
                    if member in stated or source == "SNAPSHOT":
                        self.report.equal("V1.snapshot", "%s / %s.%s" % (file, source, member), "名录与所记载的不一致",
                                          "the list is not the stated one", stated.get(member), value)
            if not isinstance(committed, dict):
                self.need(["V1.snapshot"], "commitment.json", "commitment.json:shape")
            if which == "subjects" and file not in self.broken and _is_int(self.rules().get("m")):
                m, wrong = self.rules()["m"], [row for row in lines.rows if row and len(row.path) != self.rules()["m"]]
                for row in wrong:
                    self.report.fail("V1.shape", file + " " + row.key, "分层路径长度不符", "a path of the wrong length",
                                     str(m), str(len(row.path)))
                if wrong:
                    self.broken.setdefault(file, "V1.shape")

    def supported(self, checks: Iterable[str], *more: str) -> bool:
        """False, and a word for each check, where suite, mode or crossing quotas are beyond this program."""
        commitment = self.json.get("commitment.json")
        suite = show(commitment.get("suite")) if isinstance(commitment, dict) else None
        reasons = {"suite": ("算法套件 %s 本程序不核验" % suite, "this program does not check suite %s" % suite),
                   "mode": ("SEALED 模式本程序不核验", "this program does not check mode SEALED"),
                   "cross": ("交叉配额（VDP §5.5）本程序不核验", "this program does not check crossing quotas (VDP §5.5)")}
        for fact in ("suite",) + more:
            if fact in self.broken:
                for check in checks:
                    self.report.skip(check, "", *reasons[fact])
                return False
        return True

    def fingerprints(self) -> None:
        """C, policy hash, resultHash (VDP §3.1, §3.2, §8)."""
        if not self.supported(["V1.commitment", "V1.policy", "V1.resultHash"]):
            return
        commitment, certificate = self.json.get("commitment.json"), self.json.get("certificate.json")
        if "commitment.json" in self.bundle.raw:  # also of bytes that are not canonical: they are not the committed ones
            self.commit = leaf_hash(self.bundle.raw["commitment.json"]).hex()
            if self.need(["V1.commitment"], "certificate.json"):
                self.report.equal("V1.commitment", "certificate.json.commit", "证书所引承诺与承诺文件的指纹不同",
                                  "the certificate quotes another commitment than commitment.json", self.commit,
                                  certificate.get("commit") if isinstance(certificate, dict) else None)
                if isinstance(certificate, dict) and isinstance(commitment, dict):
                    self.report.equal("V1.commitment", "certificate.json.drawId", "抽取编号与承诺不同",
                                      "not the drawId of the commitment", commitment.get("drawId"),
                                      certificate.get("drawId"))
        else:
            self.need(["V1.commitment"], "commitment.json")
        if "policy.json" in self.bundle.raw or self.need(["V1.policy"], "policy.json"):
            fingerprint = leaf_hash(self.bundle.raw["policy.json"]).hex()
            policy = commitment.get("policy") if isinstance(commitment, dict) else None
            if self.need(["V1.policy"], "commitment.json"):
                stated = policy.get("hash") if isinstance(policy, dict) else None
                self.report.equal("V1.policy", "policy.json", "政策文件不是承诺的那一份", "not the committed policy", stated,
                                  fingerprint)
            for index, entry in self.entries:
                if entry["type"] == "POLICY" and isinstance(policy, dict):
                    for member in ("id", "version", "hash"):
                        self.report.equal("V1.policy", "log/entries.jsonl %d POLICY.%s" % (index, member),
                                          "账本中的政策与承诺不同",
                                          "the logged policy is not the committed one", policy.get(member),
                                          entry["body"][member])
        if self.need(["V1.resultHash"], "certificate.json"):
            if isinstance(certificate, dict):
                core = {k: v for k, v in certificate.items() if k not in ("resultHash", "log", "tst", "signatures")}
                self.report.equal("V1.resultHash", "certificate.json", "结果指纹与内容不符",
                                  "the fingerprint does not fit the content",
                                  leaf_hash(jcs(core)).hex(), certificate.get("resultHash"))
            else:
                self.need(["V1.resultHash"], "certificate.json:shape")

    def signatures(self) -> None:
        """Key ids, RESULT and STH signatures, pinned keys (VDP §8, §9.2, §15.4)."""
        if not self.supported(["V1.signature", "V1.key"]) or \
                not self.need(["V1.signature", "V1.key"], "log/keys.json", "log/keys.json:shape"):
            return
        owners: Dict[str, str] = {}
        for key in self.json["log/keys.json"]:
            place, der = "log/keys.json " + key["id"], parse_base64(key["spki"])
            if der is None or parse_spki(der) is None or _decode(der[12:]) is None:
                self.report.fail("V1.signature", place, "不是 Ed25519 公钥", "not an Ed25519 public key",
                                 "SubjectPublicKeyInfo", key["spki"])
            elif self.report.equal("V1.signature", place, "密钥编号与公钥不符", "the id does not fit the key",
                                   sha(der).hex()[:16], key["id"]):
                self.keys[key["id"]], owners[key["id"]] = der[12:], key["owner"]
        certificate = self.json.get("certificate.json")
        signed: Dict[str, Set[str]] = {}
        if self.need(["V1.signature"], "certificate.json"):
            stated = certificate.get("resultHash") if isinstance(certificate, dict) else None
            signed["RESULT"] = self.signers("certificate.json", certificate, "VDP1-RESULT\n%s\n" % stated)
        if self.need(["V1.signature"], "log/proofs.json", "log/proofs.json:shape"):
            sth = self.json["log/proofs.json"]["sth"]
            signed["STH"] = self.signers("log/proofs.json", sth,
                                         "VDP1-STH\n%d\n%s\n%s\n" % (sth["size"], sth["root"], sth["time"]))
        self.vouched(signed, owners)

    def signers(self, place: str, holder: Any, message: str) -> Set[str]:
        """Keys whose signature over the message is good; each bad one is a finding."""
        good: Set[str] = set()
        signatures = holder.get("signatures") if isinstance(holder, dict) else None
        self.report.ran("V1.signature", "")
        if not isinstance(signatures, list) or not signatures:
            self.report.fail("V1.signature", place, "没有签名", "no signature")
            return good
        for signature in signatures[:FEW]:
            key, alg, sig = (signature.get(k) if isinstance(signature, dict) else None for k in ("key", "alg", "sig"))
            data = parse_base64(sig) if isinstance(sig, str) else None
            if not isinstance(key, str) or key not in self.keys:
                self.report.fail("V1.signature", place, "签名密钥不在 log/keys.json 中",
                                 "a signing key that is not in log/keys.json",
                                 sorted(self.keys), key)
            elif alg != "Ed25519" or data is None or not ed25519_verify(self.keys[key], message.encode("utf-8"), data):
                self.report.fail("V1.signature", "%s %s" % (place, key), "签名错误", "the signature is wrong",
                                 "over " + message.replace("\n", " ").strip(), sig)
            else:
                good.add(key)
        return good

    def vouched(self, signed: Dict[str, Set[str]], owners: Dict[str, str]) -> None:
        """V1.key: every pinned key has signed, and one of them the RESULT; without a pin, whose key it was."""
        seen = sorted(set().union(*signed.values()))
        named = ", ".join("%s (%s)" % (key, owners[key]) for key in seen) or "–"
        if not self.pins:
            self.report.skip("V1.key", named, "签名密钥如左，没有指定可信密钥，无人担保；请用 --key 指定从别处得到的密钥编号",
                             "this key signed, and nobody vouched for it; name with --key an id that you got elsewhere")
            return
        self.report.ran("V1.key", named)
        for what, place, zh, en in (("RESULT", "certificate.json", "结果不是由指定的密钥签名",
                                     "no pinned key has signed the result"),
                                    ("STH", "log/proofs.json", "账本树头不是由指定的密钥签名",
                                     "no pinned key has signed the tree head")):
            if not signed.get(what, set()) & set(self.pins):
                self.report.fail("V1.key", place, zh, en, self.pins, sorted(signed.get(what, set())))

    # -- V2, V3

    def ledger(self) -> None:
        """Inclusion of each entry in the signed tree (VDP §1.4, §15.4)."""
        checks = ["V2.inclusion", "V2.sth"]
        if not self.supported(checks) or not self.need(checks, "log/proofs.json", "log/proofs.json:shape",
                                                       "log/entries.jsonl"):
            return
        sth, paths = self.json["log/proofs.json"]["sth"], self.json["log/proofs.json"]["inclusion"]
        self.report.ran("V2.inclusion", "log/proofs.json")
        self.report.ran("V2.sth", "log/proofs.json")
        for index, entry in self.entries:
            place, path = "log/entries.jsonl %d %s" % (index, entry["type"]), paths.get(str(index))
            if index >= sth["size"]:
                self.report.fail("V2.sth", place, "记录在树头之外", "an entry beyond the tree head", "< %d" % sth["size"],
                                 str(index))
            if entry["at"] > sth["time"]:
                self.report.fail("V2.sth", place, "树头早于记录", "a tree head older than the entry", "≥ " + entry["at"],
                                 sth["time"])
            if path is None:
                self.report.fail("V2.inclusion", place, "没有包含证明", "no inclusion proof")
                continue
            try:
                root = root_of_path(leaf_hash(jcs(entry)), index, sth["size"], [bytes.fromhex(step) for step in path])
            except ValueError:
                root = None
            if root is None or root.hex() != sth["root"]:
                self.report.fail("V2.inclusion", place, "包含证明不成立",
                                 "the inclusion proof does not lead to the signed root",
                                 sth["root"], root.hex() if root else None)
        for extra in sorted(set(paths) - self.indexes):
            self.report.fail("V2.inclusion", "log/proofs.json " + extra, "证明没有对应的记录",
                             "a proof of an entry that is not there")
        self.report.skip("V2.sth", "witnesses", "见证人与树头之间的一致性不在包内，未核验",
                         "witnesses and consistency between tree heads are beyond one bundle, not checked")

    def of_type(self, kind: str) -> List[Tuple[int, Dict[str, Any]]]:
        return [(index, entry) for index, entry in self.entries if entry["type"] == kind]

    def entries_of_draw(self) -> None:
        """The entries that one draw needs, and no other draw's (VDP §15.5, §15.6)."""
        if not self.supported(["V2.entries"], "mode") or \
                not self.need(["V2.entries"], "log/entries.jsonl", "commitment.json", "commitment.json:shape"):
            return
        report, commitment = self.report, self.json["commitment.json"]
        certificate = self.json.get("certificate.json")
        certificate = certificate if isinstance(certificate, dict) else {}
        report.ran("V2.entries", "log/entries.jsonl")

        def once(what: str, count: int) -> None:
            if count != 1:
                report.fail("V2.entries", "log/entries.jsonl " + what, "记录缺失或重复",
                            "an entry missing, or there more than once", "1", str(count))

        for kind in ("POLICY", "COMMIT", "RESULT"):
            once(kind, len(self.of_type(kind)))
        logged = [entry["body"]["list"] for _, entry in self.of_type("SNAPSHOT")]
        for which in ("subjects", "persons", "bars"):
            once("SNAPSHOT " + which, logged.count(which))
        for which in sorted(set(logged) - {"subjects", "persons", "bars"}):
            report.fail("V2.entries", "log/entries.jsonl SNAPSHOT " + which, "不是本次抽取的名录", "not a list of this draw")
        parties, revealed = [share["party"] for share in commitment["shares"]], [e["body"]["party"] for _, e in self.of_type("REVEAL")]
        values = certificate.get("shares")
        given: Dict[str, str] = {}
        for share in values if "certificate.json:shape" not in self.broken and values else []:
            given.setdefault(share["party"], share["value"])
        for party in parties:  # a REVEAL of a share that is "-" in the certificate is V4.share's to find
            count, arrived = revealed.count(party), given.get(party, "-") != "-"
            if count > 1 or arrived and count == 0:
                report.fail("V2.entries", "log/entries.jsonl REVEAL " + party, "出示记录缺失或重复",
                            "a REVEAL missing, or one too many", "1", str(count))
        for party in sorted(set(revealed) - set(parties)):
            report.fail("V2.entries", "log/entries.jsonl REVEAL " + party, "不是承诺中的一方", "not a party of the commitment")
        for source in sorted({b["source"] for b in commitment["beacons"]} | {e["body"]["source"] for _, e in self.of_type("BEACON")}):
            wanted = sum(b["source"] == source for b in commitment["beacons"])
            count = sum(e["body"]["source"] == source for _, e in self.of_type("BEACON"))
            if wanted != count:
                report.fail("V2.entries", "log/entries.jsonl BEACON " + source, "信标记录数不对",
                            "the wrong number of BEACON entries", str(wanted), str(count))
        for index, entry in self.entries:
            stated = entry["body"].get("commit")
            if entry["type"] not in BODIES:
                report.fail("V2.entries", "log/entries.jsonl %d %s" % (index, entry["type"]), "抽取包不应含此类记录",
                            "an entry that does not belong here", " ".join(BODIES), entry["type"])
            elif stated is not None and stated != self.commit:
                report.fail("V2.entries", "log/entries.jsonl %d %s" % (index, entry["type"]), "属于另一次抽取",
                            "an entry of another draw", self.commit, stated)
        if not self.need(["V2.entries"], "certificate.json"):
            return
        for index, entry in self.of_type("RESULT"):
            report.equal("V2.entries", "log/entries.jsonl %d RESULT" % index, "账本中的结果指纹与证书不同",
                         "the logged fingerprint of the result is not the certificate's", certificate.get("resultHash"),
                         entry["body"].get("resultHash"))
        logged_at = certificate.get("log")
        positions: Dict[str, Any] = logged_at if isinstance(logged_at, dict) else {}
        for kind, member in (("COMMIT", "commit"), ("RESULT", "result")):
            if len(self.of_type(kind)) == 1:
                report.equal("V2.entries", "certificate.json.log." + member, "证书所记账本序号不对", "not the index of the entry",
                             self.of_type(kind)[0][0], positions.get(member))

    def order_and_time(self) -> None:
        """V3 by index and by time (VDP §15.7)."""
        checks = ["V3.order", "V3.time"]
        if not self.supported(checks, "mode") or \
                not self.need(checks, "log/entries.jsonl", "commitment.json", "commitment.json:shape"):
            return
        commitment, report = self.json["commitment.json"], self.report
        report.ran("V3.order", "log/entries.jsonl")
        report.ran("V3.time", "log/entries.jsonl")
        steps = [self.of_type("POLICY") + self.of_type("SNAPSHOT"), self.of_type("COMMIT"), self.of_type("REVEAL"),
                 self.of_type("BEACON"), self.of_type("RESULT")]
        for i, earlier in enumerate(steps):
            before, kind = max([(index, entry["type"]) for index, entry in earlier], default=(-1, ""))
            for after, entry in (item for later in steps[i + 1:] for item in later):
                if before >= after:
                    report.fail("V3.order", "log/entries.jsonl %d %s" % (after, entry["type"]), "次序颠倒",
                                "entries in the wrong order", "%s < %s" % (kind, entry["type"]),
                                "%d ≥ %d" % (before, after))
        by_index = sorted(self.entries, key=lambda item: item[0])
        for (before, first), (after, second) in zip(by_index, by_index[1:]):
            if second["at"] < first["at"]:
                report.fail("V3.time", "log/entries.jsonl %d %s" % (after, second["type"]), "时间倒退",
                            "time runs backwards", "≥ " + first["at"], second["at"])
        deadline, beacon_time = commitment["revealDeadline"], commitment.get("beaconTime")
        for index, entry in self.of_type("REVEAL"):
            if entry["at"] > deadline:
                report.fail("V3.time", "log/entries.jsonl %d REVEAL" % index, "出示晚于期限", "revealed after the deadline",
                            "≤ " + deadline, entry["at"])
        if beacon_time is not None and beacon_time <= deadline:
            report.fail("V3.time", "commitment.json.beaconTime", "信标时间应晚于出示期限", "must be later than revealDeadline",
                        "> " + deadline, beacon_time)
        for index, entry, beacon in self.beacon_entries():
            for member, limit in (("notBefore", beacon["notBefore"]), ("beaconTime", beacon_time or "")):
                if entry["at"] < limit:
                    report.fail("V3.time", "log/entries.jsonl %d BEACON" % index, "信标早于 " + member,
                                "a beacon earlier than " + member,
                                "≥ " + limit, entry["at"])

    def beacon_entries(self) -> List[Tuple[int, Dict[str, Any], Dict[str, Any]]]:
        """BEACON entries, each with its committed beacon."""
        committed = {beacon["source"]: beacon for beacon in self.json["commitment.json"]["beacons"]}
        return [(index, entry, committed[entry["body"]["source"]]) for index, entry in self.of_type("BEACON")
                if entry["body"]["source"] in committed]

    # -- V4

    def seed(self) -> None:
        """Shares, beacons, seed text and K (VDP §4)."""
        checks = ["V4.share", "V4.beacon", "V4.seed", "V4.assurance"]
        if not self.supported(checks, "mode") or not self.need(
                checks, "commitment.json", "commitment.json:shape", "certificate.json", "certificate.json:shape"):
            self.broken["K"] = self.broken.get("suite", self.broken.get("mode", "V4.seed"))
            return
        commitment, certificate, report = self.json["commitment.json"], self.json["certificate.json"], self.report
        shares, beacons = self.shares(commitment, certificate), self.beacons(commitment, certificate)
        report.equal("V4.assurance", "certificate.json.assurance", "保证级别不实", "not the true assurance level",
                     "open" if commitment["beacons"] else "closed", certificate["assurance"])
        written = seed_text(self.commit, shares, beacons)
        key = sha(written.encode("utf-8")).hex()
        right = [report.equal("V4.seed", "certificate.json.seedText", "种子文本重算不一致", "not the seed text that follows",
                              written, certificate["seedText"]),
                 report.equal("V4.seed", "certificate.json.K", "抽取密钥重算不一致", "not the key that follows", key,
                              certificate["K"])]
        if all(right):
            self.key = key
        else:
            self.broken["K"] = "V4.seed"  # VDP §15.17: nothing that needs the key is checked then

    def shares(self, commitment: Dict[str, Any], certificate: Dict[str, Any]) -> List[Tuple[str, str]]:
        report, values = self.report, {}  # type: Report, Dict[str, str]
        committed = [share["party"] for share in commitment["shares"]]
        stated = [share["party"] for share in certificate["shares"]]
        report.ran("V4.share", "certificate.json.shares")
        if sorted(stated) != sorted(committed):
            report.fail("V4.share", "certificate.json.shares", "各方与承诺不同", "not the parties of the commitment",
                        committed, stated)
        elif stated != committed:
            report.fail("V4.share", "certificate.json.shares", "未按承诺的次序", "not in committed order", committed, stated)
        for share in certificate["shares"]:
            values.setdefault(share["party"], share["value"])
        revealed = [(entry["body"]["party"], entry["body"]["value"]) for _, entry in self.of_type("REVEAL")]
        log_readable = "log/entries.jsonl" not in self.broken
        for share in commitment["shares"]:
            party, value = share["party"], values.get(share["party"])
            place = "certificate.json.shares " + party
            if value in (None, "-") and not commitment["beacons"]:
                report.fail("V4.assurance", place, "没有信标而缺份额，应当作废",
                            "a share missing without any beacon: this draw is VOID",
                            "64 hex", "-")
            if value is None:
                continue
            if value != "-" and share["kind"] == "chain":
                report.skip("V4.share", place, "链式份额（VDP §4.2）本程序不核验",
                            "this program does not check chain shares (VDP §4.2)")
            elif value != "-":
                report.equal("V4.share", place, "份额与其承诺不符", "the share is not the one committed to",
                             share["commitment"],
                             share_commitment(commitment["drawId"], party, value))
            for logged in (logged for who, logged in revealed if who == party and log_readable):
                report.equal("V4.share", place + " / REVEAL", "账本中的出示与证书不同",
                             "the REVEAL entry is not the certificate's share", logged, value)
        report.skip("V4.share", "commitment.json.shares", "承诺是否在更早的抽取中用过，不在包内，未核验",
                    "whether a commitment was used in an earlier draw is beyond one bundle, not checked")
        return [(party, values.get(party, "-")) for party in committed]

    def beacons(self, commitment: Dict[str, Any], certificate: Dict[str, Any]) -> List[Tuple[str, str]]:
        report, found = self.report, []
        committed, stated = [b["source"] for b in commitment["beacons"]], [b["source"] for b in certificate["beacons"]]
        report.ran("V4.beacon", "certificate.json.beacons")
        same = report.equal("V4.beacon", "certificate.json.beacons", "信标与承诺不同", "not the beacons of the commitment",
                            committed, stated)
        if not same:
            return [(b["source"], b["text"]) for b in certificate["beacons"]]
        for i, (beacon, given) in enumerate(zip(commitment["beacons"], certificate["beacons"])):
            place = "certificate.json.beacons[%d] %s" % (i, beacon["source"])
            verdict, why = beacon_verdict(beacon["source"], beacon["rule"], given["text"])
            if verdict == "fail":
                report.fail("V4.beacon", place, *why, expected=beacon["rule"], actual=given["text"])
            elif verdict == "not-checked":
                report.skip("V4.beacon", place + " " + visible(given["text"]), *why)
            for _, entry, owner in self.beacon_entries():
                if owner is beacon and "log/entries.jsonl" not in self.broken:
                    report.equal("V4.beacon", place + " / BEACON", "账本中的信标与证书不同",
                                 "the BEACON entry is not the certificate's", entry["body"]["text"], given["text"])
            found.append((beacon["source"], given["text"]))
        return found

    # -- V6, V7, V8

    def allocation(self) -> None:
        """x and π from lists and rules alone (VDP §5.2, §3.4)."""
        checks = ["V6.allocation", "V6.chances", "V6.order", "V6.cutoff", "V7.drawn", "V7.mandatory", "V7.reserve"]
        if not self.supported(checks, "mode", "cross") or not self.need(
                checks, "commitment.json", "commitment.json:shape", "subjects.rows"):
            self.broken.setdefault("draw", self.broken.get("subjects.rows", "V1.shape"))
            return
        commitment, rules = self.json["commitment.json"], self.rules()
        rows = self.bundle.lines["subjects.rows"].rows
        eligible, mandatory = census(rows)
        quotas = {path: (low, high) for path, (low, high) in rules["quotas"].items()}
        try:
            shares = allocate(rules["n"], rules["m"], quotas, eligible, mandatory)
        except Refused as refused:
            for node, have, asked in refused.collisions:
                self.report.fail("V6.allocation", node or "(root)", "名额无法分配", "no allocation meets the quotas", asked,
                                 have)
            self.broken["draw"] = "V6.allocation"
            self.need(checks[1:], "draw")
            return
        chances: List[Dict[str, Any]] = [
            dict({"cell": c, "N": n, "x": str(shares[c])}, **({"pi": str(shares[c] / n)} if n else {}))
            for c, n in sorted(eligible.items())]
        self.report.differ("V6.chances", "commitment.json.pi", "概率重算不一致", "not the chance that follows",
                           [(c["cell"], c) for c in chances], [(c["cell"], c) for c in commitment["pi"]])
        flags = [c["cell"] for c in chances if c.get("pi") in ("0", "1")]
        self.report.differ("V6.chances", "commitment.json.flags", "必中或必不中的单元未如实标出", "not the cells with chance 0 or 1",
                           [(c, c) for c in flags], [(c, c) for c in commitment["flags"]])
        if not self.need(["V6.allocation"] + checks[2:], "certificate.json", "certificate.json:shape"):
            self.broken.setdefault("draw", "V1.shape")
            return
        certificate = self.json["certificate.json"]
        self.report.differ("V6.allocation", "certificate.json.cells", "单元的 N、x、π 重算不一致", "not the N, x, pi that follow",
                           [(c["cell"], c) for c in chances],
                           [(c["cell"], {member: c[member] for member in ("cell", "N", "x", "pi") if member in c})
                            for c in certificate["cells"]])
        self.report.differ("V7.mandatory", "certificate.json.mandatory", "必查企业不一致",
                           "not the mandatory rows of the list",
                           [(row.key, row.key) for row in sorted(rows) if row.status == "M"],
                           [(k, k) for k in certificate["mandatory"]])
        if self.key is None:
            self.need(["V6.order", "V6.cutoff", "V7.drawn", "V7.reserve"], "K")
            self.report.made.pop("V6.allocation", None)  # it may fail without the key, but not pass
            self.report.skip("V6.allocation", "certificate.json.cells n", "名额 n 未核验：种子未通过",
                             "n not checked: the seed failed")
            self.broken.setdefault("draw", self.broken.get("K", "V4.seed"))
            return
        self.drawn = draw_subjects(Tickets(self.key), rows, shares, rules["reserve"])

    def selection(self) -> None:
        """Rounding, cutoffs, drawn rows and reserve (VDP §5.3, §5.4, §15.10)."""
        if self.drawn is None:
            return
        draw, certificate, report = self.drawn, self.json["certificate.json"], self.report
        cells, stated = sorted(draw.eligible), {cell["cell"] for cell in certificate["cells"]}
        report.differ("V6.allocation", "certificate.json.cells n", "名额 n 重算不一致", "not the n that follows",
                      [(c, draw.counts.get(c, 0)) for c in cells], [(c["cell"], c["n"]) for c in certificate["cells"]])
        report.differ("V6.cutoff", "certificate.json.cells cutoff", "中签线重算不一致", "not the cutoff that follows",
                      [(c, draw.cutoff(c) or "null") for c in cells if c in stated],
                      [(c["cell"], c["cutoff"] or "null") for c in certificate["cells"] if c["cell"] in draw.eligible])
        report.differ("V6.order", "certificate.json.order", "取整次序重算不一致", "not the order that follows",
                      [("%06d" % i, c) for i, c in enumerate(draw.order)],
                      [("%06d" % i, c) for i, c in enumerate(certificate["order"])])
        report.differ("V7.drawn", "certificate.json.drawn", "中签企业重算不一致", "not the drawn enterprises that follow",
                      [(p.key, {"id": p.key, "cell": c, "ticket": p.ticket.hex(), "leaf": p.leaf})
                       for c in sorted(draw.order) for p in draw.queues[c][:draw.counts[c]]],
                      [(d["id"], d) for d in certificate["drawn"]])
        report.differ("V7.reserve", "certificate.json.reserve", "候补重算不一致", "not the reserve that follows",
                      [(c, [p.key for p in draw.queues[c][draw.counts[c]:]]) for c in sorted(draw.order)],
                      sorted(certificate["reserve"].items()))

    def team(self) -> None:
        """Who goes (VDP §6)."""
        checks = ["V8.assignment", "V8.bounds", "V8.feasible"]
        if not self.supported(checks, "mode", "cross") or not self.need(
                checks, "draw", "persons.rows", "bars.rows", "certificate.json", "certificate.json:shape") or self.drawn is None:
            return
        persons, bars = self.bundle.lines["persons.rows"].rows, self.bundle.lines["bars.rows"].rows
        rules, draw, report = self.rules(), self.drawn, self.report
        if any(row.private for row in persons + bars) and rules["team"]:
            for check in checks:
                report.skip(check, "persons.rows, bars.rows", "部分人员或回避信息只公布了指纹，无法重算",
                            "some rows are published as hashes only")
            return
        taken = {p.key for c in draw.order for p in draw.queues[c][:draw.counts[c]]}
        sent = [row for row in self.bundle.lines["subjects.rows"].rows if row.status == "M" or row.key in taken]
        slots = possible_people(rules["team"], rules["qualOf"], rules.get("regionLevel"), sent, persons,
                                [bar.key[1:] for bar in bars if not bar.private])
        report.ran("V8.feasible", "")
        try:
            seating = assign(Tickets(self.key or ""), slots, persons)
        except Infeasible as short:
            report.fail("V8.feasible", "", "下列岗位无法全部派员", "these slots cannot all be filled", None,
                        ", ".join(short.slots))
            self.broken["team"] = "V8.feasible"
            self.need(checks[:2], "team")
            return
        stated = self.json["certificate.json"]["assignment"]
        report.differ("V8.bounds", "certificate.json.assignment.components", "负荷上下限重算不一致", "not the bounds that follow",
                      [("%06d" % i, {"T": t, "B": b, "slots": n}) for i, (t, b, n) in enumerate(seating.components)],
                      [("%06d" % i, c) for i, c in enumerate(stated["components"])])
        report.differ("V8.assignment", "certificate.json.assignment.slots", "派员重算不一致", "not the seat that follows",
                      [(s, {"slot": s, "person": p, "rank": r}) for s, p, r in seating.seats],
                      [(s["slot"], s) for s in stated["slots"]], in_order=True)

    def beyond(self) -> None:
        """What this program never checks, in plain words."""
        report = self.report
        report.skip("V5", "", "“今年已检查”等排除理由与账本的对照，本程序不核验",
                    "this program does not compare exclusions with earlier ledger entries")
        events = self.bundle.lines.get("events.jsonl")
        report.skip("V9", "events.jsonl", "抽取后的事件，本程序不核验（%d 条）" % (len(events.lines) if events else 0),
                    "this program does not check events after the draw (%d)" % (len(events.lines) if events else 0))
        report.skip("V10", "", "各次抽取是否连号、有无隐瞒，一个包看不出",
                    "gaps between draws and hidden draws cannot be seen from one bundle")
        certificate = self.json.get("certificate.json")
        if isinstance(certificate, dict) and "tst" in certificate:
            report.skip("V1.signature", "certificate.json.tst", "RFC 3161 时间戳本程序不核验",
                        "this program does not check RFC 3161 tokens")


def verify(path: str, pins: Sequence[str] = ()) -> Report:
    """Judges one bundle; raises Unreadable where there is nothing to judge."""
    try:
        return Verification(path, pins).run()
    except MemoryError:
        raise Unreadable(("内存不足", "not enough memory"))


# ---------------------------------------------------------------- one enterprise, VDP §10 V7 light

def light(path: str, code: str) -> Tuple[Report, List[Tuple[Words, Optional[str]]]]:
    """Where one enterprise stands: facts as (words, value), and a report of the checks that bear on them."""
    job = Verification(path)
    job.run((job.documents, job.shapes, job.lists, job.fingerprints, job.seed))
    report, facts = job.report, []  # type: Report, List[Tuple[Words, Optional[str]]]
    rows = [row for row in job.bundle.lines["subjects.rows"].rows if row] if "subjects.rows" in job.bundle.lines else []
    leaf = next((i for i, row in enumerate(rows) if row.key == code), None)
    usable = job.supported(["V7.drawn"], "mode") and job.need(["V7.drawn"], "subjects.rows", "commitment.json",
                                                              "commitment.json:shape",
                      "certificate.json", "certificate.json:shape", "K")
    if leaf is None:
        report.fail("V7.drawn", code, "名录中没有这家企业", "this enterprise is not in the pool", code, None)
        return report, facts
    row, lines = rows[leaf], job.bundle.lines["subjects.rows"].lines
    facts += [(("在名录中，第几行（从 0 起）", "in the pool, as row (from 0)"), str(leaf)),
              (("原文", "the row"), lines[leaf].decode("ascii"))]
    if not usable:
        return report, facts
    commitment, certificate = job.json["commitment.json"], job.json["certificate.json"]
    hashes = [leaf_hash(line) for line in lines]
    root = root_of_path(hashes[leaf], leaf, len(hashes), inclusion_path(hashes, leaf))
    report.equal("V1.snapshot", "%s inclusion" % code, "不在承诺的名录中", "not in the committed list",
                 commitment["subjects"]["root"], root.hex() if root else None)
    excluded = commitment["legend"].get("exclusions") if isinstance(commitment["legend"], dict) else None
    reason = excluded.get(row.status[2:], "") if isinstance(excluded, dict) else ""
    meaning = {"E": ("可抽", "eligible"), "M": ("必查，不经抽取", "mandatory, taken without a draw")}.get(
        row.status, ("不参加抽取 " + reason, "excluded " + reason))
    facts.append((("状态", "status"), "%s %s" % (row.status, " / ".join(meaning).strip())))
    listed = {entry["id"]: entry for entry in certificate["drawn"]}
    facts.append((("所在单元", "cell"), row.cell))
    if row.status != "E":
        report.equal("V7.mandatory", code, "必查名单不符", "not as in the mandatory list", row.status == "M",
                     code in certificate["mandatory"])
        report.equal("V7.drawn", code, "不可抽的企业出现在中签名单", "drawn without being eligible", False, code in listed)
        return report, facts
    chance = next((c.get("pi") for c in commitment["pi"] if c["cell"] == row.cell), None)
    cell = next((c for c in certificate["cells"] if c["cell"] == row.cell), {"N": None, "n": None, "cutoff": None})
    ticket = Tickets(job.key or "")("T", code).hex()
    drawn = cell["cutoff"] is not None and ticket <= cell["cutoff"]
    facts += [(("事先公布的概率", "chance, published beforehand"), percent(chance)),
              (("单元内可抽数与抽取数", "eligible in the cell, drawn of them"), "%s, %s" % (cell["N"], cell["n"])),
              (("号码", "ticket"), ticket), (("单元中签线（号码不大于它即中签）", "cutoff (drawn if the ticket is not above)"),
                                           cell["cutoff"]),
              (("结果", "outcome"), "中签 / drawn" if drawn else "未中签 / not drawn")]
    report.equal("V7.drawn", code, "证书的说法与号码和中签线不符", "the certificate says otherwise than ticket and cutoff", drawn,
                 code in listed)
    if drawn and code in listed:
        report.equal("V7.drawn", code, "证书所记号码不符", "not the ticket that follows", ticket, listed[code]["ticket"])
    if not drawn and code in certificate["reserve"].get(row.cell, []):
        facts.append((("候补第几位", "place in the reserve"), str(certificate["reserve"][row.cell].index(code) + 1)))
    return report, facts


def percent(ratio: Optional[str]) -> Optional[str]:
    """A rational with its rounded percentage, computed without floating point."""
    try:
        hundredths = round(Fraction(ratio or "") * 10000)
    except (ValueError, ZeroDivisionError):
        return ratio
    return "%s (%d.%02d %%)" % (ratio, hundredths // 100, hundredths % 100)


# ---------------------------------------------------------------- command line, VDP §15.12

def unreadable(bundle: str, words: Words) -> Report:
    """The report on what cannot be read at all."""
    report = Report(bundle)
    report.fail("V1.zip", bundle, *words)
    return report


def judge(path: str, args: argparse.Namespace) -> int:
    try:
        report, status = verify(path, args.key or []), 0
    except Unreadable as fault:
        report, status = unreadable(path, fault.words), 2
    if args.json:
        print(json.dumps(report.to_json(args.lang or "en"), ensure_ascii=False, indent=1))
    else:
        print(report.to_text(args.lang))
    return status or int(not report.ok)


def judge_one_enterprise(path: str, code: str, args: argparse.Namespace) -> int:
    try:
        report, facts = light(path, code)
    except Unreadable as fault:
        print(unreadable(path, fault.words).to_text(args.lang))
        return 2
    if args.json:
        checks = [c for c in report.to_json(args.lang or "en")["checks"] if c["status"] != "not-checked"]
        print(json.dumps({"bundle": path, "code": code, "ok": report.ok, "facts": {k[1]: v for k, v in facts},
                          "checks": checks},
                         ensure_ascii=False, indent=1))
        return int(not report.ok)

    def say(pair: Words) -> str:
        return pair[0] if args.lang == "zh" else pair[1] if args.lang == "en" else " / ".join(pair)
    print("%s: %s" % (say(("企业", "Enterprise")), visible(code)))
    for label, value in facts:
        print("  %s: %s" % (say(label), visible(value) if value is not None else "–"))
    for finding in report.findings():
        if finding.status == "fail":
            print(visible("✗ %s [%s] %s" % (finding.id, finding.subject, say(finding.message))))
            print("      %s → %s" % (visible(finding.expected or "–"), visible(finding.actual or "–")))
    print(say(("与承诺、种子和中签线相符", "This agrees with commitment, seed and cutoff") if report.ok else ("核验未通过", "FAILED")))
    print(say(("这是单户核验；签名、账本和分配请用完整核验",
               "This is the light check; run the full one for signatures, ledger and allocation")))
    return int(not report.ok)


def judge_many(folder: str, args: argparse.Namespace) -> int:
    worst = 0
    for file in sorted(os.listdir(folder)):
        if not file.endswith(".zip"):
            continue
        try:
            report = verify(os.path.join(folder, file), args.key or [])
            worst = max(worst, int(not report.ok))
        except Unreadable as fault:
            report, worst = unreadable(file, fault.words), 2
        report.bundle = file
        print(json.dumps(report.to_json(args.lang or "en"), ensure_ascii=False), flush=True)
    return worst


def main(arguments: Optional[Sequence[str]] = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("bundle", nargs="?", help="the bundle (ZIP) of a draw")
    parser.add_argument("--json", action="store_true", help="report as JSON")
    parser.add_argument("--key", action="append", metavar="ID",
                        help="a key id that you trust (16 hex digits); may be repeated")
    parser.add_argument("--lang", choices=("zh", "en"), help="language of the report; both without it")
    parser.add_argument("--light", metavar="CODE", help="only this enterprise")
    parser.add_argument("--vectors", metavar="DIR", help="run the test vectors in a folder")
    parser.add_argument("--many", metavar="DIR", help="judge every *.zip in a folder, one JSON line each")
    args = parser.parse_args(arguments)
    if sum(x is not None for x in (args.bundle, args.vectors,
                                   args.many)) != 1 or (args.light is not None and args.bundle is None):
        parser.error("give one of BUNDLE, --vectors DIR, --many DIR")
    for key in args.key or []:
        if not re.fullmatch(r"[0-9a-f]{16}", key):
            parser.error("--key takes 16 lowercase hex digits, not %r" % key)
    for folder in (args.vectors, args.many):
        if folder is not None and not os.path.isdir(folder):
            parser.error("not a folder: %s" % folder)
    try:
        if args.vectors is not None:
            from vectors import run_vectors  # beside this file; not needed to verify a bundle
            return run_vectors(args.vectors)
        if args.many is not None:
            return judge_many(args.many, args)
        return judge(args.bundle, args) if args.light is None else judge_one_enterprise(args.bundle, args.light, args)
    except BrokenPipeError:
        sys.stderr.close()
        return 2
    except Exception as fault:  # never a stack trace for a citizen; never a pass either
        print("– %s: %r" % ("无法核验 / cannot be verified", fault), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
