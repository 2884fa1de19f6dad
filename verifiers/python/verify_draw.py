#!/usr/bin/env python3
"""verify_draw.py: checks the bundle of a verifiable draw (protocol VDP-1) with nothing but Python 3.9 or later.

    python3 verify_draw.py BUNDLE [--json] [--key ID]... [--lang zh|en]
    python3 verify_draw.py --light CODE BUNDLE     was this enterprise in the pool, and what was its chance
    python3 verify_draw.py --vectors DIR           run the protocol's test vectors
    python3 verify_draw.py --many DIR              judge every *.zip of a folder, one JSON line each

Exit status: 0 nothing failed, 1 a check failed, 2 the bundle cannot be read at all (VDP §15.12).

Written from docs/spec/draw-protocol.md alone. It shares no code with the software that makes draws, so that one
mistake cannot hide in both. It covers the whole protocol, in suite S (SHA-256, Ed25519) and suite G (SM3, SM2),,
but for the networks' own signatures of drand; what it does not check, it says.
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
import math
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
SCORES = "scores.rows"      # VDP §15.27: there if, and only if, the commitment names it
MAX_UNPACKED = 4 << 30      # VDP §15.11
MAX_LINE = 4096             # VDP §15.11, §15.13: of *.rows, without the LF
MAX_JSON = 64 << 20         # VDP §15.11: one file of JSON
MAX_RATIO = 200             # VDP §15.11: how much more than its packed bytes a file may be
MAX_VALUES = 4_000_000      # VDP §15.13: values and escapes in one JSON text
MAX_ENTRIES = 20_000        # VDP §15.13: lines of log/entries.jsonl
MAX_EVENTS = 1000           # VDP §15.31
MAX_CELLS = 50_000          # VDP §15.31
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


# ---------------------------------------------------------------- the two suites, VDP §1.1, and SM3, GB/T 32905-2016

_SM3_START = struct.unpack(">8I", bytes.fromhex("7380166f4914b2b9172442d7da8a0600a96f30bc163138aae38dee4db0fb0e4e"))
_WORD = 0xFFFFFFFF


def _turn(x: int, n: int) -> int:
    return (x << n | x >> 32 - n) & _WORD


_SM3_T = [_turn(0x79CC4519 if j < 16 else 0x7A879D8A, j % 32) for j in range(64)]


def _sm3_block(state: Tuple[int, ...], block: bytes) -> Tuple[int, ...]:
    """The compression function: message expansion and 64 rounds."""
    w = list(struct.unpack(">16I", block))
    for j in range(16, 68):
        x = w[j - 16] ^ w[j - 9] ^ _turn(w[j - 3], 15)
        w.append(x ^ _turn(x, 15) ^ _turn(x, 23) ^ _turn(w[j - 13], 7) ^ w[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        turned = _turn(a, 12)
        ss1 = _turn((turned + e + _SM3_T[j]) & _WORD, 7)
        ff, gg = (a ^ b ^ c, e ^ f ^ g) if j < 16 else (a & b | a & c | b & c, e & f | ~e & g)
        tt1 = (ff + d + (ss1 ^ turned) + (w[j] ^ w[j + 4])) & _WORD
        tt2 = (gg + h + ss1 + w[j]) & _WORD
        a, b, c, d, e, f, g, h = tt1, a, _turn(b, 9), c, tt2 ^ _turn(tt2, 9) ^ _turn(tt2, 17), e, _turn(f, 19), g
    return tuple(x ^ y for x, y in zip((a, b, c, d, e, f, g, h), state))


class Sm3:
    """SM3 in plain Python, used like an object of hashlib: for where the library's OpenSSL has none."""

    def __init__(self, data: bytes = b""):
        self._state, self._rest, self._size = _SM3_START, b"", 0
        self.update(data)

    def update(self, data: bytes) -> None:
        self._size += len(data)
        data, at = self._rest + data, 0
        while len(data) - at >= 64:
            self._state, at = _sm3_block(self._state, data[at:at + 64]), at + 64
        self._rest = data[at:]

    def copy(self) -> "Sm3":
        twin = Sm3()
        twin._state, twin._rest, twin._size = self._state, self._rest, self._size
        return twin

    def digest(self) -> bytes:
        twin, size = self.copy(), self._size
        twin.update(b"\x80" + bytes((55 - size) % 64) + struct.pack(">Q", size * 8))
        return struct.pack(">8I", *twin._state)

    def hexdigest(self) -> str:
        return self.digest().hex()


def _library_has_sm3() -> bool:
    """Whether OpenSSL holds SM3, and does it right."""
    try:
        return hashlib.new("sm3", b"abc").digest() == Sm3(b"abc").digest()
    except ValueError:
        return False


_QUICK_SM3 = _library_has_sm3()


def sm3(data: bytes = b"") -> Any:
    """A hash object of SM3."""
    return hashlib.new("sm3", data) if _QUICK_SM3 else Sm3(data)


class Suite(NamedTuple):
    """Hash and signatures of one draw and its ledger."""
    name: str
    alg: str
    new: Callable[[bytes], Any]


S = Suite("S", "Ed25519", hashlib.sha256)
G = Suite("G", "SM2", sm3)
SUITES = {"S": S, "G": G}


# ---------------------------------------------------------------- hashes and Merkle trees, VDP §1.2, §1.4 and RFC 9162

def sha(*parts: bytes, suite: Suite = S) -> bytes:
    """H over the concatenated parts."""
    state = suite.new(b"")
    for part in parts:
        state.update(part)
    return state.digest()


def leaf_hash(data: bytes, suite: Suite = S) -> bytes:
    """H(0x00 ‖ data), also the hash of a whole document (VDP §3.2)."""
    return suite.new(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes, suite: Suite = S) -> bytes:
    """H(0x01 ‖ left ‖ right)."""
    return suite.new(b"\1" + left + right).digest()


def _level_up(level: List[bytes], suite: Suite) -> List[bytes]:
    above = [node_hash(level[i], level[i + 1], suite) for i in range(0, len(level) - 1, 2)]
    return above + level[-1:] if len(level) % 2 else above


def merkle_root(leaves: List[bytes], suite: Suite = S) -> bytes:
    """Root over leaf hashes; H("") when there are none."""
    if not leaves:
        return sha(b"", suite=suite)
    while len(leaves) > 1:
        leaves = _level_up(leaves, suite)
    return leaves[0]


def inclusion_path(leaves: List[bytes], index: int, suite: Suite = S) -> List[bytes]:
    """Inclusion path of one leaf, from leaf to root (RFC 9162 §2.1.3.1)."""
    path = []
    while len(leaves) > 1:
        sibling = index ^ 1
        if sibling < len(leaves):
            path.append(leaves[sibling])
        leaves, index = _level_up(leaves, suite), index // 2
    return path


def root_of_path(leaf: bytes, index: int, size: int, path: Sequence[bytes], suite: Suite = S) -> Optional[bytes]:
    """Root that an inclusion path leads to (RFC 9162 §2.1.3.2), or None where its length cannot be right."""
    if not 0 <= index < size:
        return None
    place, last, root = index, size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node_hash(step, root, suite)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, step, suite)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_prefix(small: int, small_root: bytes, size: int, root: bytes, path: Sequence[bytes], suite: Suite = S) -> bool:
    """Whether a consistency path shows the tree of `small` leaves to be the beginning of the other (RFC 9162 §2.1.4.2).

    Every tree goes on from the empty one, and equal sizes need equal roots; both have an empty path.
    """
    if not 0 <= small <= size or small == 0 and small_root != sha(b"", suite=suite):
        return False
    if small in (0, size):
        return not path and (small == 0 < size or small_root == root)
    steps = list(path) if small & small - 1 else [small_root] + list(path)
    if not steps:
        return False
    place, last = small - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    older = newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            older, newer = node_hash(step, older, suite), node_hash(step, newer, suite)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = node_hash(newer, step, suite)
        place, last = place >> 1, last >> 1
    return last == 0 and (older, newer) == (small_root, root)


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


# ---------------------------------------------------------------- SM2, GB/T 32918.2 and .5, VDP §15.19

_SM2_P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
_SM2_A = _SM2_P - 3
_SM2_B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
_SM2_N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
_SM2_G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
          0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
_SM2_ID = b"1234567812345678"
_SM2_SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d03420004")  # and then x, y
Affine = Optional[Tuple[int, int]]  # None is the neutral element
_Jacobian = Tuple[int, int, int]


def _sm2_double(p: _Jacobian) -> _Jacobian:
    x, y, z = p
    if not y or not z:
        return 1, 1, 0
    s, zz = 4 * x * y * y % _SM2_P, z * z % _SM2_P
    m = 3 * (x - zz) * (x + zz) % _SM2_P
    x3 = (m * m - 2 * s) % _SM2_P
    return x3, (m * (s - x3) - 8 * pow(y, 4, _SM2_P)) % _SM2_P, 2 * y * z % _SM2_P


def _sm2_add(p: _Jacobian, q: _Jacobian) -> _Jacobian:
    if not p[2] or not q[2]:
        return p if p[2] else q
    pz, qz = p[2] * p[2] % _SM2_P, q[2] * q[2] % _SM2_P
    u1, u2 = p[0] * qz % _SM2_P, q[0] * pz % _SM2_P
    s1, s2 = p[1] * qz * q[2] % _SM2_P, q[1] * pz * p[2] % _SM2_P
    if u1 == u2:
        return _sm2_double(p) if s1 == s2 else (1, 1, 0)
    h, r = u2 - u1, s2 - s1
    hh = h * h % _SM2_P
    hhh, v = h * hh % _SM2_P, u1 * hh % _SM2_P
    x3 = (r * r - hhh - 2 * v) % _SM2_P
    return x3, (r * (v - x3) - s1 * hhh) % _SM2_P, h * p[2] * q[2] % _SM2_P


def sm2_times(k: int, point: Affine, more: int = 0, other: Affine = None) -> Affine:
    """k·point + more·other."""
    a, b = ((p[0], p[1], 1) if p else (1, 1, 0) for p in (point, other))
    table, total = ((1, 1, 0), a, b, _sm2_add(a, b)), (1, 1, 0)
    for bit in range(max(k.bit_length(), more.bit_length()) - 1, -1, -1):
        total = _sm2_add(_sm2_double(total), table[(k >> bit & 1) | (more >> bit & 1) << 1])
    if not total[2]:
        return None
    inverse = pow(total[2], _SM2_P - 2, _SM2_P)
    square = inverse * inverse % _SM2_P
    return total[0] * square % _SM2_P, total[1] * square * inverse % _SM2_P


def sm2_digest(public: bytes, message: bytes) -> int:
    """e = SM3(ZA ‖ M) for a key x ‖ y."""
    curve = b"".join(v.to_bytes(32, "big") for v in (_SM2_A, _SM2_B) + _SM2_G)
    za = sm3((len(_SM2_ID) * 8).to_bytes(2, "big") + _SM2_ID + curve + public).digest()
    return int.from_bytes(sm3(za + message).digest(), "big")


def sm2_verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether r ‖ s is a signature by the key x ‖ y, a point of the curve."""
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not is_sm2_key(public) or not 1 <= r < _SM2_N or not 1 <= s < _SM2_N \
            or not (r + s) % _SM2_N:
        return False
    key = int.from_bytes(public[:32], "big"), int.from_bytes(public[32:], "big")
    point = sm2_times(s, _SM2_G, (r + s) % _SM2_N, key)
    return point is not None and (sm2_digest(public, message) + point[0]) % _SM2_N == r


def is_sm2_key(public: bytes) -> bool:
    """Whether x ‖ y are the coordinates of a point of the curve."""
    x, y = int.from_bytes(public[:32], "big"), int.from_bytes(public[32:], "big")
    return len(public) == 64 and x < _SM2_P and y < _SM2_P and (y * y - (x * x + _SM2_A) * x - _SM2_B) % _SM2_P == 0


# ---------------------------------------------------------------- keys and signatures of both suites

def parse_spki(der: bytes, suite: Suite = S) -> Optional[bytes]:
    """The key bytes of a SubjectPublicKeyInfo, 32 of Ed25519 or 64 of SM2; None for anything else."""
    prefix, size = (_SPKI, 44) if suite is S else (_SM2_SPKI, 91)
    return der[len(prefix):] if len(der) == size and der.startswith(prefix) else None


def is_key(public: bytes, suite: Suite) -> bool:
    """Whether the bytes of a key are a point of the suite's curve."""
    return _decode(public) is not None if suite is S else is_sm2_key(public)


