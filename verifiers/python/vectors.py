#!/usr/bin/env python3
"""Runs the test vectors of VDP-1 (§11, and those of the other implementations) against verify_draw.py.

    python3 verify_draw.py --vectors DIR

Prints one line for each set of vectors: ok, DIFFERS with what differs, or absent. Exit status 0 only if all agree.
"""
from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from typing import Any, Callable, List, Optional, Tuple

import verify_draw as v

SMALL = [("A01", "KEY", "330102", "4", "E"), ("A02", "KEY", "330102", "4", "E"), ("A03", "KEY", "330102", "1", "E"),
         ("A04", "GEN", "330102", "1", "E"), ("A05", "GEN", "330102", "1", "E"), ("A06", "GEN", "330102", "2", "E"),
         ("A07", "GEN", "330102", "2", "X.DONE2026"), ("A08", "KEY", "330103", "1", "E"),
         ("A09", "KEY", "330103", "2", "E"),
         ("A10", "GEN", "330103", "1", "E"), ("A11", "GEN", "330103", "1", "M"), ("A12", "GEN", "330103", "4", "E")]
SMALL_ROWS = ["T1|91330000%s|%s|%s|%s|%s" % row for row in SMALL]
SMALL_BEACON = "2026123:01-07-09-15-18-22-25-31-33-40-44-47-52-55-58-61-66-70-73-79"
INCLUSION_4_OF_12 = ["9d0c2b234e01cc95bd06441ac6227753af86c47532d46ac792d55398050ba5f1",
                     "939820c87a7a0aedbe5274c1a0c14c8447ba9db1e5415acd6ebf06dc838bfd6d",
                     "05d07b14e76dfa0ff32c0caca59992e7b8e4828eca19849a3742ca4c21c86a9d",
                     "b539879927d81d7893e9b5e520fd288252e308930001b620901d8ef72e50efdf"]
SMALL_SEATS = [("A09|1", "I3"), ("A12|2", "I4"), ("A09|2", "I1"), ("A01|2", "I2"), ("A12|1", "I1"), ("A01|1", "I3")]
SHARE = "f3488dd16cf1937521c952af414c0429baa9c6a37ac771362af898772da51e5e"
CHAIN = ["52ad36ef53a9974a97dc262638a3a0f6f0c4def8bbb044a9adfd28d2ddf8268a",
         "8600139eb5c85c56a43a0f43f8320af12673c9e0298ea51569bd729f5df990e6",
         "f6060e76ff4de4c86f364ff1d47b817d977ba61b42d98f257301af472cce21d5"]
MEDIUM = "ff56789484b7841a7a5b6390e0a4c621c4f04aec1e42e17f11cd4c11f452f53c"
Difference = Tuple[str, Any, Any]


def rows_of(lines: List[str]) -> List[v.Subject]:
    return [v.parse_subject(line.encode("ascii")) for line in lines]


def root_of(lines: List[str]) -> str:
    return v.merkle_root([v.leaf_hash(line.encode("ascii")) for line in lines]).hex()


def whole_draw(rows: List[v.Subject], n: int, quotas: v.Quotas, key: str, reserve: int) -> v.Draw:
    eligible, mandatory = v.census(rows)
    shares = v.allocate(n, len(rows[0].path), quotas, eligible, mandatory)
    return v.draw_subjects(v.Tickets(key), rows, shares, reserve)


def small_key(commit: str) -> str:
    shares = [("dept-A", "1" * 64), ("notary", "2" * 64), ("union", "-")]
    return v.sha(v.seed_text(commit, shares, [("cwl-kl8", SMALL_BEACON)]).encode()).hex()


def small(folder: str) -> List[Difference]:
    """§11's twelve rows, suite S."""
    with open(os.path.join(folder, "small.json"), encoding="utf-8") as file:
        want = next(part for part in json.load(file) if part["suite"] == "S")
    root = root_of(SMALL_ROWS)
    rules = {"drawId": "TEST-0001", "root": root, "rules": {"n": 6, "quotas": {"KEY": [3, None]}}, "v": "VDP-1"}
    commit = v.leaf_hash(v.jcs(rules)).hex()
    key, rows = small_key(commit), rows_of(SMALL_ROWS)
    draw = whole_draw(rows, 6, {"KEY": (3, None)}, key, 2)
    cells = {}
    for cell in draw.eligible:
        n, queue = draw.counts[cell] if cell in draw.counts else 0, [place.key for place in draw.queues.get(cell, [])]
        if draw.eligible[cell]:
            cells[cell] = {"N": draw.eligible[cell], "x": str(draw.shares[cell]),
                           "pi": str(draw.shares[cell] / draw.eligible[cell]),
                           "n": n, "cutoff": draw.cutoff(cell), "drawn": queue[:n], "reserve": queue[n:]}
    have = {"suite": "S", "row0": SMALL_ROWS[0], "leaf0": v.leaf_hash(SMALL_ROWS[0].encode()).hex(), "root": root,
            "C": commit,
            "K": key, "ticket(91330000A01)": v.Tickets(key)("T", "91330000A01").hex(),
            "draw": {"cells": cells, "order": draw.order, "mandatory": [row.key for row in rows if row.status == "M"]}}
    return [(name, want.get(name), have.get(name)) for name in {**want, **have} if want.get(name) != have.get(name)]


