"""Keys that sign, and a ledger that proves: the ground of bundle_maker.py. For tests only; nothing here is constant-time."""
from __future__ import annotations

import base64
import datetime
import hashlib
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import verify_draw as v

Cheat = Callable[..., Any]


class Ed25519Key:
    """A signing key of suite S (RFC 8032 §5.1.6)."""

    suite = v.S

    def __init__(self, secret: bytes):
        h = hashlib.sha512(secret).digest()
        self.scalar = (int.from_bytes(h[:32], "little") & (1 << 254) - 8) | 1 << 254
        self.prefix, self.public = h[32:], v._encode(self.times(self.scalar))
        self.spki = v._SPKI + self.public

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


class Sm2Key:
    """A signing key of suite G (GB/T 32918.2), with nonces that follow from key and message."""

    suite = v.G

    def __init__(self, secret: bytes):
        self.d = int.from_bytes(v.sm3(secret).digest(), "big") % (v._SM2_N - 2) + 1
        self.public = b"".join(c.to_bytes(32, "big") for c in v.sm2_times(self.d, v._SM2_G) or (0, 0))
        self.spki = v._SM2_SPKI + self.public

    def sign(self, message: bytes) -> bytes:
        e, n, r, s, tries = v.sm2_digest(self.public, message), v._SM2_N, 0, 0, 0
        while not r or not s:
            tries += 1
            k = int.from_bytes(v.sm3(b"%d|%d|%d" % (self.d, e, tries)).digest(), "big") % (n - 1) + 1
            point = v.sm2_times(k, v._SM2_G)
            r = (e + (point[0] if point else 0)) % n
            if r and r + k != n:
                s = pow(1 + self.d, n - 2, n) * (k - r * self.d) % n
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def key_of(suite: v.Suite, secret: bytes) -> Any:
    return (Ed25519Key if suite is v.S else Sm2Key)(secret)


def key_id(key: Any) -> str:
    return v.sha(key.spki, suite=key.suite).hex()[:16]


def signed(key: Any, message: str) -> Dict[str, str]:
    """One signature as it stands in a bundle."""
    return {"key": key_id(key), "alg": key.suite.alg, "sig": base64.b64encode(key.sign(message.encode())).decode()}


def key_line(key: Any, owner: str) -> Dict[str, str]:
    return {"id": key_id(key), "alg": key.suite.alg, "spki": base64.b64encode(key.spki).decode(), "owner": owner}


def consistency_path(leaves: List[bytes], small: int, suite: v.Suite) -> List[bytes]:
    """RFC 9162 §2.1.4.1."""
    def part(first: int, of: List[bytes], whole: bool) -> List[bytes]:
        if first == len(of):
            return [] if whole else [v.merkle_root(of, suite)]
        split = 1 << (len(of) - 1).bit_length() - 1
        if first <= split:
            return part(first, of[:split], whole) + [v.merkle_root(of[split:], suite)]
        return part(first - split, of[split:], False) + [v.merkle_root(of[:split], suite)]
    return part(small, leaves, True)


class Ledger:
    """A growing ledger of which a bundle shows some entries. A cheat `entry:<label>` changes an entry as it is logged;
    if it gives False the entry is logged, but not shown."""

    def __init__(self, org: str, suite: v.Suite, cheats: Dict[str, Cheat], began: datetime.datetime):
        self.org, self.suite, self.cheats, self.now = org, suite, cheats, began
        self.entries: List[Dict[str, Any]] = []
        self.shown: List[int] = []
        self.heads: List[Tuple[int, str]] = []

    def time(self, seconds: int = 0) -> str:
        return (self.now + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")

    def wait(self, seconds: int) -> None:
        self.now += datetime.timedelta(seconds=seconds)

    def wait_until(self, at: str) -> None:
        self.now = max(self.now, datetime.datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ"))

    def add(self, label: str, kind: str, body: Dict[str, Any], org: Optional[str] = None) -> int:
        """Logs an entry, and gives its index."""
        self.wait(7)
        entry = {"type": kind, "at": self.time(), "org": org or self.org, "actor": "desk-1", "body": body}
        show = self.cheats.get("entry:" + label, lambda _: True)(entry)
        self.entries.append(entry)
        if show is not False:
            self.shown.append(len(self.entries) - 1)
        return len(self.entries) - 1

    def aside(self, count: int = 1) -> None:
        """Logs what no bundle shows."""
        for _ in range(count):
            self.wait(3)
            self.entries.append({"type": "LOGIN", "at": self.time(), "org": self.org, "actor": "desk-2",
                                 "body": {"n": len(self.entries)}})

    def leaf(self, index: int) -> bytes:
        return v.leaf_hash(v.jcs(self.entries[index]), self.suite)

    def head(self) -> None:
        """Remembers the present tree as an earlier head."""
        if self.entries and self.entries[-1]["at"] <= self.time():
            self.heads.append((len(self.entries), self.time()))

    def proofs(self, key: Any, cheat: Cheat) -> Dict[str, Any]:
        leaves = [self.leaf(i) for i in range(len(self.entries))]

        def sth(size: int, time: str) -> Dict[str, Any]:
            head: Dict[str, Any] = {"size": size, "root": v.merkle_root(leaves[:size], self.suite).hex(), "time": time}
            cheat("head", head)
            head["signatures"] = [signed(key, "VDP1-STH\n%d\n%s\n%s\n" % (head["size"], head["root"], head["time"]))]
            return head
        older = [{"path": [h.hex() for h in consistency_path(leaves, size, self.suite)], "sth": sth(size, time)}
                 for size, time in sorted(set(self.heads))]
        return {"consistency": older, "sth": sth(len(leaves), self.time(60)),
                "inclusion": {str(i): [h.hex() for h in v.inclusion_path(leaves, i, self.suite)] for i in self.shown}}

    def lines(self) -> Sequence[bytes]:
        return [v.jcs({"index": i, "entry": self.entries[i]}) for i in self.shown]