def signature_holds(suite: Suite, public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature over the message is the key's."""
    return (ed25519_verify if suite is S else sm2_verify)(public, message, signature)


def parse_base64(text: str) -> Optional[bytes]:
    """Bytes of strict RFC 4648 §4 Base64 (VDP §15.1), None for anything else."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        return None
    return data if base64.b64encode(data).decode() == text else None


# ---------------------------------------------------------------- time stamps, RFC 3161, RFC 5652, VDP §15.24

_DER_INTEGER, _DER_BITS, _DER_OCTETS, _DER_OID, _DER_TIME, _DER_SEQUENCE, _DER_SET = 2, 3, 4, 6, 0x18, 0x30, 0x31
_DER_FIRST, _DER_FOURTH, _BY_KEY_ID = 0xA0, 0xA3, 0x80
_DIGESTS = {"1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.4": "sha224", "2.16.840.1.101.3.4.2.1": "sha256",
            "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512"}
_SIGNED_BY = {"1.2.840.113549.1.1.11": ("rsa", "sha256"), "1.2.840.113549.1.1.12": ("rsa", "sha384"),
              "1.2.840.113549.1.1.13": ("rsa", "sha512"), "1.2.840.10045.4.3.2": ("ec", "sha256"),
              "1.2.840.10045.4.3.3": ("ec", "sha384"), "1.2.840.10045.4.3.4": ("ec", "sha512"),
              "1.2.840.113549.1.1.1": ("rsa", ""), "1.2.840.10045.2.1": ("ec", "")}  # the last two: the signer's digest
_SHA256_OID, _SM3_OID = "2.16.840.1.101.3.4.2.1", "1.2.156.10197.1.401"
_NAMED = {"2.5.4.3": "CN", "2.5.4.6": "C", "2.5.4.7": "L", "2.5.4.8": "ST", "2.5.4.10": "O", "2.5.4.11": "OU"}
_MOST_MODULUS = 2048        # bytes; a longer one only keeps a reader waiting


class _Unknown(Exception):
    """An algorithm that this program does not hold."""


class Der(NamedTuple):
    """A value in DER: one byte of tag, a definite length. Anything else is a ValueError."""
    tag: int
    whole: bytes
    content: bytes

    @staticmethod
    def row(data: bytes) -> List[Der]:
        """The values that follow one another."""
        values, start = [], 0
        while start < len(data):
            tag, at = data[start], start + 2
            if tag & 0x1F == 0x1F or at > len(data):
                raise ValueError("no tag of DER that is known here")
            length = data[start + 1]
            if length >= 0x80:
                digits = data[at:at + length - 0x80]
                if not 1 <= length - 0x80 <= 3 or len(digits) != length - 0x80:
                    raise ValueError("no length of DER")
                at, length = at + len(digits), int.from_bytes(digits, "big")
            if at + length > len(data):
                raise ValueError("a value of DER ends behind its end")
            values.append(Der(tag, data[start:at + length], data[at:at + length]))
            start = at + length
        return values

    @staticmethod
    def one(data: bytes) -> Der:
        """The one value that fills the bytes."""
        value, = Der.row(data)
        return value

    def of(self, tag: int) -> bytes:
        """The content of a value of this tag."""
        if self.tag != tag:
            raise ValueError("tag %d of DER is wanted, found %d" % (tag, self.tag))
        return self.content

    def parts(self, tag: int = _DER_SEQUENCE) -> List[Der]:
        """The values inside a value of this tag."""
        return Der.row(self.of(tag))

    def integer(self) -> int:
        content = self.of(_DER_INTEGER)
        if not content:
            raise ValueError("an integer without digits")
        return int.from_bytes(content, "big", signed=True)

    def oid(self) -> str:
        """An object identifier as decimal numbers with dots."""
        numbers, number = [], 0
        for digit in self.of(_DER_OID):
            number = number << 7 | digit & 0x7F
            if digit < 0x80:
                if not numbers:
                    numbers, number = [min(2, number // 40)], number - 40 * min(2, number // 40)
                numbers, number = numbers + [number], 0
        return ".".join(map(str, numbers))


class Authority:
    """An X.509 certificate (RFC 5280), as far as time stamps need it."""

    def __init__(self, whole: bytes):
        self.whole = whole
        signed = Der.one(whole).parts()[0].parts()
        first = 1 if signed[0].tag == _DER_FIRST else 0
        self.serial, self.issuer, self.subject = signed[first].integer(), signed[first + 2].whole, signed[first + 4]
        algorithm, key = signed[first + 5].parts()
        self.algorithm, self.key = algorithm.parts(), key.of(_DER_BITS)[1:]
        self.extensions: Dict[str, bytes] = {}
        for part in signed[first + 6:]:
            if part.tag == _DER_FOURTH:
                for extension in Der.one(part.content).parts():
                    fields = extension.parts()
                    self.extensions[fields[0].oid()] = fields[-1].of(_DER_OCTETS)
        self.named = self.name()

    def name(self) -> str:
        """The subject, last part first."""
        parts = []
        for part in reversed(self.subject.parts()):
            for pair in part.parts(_DER_SET):
                kind, value = pair.parts()[:2]
                text = value.content.decode("utf-16-be" if value.tag == 0x1E else "utf-8", "replace")
                parts.append("%s=%s" % (_NAMED.get(kind.oid(), kind.oid()), text))
        return ",".join(parts)

    def stamps(self) -> bool:
        """Whether its key usage is time stamping; a usage that nobody can read is none."""
        try:
            return "1.3.6.1.5.5.7.3.8" in [use.oid() for use in Der.one(self.extensions["2.5.29.37"]).parts()]
        except (KeyError, ValueError):
            return False

    def is_named_by(self, signer: Der) -> bool:
        """Whether a signer's identifier means this certificate."""
        if signer.tag == _BY_KEY_ID:
            told = self.extensions.get("2.5.29.14")
            return told is not None and Der.one(told).of(_DER_OCTETS) == signer.content
        issuer, serial = signer.parts()[:2]
        return issuer.whole == self.issuer and serial.integer() == self.serial


class Stamp:
    """An RFC 3161 TimeStampToken; whatever does not read as one is a ValueError. To read it proves nothing yet."""

    def __init__(self, der: bytes):
        try:
            outer = Der.one(der).parts()
            signed = Der.one(outer[1].of(_DER_FIRST)).parts()
            inner = signed[2].parts()
            if len(outer) != 2 or outer[0].oid() != "1.2.840.113549.1.7.2" or len(inner) != 2 \
                    or inner[0].oid() != "1.2.840.113549.1.9.16.1.4" or len(signed) < 4:
                raise ValueError("no signed TSTInfo")
            self.statement = Der.one(inner[1].of(_DER_FIRST)).of(_DER_OCTETS)
            info = Der.one(self.statement).parts()
            hashed = info[2].parts()
            self.imprint_by, self.imprint = hashed[0].parts()[0].oid(), hashed[1].of(_DER_OCTETS)
            self.time = self.moment(info[4].of(_DER_TIME))
            info_of_signer, = signed[-1].parts(_DER_SET)
            self.read_signer(info_of_signer.parts())
            known = [Authority(one.whole) for part in signed if part.tag == _DER_FIRST for one in part.parts(_DER_FIRST)]
            self.authority = next((one for one in known if one.is_named_by(self.signer)), None)
        except IndexError as fault:
            raise ValueError("a part is missing") from fault

    def read_signer(self, parts: List[Der]) -> None:
        self.signer, self.digest = parts[1], parts[2].parts()[0].oid()
        parts[3].of(_DER_FIRST)
        self.attributes = bytes([_DER_SET]) + parts[3].whole[1:]  # what is signed has the tag of a SET (RFC 5652 §5.4)
        self.algorithm, self.value = parts[4].parts(), parts[5].of(_DER_OCTETS)

    @staticmethod
    def moment(content: bytes) -> str:
        """GeneralizedTime in UTC as a time of VDP §1.3, its fraction of a second cut."""
        text = content.decode("ascii", "replace")
        if not re.fullmatch(r"[0-9]{14}(\.[0-9]{1,9})?Z", text):
            raise ValueError("no GeneralizedTime in UTC")
        datetime.datetime.strptime(text[:14], "%Y%m%d%H%M%S")
        return "%s-%s-%sT%s:%s:%sZ" % (text[:4], text[4:6], text[6:8], text[8:10], text[10:12], text[12:14])

    def is_of(self, text: str, suite: Suite) -> bool:
        """Whether it is this text that was stamped."""
        data = text.encode("ascii")
        return self.imprint == (hashlib.sha256(data).digest() if self.imprint_by == _SHA256_OID else
                                sm3(data).digest() if self.imprint_by == _SM3_OID and suite is G else None)

    def faults(self) -> List[Words]:
        """What does not hold; _Unknown where an algorithm is not held here."""
        if self.authority is None:
            return [("时间戳里没有签名者的证书", "the signer's certificate is not in the token")]
        found = [] if self.authority.stamps() else [("该证书不能用于时间戳", "the certificate is not for time stamping")]
        try:
            kind, told = self.attribute("1.2.840.113549.1.9.3"), self.attribute("1.2.840.113549.1.9.4")
            if kind is None or kind.oid() != "1.2.840.113549.1.9.16.1.4":
                found.append(("签名属性写的是另一种内容", "the signed attributes name another type of content"))
            if told is None or told.of(_DER_OCTETS) != _digest_by(self.digest, self.statement):
                found.append(("签名属性是另一份内容的指纹", "the signed attributes have the hash of another content"))
            if not self.names(self.authority):
                found.append(("签名属性写的是另一张证书", "the signed attributes name another certificate"))
            if not self.signed():
                found.append(("时间戳的签名不对", "the signature is wrong"))
        except (ValueError, IndexError):
            found.append(("时间戳的签名读不出来", "the signature cannot be read"))
        return found

    def attribute(self, wanted: str) -> Optional[Der]:
        """The first value of a signed attribute."""
        for one in Der.one(self.attributes).parts(_DER_SET):
            kind, values = one.parts()[:2]
            if kind.oid() == wanted:
                return values.parts(_DER_SET)[0]
        return None

    def names(self, authority: Authority) -> bool:
        """SigningCertificate, or its second version, holds the hash of the certificate (RFC 2634, RFC 5035)."""
        second = self.attribute("1.2.840.113549.1.9.16.2.47")
        told = second or self.attribute("1.2.840.113549.1.9.16.2.12")
        if told is None:
            return False
        names = told.parts()[0].parts()[0].parts()
        stated = names[0].tag == _DER_SEQUENCE
        by = names[0].parts()[0].oid() if stated else _SHA256_OID if second else "1.3.14.3.2.26"
        return names[1 if stated else 0].of(_DER_OCTETS) == _digest_by(by, authority.whole)

    def signed(self) -> bool:
        """Whether the signature over the signed attributes is that of the certificate's key."""
        assert self.authority is not None
        kind, by = _SIGNED_BY.get(self.algorithm[0].oid(), ("", ""))
        by = by or _DIGESTS.get(self.digest, "") if kind else ""
        if by not in ("sha256", "sha384", "sha512"):
            raise _Unknown
        if len(self.algorithm) > 1 and self.algorithm[1].whole != b"\x05\x00":
            raise ValueError("parameters that the algorithm does not have (RFC 8017 §A.2.4)")
        key, key_kind = self.authority.key, self.authority.algorithm[0].oid()
        if key_kind != ("1.2.840.113549.1.1.1" if kind == "rsa" else "1.2.840.10045.2.1"):
            raise ValueError("a key of another kind")
        if kind == "rsa":
            modulus, exponent = (part.integer() for part in Der.one(key).parts()[:2])
            return rsa_verify(modulus, exponent, by, self.attributes, self.value)
        curve = _CURVES.get(self.authority.algorithm[1].oid())
        if curve is None:
            raise _Unknown
        r, s = (part.integer() for part in Der.one(self.value).parts())
        return ecdsa_verify(curve, key, by, self.attributes, r, s)


def _digest_by(oid: str, data: bytes) -> bytes:
    if oid not in _DIGESTS:
        raise _Unknown
    return hashlib.new(_DIGESTS[oid], data).digest()


def rsa_verify(modulus: int, exponent: int, by: str, message: bytes, signature: bytes) -> bool:
    """RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2): the whole encoded message is compared, nothing is parsed out of it."""
    size = (modulus.bit_length() + 7) // 8
    oid = bytes.fromhex("0609608648016503040200")[:10] + bytes([{"sha256": 1, "sha384": 2, "sha512": 3}[by]])
    digest = hashlib.new(by, message).digest()
    info = b"\x30" + bytes([17 + len(digest)]) + b"\x30\x0d" + oid + b"\x05\x00\x04" + bytes([len(digest)]) + digest
    if not 64 <= size <= _MOST_MODULUS or not 3 <= exponent < 1 << 64 or len(signature) != size or size < len(info) + 11:
        return False
    wanted = b"\x00\x01" + b"\xff" * (size - len(info) - 3) + b"\x00" + info
    value = int.from_bytes(signature, "big")
    return value < modulus and pow(value, exponent, modulus).to_bytes(size, "big") == wanted


class Curve(NamedTuple):
    """A curve y² = x³ − 3x + b of FIPS 186 over the integers modulo p; its base has order n."""
    p: int
    b: int
    n: int
    base: Tuple[int, int]

    def add(self, one: Affine, other: Affine) -> Affine:
        if one is None or other is None:
            return one or other
        if one[0] == other[0]:
            if (one[1] + other[1]) % self.p == 0:
                return None
            slope = 3 * (one[0] * one[0] - 1) * pow(2 * one[1], self.p - 2, self.p)
        else:
            slope = (other[1] - one[1]) * pow(other[0] - one[0], self.p - 2, self.p)
        x = (slope * slope - one[0] - other[0]) % self.p
        return x, (slope * (one[0] - x) - one[1]) % self.p

    def times(self, k: int, point: Affine) -> Affine:
        total: Affine = None
        for bit in bin(k)[2:]:
            total = self.add(total, total)
            total = self.add(total, point) if bit == "1" else total
        return total


_CURVES = {"1.2.840.10045.3.1.7": Curve(  # P-256
    0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
    0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)), "1.3.132.0.34": Curve(  # P-384
    0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF,
    0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
    0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
    (0xAA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7,
     0x3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F))}


def ecdsa_verify(curve: Curve, public: bytes, by: str, message: bytes, r: int, s: int) -> bool:
    """ECDSA (FIPS 186-5 §6.4.2) by a key of SEC 1's uncompressed form."""
    size = (curve.p.bit_length() + 7) // 8
    x, y = int.from_bytes(public[1:size + 1], "big"), int.from_bytes(public[size + 1:], "big")
    if len(public) != 2 * size + 1 or public[0] != 4 or x >= curve.p or y >= curve.p \
            or (y * y - (x * x - 3) * x - curve.b) % curve.p or not 1 <= r < curve.n or not 1 <= s < curve.n:
        return False
    digest = hashlib.new(by, message).digest()
    e = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - curve.n.bit_length())
    w = pow(s, curve.n - 2, curve.n)
    point = curve.add(curve.times(e * w % curve.n, curve.base), curve.times(r * w % curve.n, (x, y)))
    return point is not None and point[0] % curve.n == r


# ---------------------------------------------------------------- rows of the three snapshots, VDP §2

NAME = re.compile(r"[A-Za-z0-9._-]{1,40}")
HEX = re.compile(r"[0-9a-f]{64}")
TIME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z")
BEACON_TEXT = re.compile(r"[A-Za-z0-9:._-]{1,200}")
NUMBER = re.compile(r"0|[1-9][0-9]*")
STATUS = re.compile(r"E|M|X\.[A-Za-z0-9._-]{1,38}")
ROLES = ("leader", "member", "expert")
BILLION = 10 ** 9


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


class Score(NamedTuple):
    """A row P1: a continuous score (VDP §15.27)."""
    key: str
    score: int


def parse_score(line: bytes) -> Score:
    """Reads P1|id|score; raises Malformed."""
    f = _fields(line, "P1")
    _demand(f[0] == "P1" and len(f) == 3, "row", "P1|id|score", "")
    _demand(bool(NAME.fullmatch(f[1])), "id", NAME.pattern, f[1])
    _demand(bool(NUMBER.fullmatch(f[2])) and len(f[2]) <= 10 and 1 <= int(f[2]) <= BILLION, "score", "1…1000000000", f[2])
    return Score(f[1], int(f[2]))


class Lines(NamedTuple):
    """A file of lines: raw lines without LF, what they mean, faults as (line number, rule)."""
    lines: List[bytes]
    rows: List[Any]
    faults: List[Tuple[int, Words]]
    given_up: bool

    def digest(self, suite: Suite) -> str:
        """fileHash of VDP §2.2: every line followed by LF."""
        state = suite.new(b"")
        for line in self.lines:
            state.update(line + b"\n")
        return state.hexdigest()


def read_lines(stream: BinaryIO, parse: Callable[[bytes], Any], longest: int = MAX_LINE) -> Lines:
    """Reads lines one by one, so that neither a long line nor a long file of rubbish fills the memory."""
    lines: List[bytes] = []
    rows: List[Any] = []
    faults: List[Tuple[int, Words]] = []
    while True:
        line = stream.readline(longest + 2)
        if not line:
            return Lines(lines, rows, faults, False)
        number, body = len(lines) + 1, line[:-1] if line.endswith(b"\n") else line
        if len(body) > longest or len(faults) >= MAX_FAULTS:
            rule = ("行过长", "a line beyond %d bytes" % longest) if len(body) > longest else \
                ("错误过多，不再读", "too many faults, given up")
            return Lines(lines, rows, faults + [(number, rule)], True)
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

    def __init__(self, key: str, suite: Suite = S):
        self._state = suite.new(key.encode("utf-8"))

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
        end = knots[i + 1][0] if i + 1 < len(knots) else at
        if _against(a, b, end, low) <= 0:
            put(at, low, 0)
        elif _against(a, b, at, high) >= 0:
            put(at, high, 0)
        else:
            if _against(a, b, at, low) < 0:
                put(at, low, 0)
                at = Fraction(low - a, b)
            put(at, a, b)
            if _against(a, b, end, high) > 0:
                put(Fraction(high - a, b), high, 0)
    return out


def _against(a: int, b: int, at: Fraction, bound: int) -> int:
    """Negative, zero or positive as a + b·λ is below, at or above a bound: whole numbers, for they are quicker."""
    return (a - bound) * at.denominator + b * at.numerator


def _sum(functions: Iterable[List[Knot]]) -> List[Knot]:
    changes: Dict[Tuple[int, int], List[Any]] = {(0, 1): [Fraction(0), 0, 0]}
    for knots in functions:
        a0 = b0 = 0
        for at, a, b in knots:
            change = changes.setdefault((at.numerator, at.denominator), [at, 0, 0])
            change[1] += a - a0
            change[2] += b - b0
            a0, b0 = a, b
    out: List[Knot] = []
    a = b = 0
    for at, da, db in sorted(changes.values(), key=_rough):
        a, b = a + da, b + db
        out.append((at, a, b))
    return out


def _rough(change: List[Any]) -> Tuple[int, Fraction]:
    """Orders like the fraction itself, but seldom needs to compare fractions."""
    at = change[0]
    return (at.numerator << 128) // at.denominator, at


def _value(knots: List[Knot], at: Fraction) -> Fraction:
    _, a, b = knots[bisect.bisect_right([k[0] for k in knots], at) - 1]
    return a + b * at


def _solve(knots: List[Knot], total: Fraction) -> Fraction:
    for i, (at, a, b) in enumerate(knots):
        if i + 1 == len(knots) or (a * total.denominator - total.numerator) * knots[i + 1][0].denominator \
                + b * knots[i + 1][0].numerator * total.denominator >= 0:  # a + b·λ ≥ total, in whole numbers
            return (total - a) / b if b else at
    raise AssertionError("a function has a last piece")


def allocate(n: int, m: int, quotas: Quotas, cells: Dict[str, int], mandatory: Dict[str, int],
             scored: bool = False) -> Dict[str, Fraction]:
    """Exact expectation x of each cell (VDP §5.2).

    cells: eligible rows by cell path k1/…/km/w, or with scores (VDP §15.27) by k1/…/km/w/score, rows of one score
    together; mandatory: mandatory rows by path k1/…/km. Raises Refused.
    """
    children: Dict[str, List[str]] = {"": []}
    held: Dict[str, int] = {"": sum(mandatory.values())}
    leaf = m + 1 + scored
    for cell in sorted(cells):
        parts, parent = cell.split("/"), ""
        for depth in range(1, leaf + 1):
            node = "/".join(parts[:depth])
            if node not in held:
                children[parent].append(node)
                held[node] = 0
                if depth < leaf:
                    children[node] = []
            parent = node
    for path, count in mandatory.items():
        parts = path.split("/")
        for depth in range(1, m + 1):
            held["/".join(parts[:depth])] += count
    collisions = [(node, "quota", "no such prefix of length 1…m" if node else "no quota on the root")
                  for node in sorted(quotas) if node == "" or node not in children or node.count("/") >= m]
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