def inclusion(folder: str) -> List[Difference]:
    """§11's inclusion proof of index 4 of 12."""
    leaves = [v.leaf_hash(row.encode()) for row in SMALL_ROWS]
    path = v.inclusion_path(leaves, 4)
    root = v.root_of_path(leaves[4], 4, 12, path)
    return [d for d in [("path", INCLUSION_4_OF_12, [step.hex() for step in path]),
                        ("root", root_of(SMALL_ROWS), root.hex() if root else None)]
            if d[1] != d[2]]


def assignment(folder: str) -> List[Difference]:
    """§11's assignment of four people."""
    rules = {"drawId": "TEST-0001", "root": root_of(SMALL_ROWS), "rules": {"n": 6, "quotas": {"KEY": [3, None]}},
             "v": "VDP-1"}
    tickets = v.Tickets(small_key(v.leaf_hash(v.jcs(rules)).hex()))
    persons = [v.parse_person(("I1|I%d|D|R|%s|-|0|-|E" % (i, "leader+member" if i in (1, 3) else "member")).encode()) for i in range(1, 5)]
    team = [{"slot": 1, "role": "leader", "quals": "none", "dept": "any", "region": "any"},
            {"slot": 2, "role": "member", "quals": "none", "dept": "any", "region": "any"}]
    sent = [row for row in rows_of(SMALL_ROWS) if row.key[-3:] in ("A01", "A09", "A12")]
    bars = [("I1", "91330000A01"), ("I2", "91330000A12")]
    seating = v.assign(tickets, v.possible_people(team, {}, None, sent, persons, bars), persons)
    have = [(slot[8:], person) for slot, person, _ in seating.seats]
    return [d for d in [("seats", SMALL_SEATS, have), ("components", [(2, 1, 6)], seating.components)] if d[1] != d[2]]


def shares(folder: str) -> List[Difference]:
    """§11's commit share and chain."""
    have = [v.share_commitment("TEST-0001", "dept-A", "1" * 64)]
    link = bytes(range(32)).hex()
    for _ in CHAIN:
        link = v.sha(("VDP1-CHAIN|dept-A|" + link).encode()).hex()
        have.append(link)
    return [d for d in [("share, chain", [SHARE] + CHAIN, have)] if d[1] != d[2]]


def medium(folder: str) -> List[Difference]:
    """§11's population of 100,000 rows: from medium_population.rows where it is there, else made by the script."""
    fixture, script = (os.path.join(folder, "medium_population" + ext) for ext in (".rows", ".py"))
    if os.path.exists(fixture):
        with open(fixture, encoding="ascii") as file:
            lines = file.read().splitlines()
    else:
        lines = subprocess.run([sys.executable, script, "100000"], check=True,
                               stdout=subprocess.PIPE).stdout.decode().splitlines()
    key = v.sha(v.seed_text(root_of(lines), [("a", "1" * 64)], [("b", "1-2-3")]).encode()).hex()
    draw = whole_draw(rows_of(lines), 2000, {"KEY": (1000, None), "GEN/330101": (20, 40), "KEY/330112": (0, 100)}, key,
                      0)
    state = hashlib.sha256()
    for cell in sorted(draw.eligible):
        n = draw.counts.get(cell, 0)
        ids = ",".join(place.key for place in draw.queues.get(cell, [])[:n])
        state.update(("%s|%d|%s|%d|%s|%s\n" % (cell, draw.eligible[cell], draw.shares[cell], n, draw.cutoff(cell),
                                               ids)).encode())
    return [] if state.hexdigest() == MEDIUM else [("digest", MEDIUM, state.hexdigest())]


SETS: List[Tuple[str, Optional[str], Callable[[str], List[Difference]]]] = [
    ("small.json", "small.json", small), ("§11 inclusion proof", None, inclusion), ("§11 assignment", None, assignment),
    ("§11 shares", None, shares), ("§11 medium population", "medium_population.py", medium)]


def run_vectors(folder: str) -> int:
    """Runs every set in the folder; gives 0 only if all that are there agree."""
    worst = 0
    for title, file, run in SETS:
        if file is not None and not os.path.exists(os.path.join(folder, file)):
            print("–  %-24s absent" % title)
            continue
        try:
            differences = run(folder)
        except Exception as fault:
            differences = [("cannot be run", "", repr(fault))]
        print("%s  %-24s %s" % ("✗" if differences else "✓", title, "DIFFERS" if differences else "ok"))
        for place, want, have in differences[:20]:
            print("     %s\n       vector: %s\n       here:   %s" % (place, v.show(want), v.show(have)))
        worst = worst or int(bool(differences))
    return worst
