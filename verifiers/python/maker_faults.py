"""The lies that bundle_maker.py tells: each with the plan it needs, how it is told, and the checks that find it.

A lie is told before hashes, signatures and the ledger's tree are made, so that nothing else is wrong with its bundle.
Where V1.zip, V1.canonical or V1.shape is among the checks, others may fail too (VDP §15.17).
"""
from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Set

from maker_keys import Cheat, Ledger
from maker_plan import Plan


class Fault(NamedTuple):
    """One lie."""
    name: str
    plan: Plan
    cheats: Dict[str, Cheat]
    fails: Set[str]


ALONE = Plan(team=0, beacons=("dice",))
PAST = ALONE.but(history="whole", seq=4)
AGAIN = PAST.but(attempt=2)
CHAIN = PAST.but(chain=True)
SEALED = ALONE.but(sealed=True)
CROSS = ALONE.but(cross=True, quotas=False)
SCORES = ALONE.but(scores=True, quotas=False)
VOIDS = ALONE.but(events=2, replacement=("R0", "R0"))
FRESH = ALONE.but(events=3, replacement=("R1", "R1"), event_beacons=True, m=1, quotas=False)
TEAM = ALONE.but(team=2, events=6, replacement=("R0", "R0"), m=1, quotas=False)
PROVEN = ALONE.but(proven=True)
CARRY = PAST.but(carry=True)
GUOMI = ALONE.but(suite="G")
HEADS = ALONE.but(heads=3)
HASH = "f" * 64


class Nth:
    """Tells a lie at one call of several only: the n-th, or the last of a known number."""

    def __init__(self, number: int, lie: Cheat):
        self.number, self.lie, self.calls = number, lie, 0

    def __call__(self, *things: Any) -> Any:
        self.calls += 1
        return self.lie(*things) if self.calls == self.number else None


def at(number: int, lie: Cheat) -> Any:
    """A fresh Nth for every bundle."""
    return lambda: Nth(number, lie)


def hide(entry: Any) -> bool:
    return False


def body(**members: Any) -> Cheat:
    return lambda entry: entry["body"].update(members)


def put(**members: Any) -> Cheat:
    return lambda document: document.update(members)


def add(kind: str, members: Dict[str, Any]) -> Cheat:
    """One more entry at the end of the ledger; `commit` "own" is the draw's, "past" the first earlier one's."""
    def lie(ledger: Ledger) -> None:
        commits = [e["body"]["commit"] for e in ledger.entries if e["type"] == "COMMIT"]
        known = {"own": commits[-1], "past": commits[0]}
        ledger.add("lie", kind, {k: known.get(value, value) if k == "commit" else value for k, value in members.items()})
    return lie


def found(ledger: Ledger, kind: str) -> Dict[str, Any]:
    return next(e for e in reversed(ledger.entries) if e["type"] == kind)


def exchange(one: str, other: str) -> Cheat:
    """Two entries change places, but not their times."""
    def lie(ledger: Ledger) -> None:
        a, b = found(ledger, one), found(ledger, other)
        a["type"], b["type"], a["body"], b["body"] = b["type"], a["type"], b["body"], a["body"]
    return lie


def reveal_the_sealed(ledger: Ledger) -> None:
    receipt, opened = found(ledger, "RECEIPT"), found(ledger, "OPEN")
    receipt.update(type="REVEAL", body=dict(receipt["body"], value=opened["body"]["value"]))


def use_a_commitment_again(ledger: Ledger) -> None:
    past = next(e for e in ledger.entries if e["type"] == "COMMIT")
    past["body"]["shares"][0]["commitment"] = found(ledger, "COMMIT")["body"]["shares"][1]["commitment"]


def cell_with_places(change: Cheat) -> Cheat:
    return lambda c: change(next(cell for cell in c["cells"] if cell["n"]))


def without_members(entry: Any) -> None:
    entry["body"].pop("task")


def voided_row_is_eligible(pool: Any) -> None:
    pool.subjects = [row[:-1] + "E" if row.split("|")[1] == pool.voided else row for row in pool.subjects]


def score_of_nobody(pool: Any) -> None:
    pool.scores = sorted(pool.scores + ["P1|91330000zzzz|7"])


def chain_reused(entry: Any) -> None:
    entry["body"]["shares"][-1]["index"] = 1