def round_crossing(tickets: Tickets, shares: Dict[str, Fraction]) -> Dict[str, int]:
    """Whole numbers n of the cells k1/k2/w by cancelling cycles between rows and columns (VDP §5.5, §15.26)."""
    edges: List[Tuple[str, str, str]] = []  # name, from, to
    values: List[Fraction] = []
    rows: Dict[str, Fraction] = {}
    columns: Dict[str, Fraction] = {}
    for cell, x in shares.items():
        k1, k2, w = cell.split("/")
        edges.append(("c|%s|%s|%s" % (k1, k2, w), "1|" + k1, "2|" + k2))
        values.append(x)
        rows[k1] = rows.get(k1, Fraction(0)) + x
        columns[k2] = columns.get(k2, Fraction(0)) + x
    edges += [("r|" + k1, "0", "1|" + k1) for k1 in rows] + [("s|" + k2, "2|" + k2, "9") for k2 in columns]
    values += list(rows.values()) + list(columns.values())
    scale = 1
    for value in values:
        scale = scale * value.denominator // math.gcd(scale, value.denominator)
    whole = _Cycles(edges, [value.numerator * (scale // value.denominator) for value in values], scale).cancel(tickets)
    return {cell: whole[i] // scale for i, cell in enumerate(shares)}


class _Cycles:
    """The graph of VDP §5.5. Values are whole numbers in units of 1/scale."""

    def __init__(self, edges: Sequence[Tuple[str, str, str]], values: List[int], scale: int):
        self.edges, self.values, self.scale = edges, values, scale
        self.at: Dict[str, List[int]] = {}
        for i in sorted(range(len(edges)), key=lambda i: edges[i][0], reverse=True):  # the smallest at the end
            for node in edges[i][1:]:
                self.at.setdefault(node, []).append(i)
        self.nodes = sorted(self.at, reverse=True)

    def fractional(self, node: str) -> Optional[int]:
        """The smallest fractional edge of a node; those that have become whole never matter again."""
        waiting = self.at[node]
        while waiting and self.values[waiting[-1]] % self.scale == 0:
            waiting.pop()
        return waiting[-1] if waiting else None

    def leave(self, node: str, came: Optional[int]) -> int:
        """The smallest fractional edge of a node but the one just walked."""
        edge = self.fractional(node)
        if edge is None or edge != came:
            return self.known(edge)
        self.at[node].pop()
        second = self.fractional(node)
        self.at[node].append(edge)
        return self.known(second)

    @staticmethod
    def known(edge: Optional[int]) -> int:
        if edge is None:
            raise AssertionError("a node with a fractional edge has two: all sums are whole")
        return edge

    def cycle(self, start: str) -> List[Tuple[int, bool]]:
        """Edges of the first cycle from here, each with whether it was walked along its direction."""
        met, walked, node = {start: 0}, [], start  # type: Dict[str, int], List[Tuple[int, bool]], str
        while True:
            edge = self.leave(node, walked[-1][0] if walked else None)
            _, source, target = self.edges[edge]
            walked.append((edge, source == node))
            node = target if source == node else source
            if node in met:
                return walked[met[node]:]
            met[node] = len(walked)

    def cancel(self, tickets: Tickets) -> List[int]:
        step = 0
        while True:
            while self.nodes and self.fractional(self.nodes[-1]) is None:
                self.nodes.pop()
            if not self.nodes:
                return self.values
            step += 1
            cycle, up, down = self.cycle(self.nodes[-1]), self.scale, self.scale
            for edge, along in cycle:
                above = -self.values[edge] % self.scale
                below = self.values[edge] % self.scale
                up, down = min(up, above if along else below), min(down, below if along else above)
            forward = int.from_bytes(tickets("C", str(step)), "big") * (up + down) < down << 256
            for edge, along in cycle:
                self.values[edge] += (up if along else -up) if forward else (-down if along else down)


def crossing_refusals(rules: Dict[str, Any], subjects: Sequence["Subject"],
                      shares: Dict[str, Fraction]) -> List[Tuple[str, str, str]]:
    """Codes of the second family that are unknown, or whose bounds the expectation does not meet (VDP §15.26)."""
    known = {row.path[1] for row in subjects}
    refused = [(path, "quota", "no quota of length 2 beside cross") for path in sorted(rules["quotas"]) if "/" in path]
    for code, (low, high) in sorted(rules["cross"].items()):
        mandatory = sum(row.status == "M" and row.path[1] == code for row in subjects)
        mean = sum((x for cell, x in shares.items() if cell.split("/")[1] == code), Fraction(0))
        if code not in known:
            refused.append(("2|" + code, "cross", "no such code"))
        elif not low <= mean + mandatory or high is not None and mean + mandatory > high:
            refused.append(("2|" + code, "%s besides %d mandatory" % (mean, mandatory),
                            "cross [%d, %s]" % (low, "null" if high is None else high)))
    return refused


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
    scored: bool = False

    def cutoff(self, cell: str) -> Optional[str]:
        n = self.counts.get(cell, 0)
        return self.queues[cell][n - 1].ticket.hex() if n and not self.scored else None

    def taken(self) -> Set[str]:
        return {place.key for cell in self.order for place in self.queues[cell][:self.counts[cell]]}


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


def expectations(rules: Dict[str, Any], subjects: Sequence[Subject],
                 scores: Optional[Dict[str, int]] = None) -> Tuple[Dict[str, Fraction], Dict[str, Fraction]]:
    """x of every cell, and of every eligible row where there are scores (VDP §5.2, §5.5, §5.6). Raises Refused."""
    eligible, mandatory = census(subjects)
    quotas: Quotas = {path: (low, high) for path, (low, high) in rules["quotas"].items()}
    if scores is None:
        shares = allocate(rules["n"], rules["m"], quotas, eligible, mandatory)
        refused = crossing_refusals(rules, subjects, shares) if "cross" in rules else []
        if refused:
            raise Refused(refused)
        return shares, {}
    groups = {cell + "/1": 0 for cell in eligible}  # cells without eligible rows are nodes, too
    for row in subjects:
        if row.status == "E":
            group = "%s/%d" % (row.cell, scores[row.key])
            groups[group] = groups.get(group, 0) + 1
    parts = allocate(rules["n"], rules["m"], quotas, groups, mandatory, True)
    shares = {cell: Fraction(0) for cell in eligible}
    for group, x in parts.items():
        shares[group.rsplit("/", 1)[0]] += x
    return shares, {row.key: parts[group] / groups[group] for row in subjects if row.status == "E"
                    for group in ["%s/%d" % (row.cell, scores[row.key])]}


def draw_subjects(tickets: Tickets, subjects: Sequence[Subject], shares: Dict[str, Fraction], reserve: int,
                  crossing: bool = False, single: Optional[Dict[str, Fraction]] = None) -> Draw:
    """Rounding and selection (VDP §5.3–§5.6) from the exact shares, of cells, or of rows in `single`."""
    eligible, _ = census(subjects)
    order = rounding_order(tickets, [cell for cell, n in eligible.items() if n])
    queues: Dict[str, List[Place]] = {cell: [] for cell in order}
    for leaf, row in enumerate(subjects):
        if row.status == "E":
            queues[row.cell].append(Place(tickets("T", row.key), row.key, leaf))
    for queue in queues.values():
        queue.sort()
    if single is not None:
        counts = _take_scored(tickets, order, queues, single)
    elif crossing:
        counts = round_crossing(tickets, {cell: shares[cell] for cell in order})
    else:
        counts = round_cells(tickets, order, shares)
    for cell, queue in queues.items():
        del queue[counts[cell] + reserve:]
    return Draw(shares, eligible, order, counts, queues, single is not None)


def _take_scored(tickets: Tickets, order: Sequence[str], queues: Dict[str, List[Place]],
                 single: Dict[str, Fraction]) -> Dict[str, int]:
    """Takes rows along one running sum (VDP §5.6), puts them first in their queues, and counts them."""
    running, counts = Fraction(int.from_bytes(tickets("U", "pips"), "big"), 1 << 256), {}
    for cell in order:
        taken: List[Place] = []
        rest: List[Place] = []
        for place in queues[cell]:
            running += single[place.key]
            (taken if running >= 1 else rest).append(place)
            running -= running.numerator // running.denominator
        queues[cell][:], counts[cell] = taken + rest, len(taken)
    return counts


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


class Eligibility:
    """Who may take which slot (VDP §6.1)."""

    def __init__(self, rules: Dict[str, Any], persons: Sequence[Person], bars: Iterable[Tuple[str, str]]):
        self.rules = rules
        self.masks: Dict[Tuple[str, str], int] = {}
        self.barred: Dict[str, int] = {}
        number = {person.key: i for i, person in enumerate(persons)}
        for i, person in enumerate(persons):
            if person.status == "E":
                for key in [("dept", person.dept), ("region", person.region)] + \
                        [("role", r) for r in person.roles] + [("qual", q) for q in person.quals]:
                    self.masks[key] = self.masks.get(key, 0) | 1 << i
        for pid, subject in bars:
            if pid in number:
                self.barred[subject] = self.barred.get(subject, 0) | 1 << number[pid]

    def slots(self, row: Subject) -> List[Slot]:
        """The slots of one subject, by number."""
        qual_of = self.rules["qualOf"]
        prefixes = ["/".join(row.path[:i]) for i in range(len(row.path), 0, -1)]
        cell_qual = next((qual_of[prefix] for prefix in prefixes if prefix in qual_of), None)
        slots = []
        for seat in self.rules["team"]:
            qual = cell_qual if seat["quals"] == "cell" else None if seat["quals"] == "none" else seat["quals"]
            mask = self.masks.get(("role", seat["role"]), 0) & ~self.barred.get(row.key, 0)
            if seat["dept"] != "any":
                mask &= self.masks.get(("dept", seat["dept"]), 0)
            if seat["region"] != "any":
                mask &= self.masks.get(("region", row.path[(self.rules.get("regionLevel") or 1) - 1]), 0)
            if qual is not None:
                mask &= self.masks.get(("qual", qual), 0)
            slots.append(Slot("%s|%d" % (row.key, seat["slot"]), row.key, mask))
        return slots


def possible_people(rules: Dict[str, Any], sent: Sequence[Subject], persons: Sequence[Person],
                    bars: Iterable[Tuple[str, str]]) -> List[Slot]:
    """All slots of the subjects with the people who may take them (VDP §6.1)."""
    eligibility = Eligibility(rules, persons, bars)
    return [slot for row in sent for slot in eligibility.slots(row)]


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


def tops_of(tickets: Tickets, slots: Sequence[Slot], seating: Seating) -> Dict[str, int]:
    """T* of the component of each slot."""
    groups = _components(sorted(slots, key=lambda slot: tickets("S", slot.name)))
    return {slot.name: t for members, (t, _, _) in zip(groups, seating.components) for slot in members}


# ---------------------------------------------------------------- afterwards: events and their effects, VDP §7 and §15.29

def event_key(key: str, leaf: str, shares: Iterable[Tuple[str, str]], beacons: Iterable[Tuple[str, str]],
              suite: Suite = S) -> str:
    """K_e, VDP §7.2; `leaf` is the hex leaf hash of the EVENT entry."""
    lines = ["VDP1-EVENT", "K=" + key, "E=" + leaf] + ["P=%s:%s" % s for s in shares] + ["B=%s:%s" % b for b in beacons]
    return sha("".join(line + "\n" for line in lines).encode("utf-8"), suite=suite).hex()


def needs_randomness(body: Dict[str, Any], rules: Dict[str, Any]) -> bool:
    """Whether an event is decided by shares of its own (VDP §15.28)."""
    replacement = rules["replacement"]
    if body["type"] != "SUBJECT_VOID":
        return bool(replacement["persons"] == "R1")
    return body.get("status") == "E" and (replacement["subjects"] == "R1"
                                          or replacement["persons"] == "R1" and bool(rules["team"]))


class Course:
    """Who is inspected, and by whom, event after event (VDP §15.29). `seating` None: who sits where is not known."""

    def __init__(self, rules: Dict[str, Any], tickets: Tickets, subjects: Sequence[Subject], taken: Set[str],
                 people: Optional[Tuple[Sequence[Person], Eligibility, Seating, Dict[str, int]]], suite: Suite = S):
        self.rules, self.tickets, self.suite = rules, tickets, suite
        self.rows = {row.key: row for row in subjects}
        self.inspected = taken | {row.key for row in subjects if row.status == "M"}  # drawn, mandatory or substitute
        self.void: Set[str] = set()
        self.gone: Set[str] = set()                    # people of PERSON_ABSENT events
        self.refused: Set[Tuple[str, str]] = set()     # (person, subject) of PERSON_… events
        self.people = people
        self.persons: Sequence[Person] = people[0] if people else ()
        self.seats = {slot: person for slot, person, _ in people[2].seats} if people else {}
        self.tops = dict(people[3]) if people else {}
        self.load: Dict[str, int] = {}
        self.cells: Dict[str, List[str]] = {}          # eligible rows by cell, once they are asked for
        for person in self.seats.values():
            self.load[person] = self.load.get(person, 0) + 1

    def wrong(self, body: Dict[str, Any]) -> Optional[Words]:
        """What is not so about an event's own facts, if anything."""
        subject = body["subject"]
        if subject not in self.inspected or subject in self.void:
            return ("该企业此时不在受检之列", "this subject is not inspected at that time")
        if body["type"] == "SUBJECT_VOID":
            return None if self.rows[subject].status == body["status"] else ("状态与名录不符", "not the status of the row")
        if self.people and self.seats.get("%s|%d" % (subject, body["slot"])) != body["person"]:
            return ("该人员此时不在该岗位", "this person does not sit in that slot at that time")
        return None

    def apply(self, body: Dict[str, Any], key: str) -> Dict[str, Any]:
        """The effect of an event under K_e; from then on it is part of the course."""
        fresh = Tickets(key, self.suite) if key else self.tickets
        effect: Dict[str, Any] = {"open": [], "seats": []}
        if body["type"] != "SUBJECT_VOID":
            slot = "%s|%d" % (body["subject"], body["slot"])
            self.refused.add((body["person"], body["subject"]))
            if body["type"] == "PERSON_ABSENT":
                self.gone.add(body["person"])
            self.stand_up(slot)
            self.fill(self.slot_of(slot), fresh, effect)
            return effect
        self.void.add(body["subject"])
        members = {seat["slot"]: self.stand_up("%s|%d" % (body["subject"], seat["slot"])) for seat in self.rules["team"]}
        row = self.rows[body["subject"]]
        effect["substitute"] = self.substitute(row, fresh) if row.status == "E" else None
        if effect["substitute"] is not None:
            self.inspected.add(effect["substitute"])
            if self.people:
                self.take_over(row.key, self.rows[effect["substitute"]], members, fresh, effect)
        return effect

    def substitute(self, row: Subject, fresh: Tickets) -> Optional[str]:
        """The next of the cell, by its own tickets or by fresh ones."""
        anew = self.rules["replacement"]["subjects"] == "R1"
        if not self.cells:
            for other in self.rows.values():
                if other.status == "E":
                    self.cells.setdefault(other.cell, []).append(other.key)
        order = ((fresh("E", key) if anew else self.tickets("T", key), key)
                 for key in self.cells[row.cell] if key not in self.inspected)
        return min(order, default=(b"", None))[1]

    def take_over(self, void: str, row: Subject, members: Dict[int, Optional[str]], fresh: Tickets,
                  effect: Dict[str, Any]) -> None:
        """The substitute's team: those of the void subject's who may, then others."""
        slots = self.people[1].slots(row) if self.people else []
        empty = []
        for slot, number in zip(slots, members):
            self.tops[slot.name] = self.tops["%s|%d" % (void, number)]
            member = members[number]
            if member is not None and member in self.possible(slot):
                self.sit(slot.name, member)
                effect["seats"].append({"slot": slot.name, "person": member})
            else:
                empty.append(slot)
        for slot in empty:
            self.fill(slot, fresh, effect)
        place = {slot.name: i for i, slot in enumerate(slots)}
        effect["seats"].sort(key=lambda seat: place[seat["slot"]])
        effect["open"].sort(key=lambda name: place[name])

    def slot_of(self, name: str) -> Optional[Slot]:
        subject = name.rsplit("|", 1)[0]
        slots = self.people[1].slots(self.rows[subject]) if self.people else []
        return next((slot for slot in slots if slot.name == name), None)

    def possible(self, slot: Slot) -> List[str]:
        return [key for key in (self.persons[i].key for i in _bits(slot.mask))
                if key not in self.gone and (key, slot.subject) not in self.refused]

    def fill(self, slot: Optional[Slot], fresh: Tickets, effect: Dict[str, Any]) -> None:
        """The first possible person within the limits takes the slot, or it stays open."""
        if slot is None:
            return
        purpose, tickets = ("E", fresh) if self.rules["replacement"]["persons"] == "R1" else ("A", self.tickets)
        order = sorted(self.possible(slot), key=lambda pid: (tickets(purpose, slot.name + "|" + pid), pid))
        present = {self.seats.get("%s|%d" % (slot.subject, seat["slot"])) for seat in self.rules["team"]}
        known = {person.key: person for person in self.persons}
        for rank, pid in enumerate(order, 1):
            most = max(0, self.tops[slot.name] + 1 - known[pid].prior)
            limit = known[pid].limit
            if pid not in present and self.load.get(pid, 0) + 1 <= (most if limit is None else min(limit, most)):
                self.sit(slot.name, pid)
                effect["seats"].append({"slot": slot.name, "person": pid, "rank": rank})
                return
        effect["open"].append(slot.name)

    def sit(self, slot: str, person: str) -> None:
        self.seats[slot] = person
        self.load[person] = self.load.get(person, 0) + 1

    def stand_up(self, slot: str) -> Optional[str]:
        person = self.seats.pop(slot, None)
        if person is not None:
            self.load[person] -= 1
        return person


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


def a_cell_with_chance(optional: Dict[str, Shape], scored: bool) -> Shape:
    """{cell, N, x} and more, and `pi` where N is not 0 and only there (VDP §3.4, §15.10); with scores nowhere (§15.27)."""
    members = {"cell": a_cell, "N": integer(), "x": a_rational}
    shape = obj(dict(members, **optional), {"pi": a_rational})

    def check(value: Any, at: str) -> Iterator[Fault]:
        yield from shape(value, at)
        if isinstance(value, dict) and ("pi" in value) != (value.get("N") != 0 and not scored):
            yield Fault(at + ".pi", "no member" if scored else "a member where N is not 0, and only there",
                        value.get("pi"), False)
    return check


def nullable(item: Shape) -> Shape:
    """null, or the other shape."""
    return lambda value, at: iter(()) if value is None else item(value, at)


def anything(value: Any, at: str) -> Iterator[Fault]:
    """Any JSON value."""
    return iter(())


def rising(item: Shape, key: Callable[[Any], Any] = lambda value: value, least: int = 0) -> Shape:
    """An array that ascends strictly by a key of its items."""
    shape = arr(item, least)

    def check(value: Any, at: str) -> Iterator[Fault]:
        faults = list(shape(value, at))
        yield from faults
        for i, (before, after) in enumerate(zip(value, value[1:]) if not faults else ()):
            if not key(before) < key(after):
                yield Fault("%s[%d]" % (at, i + 1), "in order, and once", after, False)
    return check


def a_day(value: Any, at: str) -> Iterator[Fault]:
    """A day YYYY-MM-DD that exists (VDP §15.20)."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) \
            or any(time_of(value + "T00:00:00Z", at)):
        yield Fault(at, "YYYY-MM-DD", value, not isinstance(value, str))


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
_SEALED_TO: Dict[str, Shape] = {"sealedTo": a_name}
EVENT_SHARE = obj({"party": a_name, "kind": text("commit", blocks=True), "commitment": a_digest})
COMMIT_SHARE = obj({"party": a_name, "kind": text("commit", expected="commit | chain", blocks=True),
                    "commitment": a_digest}, _SEALED_TO)
CHAIN_SHARE = obj({"party": a_name, "kind": a_text, "anchor": a_digest, "index": integer(1, 100_000)}, _SEALED_TO)
TEAM_SLOT = obj({"slot": integer(1, 100), "role": text("leader|member|expert"), "quals": a_name, "dept": a_name,
                 "region": text("any|same", expected="any | same", blocks=True)}, strict=True)
REPLACEMENT = text("R0|R1")
PROVEN = obj({"by": text("INSPECTION|RESULT|ANY"), "code": text(r"[A-Za-z0-9._-]{1,38}"), "from": a_day,
              "except": mapping(NAME, text("ABNORMAL|BLACKLIST|COMPLAINT|FREQUENCY|MAJOR_DANGER|PENALTY|REINSPECTION"
                                           "|SUPERIOR_RULE")), "orgs": rising(a_name, least=1)})
RULES = obj({"n": integer(1, BILLION), "m": integer(1, 6), "quotas": mapping(re.compile("|" + _PATH.pattern), bounds_of),
             "team": arr(TEAM_SLOT, most=100), "qualOf": mapping(_PATH, a_name), "reserve": integer(0, BILLION),
             "replacement": obj({"subjects": REPLACEMENT, "persons": REPLACEMENT}),
             "mode": text("OPEN|SEALED", expected="OPEN | SEALED", blocks=True)},
            {"cross": mapping(NAME, bounds_of), "regionLevel": integer(1, 6),
             "weights": mapping(NAME, integer(1, 1000000)),
             "proven": rising(PROVEN, lambda line: line["code"])}, strict=True)
BEACON = obj({"source": a_name, "rule": a_text, "notBefore": time_of})
APPROVALS = arr(obj({"role": a_name, "at": time_of}), most=FEW)
ROOT_AND_ROWS = obj({"root": a_digest, "rows": integer()})
GIVEN_SHARES = arr(obj({"party": a_name, "value": a_share}), most=FEW)
GIVEN_BEACON = obj({"source": a_name, "text": a_beacon}, {"evidence": a_text})
GIVEN_BEACONS = arr(GIVEN_BEACON, most=FEW)
a_slot = text(r"[A-Za-z0-9._-]{1,40}\|[1-9][0-9]{0,2}")


def commitment_of(scored: bool) -> Shape:
    """commitment.json (VDP §3.1), with a list of scores or without."""
    return obj({
        "v": text("VDP-1"), "suite": a_text, "drawId": a_name, "org": a_name, "task": a_name, "seq": integer(1),
        "prev": a_digest, "attempt": integer(1), "rules": RULES,
        "policy": obj({"id": a_name, "version": a_name, "hash": a_digest}), "legend": names_of,
        "subjects": obj({"root": a_digest, "rows": integer(), "fileHash": a_digest}), "persons": ROOT_AND_ROWS,
        "bars": ROOT_AND_ROWS, "pi": arr(a_cell_with_chance({}, scored)), "flags": arr(a_cell),
        "shares": arr(share_of, 2, FEW), "beacons": arr(beacon_of, most=FEW), "revealDeadline": time_of,
        "software": obj({"name": a_text, "version": a_text, "sha256": a_digest}), "approvals": APPROVALS},
        {"beaconTime": time_of, "openDeadline": time_of, "scores": ROOT_AND_ROWS})


def signatures_of(suite: Suite) -> Shape:
    """Signatures of one suite."""
    return arr(obj({"key": a_key_id, "alg": text(suite.alg), "sig": base64_of}), most=FEW)


def certificate_of(suite: Suite, scored: bool, sealed: bool) -> Shape:
    """certificate.json (VDP §8)."""
    places: Dict[str, Shape] = {"commit": INDEX, "result": INDEX}
    return obj({
        "v": text("VDP-1"), "suite": a_text, "drawId": a_name, "commit": a_digest, "K": a_digest, "seedText": a_text,
        "shares": GIVEN_SHARES, "beacons": GIVEN_BEACONS,
        "cells": arr(a_cell_with_chance({"n": integer(), "cutoff": nullable(a_digest)}, scored)),
        "order": arr(a_cell),
        "drawn": arr(obj({"id": a_name, "cell": a_cell, "ticket": a_digest, "leaf": integer()})),
        "mandatory": arr(a_name), "reserve": mapping(_PATH, arr(a_name)),
        "assignment": obj({"components": arr(obj({"T": integer(1), "B": integer(), "slots": integer(1)})),
                           "slots": arr(obj({"slot": a_slot, "person": a_name, "rank": integer(1)}))}),
        "assurance": text("open|closed", expected="open | closed"), "resultHash": a_digest,
        "log": obj(dict(places, open=INDEX) if sealed else places), "signatures": signatures_of(suite)}, {"tst": a_text})


def proofs_of(suite: Suite) -> Shape:
    """log/proofs.json (VDP §15.4, §15.20)."""
    head = obj({"size": integer(1, (1 << 53) - 1), "root": a_digest, "time": time_of, "signatures": signatures_of(suite)})
    return obj({"consistency": rising(obj({"path": arr(a_digest), "sth": head}), lambda older: older["sth"]["size"]),
                "inclusion": mapping(_INDEX, arr(a_digest)), "sth": head})


def keys_of(suite: Suite) -> Shape:
    """log/keys.json (VDP §15.4)."""
    return arr(obj({"id": a_key_id, "alg": text(suite.alg), "spki": base64_of, "owner": text(".*")}), most=FEW)


EVENT_LINE = obj({"effect": obj({"open": arr(a_slot),
                                 "seats": arr(obj({"slot": a_slot, "person": a_name}, {"rank": integer(1)}))},
                                {"substitute": nullable(a_name)}), "index": INDEX},
                 {"beacons": arr(GIVEN_BEACON, 1, FEW), "shares": GIVEN_SHARES})
REASONS = {"SUBJECT_VOID": "CLOSED|MOVED|DUPLICATE|OUT_OF_SCOPE|SUSPENDED|UNREACHABLE",
           "PERSON_RECUSED": "INTEREST|KINSHIP|FORMER_EMPLOYER|OTHER_DOUBT", "PERSON_ABSENT": "ILLNESS|LEAVE|DUTY|LEFT_OFFICE"}


def event_of(value: Any, at: str) -> Iterator[Fault]:
    """The body of an EVENT entry (VDP §15.28), as far as it can be told without the rules of its draw."""
    kind = value.get("type") if isinstance(value, dict) else None
    reasons = REASONS.get(kind, "-") if isinstance(kind, str) else "-"
    required: Dict[str, Shape] = {
        "approvals": APPROVALS, "drawId": a_name, "evidenceHash": a_digest, "no": integer(1), "reasonCode": text(reasons),
        "subject": a_name, "type": text("|".join(REASONS), blocks=True)}
    required.update({"status": text("[EM]")} if kind == "SUBJECT_VOID" else {"person": a_name, "slot": integer(1, 100)})
    together = [("shares", arr(EVENT_SHARE, 2, FEW), "revealDeadline"), ("beacons", arr(beacon_of, 1, FEW), "beaconTime")]
    optional: Dict[str, Shape] = {}
    for member, shape, when in together:
        optional.update({member: shape, when: time_of})
    yield from obj(required, optional)(value, at)
    if not isinstance(value, dict):
        return
    for member, _, when in together:
        if (member in value) != (when in value):
            yield Fault("%s.%s" % (at, when), "a member beside %s, and only there" % member, value.get(when), True)
    if "beacons" in value and "shares" not in value:
        yield Fault(at + ".beacons", "a member beside shares only", value["beacons"], True)
    for member, name in (("shares", "party"), ("beacons", "source")):
        items = value.get(member)
        names = [str(item.get(name)) for item in items if isinstance(item, dict)] if isinstance(items, list) else []
        if len(set(names)) != len(names):
            yield Fault("%s.%s" % (at, member), "each %s once" % name, names, False)


def result_of(value: Any, at: str) -> Iterator[Fault]:
    """The body of a RESULT entry: a fingerprint of the result, open or sealed, and not both."""
    if isinstance(value, dict) and ("resultHash" in value) == ("sealed" in value):
        yield Fault(at, "resultHash | sealed", value, False)


IDS = rising(a_name)
REQUIRED: Dict[str, Dict[str, Shape]] = {  # what an entry's body must hold, VDP §9.1, §15.20
    "ANCHOR": {"party": a_name, "anchor": a_digest},
    "POLICY": {"id": a_name, "version": a_name, "hash": a_digest},
    "SNAPSHOT": {"list": text("subjects|persons|bars|scores"), "root": a_digest, "rows": integer(), "fileHash": a_digest},
    "COMMIT": {"commit": a_digest}, "RECEIPT": {"commit": a_digest, "party": a_name},
    "REVEAL": {"commit": a_digest, "party": a_name, "value": a_digest},
    "BEACON": {"commit": a_digest, "source": a_name, "text": a_beacon}, "RESULT": {"commit": a_digest},
    "OPEN": {"commit": a_digest, "party": a_name, "value": a_share, "salt": a_digest},
    "INSPECTION": {"subject": a_name, "date": a_day}, "VOID": {"commit": a_digest, "reason": a_text}, "EVENT": {}}
TYPED: Dict[str, Dict[str, Shape]] = {     # what it may hold, in this shape
    "COMMIT": {"attempt": integer(1), "drawId": a_name, "prev": a_digest, "seq": integer(1), "task": a_name,
               "shares": arr(share_of, 2, FEW)},
    "REVEAL": {"event": integer(1)}, "BEACON": {"event": integer(1)},
    "RESULT": {"resultHash": a_digest, "sealed": a_digest, "drawn": IDS}, "OPEN": {"drawn": IDS},
    "INSPECTION": {"drawId": a_name}}
COMMIT_MEMBERS = tuple(sorted(TYPED["COMMIT"]))


# ---------------------------------------------------------------- beacons, VDP §4.4 and §15.2

_GROUP = r"(?:b[1-9][0-9]?-[1-9][0-9]?|d[1-9][0-9]?)"
_LOTTERY = re.compile(r"([0-9]{1,20}):(%s(?:\.%s)*)" % (_GROUP, _GROUP))


def rule_is_known(source: str, rule: str) -> bool:
    """Whether a committed rule is well-formed for its source; sources that this program does not know may say anything."""
    if source.startswith("drand."):
        return bool(re.fullmatch(r"[1-9][0-9]{0,14}", rule))
    if not source.startswith("lottery."):
        return source != "dice" or rule == "d10x20"
    return bool(_LOTTERY.fullmatch(rule)) and all(  # k strictly ascending balls of 1…max: never more than max
        int(k) <= int(most) for k, most in re.findall(r"b([0-9]+)-([0-9]+)", rule))


def beacon_verdict(source: str, rule: str, written: str, evidence: Optional[str] = None) -> Tuple[str, Words]:
    """Whether a beacon's text obeys the committed rule: pass, fail or not-checked, and why."""
    if not BEACON_TEXT.fullmatch(written):
        return "fail", ("含不允许的字符", "characters that are not allowed")
    if not rule_is_known(source, rule):
        return "fail", ("承诺的信标规则写法不对", "the committed rule is not well-formed")
    if source == "dice":
        return ("pass" if re.fullmatch(r"[0-9]{20}", written) else "fail"), ("应为 20 位数字", "20 digits are needed")
    if source.startswith("drand."):
        return _drand_verdict(rule, written, evidence)
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


def _drand_verdict(rule: str, written: str, evidence: Optional[str]) -> Tuple[str, Words]:
    """A round and its randomness, which is the SHA-256 of the round's signature in either suite (VDP §15.23)."""
    number, _, randomness = written.partition(":")
    if number != rule or not HEX.fullmatch(randomness):
        return "fail", ("应为承诺的轮次和 64 位十六进制随机数", "the committed round and 64 hex digits are needed")
    if evidence is not None and (not re.fullmatch(r"([0-9a-f]{2})+", evidence)
                                 or hashlib.sha256(bytes.fromhex(evidence)).hexdigest() != randomness):
        return "fail", ("随机数不是所附签名的 SHA-256", "the randomness is not the SHA-256 of the signature beside it")
    return "not-checked", ("drand 网络自身的签名须人工核对", "the network's own signature is for a person to compare")


def share_commitment(draw_id: str, party: str, value: str, suite: Suite = S) -> str:
    """hex(H("VDP1-SHARE|" ‖ drawId ‖ "|" ‖ party ‖ "|" ‖ share)), VDP §4.2; of an event drawId ‖ "/" ‖ no, §15.28."""
    return sha(("VDP1-SHARE|%s|%s|%s" % (draw_id, party, value)).encode("utf-8"), suite=suite).hex()


def chain_anchor(party: str, value: str, index: int, suite: Suite = S) -> str:
    """The anchor v_0 below v_index of a hash chain, VDP §4.2."""
    for _ in range(index):
        value = sha(("VDP1-CHAIN|%s|%s" % (party, value)).encode("utf-8"), suite=suite).hex()
    return value


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
    "V1.timestamp": ("时间戳有效", "the time stamp holds"),
    "V1.key": ("由您指定的密钥签名", "signed by the key you named"),
    "V2.inclusion": ("每条记录都在账本树中", "every entry is in the ledger's tree"),
    "V2.sth": ("账本树头与各记录相符", "the tree head fits the entries"),
    "V2.consistency": ("较早的树头均为当前树头的前段", "earlier tree heads are beginnings of this one"),
    "V2.entries": ("所需账本记录齐全，各一次，无其他记录", "the needed entries are there, once each, and no strange ones"),
    "V3.order": ("先封存，后出示，再公布信标，最后出结果", "sealed first, then shares, then beacon, then result"),
    "V3.time": ("时间均在期限之内", "every time keeps its limit"),
    "V4.share": ("各方种子份额与其承诺一致", "each party's share is the one it had committed to"),
    "V4.chain": ("链式份额逐个使用，未跳号", "chain shares are used one after the other"),
    "V4.reuse": ("份额承诺未曾用过", "no commitment to a share was used before"),
    "V4.beacon": ("信标符合规则（数值本身请人工核对）", "beacons obey their rules (compare the value itself by eye)"),
    "V4.seed": ("种子与抽取密钥正确", "seed text and draw key are right"),
    "V4.assurance": ("保证级别属实", "the assurance level is true"),
    "V5.exclusions": ("排除的企业与账本证据一致", "those excluded are the ones that the ledger proves"),
    "V5.mandatory": ("前次作废的企业未再进入摇号", "those voided last time are not drawn for again"),
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
    "V9.events": ("事后事件连号、经批准、属实", "events are numbered, approved and true to the state of the draw"),
    "V9.seed": ("事件的份额与信标正确", "shares and beacons of events are right"),
    "V9.effect": ("事件的后果重算一致", "the effects of events are as recomputed"),
    "V9.ends": ("受检企业均有检查记录", "every subject ends in an inspection or an event"),
    "V10.sequence": ("各次抽取连号相接", "the draws are numbered without gaps, each naming the one before"),
    "V10.results": ("每次封存只有一个结果或作废", "one result or void for each commitment"),
    "V10.attempt": ("重抽有作废记录并经批准", "another attempt follows a void one, approved"),
}


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
    """A ZIP that contradicts itself, or says what VDP §15.18 does not know: a word of DAMAGES, and the file it is in."""

    def __init__(self, code: str, file: str = ""):
        super().__init__("%s %s" % (code, file))
        self.words = tuple(word % file if "%s" in word else word for word in DAMAGES[code])


DAMAGES: Dict[str, Words] = {
    "directory": ("目录与文件尾不一致，或根本不是 ZIP 文件", "its end and its directory differ, or it is no ZIP at all"),
    "gaps": ("文件互相重叠，或其间夹有别的内容", "its files overlap, or something stands between them"),
    "short": ("内容不完整，过早结束", "it ends too early"),
    "differs": ("目录与文件 %s 自身的记载不一致", "its directory and its file %s differ"),
    "method": ("文件 %s 的压缩方式不在 VDP §15.18 之列", "its file %s is packed in a way that VDP §15.18 does not know"),
    "sum": ("文件 %s 的大小或校验和不对", "size or checksum of its file %s are wrong"),
    "file": ("文件 %s 过早结束", "its file %s ends too early"),
    "more": ("文件 %s 的内容多于所述", "more stands in its file %s than it says"),
    "packed": ("压缩内容损坏", "its packed content is broken"),
    "access": ("文件不存在，或无法读取", "the file is not there, or cannot be read"),
}


def read_directory(stream: BinaryIO) -> List[ZipEntry]:
    """The files of a ZIP by VDP §15.18: its parts say the same, and fill it from the first byte to the last."""
    end = stream.seek(0, os.SEEK_END) - 22
    if end < 0:
        raise Damaged("directory")
    mark, disk, first, here, count, length, offset, comment = struct.unpack("<4s4H2IH", _bytes(stream, end, 22))
    if mark != b"PK\5\6" or comment or disk or first or here != count or offset + length != end:
        raise Damaged("directory")
    directory, entries, place = io.BytesIO(_bytes(stream, offset, length)), [], 0
    for _ in range(count):
        entry, place = _entry(stream, directory, place)
        entries.append(entry)
    if place != length:
        raise Damaged("directory")
    place = 0
    for entry in sorted(entries, key=lambda e: e.start):
        if entry.start != place:
            raise Damaged("gaps")
        place = _end_of(stream, entry)
    if place != offset:
        raise Damaged("gaps")
    return entries


def _bytes(stream: BinaryIO, at: int, length: int) -> bytes:
    stream.seek(at)
    data = stream.read(length)
    if len(data) != length:
        raise Damaged("short")
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
        raise Damaged("differs", name.decode("utf-8", "replace"))
    if (flags | own_flags) & 1 or method not in (0, 8) or method == 0 and packed != size:
        raise Damaged("method", name.decode("utf-8", "replace"))
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
            raise Damaged("differs", entry.name)
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
            raise Damaged("sum", self.entry.name)
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
                raise Damaged("file", self.entry.name)
        if self.inflate.unused_data or self.left:
            raise Damaged("more", self.entry.name)
        return b""

    def packed(self, most: int) -> bytes:
        data = _bytes(self.stream, self.place, min(most, self.left))
        self.place, self.left = self.place + len(data), self.left - len(data)
        return data


class Bundle:
    """The files of one bundle, read with limits. Faults go to the report; an unreadable ZIP raises Unreadable."""

    PARSERS: Dict[str, Callable[[bytes], Any]] = {
        "subjects.rows": parse_subject, "persons.rows": parse_person, "bars.rows": parse_bar,
        SCORES: parse_score, "events.jsonl": parse_jcs, "log/entries.jsonl": parse_jcs}
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
            zh, en = fault.words if isinstance(fault, Damaged) else DAMAGES["access"] if isinstance(fault, OSError) \
                else DAMAGES["packed" if isinstance(fault, zlib.error) else "directory"]
            raise Unreadable(("不是可读的 ZIP 文件：" + zh, "not a readable ZIP file: " + en))

    def _read(self, stream: BinaryIO, report: Report) -> None:
        report.ran("V1.zip", "")
        entries = read_directory(stream)
        if sum(entry.size for entry in entries) > MAX_UNPACKED \
                or any(entry.size > MAX_JSON for entry in entries if entry.name.endswith((".json", ".jsonl"))) \
                or any(entry.size > (1 << 20) + MAX_RATIO * entry.packed for entry in entries):
            raise Unreadable(("解压后超过 VDP §15.11 的限度", "it unpacks to more than VDP §15.11 allows"))
        names = [entry.name for entry in entries]
        for extra in sorted(set(names) - set(FILES + (SCORES,))):
            report.fail("V1.zip", extra, "多余的文件", "an unknown file")
        for file in FILES + (SCORES,):
            if names.count(file) != 1 and (file != SCORES or file in names):
                report.fail("V1.zip", file, "文件缺失或重复", "a file missing, or there more than once", "1",
                            str(names.count(file)))
                self.broken[file] = "V1.zip"
        for entry in entries:
            self._read_one(entry, io.BufferedReader(Unpacked(stream, entry), 1 << 20))

    def _read_one(self, entry: ZipEntry, content: BinaryIO) -> None:
        known = entry.name in FILES + (SCORES,) and entry.name not in self.broken
        if known and entry.name in self.PARSERS:
            longest = MAX_LINE if entry.name.endswith(".rows") else MAX_JSON
            self.lines[entry.name] = read_lines(content, self.PARSERS[entry.name], longest)
        elif known:
            self.raw[entry.name] = content.read()
        while content.read(1 << 20):  # what nobody needs must be whole, too
            pass


# ---------------------------------------------------------------- the log, entry by entry, VDP §15.20

Entry = Tuple[int, Dict[str, Any]]  # index and entry


def day_of(at: str) -> str:
    """The day of an entry: the date of its time plus 8 hours."""
    return later_by(at, 8 * 3600)[:10]


class Log:
    """The entries of a bundle by what they stand there for; what has no place there is `stray`."""

    def __init__(self, entries: Sequence[Entry], commitment: Dict[str, Any], commit: str):
        self.commitment, self.commit = commitment, commit
        self.sealed = commitment["rules"]["mode"] == "SEALED"
        self.own: List[Entry] = []        # of the draw itself, VDP §15.6; RECEIPT and OPEN too
        self.events: List[Entry] = []
        self.replies: List[Entry] = []    # REVEAL and BEACON of events
        self.ends: List[Entry] = []       # INSPECTION of the draw
        self.history: List[Entry] = []
        self.anchors: List[Entry] = []
        self.evidence: List[Entry] = []
        self.stray: List[Entry] = []
        mine = [index for index, entry in entries if entry["type"] == "COMMIT" and entry["body"]["commit"] == commit]
        self.sole = len(mine) == 1
        self.at = min(mine, default=None)
        listed = [i for i, e in entries if e["type"] == "SNAPSHOT" and e["body"]["list"] == "subjects"]
        self.snapshot = listed[0] if len(listed) == 1 else None
        results = [i for i, e in entries if e["type"] == "RESULT" and e["body"]["commit"] == commit]
        self.result = results[0] if len(results) == 1 else None
        self.places: Dict[str, int] = {}  # COMMIT of other draws of the organisation
        for index, entry in entries:
            if entry["type"] == "COMMIT" and entry["body"]["commit"] != commit and self.of_org(entry):
                self.places.setdefault(entry["body"]["commit"], index)
        for item in sorted(entries, key=lambda item: item[0]):
            for place in self.places_of(*item):
                place.append(item)

    def of_org(self, entry: Dict[str, Any]) -> bool:
        return bool(entry["org"] == self.commitment["org"])

    def before(self, index: int, limit: Optional[int]) -> bool:
        """Whether something stands before an entry, or that entry is not known (another check says so)."""
        return limit is None or index < limit

    def places_of(self, index: int, entry: Dict[str, Any]) -> List[List[Entry]]:
        kind, body = entry["type"], entry["body"]
        mine, early = body.get("commit") == self.commit, self.before(index, self.snapshot)
        found: List[List[Entry]] = []
        if kind in ("POLICY", "SNAPSHOT"):
            return [self.own]
        if mine and kind in ("REVEAL", "BEACON"):
            return [self.replies if "event" in body else self.own]
        if mine and (kind in ("COMMIT", "RESULT") or kind in ("RECEIPT", "OPEN") and self.sealed):
            return [self.own]
        if kind in ("COMMIT", "REVEAL", "RESULT", "VOID") and not mine and self.of_org(entry) \
                and self.before(self.places.get(body["commit"], -1), self.at):
            found.append(self.history)
        if kind == "ANCHOR" and self.of_org(entry) and self.before(index, self.at):
            found.append(self.anchors)
        foreign = kind in ("RESULT", "OPEN") and not mine or kind == "INSPECTION" \
            or kind == "EVENT" and body["drawId"] != self.commitment["drawId"] and self.of_org(entry)
        if foreign and early:
            found.append(self.evidence)
        elif kind == "EVENT" and body["drawId"] == self.commitment["drawId"]:
            found.append(self.events)
        elif kind == "INSPECTION" and body.get("drawId") == self.commitment["drawId"] \
                and (self.result is None or index > self.result):
            found.append(self.ends)
        return found or [self.stray]

    def of(self, kind: str) -> List[Entry]:
        """The draw's own entries of one type."""
        return [item for item in self.own if item[1]["type"] == kind]

    def past(self, kind: str) -> List[Entry]:
        return [item for item in self.history if item[1]["type"] == kind]


# ---------------------------------------------------------------- the checks, VDP §10

class Verification:
    """Judges one bundle; every finding goes to `report`."""

    def __init__(self, path: str, pins: Sequence[str] = ()):
        self.report = Report(path)
        self.pins = list(pins)
        self.bundle = Bundle(path, self.report)
        self.broken = self.bundle.broken
        self.json: Dict[str, Any] = {}
        self.suite = S
        self.keys: Dict[str, bytes] = {}
        self.entries: List[Entry] = []
        self.indexes: Set[str] = set()  # of all entries, also of those that are out of shape
        self.event_lines: List[Dict[str, Any]] = []
        self.commit = ""           # C, VDP §3.2
        self.key: Optional[str] = None  # K, VDP §4.5
        self.single: Optional[Dict[str, Fraction]] = None  # x of each row, where there are scores
        self.drawn: Optional[Draw] = None
        self.seating: Optional[Seating] = None
        self.whole = False         # whether the log shows all earlier draws (V10.sequence)
        self.sorted_log: Optional[Log] = None

    def run(self, some: Optional[Sequence[Callable[[], None]]] = None) -> Report:
        """Makes all checks, or some. What breaks one stage never stops the others, and never passes in silence."""
        stages = some or (self.documents, self.shapes, self.lists, self.fingerprints, self.signatures, self.ledger,
                  self.older_heads, self.entries_of_draw, self.order_and_time, self.seed, self.allocation, self.selection,
                  self.team, self.sequence, self.results, self.attempt, self.chain, self.reuse, self.exclusions,
                  self.carried_over, self.events, self.timestamp)
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

    @property
    def log(self) -> Log:
        """The entries sorted; asked for only where commitment and entries could be read."""
        if self.sorted_log is None:
            self.sorted_log = Log(self.entries, self.json["commitment.json"], self.commit)
        return self.sorted_log

    # -- V1

    def documents(self) -> None:
        """Canonical forms (VDP §1.3, §2, §15.4)."""
        report = self.report
        for file in FILES + ((SCORES,) if SCORES in self.bundle.lines else ()):
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
            if file.endswith(".rows"):
                self.sorted_rows(file, [row.key for row in lines.rows if row is not None and row.key is not None])
        if "V1.canonical" not in report.made:
            self.need(["V1.canonical", "V1.shape"], *FILES)
        commitment, there = self.json.get("commitment.json"), SCORES in self.bundle.lines
        if isinstance(commitment, dict) and there != ("scores" in commitment) and SCORES not in self.broken:
            report.fail("V1.zip", SCORES, "承诺有得分表时，且仅此时，应有此文件", "there if, and only if, the commitment has scores",
                        str("scores" in commitment), str(there))
            self.broken[SCORES] = "V1.zip"

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
        commitment, certificate = self.json.get("commitment.json"), self.json.get("certificate.json")
        self.choose_suite(commitment)
        if isinstance(commitment, dict):
            scored, sealed = "scores" in commitment, self.rules().get("mode") == "SEALED"
        else:  # what kind of draw it was can only be seen from the rest
            places = certificate.get("log") if isinstance(certificate, dict) else None
            scored, sealed = SCORES in self.bundle.lines, isinstance(places, dict) and "open" in places
        for file, shape in (("commitment.json", commitment_of(scored)), ("log/proofs.json", proofs_of(self.suite)),
                            ("certificate.json", certificate_of(self.suite, scored, sealed)),
                            ("log/keys.json", keys_of(self.suite))):
            if file in self.json:
                self.shape_of(file, shape, self.json[file])
        self.shape_of_entries()
        if "policy.json" in self.json and not isinstance(self.json["policy.json"], dict):
            self.report.fail("V1.shape", "policy.json", "应为对象", "must be an object")
        if isinstance(commitment, dict) and "commitment.json:shape" not in self.broken:
            self.values_of_commitment(commitment)
        if isinstance(certificate, dict) and "certificate.json:shape" not in self.broken:
            self.ordered("certificate.json.cells", [cell["cell"] for cell in certificate["cells"]])
            self.ordered("certificate.json.drawn", [(d["cell"], d["ticket"], d["id"]) for d in certificate["drawn"]])
            self.ordered("certificate.json.mandatory", certificate["mandatory"])
            for cell in certificate["cells"]:
                if (cell["cutoff"] is None) != (cell["n"] == 0 or scored):
                    self.report.fail("V1.shape", "certificate.json.cells " + cell["cell"], "n 为 0 时且仅此时无中签线",
                                     "a cutoff is null where n = 0 (or there are scores) and only there", None, cell)
            for member, told in (("v", "VDP-1"), ("suite", self.suite.name)) if not isinstance(commitment, dict) else (
                    ("v", commitment.get("v")), ("suite", commitment.get("suite"))):
                self.report.equal("V1.shape", "certificate.json." + member, "与承诺不一致", "not as in the commitment",
                                  told, certificate[member])
        if isinstance(self.json.get("log/keys.json"), list) and "log/keys.json:shape" not in self.broken:
            self.ordered("log/keys.json", [key["id"] for key in self.json["log/keys.json"]])
        self.shape_of_events()

    def choose_suite(self, document: Any) -> None:
        name = document.get("suite", "S") if isinstance(document, dict) else "S"
        if isinstance(name, str) and name in SUITES:
            self.suite = SUITES[name]
        else:
            self.report.fail("V1.shape", "commitment.json.suite", "没有这种算法套件", "no such suite", "S | G", name)
            self.broken["suite"] = "V1.shape"

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
        if self.broken.get(file) == "V1.canonical" or file not in self.bundle.lines:
            return  # VDP §15.17
        if self.too_many(file, MAX_ENTRIES):
            return
        for number, row in enumerate(self.bundle.lines[file].rows, 1):
            shape = obj({"entry": obj({"type": text("[A-Z][A-Z0-9_]{0,39}"), "at": time_of, "org": a_name,
                                       "actor": a_name,
                                       "body": self.body_of(row)}),
                         "index": INDEX})
            self.indexes.add(str(row.get("index")) if isinstance(row, dict) else "")
            if self.shape_of(file, shape, row, "%s line %d" % (file, number)):
                self.entries.append((row["index"], row["entry"]))
        self.ordered(file, [index for index, _ in self.entries])

    def too_many(self, file: str, most: int) -> bool:
        count = len(self.bundle.lines[file].lines)
        if count > most:
            self.report.fail("V1.shape", file, "行数过多", "too many lines", "≤ %d" % most, str(count))
            self.broken.setdefault(file, "V1.shape")
        return count > most

    @staticmethod
    def body_of(row: Any) -> Shape:
        """The shape of an entry's body: its members of VDP §9 and §15.20, and others beside them but in EVENT (§15.28)."""
        entry = row.get("entry") if isinstance(row, dict) else None
        kind, body = (entry.get("type"), entry.get("body")) if isinstance(entry, dict) else (None, None)
        if not isinstance(kind, str) or kind == "EVENT":
            return event_of if kind == "EVENT" else anything
        required, typed = REQUIRED.get(kind, {}), TYPED.get(kind, {})
        rest = {member: anything for member in body if member not in required} if isinstance(body, dict) else {}
        members = obj(required, dict(rest, **typed))

        def check(value: Any, at: str) -> Iterator[Fault]:
            yield from members(value, at)
            if kind == "RESULT":
                yield from result_of(value, at)
        return check

    def shape_of_events(self) -> None:
        """Lines of events.jsonl, and what ties them to their entries (VDP §15.28)."""
        file = "events.jsonl"
        draw_id = self.json["commitment.json"].get("drawId") if isinstance(self.json.get("commitment.json"), dict) else None
        own = [(index, entry["body"]) for index, entry in self.entries
               if entry["type"] == "EVENT" and entry["body"]["drawId"] == draw_id]
        if self.broken.get(file) == "V1.canonical" and not own:  # VDP §15.17
            self.report.fail("V1.shape", file, "没有事件时应为空文件", "must be empty while there are no events")
        if self.broken.get(file) == "V1.canonical" or file not in self.bundle.lines or self.too_many(file, MAX_EVENTS):
            return
        good = all([self.shape_of(file, EVENT_LINE, row, "%s line %d" % (file, number))
                    for number, row in enumerate(self.bundle.lines[file].rows, 1)])
        if not good or "commitment.json:shape" in self.broken or not isinstance(self.json.get("commitment.json"), dict):
            return
        self.event_lines = list(self.bundle.lines[file].rows)
        self.ordered(file, [line["index"] for line in self.event_lines])
        lines = {line["index"]: line for line in self.event_lines}
        if len(own) > MAX_EVENTS:
            self.report.fail("V1.shape", "log/entries.jsonl EVENT", "事件过多", "too many events", "≤ %d" % MAX_EVENTS,
                             str(len(own)))
            self.broken.setdefault("events.jsonl", "V1.shape")
            return
        for index, body in own:
            place, wanted = "log/entries.jsonl %d EVENT.shares" % index, needs_randomness(body, self.rules())
            self.member(place, wanted, "shares" in body)
            line = lines.get(index, {})
            for member, there in (("shares", "shares" in body), ("beacons", "beacons" in body)):
                if line:
                    self.member("events.jsonl %d %s" % (index, member), there, member in line)
            if line:
                self.member("events.jsonl %d substitute" % index, body["type"] == "SUBJECT_VOID",
                            "substitute" in line["effect"])

    def member(self, place: str, wanted: bool, there: bool) -> None:
        """A member that must stand in its place, or must not."""
        if wanted != there:
            self.report.fail("V1.shape", place, "应有而无，或应无而有", "a member missing, or where it should not be",
                             str(wanted), str(there))
            self.broken.setdefault("events.jsonl:shape", "V1.shape")

    def ordered(self, place: str, keys: List[Any]) -> None:
        for i, (before, after) in enumerate(zip(keys, keys[1:])):
            if not before < after:
                self.report.fail("V1.shape", "%s[%d]" % (place, i + 1), "未按序，或重复", "out of order, or twice", None,
                                 after)

    def rules(self) -> Dict[str, Any]:
        commitment = self.json.get("commitment.json")
        rules = commitment.get("rules") if isinstance(commitment, dict) else None
        return rules if isinstance(rules, dict) else {}

    def values_of_commitment(self, commitment: Dict[str, Any]) -> None:
        """Rules that tie members of the commitment together (VDP §3, §15.7, §15.8, §15.25–§15.27)."""
        rules, beacons = commitment["rules"], commitment["beacons"]
        self.ordered("commitment.json.pi", [cell["cell"] for cell in commitment["pi"]])
        self.ordered("commitment.json.flags", commitment["flags"])
        parties = [share["party"] for share in commitment["shares"]]
        same = any(seat["region"] == "same" for seat in rules["team"])
        level, sealed = rules.get("regionLevel"), rules["mode"] == "SEALED"
        ties = [(share["party"], share["sealedTo"]) for share in commitment["shares"] if "sealedTo" in share]
        for right, place, zh, en in (
                (len(set(parties)) == len(parties), "shares", "同一方出现两次", "a party twice"),
                (len({b["source"] for b in beacons}) == len(beacons), "beacons", "同一信标来源出现两次", "a source twice"),
                (all(path.count("/") < rules["m"] for path in rules["qualOf"]), "rules.qualOf", "路径超出层数",
                 "a path beyond m codes"),
                ((commitment["seq"] == 1) == (commitment["prev"] == "0" * 64), "prev", "首次抽取应为 64 个 0，其后不应为 0",
                 "64 zeros for the first draw and only for it"),
                (bool(beacons) == ("beaconTime" in commitment), "beaconTime", "有信标才有此项", "present only with beacons"),
                (sealed == ("openDeadline" in commitment), "openDeadline", "SEALED 时且仅此时有此项",
                 "present in mode SEALED and only there"),
                (len(ties) == int(sealed), "shares", "SEALED 时应有且仅有一方密交，其余模式没有",
                 "one share is sealed in mode SEALED, none elsewhere"),
                (all(to in parties and to != party for party, to in ties), "shares", "密交的对象应为另一方",
                 "sealed to another party of the draw"),
                (rules.get("cross") != {}, "rules.cross", "不应为空", "must not be empty"),
                ("cross" not in rules or rules["m"] == 2, "rules.cross", "仅两层时有此项", "only with m = 2"),
                ("cross" not in rules or "scores" not in commitment, "rules.cross", "不能与得分表并用",
                 "not beside scores"),
                ([seat["slot"] for seat in rules["team"]] == list(range(1, len(rules["team"]) + 1)), "rules.team",
                 "岗位应从 1 起连续编号", "slots must be numbered from 1 in order"),
                (same == (level is not None), "rules.regionLevel", "有岗位要求同地区时才有此项",
                 "present only if a slot says region same"),
                (level is None or level <= rules["m"], "rules.regionLevel", "超出层数", "beyond the path's length")):
            if not right:
                self.report.fail("V1.shape", "commitment.json." + place, zh, en, None,
                                 show(commitment.get(place.split(".")[0])))
                if place.startswith("rules") or place == "openDeadline":
                    self.broken.setdefault("commitment.json:shape", "V1.shape")

    def lists(self) -> None:
        """Roots, row counts and file hashes of the lists (VDP §2.2, §15.6), also of rows that are not well-formed."""
        commitment = self.json.get("commitment.json")
        scored = isinstance(commitment, dict) and "scores" in commitment
        for which in ("subjects", "persons", "bars") + (("scores",) if scored else ()):
            file = which + ".rows"
            if not self.supported(["V1.snapshot"]) or \
                    (file not in self.bundle.lines and not self.need(["V1.snapshot"], file)):
                continue
            lines = self.bundle.lines[file]
            if lines.given_up:
                self.need(["V1.snapshot"], file)
                continue
            have = {"root": merkle_root([leaf_hash(line, self.suite) for line in lines.lines], self.suite).hex(),
                    "rows": len(lines.lines), "fileHash": lines.digest(self.suite)}
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
                self.paths_and_cells(lines.rows, self.rules()["m"])
            if which == "scores" and file not in self.broken and "subjects.rows" not in self.broken:
                rows = self.bundle.lines["subjects.rows"].rows if "subjects.rows" in self.bundle.lines else []
                eligible, scores = [r.key for r in rows if r.status == "E"], [r.key for r in lines.rows]
                if eligible != scores:
                    odd = sorted(set(eligible) ^ set(scores))
                    self.report.fail("V1.snapshot", file, "得分表的编号与可抽企业不同", "not the ids of the eligible subjects",
                                     "%d ids" % len(eligible), show(odd[:SHOWN]))
                    self.broken[file] = "V1.snapshot"

    def paths_and_cells(self, rows: Sequence[Subject], m: int) -> None:
        file, wrong = "subjects.rows", [row for row in rows if len(row.path) != m]
        for row in wrong:
            self.report.fail("V1.shape", file + " " + row.key, "分层路径长度不符", "a path of the wrong length",
                             str(m), str(len(row.path)))
        cells = len({row.cell for row in rows})
        if cells > MAX_CELLS:
            self.report.fail("V1.shape", file, "单元过多", "too many cells", "≤ %d" % MAX_CELLS, str(cells))
        if wrong or cells > MAX_CELLS:
            self.broken.setdefault(file, "V1.shape")

    def supported(self, checks: Iterable[str]) -> bool:
        """False, and a word for each check, where the suite is one that nobody knows."""
        if "suite" in self.broken:
            for check in checks:
                self.report.skip(check, "", "没有这种算法套件，无法核验", "there is no such suite, nothing can be checked by it")
            return False
        return True

    def fingerprints(self) -> None:
        """C, policy hash, resultHash (VDP §3.1, §3.2, §8)."""
        if not self.supported(["V1.commitment", "V1.policy", "V1.resultHash"]):
            return
        commitment, certificate = self.json.get("commitment.json"), self.json.get("certificate.json")
        if "commitment.json" in self.bundle.raw:  # also of bytes that are not canonical: they are not the committed ones
            self.commit = leaf_hash(self.bundle.raw["commitment.json"], self.suite).hex()
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
            fingerprint = leaf_hash(self.bundle.raw["policy.json"], self.suite).hex()
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
                                  leaf_hash(jcs(core), self.suite).hex(), certificate.get("resultHash"))
            else:
                self.need(["V1.resultHash"], "certificate.json:shape")

    def signatures(self) -> None:
        """Key ids, signatures of RESULT and tree heads, pinned keys (VDP §8, §9.2, §15.4, §15.20)."""
        if not self.supported(["V1.signature", "V1.key"]) or \
                not self.need(["V1.signature", "V1.key"], "log/keys.json", "log/keys.json:shape"):
            return
        owners: Dict[str, str] = {}
        for key in self.json["log/keys.json"]:
            place, der = "log/keys.json " + key["id"], parse_base64(key["spki"])
            public = parse_spki(der, self.suite) if der is not None else None
            if der is None or public is None or not is_key(public, self.suite):
                self.report.fail("V1.signature", place, "不是 %s 公钥" % self.suite.alg,
                                 "not a public key of " + self.suite.alg, "SubjectPublicKeyInfo", key["spki"])
            elif self.report.equal("V1.signature", place, "密钥编号与公钥不符", "the id does not fit the key",
                                   sha(der, suite=self.suite).hex()[:16], key["id"]):
                self.keys[key["id"]], owners[key["id"]] = public, key["owner"]
        certificate = self.json.get("certificate.json")
        signed: Dict[str, Set[str]] = {}
        if self.need(["V1.signature"], "certificate.json"):
            stated = certificate.get("resultHash") if isinstance(certificate, dict) else None
            signed["RESULT"] = self.signers("certificate.json", certificate, "VDP1-RESULT\n%s\n" % stated)
        if self.need(["V1.signature"], "log/proofs.json", "log/proofs.json:shape"):
            proofs = self.json["log/proofs.json"]
            for place, sth in [("log/proofs.json", proofs["sth"])] + [
                    ("log/proofs.json %d" % older["sth"]["size"], older["sth"]) for older in proofs["consistency"]]:
                good = self.signers(place, sth, "VDP1-STH\n%d\n%s\n%s\n" % (sth["size"], sth["root"], sth["time"]))
                signed.setdefault("STH", good)
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
            elif alg != self.suite.alg or data is None \
                    or not signature_holds(self.suite, self.keys[key], message.encode("utf-8"), data):
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
                root = root_of_path(leaf_hash(jcs(entry), self.suite), index, sth["size"],
                                    [bytes.fromhex(step) for step in path], self.suite)
            except ValueError:
                root = None
            if root is None or root.hex() != sth["root"]:
                self.report.fail("V2.inclusion", place, "包含证明不成立",
                                 "the inclusion proof does not lead to the signed root",
                                 sth["root"], root.hex() if root else None)
        for extra in sorted(set(paths) - self.indexes):
            self.report.fail("V2.inclusion", "log/proofs.json " + extra, "证明没有对应的记录",
                             "a proof of an entry that is not there")

    def older_heads(self) -> None:
        """Earlier tree heads are beginnings of the head, and older (VDP §15.20)."""
        checks = ["V2.consistency"]
        if not self.supported(checks) or not self.need(checks, "log/proofs.json", "log/proofs.json:shape"):
            return
        report, head = self.report, self.json["log/proofs.json"]["sth"]
        report.ran("V2.consistency", "log/proofs.json")
        heads = self.json["log/proofs.json"]["consistency"]
        for i, older in enumerate(heads):
            sth, place = older["sth"], "log/proofs.json consistency %d" % older["sth"]["size"]
            try:
                holds = is_prefix(sth["size"], bytes.fromhex(sth["root"]), head["size"], bytes.fromhex(head["root"]),
                                  [bytes.fromhex(step) for step in older["path"]], self.suite)
            except ValueError:
                holds = False
            if not holds:
                report.fail("V2.consistency", place, "不是当前树头的前段", "not a beginning of the tree head",
                            "%d %s" % (head["size"], head["root"]), "%d %s" % (sth["size"], sth["root"]))
            later = heads[i + 1]["sth"]["time"] if i + 1 < len(heads) else head["time"]
            if sth["time"] > later:
                report.fail("V2.consistency", place, "较早的树头时间更晚", "an earlier head with a later time",
                            "≤ " + later, sth["time"])

    def once(self, what: str, count: int) -> None:
        if count != 1:
            self.report.fail("V2.entries", "log/entries.jsonl " + what, "记录缺失或重复",
                             "an entry missing, or there more than once", "1", str(count))

    def entries_of_draw(self) -> None:
        """The entries that one draw needs, and no others than those of VDP §15.20 (§15.5, §15.6)."""
        if not self.supported(["V2.entries"]) or \
                not self.need(["V2.entries"], "log/entries.jsonl", "commitment.json", "commitment.json:shape"):
            self.broken.setdefault("log", "V2.entries")
            return
        report, log, commitment = self.report, self.log, self.json["commitment.json"]
        report.ran("V2.entries", "log/entries.jsonl")
        for kind in ("POLICY", "COMMIT", "RESULT") + (("RECEIPT", "OPEN") if log.sealed else ()):
            self.once(kind, len(log.of(kind)))
        logged = [entry["body"]["list"] for _, entry in log.of("SNAPSHOT")]
        wanted = ["subjects", "persons", "bars"] + (["scores"] if "scores" in commitment else [])
        for which in wanted:
            self.once("SNAPSHOT " + which, logged.count(which))
        for which in sorted(set(logged) - set(wanted)):
            report.fail("V2.entries", "log/entries.jsonl SNAPSHOT " + which, "不是本次抽取的名录", "not a list of this draw")
        self.replies_of_draw(commitment)
        for index, entry in log.stray:
            report.fail("V2.entries", "log/entries.jsonl %d %s" % (index, entry["type"]), "抽取包不应含此记录",
                        "an entry that does not belong here", None, show(entry["body"]))
        self.twice()
        if not log.sole:
            self.broken.setdefault("log", "V2.entries")
        for _, entry in log.of("COMMIT"):
            for member in COMMIT_MEMBERS:
                if member in entry["body"]:
                    report.equal("V2.entries", "log/entries.jsonl COMMIT." + member, "与承诺不一致", "not the commitment's",
                                 commitment[member], entry["body"][member])
        if self.need(["V2.entries"], "certificate.json"):
            self.result_of_draw()

    def replies_of_draw(self, commitment: Dict[str, Any]) -> None:
        """One REVEAL for each share that came, one BEACON for each beacon; RECEIPT and OPEN by the sealed party."""
        report, log, given = self.report, self.log, self.given_shares()
        sealed = self.sealed_party()
        revealed = [entry["body"]["party"] for _, entry in log.of("REVEAL")]
        parties = [share["party"] for share in commitment["shares"]]
        for party in parties:  # a REVEAL of a share that is "-" in the certificate is V4.share's to find
            count, arrived = revealed.count(party), given.get(party, "-") != "-"
            if party == sealed and count or count > 1 or arrived and count == 0 and party != sealed:
                report.fail("V2.entries", "log/entries.jsonl REVEAL " + party, "出示记录缺失、重复，或密交的份额被出示",
                            "a REVEAL missing, one too many, or of the sealed share", str(int(party != sealed)), str(count))
        for party in sorted(set(revealed) - set(parties)):
            report.fail("V2.entries", "log/entries.jsonl REVEAL " + party, "不是承诺中的一方", "not a party of the commitment")
        for kind in ("RECEIPT", "OPEN"):
            for index, entry in log.of(kind):
                report.equal("V2.entries", "log/entries.jsonl %d %s.party" % (index, kind), "不是密交的一方",
                             "not the sealed party", sealed, entry["body"]["party"])
        shown = [entry["body"]["source"] for _, entry in log.of("BEACON")]
        for source in sorted({b["source"] for b in commitment["beacons"]} | set(shown)):
            wanted = sum(b["source"] == source for b in commitment["beacons"])
            if wanted != shown.count(source):
                report.fail("V2.entries", "log/entries.jsonl BEACON " + source, "信标记录数不对",
                            "the wrong number of BEACON entries", str(wanted), str(shown.count(source)))
        numbers = {entry["body"]["no"] for _, entry in log.events}
        for index, entry in log.replies:
            if entry["body"]["event"] not in numbers:
                report.fail("V2.entries", "log/entries.jsonl %d %s" % (index, entry["type"]), "所属事件不存在",
                            "of an event that is not there", show(sorted(numbers)), show(entry["body"]["event"]))

    def twice(self) -> None:
        """Entries beside those of VDP §15.6 that stand twice."""
        seen: Set[bytes] = set()
        log = self.log
        several = {index: entry for part in (log.history, log.anchors, log.evidence, log.events, log.replies, log.ends)
                   for index, entry in part}
        for index, entry in sorted(several.items()):
            text_of = jcs(entry)
            if text_of in seen:
                self.report.fail("V2.entries", "log/entries.jsonl %d %s" % (index, entry["type"]), "同一记录出现两次",
                                 "the same entry twice")
            seen.add(text_of)

    def result_of_draw(self) -> None:
        """RESULT, and OPEN, against the certificate, and their places (VDP §15.5, §15.20, §15.25)."""
        report, log = self.report, self.log
        stated = self.json["certificate.json"]
        certificate: Dict[str, Any] = stated if isinstance(stated, dict) else {}
        result_hash, salts = certificate.get("resultHash"), [e["body"]["salt"] for _, e in log.of("OPEN")]
        for index, entry in log.of("RESULT"):
            member, wanted = "resultHash", result_hash
            if log.sealed:
                member, wanted = "sealed", None
                if len(salts) == 1 and HEX.fullmatch(salts[0]) and isinstance(result_hash, str):
                    wanted = sha(bytes.fromhex(salts[0]), result_hash.encode("utf-8"), suite=self.suite).hex()
            if wanted is None and log.sealed:
                continue  # OPEN is missing, and that was said
            report.equal("V2.entries", "log/entries.jsonl %d RESULT.%s" % (index, member), "账本中的结果指纹与证书不同",
                         "the logged fingerprint of the result is not the certificate's", wanted,
                         entry["body"].get(member))
        if "certificate.json:shape" not in self.broken:
            ids = sorted([d["id"] for d in certificate["drawn"]] + certificate["mandatory"])
            for index, entry in log.of("RESULT") + log.of("OPEN"):
                if "drawn" in entry["body"]:
                    report.equal("V2.entries", "log/entries.jsonl %d %s.drawn" % (index, entry["type"]), "中签名单与证书不同",
                                 "not the certificate's drawn and mandatory ids", ids, entry["body"]["drawn"])
        logged_at = certificate.get("log")
        positions: Dict[str, Any] = logged_at if isinstance(logged_at, dict) else {}
        for kind, member in (("COMMIT", "commit"), ("RESULT", "result")) + ((("OPEN", "open"),) if log.sealed else ()):
            if len(log.of(kind)) == 1:
                report.equal("V2.entries", "certificate.json.log." + member, "证书所记账本序号不对", "not the index of the entry",
                             log.of(kind)[0][0], positions.get(member))

    def given_shares(self) -> Dict[str, str]:
        """The certificate's share of each party, the first if there are several."""
        given: Dict[str, str] = {}
        certificate = self.json.get("certificate.json")
        if isinstance(certificate, dict) and "certificate.json:shape" not in self.broken:
            for share in certificate["shares"]:
                given.setdefault(share["party"], share["value"])
        return given

    def sealed_party(self) -> Optional[str]:
        """The party whose share only the supervising party got (VDP §15.25)."""
        return next((s["party"] for s in self.json["commitment.json"]["shares"] if "sealedTo" in s), None)

    def order_and_time(self) -> None:
        """V3 by index and by time (VDP §15.7, §15.25)."""
        checks = ["V3.order", "V3.time"]
        if not self.supported(checks) or \
                not self.need(checks, "log/entries.jsonl", "commitment.json", "commitment.json:shape"):
            return
        report, log = self.report, self.log
        report.ran("V3.order", "log/entries.jsonl")
        report.ran("V3.time", "log/entries.jsonl")
        steps = [log.of("POLICY") + log.of("SNAPSHOT"), log.of("COMMIT"), log.of("REVEAL") + log.of("RECEIPT"),
                 log.of("BEACON"), log.of("RESULT"), log.of("OPEN")]
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
        self.deadlines(self.json["commitment.json"])

    def deadlines(self, commitment: Dict[str, Any]) -> None:
        report, log = self.report, self.log
        deadline, beacon_time = commitment["revealDeadline"], commitment.get("beaconTime")
        opened = commitment.get("openDeadline")
        for kind, limit in (("REVEAL", deadline), ("RECEIPT", deadline), ("OPEN", opened or "")):
            for index, entry in log.of(kind):
                if entry["at"] > limit:
                    report.fail("V3.time", "log/entries.jsonl %d %s" % (index, kind), "晚于期限", "after the deadline",
                                "≤ " + limit, entry["at"])
        if beacon_time is not None and beacon_time <= deadline:
            report.fail("V3.time", "commitment.json.beaconTime", "信标时间应晚于出示期限", "must be later than revealDeadline",
                        "> " + deadline, beacon_time)
        if opened is not None and not (beacon_time or deadline) < opened <= later_by(deadline, 2_592_000):
            report.fail("V3.time", "commitment.json.openDeadline", "公开期限应晚于信标时间，且不超过出示期限后 30 天",
                        "must be later than the beacon, and at most 30 days after revealDeadline",
                        "%s < … ≤ %s" % (beacon_time or deadline, later_by(deadline, 2_592_000)), opened)
        for index, entry, beacon in self.beacon_entries():
            for member, limit in (("notBefore", beacon["notBefore"]), ("beaconTime", beacon_time or "")):
                if entry["at"] < limit:
                    report.fail("V3.time", "log/entries.jsonl %d BEACON" % index, "信标早于 " + member,
                                "a beacon earlier than " + member,
                                "≥ " + limit, entry["at"])

    def beacon_entries(self) -> List[Tuple[int, Dict[str, Any], Dict[str, Any]]]:
        """BEACON entries, each with its committed beacon."""
        committed = {beacon["source"]: beacon for beacon in self.json["commitment.json"]["beacons"]}
        return [(index, entry, committed[entry["body"]["source"]]) for index, entry in self.log.of("BEACON")
                if entry["body"]["source"] in committed]

    # -- V4

    def seed(self) -> None:
        """Shares, beacons, seed text and K (VDP §4)."""
        checks = ["V4.share", "V4.beacon", "V4.seed", "V4.assurance"]
        if not self.supported(checks) or not self.need(
                checks, "commitment.json", "commitment.json:shape", "certificate.json", "certificate.json:shape"):
            self.broken["K"] = self.broken.get("suite", "V4.seed")
            return
        commitment, certificate, report = self.json["commitment.json"], self.json["certificate.json"], self.report
        shares, beacons = self.shares(commitment, certificate), self.beacons(commitment, certificate)
        report.equal("V4.assurance", "certificate.json.assurance", "保证级别不实", "not the true assurance level",
                     "open" if commitment["beacons"] else "closed", certificate["assurance"])
        written = seed_text(self.commit, shares, beacons)
        key = sha(written.encode("utf-8"), suite=self.suite).hex()
        right = [report.equal("V4.seed", "certificate.json.seedText", "种子文本重算不一致", "not the seed text that follows",
                              written, certificate["seedText"]),
                 report.equal("V4.seed", "certificate.json.K", "抽取密钥重算不一致", "not the key that follows", key,
                              certificate["K"])]
        if all(right):
            self.key = key
        else:
            self.broken["K"] = "V4.seed"  # VDP §15.17: nothing that needs the key is checked then

    def shares(self, commitment: Dict[str, Any], certificate: Dict[str, Any]) -> List[Tuple[str, str]]:
        report, values = self.report, self.given_shares()
        committed = [share["party"] for share in commitment["shares"]]
        stated = [share["party"] for share in certificate["shares"]]
        report.ran("V4.share", "certificate.json.shares")
        if sorted(stated) != sorted(committed):
            report.fail("V4.share", "certificate.json.shares", "各方与承诺不同", "not the parties of the commitment",
                        committed, stated)
        elif stated != committed:
            report.fail("V4.share", "certificate.json.shares", "未按承诺的次序", "not in committed order", committed, stated)
        log_readable = "log/entries.jsonl" not in self.broken
        logged = [(entry["body"]["party"], entry["body"]["value"], entry["type"])
                  for kind in ("REVEAL", "OPEN") for _, entry in self.log.of(kind)] if log_readable else []
        for share in commitment["shares"]:
            party, value = share["party"], values.get(share["party"])
            place = "certificate.json.shares " + party
            if value in (None, "-") and not commitment["beacons"]:
                report.fail("V4.assurance", place, "没有信标而缺份额，应当作废",
                            "a share missing without any beacon: this draw is VOID",
                            "64 hex", "-")
            if value is None:
                continue
            if value == "-" and "sealedTo" in share:
                report.fail("V4.share", place, "密交的份额不能缺", "a sealed share is never missing", "64 hex", "-")
            if value != "-":
                self.share(place, share, value)
            if value != "-" and share["kind"] == "chain" and log_readable and party not in [who for who, _, _ in logged]:
                report.fail("V4.share", place + " / REVEAL", "链式份额没有出示记录", "no REVEAL of a chain share", value, None)
            for _, seen, kind in (item for item in logged if item[0] == party):
                report.equal("V4.share", "%s / %s" % (place, kind), "账本中的份额与证书不同",
                             "the %s entry is not the certificate's share" % kind, seen, value)
        return [(party, values.get(party, "-")) for party in committed]

    def share(self, place: str, share: Dict[str, Any], value: str) -> None:
        """One share against what was committed to (VDP §4.2, §15.22)."""
        chain = share["kind"] == "chain"
        found = chain_anchor(share["party"], value, share["index"], self.suite) if chain else \
            share_commitment(self.json["commitment.json"]["drawId"], share["party"], value, self.suite)
        self.report.equal("V4.share", place, "份额与其承诺不符", "the share is not the one committed to",
                          share["anchor" if chain else "commitment"], found)

    def beacons(self, commitment: Dict[str, Any], certificate: Dict[str, Any]) -> List[Tuple[str, str]]:
        report, found = self.report, []
        committed, stated = [b["source"] for b in commitment["beacons"]], [b["source"] for b in certificate["beacons"]]
        report.ran("V4.beacon", "certificate.json.beacons")
        same = report.equal("V4.beacon", "certificate.json.beacons", "信标与承诺不同", "not the beacons of the commitment",
                            committed, stated)
        if not same:
            return [(b["source"], b["text"]) for b in certificate["beacons"]]
        entries = self.beacon_entries() if "log/entries.jsonl" not in self.broken else []
        for i, (beacon, given) in enumerate(zip(commitment["beacons"], certificate["beacons"])):
            place = "certificate.json.beacons[%d] %s" % (i, beacon["source"])
            self.beacon_text("V4.beacon", place, beacon, given)
            for _, entry, owner in entries:
                if owner is beacon:
                    report.equal("V4.beacon", place + " / BEACON", "账本中的信标与证书不同",
                                 "the BEACON entry is not the certificate's", entry["body"]["text"], given["text"])
            found.append((beacon["source"], given["text"]))
        return found

    def beacon_text(self, check: str, place: str, beacon: Dict[str, Any], given: Dict[str, Any]) -> None:
        verdict, why = beacon_verdict(beacon["source"], beacon["rule"], given["text"], given.get("evidence"))
        if verdict == "fail":
            self.report.fail(check, place, *why, expected=beacon["rule"], actual=given["text"])
        elif verdict == "not-checked":
            self.report.skip(check, place + " " + visible(given["text"]), *why)

    def chain(self) -> None:
        """Chain shares are used one after the other, and each closed before the next (VDP §15.22)."""
        checks = ["V4.chain"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl"):
            return
        links = [share for share in self.json["commitment.json"]["shares"] if share["kind"] == "chain"]
        if links and not self.need(checks, "log"):
            return
        self.report.ran("V4.chain", "log/entries.jsonl")
        for share in links:
            self.link(share)
        if any(finding.id == "V4.chain" for finding in self.report.found):  # not checked in some part: no pass
            self.report.made.pop("V4.chain", None)

    def link(self, share: Dict[str, Any]) -> None:
        report, log, place = self.report, self.log, "commitment.json.shares " + share["party"]

        def missing(zh: str, en: str) -> None:
            if self.whole:
                report.fail("V4.chain", place, zh, en)
            else:
                report.skip("V4.chain", place, "历史不全，未核验：" + zh, "not all of history is here, not checked: " + en)

        anchors = [e["body"]["anchor"] for _, e in log.anchors if e["body"]["party"] == share["party"]]
        if not anchors:
            missing("没有该方的链锚记录", "no ANCHOR entry of this party")
        else:
            report.equal("V4.chain", place + " / ANCHOR", "不是最近登记的链锚", "not the anchor logged last", anchors[-1],
                         share["anchor"])
        used = [(entry["body"]["commit"], other["index"]) for _, entry in log.past("COMMIT")
                for other in entry["body"].get("shares", []) if other["kind"] == "chain"
                and (other["party"], other["anchor"]) == (share["party"], share["anchor"])]
        indexes = [index for _, index in used]
        if indexes != list(range(1, share["index"]))[share["index"] - 1 - len(indexes):] or len(indexes) >= share["index"]:
            report.fail("V4.chain", place, "链上的序号未逐个使用", "the indices of the chain were not used one after the other",
                        "1 … %d" % (share["index"] - 1), show(indexes))
            return
        if len(indexes) < share["index"] - 1:
            missing("更早的序号不在包内", "earlier indices are not in this bundle")
        if used and not any(e["body"]["commit"] == used[-1][0] and self.log.before(i, log.at)
                            and (e["type"] in ("RESULT", "VOID") or e["type"] == "REVEAL" and "event" not in e["body"]
                                 and e["body"]["party"] == share["party"]) for i, e in log.history):
            missing("上一个序号尚未出示或了结", "the index before was neither revealed nor closed")

    def reuse(self) -> None:
        """No commitment to a share stands twice (VDP §15.22)."""
        checks = ["V4.reuse"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl"):
            return
        report, log = self.report, self.log
        report.ran("V4.reuse", "commitment.json.shares")
        sets = [("commitment.json.shares", self.json["commitment.json"]["shares"])] + \
            [("log/entries.jsonl %d EVENT" % index, entry["body"].get("shares", [])) for index, entry in log.events]
        own = [(place, share["commitment"]) for place, shares in sets for share in shares if share["kind"] == "commit"]
        past = {share["commitment"]: index for index, entry in log.past("COMMIT")
                for share in entry["body"].get("shares", []) if share["kind"] == "commit"}
        seen: Dict[str, str] = {}
        for place, commitment in own:
            if commitment in seen or commitment in past:
                report.fail("V4.reuse", place, "份额承诺已用过", "a commitment that was used before", None,
                            "%s %s" % (commitment, seen.get(commitment) or "log/entries.jsonl %d" % past[commitment]))
            seen.setdefault(commitment, place)

    # -- V5

    def exclusions(self) -> None:
        """Rows excluded by what the ledger proves (VDP §2.4, §15.30)."""
        checks = ["V5.exclusions"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape"):
            return
        proven = self.rules().get("proven", [])
        if proven and (not self.need(checks, "log/entries.jsonl", "log", "subjects.rows")
                       or self.log.snapshot is None and not self.missing_snapshot(checks)):
            return
        self.report.ran("V5.exclusions", "subjects.rows")
        rows = {row.key: row for row in self.bundle.lines["subjects.rows"].rows} if proven else {}
        for line in proven:
            known = self.evidence(line)
            place, code = "commitment.json.rules.proven " + line["code"], "X." + line["code"]
            self.report.differ("V5.exclusions", place, "排除的企业与账本证据不一致", "not those whom the ledger proves",
                               [(k, k) for k in sorted((known & set(rows)) - set(line["except"]))],
                               [(k, k) for k, row in sorted(rows.items()) if row.status == code])
            for key in sorted(line["except"]):
                if key not in known or key not in rows:
                    self.report.fail("V5.exclusions", "%s.except %s" % (place, key), "例外没有证据，或不在名录中",
                                     "an exception without evidence, or without a row")

    def missing_snapshot(self, checks: Sequence[str]) -> bool:
        self.broken.setdefault("SNAPSHOT subjects", "V2.entries")
        return self.need(checks, "SNAPSHOT subjects")

    def evidence(self, line: Dict[str, Any]) -> Set[str]:
        """The ids that the bundle's earlier entries prove for one line of `proven`."""
        found: Set[str] = set()
        sealed_on = day_of(self.log.of("COMMIT")[0][1]["at"])
        for index, entry in self.entries:
            kind, body = entry["type"], entry["body"]
            if kind not in ("INSPECTION", "RESULT", "OPEN") or entry["org"] not in line["orgs"] \
                    or index >= (self.log.snapshot or 0):
                continue
            if not line["from"] <= (body["date"] if kind == "INSPECTION" else day_of(entry["at"])) <= sealed_on:
                continue
            if kind == "INSPECTION" and line["by"] != "RESULT":
                found.add(body["subject"])
            elif kind != "INSPECTION" and line["by"] != "INSPECTION":
                found.update(body.get("drawn", []))
        return found

    def carried_over(self) -> None:
        """Who was voided as eligible in the task's last draw is not drawn for again (VDP §7.3, §15.30)."""
        checks = ["V5.mandatory"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl"):
            return
        log, task = self.log, self.json["commitment.json"]["task"]
        voids = [(index, entry["body"]) for index, entry in log.evidence
                 if entry["type"] == "EVENT" and entry["body"]["type"] == "SUBJECT_VOID" and entry["body"]["status"] == "E"]
        if voids and not self.need(checks, "log", "subjects.rows"):
            return
        self.report.ran("V5.mandatory", "subjects.rows")
        status = {row.key: row.status for row in self.bundle.lines["subjects.rows"].rows} if voids else {}
        draws = [(index, entry["body"]) for index, entry in log.past("COMMIT") if entry["body"].get("task") == task]
        done = {entry["body"]["commit"] for index, entry in log.past("RESULT") if log.before(index, log.at)}
        for index, body in voids:
            of_draw = [at for at, commit in draws if commit.get("drawId") == body["drawId"]]
            later = [at for at, commit in draws if at > index and commit["commit"] in done]
            if of_draw and not later and status.get(body["subject"]) == "E":
                self.report.fail("V5.mandatory", "subjects.rows " + body["subject"], "上次作废的企业应列为必查",
                                 "voided in the last draw of this task: must be mandatory now", "M", "E")

    # -- V6, V7, V8

    def scores(self) -> Optional[Dict[str, int]]:
        if "scores" not in self.json["commitment.json"]:
            return None
        return {row.key: row.score for row in self.bundle.lines[SCORES].rows}

    def allocation(self) -> None:
        """x and π from lists and rules alone (VDP §5.2, §3.4)."""
        checks = ["V6.allocation", "V6.chances", "V6.order", "V6.cutoff", "V7.drawn", "V7.mandatory", "V7.reserve"]
        if not self.supported(checks) or not self.need(
                checks, "commitment.json", "commitment.json:shape", "subjects.rows", SCORES):
            self.broken.setdefault("draw", self.broken.get("subjects.rows", self.broken.get(SCORES, "V1.shape")))
            return
        commitment, rules = self.json["commitment.json"], self.rules()
        rows, scores = self.bundle.lines["subjects.rows"].rows, self.scores()
        eligible, _ = census(rows)
        try:
            shares, single = expectations(rules, rows, scores)
        except Refused as refused:
            for node, have, asked in refused.collisions:
                self.report.fail("V6.allocation", node or "(root)", "名额无法分配", "no allocation meets the quotas", asked,
                                 have)
            self.broken["draw"] = "V6.allocation"
            self.need(checks[1:], "draw")
            return
        self.single = single if scores is not None else None
        chances = chances_of(eligible, shares, scores is not None)
        self.report.differ("V6.chances", "commitment.json.pi", "概率重算不一致", "not the chance that follows",
                           [(c["cell"], c) for c in chances], [(c["cell"], c) for c in commitment["pi"]])
        self.report.differ("V6.chances", "commitment.json.flags", "必中或必不中的单元未如实标出", "not the cells with chance 0 or 1",
                           [(c, c) for c in flags_of(eligible, shares)], [(c, c) for c in commitment["flags"]])
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
        self.drawn = draw_subjects(Tickets(self.key, self.suite), rows, shares, rules["reserve"], "cross" in rules,
                                   self.single)

    def selection(self) -> None:
        """Rounding, cutoffs, drawn rows and reserve (VDP §5.3–§5.6, §15.10)."""
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
        if not self.supported(checks) or not self.need(
                checks, "draw", "persons.rows", "bars.rows", "certificate.json", "certificate.json:shape") or self.drawn is None:
            return
        persons, report = self.bundle.lines["persons.rows"].rows, self.report
        if self.rows_are_private():
            for check in checks:
                report.skip(check, "persons.rows, bars.rows", "部分人员或回避信息只公布了指纹，无法重算",
                            "some rows are published as hashes only")
            return
        report.ran("V8.feasible", "")
        try:
            seating = assign(Tickets(self.key or "", self.suite), self.slots(), persons)
        except Infeasible as short:
            report.fail("V8.feasible", "", "下列岗位无法全部派员", "these slots cannot all be filled", None,
                        ", ".join(short.slots))
            self.broken["team"] = "V8.feasible"
            self.need(checks[:2], "team")
            return
        self.seating = seating
        stated = self.json["certificate.json"]["assignment"]
        report.differ("V8.bounds", "certificate.json.assignment.components", "负荷上下限重算不一致", "not the bounds that follow",
                      [("%06d" % i, {"T": t, "B": b, "slots": n}) for i, (t, b, n) in enumerate(seating.components)],
                      [("%06d" % i, c) for i, c in enumerate(stated["components"])])
        report.differ("V8.assignment", "certificate.json.assignment.slots", "派员重算不一致", "not the seat that follows",
                      [(s, {"slot": s, "person": p, "rank": r}) for s, p, r in seating.seats],
                      [(s["slot"], s) for s in stated["slots"]], in_order=True)

    def rows_are_private(self) -> bool:
        rows = self.bundle.lines["persons.rows"].rows + self.bundle.lines["bars.rows"].rows
        return bool(self.rules()["team"]) and any(row.private for row in rows)

    def eligibility(self) -> Eligibility:
        return Eligibility(self.rules(), self.bundle.lines["persons.rows"].rows,
                           [bar.key[1:] for bar in self.bundle.lines["bars.rows"].rows if not bar.private])

    def slots(self) -> List[Slot]:
        """All slots of those drawn or mandatory."""
        taken, eligibility = self.drawn.taken() if self.drawn else set(), self.eligibility()
        return [slot for row in self.bundle.lines["subjects.rows"].rows if row.status == "M" or row.key in taken
                for slot in eligibility.slots(row)]

    # -- V9

    def events(self) -> None:
        """Events, their seeds and effects, and what became of the subjects (VDP §7, §15.28, §15.29)."""
        checks = ["V9.events", "V9.seed", "V9.effect", "V9.ends"]
        if not self.supported(checks) or not self.need(
                checks, "commitment.json", "commitment.json:shape", "log/entries.jsonl", "events.jsonl", "events.jsonl:shape"):
            return
        log, lines = self.log, {line["index"]: line for line in self.event_lines}
        for check in checks[:3]:
            self.report.ran(check, "events.jsonl")
        self.numbered(log, lines)
        for index, entry in log.events:
            if "shares" in entry["body"] and index in lines:
                self.seed_of_event(index, entry, lines[index])
        course = self.course()
        if log.events:
            course = self.effects(course, lines)
        self.endings(course)

    def numbered(self, log: Log, lines: Dict[int, Dict[str, Any]]) -> None:
        """What can be told of events without the state of the draw."""
        report = self.report
        report.differ("V9.events", "events.jsonl", "事件与账本记录不一一对应", "lines and EVENT entries are not the same",
                      [("%016d" % index, index) for index, _ in log.events],
                      [("%016d" % index, index) for index in sorted(lines)])
        for number, (index, entry) in enumerate(log.events, 1):
            place, body = "log/entries.jsonl %d EVENT" % index, entry["body"]
            report.equal("V9.events", place + ".no", "事件未连号", "events are not numbered 1, 2, …", number, body["no"])
            if log.result is not None and index < log.result:
                report.fail("V9.events", place, "事件早于结果", "an event before the RESULT", "> %d" % log.result, str(index))
            if "supervisor" not in [approval["role"] for approval in body["approvals"]]:
                report.fail("V9.events", place, "未经监督方批准", "not approved by the supervisor", "supervisor",
                            show(body["approvals"]))

    def seed_of_event(self, index: int, entry: Dict[str, Any], line: Dict[str, Any]) -> None:
        """Shares and beacons of one event (VDP §15.28)."""
        report, body, log = self.report, entry["body"], self.log
        place = "events.jsonl %d" % index
        name = "%s/%d" % (self.json["commitment.json"]["drawId"], body["no"])
        given = {share["party"]: share["value"] for share in line["shares"]}
        report.equal("V9.seed", place + " shares", "各方与事件所承诺的不同", "not the parties of the event",
                     [share["party"] for share in body["shares"]], [share["party"] for share in line["shares"]])
        for share in body["shares"]:
            value = given.get(share["party"], "-")
            if value != "-":
                report.equal("V9.seed", "%s shares %s" % (place, share["party"]), "份额与其承诺不符",
                             "the share is not the one committed to", share["commitment"],
                             share_commitment(name, share["party"], value, self.suite))
        if "beacons" not in body and all(value == "-" for value in given.values()):
            report.fail("V9.seed", place + " shares", "没有信标，也没有任何份额", "neither a beacon nor any share")
        beacons = line.get("beacons", [])
        same = report.equal("V9.seed", place + " beacons", "信标与事件所承诺的不同", "not the beacons of the event",
                            [b["source"] for b in body.get("beacons", [])], [b["source"] for b in beacons])
        for beacon, text_of in zip(body.get("beacons", []) if same else [], beacons):
            self.beacon_text("V9.seed", "%s beacons %s" % (place, beacon["source"]), beacon, text_of)
        replies = {kind: [(i, e) for i, e in log.replies if e["type"] == kind and e["body"]["event"] == body["no"]]
                   for kind in ("REVEAL", "BEACON")}
        report.equal("V9.seed", place + " / REVEAL", "账本中的出示与此不同", "not what the REVEAL entries say",
                     sorted([e["body"]["party"], e["body"]["value"]] for _, e in replies["REVEAL"]),
                     sorted([party, value] for party, value in given.items() if value != "-"))
        report.equal("V9.seed", place + " / BEACON", "账本中的信标与此不同", "not what the BEACON entries say",
                     sorted([e["body"]["source"], e["body"]["text"]] for _, e in replies["BEACON"]),
                     sorted([b["source"], b["text"]] for b in beacons))
        self.times_of_event(index, body, replies)

    def times_of_event(self, index: int, body: Dict[str, Any], replies: Dict[str, List[Entry]]) -> None:
        """Order and time of the replies to an event."""
        deadline, beacon_time = body["revealDeadline"], body.get("beaconTime", "")
        early = {b["source"]: b["notBefore"] for b in body.get("beacons", [])}
        last = max([i for i, _ in replies["REVEAL"]], default=index)
        faults = [(i, e, "≤ " + deadline) for i, e in replies["REVEAL"] if i <= index or e["at"] > deadline]
        for i, e in replies["BEACON"]:
            limit = max(beacon_time, early.get(e["body"]["source"], ""))
            if i <= max(last, index) or e["at"] < limit:
                faults.append((i, e, "≥ " + limit))
        for i, e, limit in faults:
            self.report.fail("V9.seed", "log/entries.jsonl %d %s" % (i, e["type"]), "次序或时间不对", "in the wrong order, or time",
                             limit, e["at"])
        if beacon_time and beacon_time <= deadline:
            self.report.fail("V9.seed", "log/entries.jsonl %d EVENT.beaconTime" % index, "信标时间应晚于出示期限",
                             "must be later than revealDeadline", "> " + deadline, beacon_time)

    def course(self) -> Optional[Course]:
        """The state after the draw: None where it is not known; without seats where those are not known (VDP §15.29)."""
        failed = self.report.failed()
        if self.drawn is None or failed & {"V7.drawn", "V7.mandatory"}:
            return None
        tickets, rows = Tickets(self.key or "", self.suite), self.bundle.lines["subjects.rows"].rows
        people = None
        if self.seating is not None and not failed & {"V8.bounds", "V8.assignment"}:
            people = (self.bundle.lines["persons.rows"].rows, self.eligibility(), self.seating,
                      tops_of(tickets, self.slots(), self.seating))
        return Course(self.rules(), tickets, rows, self.drawn.taken(), people, self.suite)

    def effects(self, course: Optional[Course], lines: Dict[int, Dict[str, Any]]) -> Optional[Course]:
        """Follows the events; gives the state after them, or None once it is not known."""
        report, log, failed = self.report, self.log, self.report.failed()
        sure = course is not None and course.people is not None and "V9.seed" not in failed
        faulty = {f.subject for f in report.found if f.id == "V9.events"} if "V9.events" in failed else set()
        if not sure:
            self.unknown_effects("V7, V8, V9.seed")
        for index, entry in log.events:
            place, body = "log/entries.jsonl %d EVENT" % index, entry["body"]
            line = lines.get(index)
            why = course.wrong(body) if course else None
            if why:
                report.fail("V9.events", place, *why, expected=None, actual=show(body))
            shares = [(s["party"], s["value"]) for s in line.get("shares", [])] if line else []
            beacons = [(b["source"], b["text"]) for b in line.get("beacons", [])] if line else []
            if why or line is None or any(subject.startswith(place) for subject in faulty) \
                    or "V9.seed" in failed and "shares" in body:
                if sure:
                    self.unknown_effects("V9.events")
                return None
            if course is None:
                continue
            key = event_key(self.key or "", leaf_hash(jcs(entry), self.suite).hex(), shares, beacons, self.suite) \
                if "shares" in body else ""
            effect = course.apply(body, key)
            if sure:
                report.equal("V9.effect", "events.jsonl %d effect" % index, "后果重算不一致", "not the effect that follows",
                             effect, line["effect"])
        return course

    def unknown_effects(self, cause: str) -> None:
        self.report.made.pop("V9.effect", None)
        self.report.skip("V9.effect", "events.jsonl", "未核验：%s 未通过或未核验" % cause,
                         "not checked: %s failed, or was not checked" % cause)

    def endings(self, course: Optional[Course]) -> None:
        """Every subject that is not void has its INSPECTION (VDP §15.29)."""
        report, ends = self.report, self.log.ends
        if course is None:
            self.broken.setdefault("course", "V7.drawn / V9.events")
            self.need(["V9.ends"], "course")
            return
        report.ran("V9.ends", "log/entries.jsonl")
        for index, entry in ends:
            if entry["body"]["subject"] not in course.inspected:
                report.fail("V9.ends", "log/entries.jsonl %d INSPECTION" % index, "不是本次的受检企业", "not a subject of this draw",
                            None, entry["body"]["subject"])
        left = course.inspected - course.void - {entry["body"]["subject"] for _, entry in ends}
        if left and "V9.ends" not in report.failed():
            report.made.pop("V9.ends", None)
            report.skip("V9.ends", "log/entries.jsonl", "%d 家受检企业尚无检查记录" % len(left),
                        "%d subjects have no inspection yet" % len(left))

    # -- V10

    def sequence(self) -> None:
        """Draws of the organisation without gaps, each naming the one before (VDP §15.21)."""
        checks = ["V10.sequence"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl", "log"):
            return
        report, commitment = self.report, self.json["commitment.json"]
        past, seq = self.log.past("COMMIT"), commitment["seq"]
        report.ran("V10.sequence", "log/entries.jsonl")
        if seq == 1:
            self.whole = True
            for index, _ in past:
                report.fail("V10.sequence", "log/entries.jsonl %d COMMIT" % index, "首次抽取之前已有封存",
                            "an earlier COMMIT, though this draw says it is the first")
            return
        if not past:
            report.made.pop("V10.sequence")
            report.skip("V10.sequence", "", "包内没有更早的封存记录，从第 %d 次起未核验" % seq,
                        "no earlier COMMIT is in this bundle: nothing is known before seq %d" % seq)
            return
        self.whole = past[0][1]["body"].get("seq") == 1
        good = True
        for i, (index, entry) in enumerate(past):
            body, place = entry["body"], "log/entries.jsonl %d COMMIT" % index
            absent = [member for member in COMMIT_MEMBERS if member not in body]
            if absent:
                report.fail("V10.sequence", place, "成员缺失", "members missing", show(list(COMMIT_MEMBERS)), show(absent))
                good = False
                continue
            before = past[i - 1][1]["body"] if i else None
            prev = before["commit"] if before else body["prev"]
            number = before.get("seq", 0) + 1 if before else body["seq"]
            if (body["seq"], body["prev"]) != (number, prev) or (body["seq"] == 1) != (body["prev"] == "0" * 64):
                report.fail("V10.sequence", place, "抽取未连号，或未接上前一次", "a gap, or not after the draw before it",
                            "seq %d, prev %s" % (number, prev), "seq %d, prev %s" % (body["seq"], body["prev"]))
                good = False
        last = past[-1][1]["body"]
        if (last.get("seq"), last["commit"]) != (seq - 1, commitment["prev"]):
            report.fail("V10.sequence", "commitment.json", "未接上最后一次抽取", "not after the last draw",
                        "seq %d, prev %s" % (seq, commitment["prev"]), "after seq %s, %s" % (last.get("seq"), last["commit"]))
            good = False
        if good and not self.whole:
            report.made.pop("V10.sequence")
            report.skip("V10.sequence", "", "从第 %d 次起连号；更早的不在包内，未核验" % past[0][1]["body"]["seq"],
                        "without a gap from seq %d on; nothing is known before" % past[0][1]["body"]["seq"])

    def results(self) -> None:
        """One RESULT or one VOID for each COMMIT (VDP §15.21)."""
        checks = ["V10.results"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl", "log"):
            return
        report, log = self.report, self.log
        report.ran("V10.results", "log/entries.jsonl")
        places = {entry["body"]["commit"]: index for index, entry in log.past("COMMIT") + log.of("COMMIT")}
        closed: Dict[str, int] = {}
        voids = [(i, e) for i, e in log.stray if e["type"] == "VOID" and e["body"]["commit"] == self.commit]
        for index, entry in log.history + log.of("RESULT") + voids:
            place, commit = "log/entries.jsonl %d %s" % (index, entry["type"]), entry["body"]["commit"]
            if commit not in places:
                report.fail("V10.results", place, "其封存记录不在包内", "its COMMIT is not there", commit, None)
            elif entry["type"] in ("RESULT", "VOID"):
                if index < places[commit]:
                    report.fail("V10.results", place, "早于其封存", "before its COMMIT", "> %d" % places[commit], str(index))
                closed[commit] = closed.get(commit, 0) + 1
                if closed[commit] > 1:
                    report.fail("V10.results", place, "一次封存有多个结果或作废", "more than one RESULT or VOID of a COMMIT", "1",
                                str(closed[commit]))
        for index, _ in voids:
            report.fail("V10.results", "log/entries.jsonl %d VOID" % index, "本次抽取已作废", "this very draw is VOID")
        still = [body["commit"] for _, body in ((i, e["body"]) for i, e in log.past("COMMIT")) if body["commit"] not in closed]
        if still and "V10.results" not in report.failed():
            report.made.pop("V10.results")
        for commit in still:
            report.skip("V10.results", "log/entries.jsonl %d COMMIT" % places[commit], "更早的一次封存尚无结果或作废",
                        "an earlier COMMIT is still open")

    def attempt(self) -> None:
        """Another attempt follows a VOID one, approved by the supervising party (VDP §3.3, §15.21)."""
        checks = ["V10.attempt"]
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape",
                                                       "log/entries.jsonl", "log"):
            return
        report, log, commitment = self.report, self.log, self.json["commitment.json"]
        report.ran("V10.attempt", "commitment.json.attempt")
        same = [(index, e["body"]) for index, e in log.past("COMMIT") if e["body"].get("drawId") == commitment["drawId"]]
        attempt = commitment["attempt"]
        if attempt == 1:
            for index, _ in same:
                report.fail("V10.attempt", "log/entries.jsonl %d COMMIT" % index, "同一编号已抽过", "an earlier COMMIT of this drawId",
                            "attempt > 1", "1")
            return
        if "supervisor" not in [approval["role"] for approval in commitment["approvals"]]:
            report.fail("V10.attempt", "commitment.json.approvals", "重抽未经监督方批准", "not approved by the supervisor",
                        "supervisor", show(commitment["approvals"]))
        if not same:
            if self.whole or "V10.sequence" in report.failed():
                report.fail("V10.attempt", "log/entries.jsonl COMMIT", "没有前一次尝试的封存", "no COMMIT of the attempt before")
            else:
                report.made.pop("V10.attempt")
                report.skip("V10.attempt", "", "前一次尝试不在包内，未核验", "the attempt before is not in this bundle, not checked")
            return
        index, body = same[-1]
        report.equal("V10.attempt", "log/entries.jsonl %d COMMIT.attempt" % index, "尝试次数不相接",
                     "not the attempt before this one", attempt - 1, body.get("attempt"))
        if not any(e["body"]["commit"] == body["commit"] and log.before(i, log.at) for i, e in log.past("VOID")):
            report.fail("V10.attempt", "log/entries.jsonl %d COMMIT" % index, "前一次尝试在本次封存前没有作废",
                        "the attempt before was not VOID before this COMMIT")

    def timestamp(self) -> None:
        """An authority stamped C before the shares were due (VDP §3.2, §15.24)."""
        checks, place, report = ["V1.timestamp"], "certificate.json tst", self.report
        if not self.supported(checks) or not self.need(checks, "commitment.json", "commitment.json:shape", "certificate.json",
                                                       "certificate.json:shape"):
            return
        text = self.json["certificate.json"].get("tst")
        if text is None:
            report.skip("V1.timestamp", "certificate.json", "没有时间戳", "there is no time stamp")
            return
        report.ran("V1.timestamp", place)
        try:
            stamp = Stamp(parse_base64(text) or b"")
        except ValueError:
            report.fail("V1.timestamp", place, "不是时间戳", "no time stamp", "TimeStampToken (RFC 3161)", None)
            return
        if not stamp.is_of(self.commit, self.suite):
            report.fail("V1.timestamp", place, "时间戳盖的不是 C", "not C was stamped", self.commit, stamp.imprint.hex())
        deadline = self.json["commitment.json"]["revealDeadline"]
        if stamp.time > deadline:
            report.fail("V1.timestamp", place, "时间戳晚于揭示期限", "stamped after the reveal deadline", "≤ " + deadline, stamp.time)
        authority = stamp.authority.named if stamp.authority else None
        try:
            for words in stamp.faults():
                report.fail("V1.timestamp", place, *words, expected=None, actual=authority)
        except _Unknown:
            report.skip("V1.timestamp", place, "时间戳用的算法本程序不识，未核验",
                        "the time stamp uses algorithms that this program does not hold")
            return
        report.made["V1.timestamp"] = "%s, %s, %s" % (authority, stamp.time, place)  # nobody vouches for the name


def later_by(at: str, seconds: int) -> str:
    """The time so many seconds later; the last one there is where it would be beyond."""
    try:
        moment = datetime.datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ") + datetime.timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return "9999-12-31T23:59:59Z"
    return "%04d" % moment.year + moment.strftime("-%m-%dT%H:%M:%SZ")


def chances_of(eligible: Dict[str, int], shares: Dict[str, Fraction], scored: bool) -> List[Dict[str, Any]]:
    """The chance table, by cells in byte order (VDP §3.4, §15.27)."""
    return [dict({"cell": c, "N": n, "x": str(shares[c])}, **({"pi": str(shares[c] / n)} if n and not scored else {}))
            for c, n in sorted(eligible.items())]


def flags_of(eligible: Dict[str, int], shares: Dict[str, Fraction]) -> List[str]:
    """Cells in which nobody, or everybody, is drawn."""
    return [c for c, n in sorted(eligible.items()) if n and shares[c] in (0, n)]


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
    suite = job.suite
    report, facts = job.report, []  # type: Report, List[Tuple[Words, Optional[str]]]
    rows = [row for row in job.bundle.lines["subjects.rows"].rows if row] if "subjects.rows" in job.bundle.lines else []
    leaf = next((i for i, row in enumerate(rows) if row.key == code), None)
    usable = job.supported(["V7.drawn"]) and job.need(["V7.drawn"], "subjects.rows", "commitment.json",
                                                              "commitment.json:shape",
                      "certificate.json", "certificate.json:shape", "K")
    if leaf is None:
        report.fail("V7.drawn", code, "名录中没有这家企业", "this enterprise is not in the pool", code, None)
        return report, facts
    row, lines = rows[leaf], job.bundle.lines["subjects.rows"].lines
    facts += [(("在名录中，第几行（从 0 起）", "in the pool, as row (from 0)"), str(leaf)),
              (("原文", "the row"), lines[leaf].decode("ascii"))]
    changed = fate(job, code)
    if changed is not None:
        facts.append((("抽取之后（事件）", "after the draw (events)"), changed))
    if not usable:
        return report, facts
    commitment, certificate = job.json["commitment.json"], job.json["certificate.json"]
    hashes = [leaf_hash(line, suite) for line in lines]
    root = root_of_path(hashes[leaf], leaf, len(hashes), inclusion_path(hashes, leaf, suite), suite)
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
    ticket = Tickets(job.key or "", suite)("T", code).hex()
    drawn = cell["cutoff"] is not None and ticket <= cell["cutoff"]
    if "scores" in commitment:  # VDP §15.27: no cutoffs; the whole pool decides
        job.run((job.allocation,))
        if job.drawn is None or job.single is None:
            report.fail("V7.drawn", code, "无法重算", "cannot be recomputed")
            return report, facts
        chance, drawn = str(job.single[code]), code in job.drawn.taken()
        facts.append((("得分", "score"), str((job.scores() or {})[code])))
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


def fate(job: Verification, code: str) -> Optional[str]:
    """What events did to one enterprise, as the bundle says; only the full check recomputes it (VDP §7)."""
    bodies = {index: entry["body"] for index, entry in job.entries if entry["type"] == "EVENT"}
    for line in reversed(job.event_lines):
        body = bodies.get(line["index"], {})
        if body.get("type") == "SUBJECT_VOID" and body.get("subject") == code:
            return "作废，不再检查 / void, not inspected any more"
        if line["effect"].get("substitute") == code:
            return "顶替作废的企业，要检查 / in the place of a void one, to be inspected"
    return None


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