def changed_path(proofs: Any) -> None:
    proofs["consistency"][0]["path"].append("0" * 64)


def shares_not_needed(event: Any) -> None:
    event.update(shares=[{"party": p, "kind": "commit", "commitment": "%064x" % i} for i, p in enumerate("ab")],
                 revealDeadline="2026-03-01T12:00:00Z")


def off_the_curve(keys: Any) -> None:
    keys[0]["spki"] = keys[0]["spki"][:-2] + ("A=" if keys[0]["spki"][-2] != "A" else "Q=")


def twice(ledger: Ledger) -> None:
    ledger.entries.append(found(ledger, "INSPECTION"))
    ledger.shown.append(len(ledger.entries) - 1)


def first_line(change: Cheat) -> Cheat:
    return lambda lines: change(lines[0])


ENTRIES, SHAPE = {"V2.entries"}, {"V1.shape"}
FAULTS: List[Fault] = [
    # the log, VDP §15.20
    Fault("log-unknown-type", ALONE, {"ledger": add("PARDON", {})}, ENTRIES),
    Fault("log-late-anchor", ALONE, {"ledger": add("ANCHOR", {"party": "dept-A", "anchor": HASH})}, ENTRIES),
    Fault("log-receipt-in-open-mode", ALONE, {"ledger": add("RECEIPT", {"commit": "own", "party": "notary"})}, ENTRIES),
    Fault("log-late-evidence", ALONE, {"ledger": add("INSPECTION", {"subject": "a", "date": "2026-01-01"})}, ENTRIES),
    Fault("log-later-commit", ALONE, {"ledger": add("COMMIT", {"commit": HASH})}, ENTRIES),
    Fault("log-reply-to-no-event", ALONE, {"ledger": add("BEACON", {"commit": "own", "source": "dice", "text": "1", "event": 3})},
          ENTRIES),
    Fault("log-inspection-twice", ALONE.but(ends="some"), {"ledger": twice}, ENTRIES),
    Fault("log-commit-member", ALONE.but(told=True), {"entry:commit": body(task="autumn")}, ENTRIES),
    Fault("log-result-drawn", ALONE.but(told=True), {"entry:result": body(drawn=["91339999A"])}, ENTRIES),
    Fault("log-drawn-unsorted", PAST, {"entry:past.result": body(drawn=["b", "a"])}, SHAPE),
    Fault("log-no-such-day", PROVEN, {"entry:evidence": at(1, lambda e: e["body"].update(date="2026-02-30") if "date" in e["body"]
                                                           else e["body"].update(drawn=[7]))}, SHAPE),
    Fault("log-result-open-and-sealed", ALONE, {"entry:result": body(sealed=HASH)}, SHAPE),
    Fault("log-void", ALONE, {"ledger": add("VOID", {"commit": "own", "reason": "disliked"})}, {"V2.entries", "V10.results"}),
    Fault("consistency-path", HEADS, {"proofs": changed_path}, {"V2.consistency"}),
    Fault("consistency-root", HEADS, {"head": at(1, put(root=HASH))}, {"V2.consistency"}),
    Fault("consistency-time", HEADS, {"head": at(1, put(time="2027-01-01T00:00:00Z"))}, {"V2.consistency"}),
    Fault("consistency-unsigned", HEADS, {"proofs": lambda p: p["consistency"][0]["sth"].update(signatures=[])},
          {"V1.signature"}),
    Fault("consistency-order", HEADS, {"proofs": lambda p: p["consistency"].append(p["consistency"][0])}, SHAPE),
    # sequence, VDP §15.21
    Fault("sequence-gap", PAST, {"entry:past.commit": at(2, body(seq=7))}, {"V10.sequence"}),
    Fault("sequence-prev", PAST, {"entry:past.commit": at(2, body(prev=HASH))}, {"V10.sequence"}),
    Fault("sequence-member", PAST, {"entry:past.commit": at(2, without_members)}, {"V10.sequence"}),
    Fault("sequence-own-prev", PAST, {"commitment": put(prev=HASH)}, {"V10.sequence"}),
    Fault("sequence-first-after-others", PAST, {"commitment": put(seq=1, prev="0" * 64)}, {"V10.sequence"}),
    Fault("sequence-hidden-commit", PAST, {"entry:past.commit": at(1, hide)}, {"V10.results"}),
    Fault("results-two", PAST, {"ledger": add("VOID", {"commit": "past", "reason": "disliked"})}, {"V10.results"}),
    Fault("results-of-nothing", PAST, {"ledger": add("REVEAL", {"commit": HASH, "party": "x", "value": HASH})}, {"V10.results"}),
    Fault("attempt-not-approved", AGAIN, {"commitment": lambda c: c["approvals"].pop()}, {"V10.attempt"}),
    Fault("attempt-not-void", AGAIN, {"entry:past.void": hide}, {"V10.attempt"}),
    Fault("attempt-number", AGAIN, {"commitment": put(attempt=3)}, {"V10.attempt"}),
    Fault("attempt-denied", AGAIN, {"commitment": put(attempt=1)}, {"V10.attempt"}),
    Fault("attempt-of-another", AGAIN, {"entry:past.commit": at(3, body(drawId="D-ELSE"))}, {"V10.attempt"}),
    # shares and beacons, VDP §15.22, §15.23
    Fault("chain-other-anchor", CHAIN, {"entry:anchor": at(2, hide)}, {"V4.chain"}),
    Fault("chain-index-used", CHAIN, {"entry:past.commit": at(2, chain_reused)}, {"V4.chain"}),
    Fault("chain-not-closed", CHAIN, {"entry:past.reveal": at(3, hide), "entry:past.result": at(3, hide)}, {"V4.chain"}),
    Fault("chain-jump", CHAIN, {"commitment": lambda c: c["shares"][0].update(index=6)}, {"V4.chain", "V4.share"}),
    Fault("chain-too-long", CHAIN, {"commitment": lambda c: c["shares"][0].update(index=100_001)}, SHAPE),
    Fault("reuse", PAST.but(told=True), {"ledger": use_a_commitment_again}, {"V4.reuse"}),
    Fault("drand-other-round", ALONE.but(beacons=("drand",)), {"commitment": lambda c: c["beacons"][0].update(rule="999999999")},
          {"V4.beacon"}),
    Fault("drand-evidence", ALONE.but(beacons=("drand",)), {"certificate": lambda c: c["beacons"][0].update(evidence="00")},
          {"V4.beacon"}),
    # SEALED, VDP §15.25
    Fault("sealed-opened-too-late", SEALED, {"commitment": put(openDeadline="2026-04-30T00:00:00Z")}, {"V3.time"}),
    Fault("sealed-deadline-before-beacon", SEALED, {"commitment": lambda c: c.update(openDeadline=c["beaconTime"])}, {"V3.time"}),
    Fault("sealed-receipt-late", SEALED, {"ledger": exchange("RECEIPT", "BEACON")}, {"V3.order", "V3.time"}),
    Fault("sealed-no-receipt", SEALED, {"entry:receipt": hide}, ENTRIES),
    Fault("sealed-not-opened", SEALED, {"entry:open": hide}, ENTRIES),
    Fault("sealed-receipt-of-another", SEALED, {"entry:receipt": body(party="union")}, ENTRIES),
    Fault("sealed-revealed", SEALED, {"ledger": reveal_the_sealed}, ENTRIES),
    Fault("sealed-salt", SEALED, {"entry:open": body(salt=HASH)}, ENTRIES),
    Fault("sealed-result-in-clear", SEALED, {"entry:result": lambda e: e["body"].update(resultHash=e["body"].pop("sealed"))}, ENTRIES),
    Fault("sealed-value", SEALED, {"entry:open": body(value=HASH)}, {"V4.share"}),
    Fault("sealed-place", SEALED, {"signed": lambda c: c["log"].update(open=0)}, ENTRIES),
    Fault("sealed-no-place", SEALED, {"signed": lambda c: c["log"].pop("open")}, SHAPE),
    Fault("sealed-to-itself", SEALED, {"commitment": lambda c: c["shares"][1].update(sealedTo="notary")}, SHAPE),
    Fault("sealed-to-nobody", SEALED, {"commitment": lambda c: c["shares"][1].pop("sealedTo")}, SHAPE),
    Fault("sealed-in-open-mode", ALONE, {"commitment": lambda c: c["shares"][1].update(sealedTo="union")}, SHAPE),
]
