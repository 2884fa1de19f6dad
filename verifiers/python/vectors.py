#!/usr/bin/env python3
"""Runs the test vectors of VDP-1 (§11, and those of the other implementations) against verify_draw.py.

    python3 verify_draw.py --vectors DIR

Prints one line for each set of vectors: ok, DIFFERS with what differs, or absent. Exit status 0 only if all agree.
"""
from __future__ import annotations

import hashlib
import inspect
import json
import os
import re
import subprocess
import sys
from typing import Any, Callable, Dict, List, Optional, Set, Tuple

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
SHARE_G = "fdc54361d318fb3d82280013a476d4bb1711502030373481b6134327757b5041"
CHAIN_G = ["5a33575115e51852e3e024c5ac9eac38635d93cffb01fe8ff4419f92bfe2d699",
           "3ac4058f3aa48a8c0f85f0e7d004b95f43f63d1f34207de0b86ca85f108632e0",
           "8319e45ace17ff2c2d900d1614602ea9580f4bd59c26d58315ba074eca9bb1dd"]
MEDIUM_G = "5b6a10e2fc9d7efc14792841ae38e39ba6fdb5b6c653281fba66e4bc34d0f27c"
MEDIUM = "ff56789484b7841a7a5b6390e0a4c621c4f04aec1e42e17f11cd4c11f452f53c"
Difference = Tuple[str, Any, Any]


def rows_of(lines: List[str]) -> List[v.Subject]:
    return [v.parse_subject(line.encode("ascii")) for line in lines]


def root_of(lines: List[str], suite: v.Suite = v.S) -> str:
    return v.merkle_root([v.leaf_hash(line.encode("ascii"), suite) for line in lines], suite).hex()


def whole_draw(rows: List[v.Subject], n: int, quotas: v.Quotas, key: str, reserve: int, suite: v.Suite = v.S) -> v.Draw:
    eligible, mandatory = v.census(rows)
    shares = v.allocate(n, len(rows[0].path), quotas, eligible, mandatory)
    return v.draw_subjects(v.Tickets(key, suite), rows, shares, reserve)


def small_key(commit: str, suite: v.Suite = v.S) -> str:
    shares = [("dept-A", "1" * 64), ("notary", "2" * 64), ("union", "-")]
    return v.sha(v.seed_text(commit, shares, [("cwl-kl8", SMALL_BEACON)]).encode(), suite=suite).hex()


def small(folder: str) -> List[Difference]:
    """§11's twelve rows, in both suites."""
    with open(os.path.join(folder, "small.json"), encoding="utf-8") as file:
        wanted = json.load(file)
    found: List[Difference] = [("suites", ["S", "G"], [part["suite"] for part in wanted])]
    for want, have in ((want, small_of(v.SUITES[want["suite"]])) for want in wanted):
        found += [(want["suite"] + " " + name, want.get(name), have.get(name)) for name in {**want, **have}]
    return [(name, want, have) for name, want, have in found if want != have]


def small_of(suite: v.Suite) -> Any:
    root = root_of(SMALL_ROWS, suite)
    rules = {"drawId": "TEST-0001", "root": root, "rules": {"n": 6, "quotas": {"KEY": [3, None]}}, "v": "VDP-1"}
    commit = v.leaf_hash(v.jcs(rules), suite).hex()
    key, rows = small_key(commit, suite), rows_of(SMALL_ROWS)
    draw = whole_draw(rows, 6, {"KEY": (3, None)}, key, 2, suite)
    cells = {}
    for cell in draw.eligible:
        n, queue = draw.counts[cell] if cell in draw.counts else 0, [place.key for place in draw.queues.get(cell, [])]
        if draw.eligible[cell]:
            cells[cell] = {"N": draw.eligible[cell], "x": str(draw.shares[cell]),
                           "pi": str(draw.shares[cell] / draw.eligible[cell]),
                           "n": n, "cutoff": draw.cutoff(cell), "drawn": queue[:n], "reserve": queue[n:]}
    return {"suite": suite.name, "row0": SMALL_ROWS[0], "leaf0": v.leaf_hash(SMALL_ROWS[0].encode(), suite).hex(),
            "root": root, "C": commit, "K": key, "ticket(91330000A01)": v.Tickets(key, suite)("T", "91330000A01").hex(),
            "draw": {"cells": cells, "order": draw.order, "mandatory": [row.key for row in rows if row.status == "M"]}}


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
    seating = v.assign(tickets, v.possible_people({"team": team, "qualOf": {}}, sent, persons, bars), persons)
    have = [(slot[8:], person) for slot, person, _ in seating.seats]
    return [d for d in [("seats", SMALL_SEATS, have), ("components", [(2, 1, 6)], seating.components)] if d[1] != d[2]]


def shares(folder: str) -> List[Difference]:
    """§11's commit share and chain, in both suites."""
    found = []
    for suite, share, chain in ((v.S, SHARE, CHAIN), (v.G, SHARE_G, CHAIN_G)):
        have = [v.share_commitment("TEST-0001", "dept-A", "1" * 64, suite)] + [
            v.chain_anchor("dept-A", bytes(range(32)).hex(), index, suite) for index in (1, 2, 3)]
        found.append(("share, chain " + suite.name, [share] + chain, have))
    return [d for d in found if d[1] != d[2]]


def medium(folder: str) -> List[Difference]:
    """§11's population of 100,000 rows: from medium_population.rows where it is there, else made by the script."""
    fixture, script = (os.path.join(folder, "medium_population" + ext) for ext in (".rows", ".py"))
    if os.path.exists(fixture):
        with open(fixture, encoding="ascii") as file:
            lines = file.read().splitlines()
    else:
        lines = subprocess.run([sys.executable, script, "100000"], check=True,
                               stdout=subprocess.PIPE).stdout.decode().splitlines()
    found = [("digest " + suite.name, digest, medium_of(lines, suite)) for suite, digest in ((v.S, MEDIUM), (v.G, MEDIUM_G))]
    return [d for d in found if d[1] != d[2]]


def medium_of(lines: List[str], suite: v.Suite) -> str:
    text = v.seed_text(root_of(lines, suite), [("a", "1" * 64)], [("b", "1-2-3")])
    draw = whole_draw(rows_of(lines), 2000, {"KEY": (1000, None), "GEN/330101": (20, 40), "KEY/330112": (0, 100)},
                      v.sha(text.encode(), suite=suite).hex(), 0, suite)
    state = hashlib.sha256()
    for cell in sorted(draw.eligible):
        n = draw.counts.get(cell, 0)
        ids = ",".join(place.key for place in draw.queues.get(cell, [])[:n])
        state.update(("%s|%d|%s|%d|%s|%s\n" % (cell, draw.eligible[cell], draw.shares[cell], n, draw.cutoff(cell),
                                               ids)).encode())
    return state.hexdigest()


def bundles(folder: str) -> List[Difference]:
    """Whole bundles of suite S."""
    return judged(os.path.join(folder, "bundles"))


def bundles_g(folder: str) -> List[Difference]:
    """Whole bundles of suite G."""
    return judged(os.path.join(folder, "bundles-g"))


def judged(folder: str) -> List[Difference]:
    """The faults that expected.json names must be found, and none in the good ones, nor more or less left unchecked."""
    differences: List[Difference] = []
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    for name, want in sorted(expected.items()):
        unreadable = False
        try:
            report = v.verify(os.path.join(folder, name), [want["pin"]] if want.get("pin") else [])
            found, left = report.failed(), {f.id for f in report.findings() if f.status == "not-checked"}
        except v.Unreadable:
            found, left, unreadable = {"V1.zip"}, set(), True
        allowed = set(want["fail"] + want.get("also", []))  # with one of the first three found, more may follow (VDP §15.17)
        if bool(found) == want["ok"] or not set(want["fail"]) <= found or unreadable != want.get("unreadable", False) \
                or not found <= allowed and not found & {"V1.zip", "V1.canonical", "V1.shape"}:
            differences.append((name, want, sorted(found)))
        elif "open" in want and left != set(want["open"]):
            differences.append((name, "not checked: %s" % want["open"], sorted(left)))
    unlisted = {name for name in os.listdir(folder) if name.endswith(".zip")} - set(expected)
    return differences + [(name, "listed in expected.json", None) for name in sorted(unlisted)]


def listed(file: str, *answers: Callable[..., Any]) -> Callable[[str], List[Difference]]:
    """A set that is a list of {name, input, expected}: what follows from each input, by the answer that takes its members.

    An input with a member that no answer knows, a name that stands twice and an empty list never pass.
    """
    def run(folder: str) -> List[Difference]:
        with open(os.path.join(folder, file), encoding="utf-8") as stream:
            cases = json.load(stream)
        differences: List[Difference] = [] if cases else [("the set", "at least one vector", "none")]
        names = [case["name"] for case in cases]
        differences += [(name, "one vector of this name", "several") for name in sorted(set(names)) if names.count(name) > 1]
        for case in cases:
            try:
                answer = next(a for a in answers if set(case["input"]) in members_of(a))
                have = answer(**case["input"])
            except StopIteration:
                have = "this runner does not know these members: " + ", ".join(sorted(case["input"]))
            except Exception as fault:
                have = "cannot be run: %r" % fault
            if v.jcs(have) != v.jcs(case["expected"]):  # as bytes: to Python, 1 and true are equal
                differences.append((case["name"], case["expected"], have))
        return differences

    return run


def members_of(answer: Callable[..., Any]) -> List[Set[str]]:
    """The sets of members of an input that an answer takes: all, or one of those that stand for each other (None)."""
    parameters = inspect.signature(answer).parameters
    either = {name for name, p in parameters.items() if p.default is None}
    return [set(parameters) - either | {name} for name in either] if either else [set(parameters)]


def canonical(text: Optional[str] = None, hex: Optional[str] = None) -> Any:
    """§1.3: whether these bytes (as text, or as hex where they are no good text) are canonical JSON."""
    data = bytes.fromhex(hex) if text is None else text.encode("utf-8")
    try:
        return {"canonical": v.jcs(v.parse_jcs(data)) == data}
    except v.Malformed:
        return {"canonical": False}


def tree(leaves: List[str]) -> Any:
    """§1.4: root over the leaf data (hex), and each leaf's path, which must lead back to the root."""
    hashes = [v.leaf_hash(bytes.fromhex(leaf)) for leaf in leaves]
    root, paths = v.merkle_root(hashes), [v.inclusion_path(hashes, i) for i in range(len(hashes))]
    for i, path in enumerate(paths):
        if v.root_of_path(hashes[i], i, len(hashes), path) != root:
            raise ValueError("the path of leaf %d does not lead to the root" % i)
    return {"root": root.hex(), "paths": [[step.hex() for step in path] for path in paths]}


def included(leafHash: str, index: int, size: int, path: List[str], root: str) -> Any:
    """RFC 9162 §2.1.3.2."""
    return {"ok": v.root_of_path(bytes.fromhex(leafHash), index, size, [bytes.fromhex(step) for step in path]) == bytes.fromhex(root)}


def consistent(first: int, second: int, path: List[str], firstRoot: str, secondRoot: str) -> Any:
    """RFC 9162 §2.1.4.2."""
    return {"ok": v.is_prefix(first, bytes.fromhex(firstRoot), second, bytes.fromhex(secondRoot),
                              [bytes.fromhex(step) for step in path])}


def seed(C: str, shares: List[Any], beacons: List[Any], tickets: List[str]) -> Any:
    """§4.5 and §5.1: text, key, and tickets asked for as purpose|x."""
    text = v.seed_text(C, [(s["party"], s["value"]) for s in shares], [(b["source"], b["text"]) for b in beacons])
    key = v.sha(text.encode("ascii")).hex()
    return {"seedText": text, "K": key, "tickets": {t: v.Tickets(key)(*t.split("|", 1)).hex() for t in tickets}}


def commitment(drawId: str, party: str, share: str) -> Any:
    """§4.2."""
    return {"commitment": v.share_commitment(drawId, party, share)}


def beacon(source: str, rule: str, text: str) -> Any:
    """§4.4, §15.2: whether the rule is one; if so, whether the text obeys it and whether a person must confirm it."""
    if not v.rule_is_known(source, rule):
        return {"rule": False}
    verdict, _ = v.beacon_verdict(source, rule, text)
    return {"rule": True, "ok": verdict != "fail", "confirm": verdict == "not-checked"}


def held(rules: Any) -> Any:
    """The rules, if this program holds all that they ask for."""
    if not set(rules) <= set("n m quotas cross team qualOf regionLevel reserve replacement mode proven weights".split()):
        raise ValueError("rules that this runner does not hold")
    return rules


def allocation(rows: List[str], rules: Any) -> Any:
    """§5.2, §15.15: N, x and π of every cell, or the colliding nodes."""
    eligible, _ = v.census(rows_of(rows))
    try:
        x, _ = v.expectations(held(rules), rows_of(rows))
    except v.Refused as refused:
        return {"refused": sorted({node for node, _, _ in refused.collisions})}
    return {"cells": v.chances_of(eligible, x, False)}


def teams(K: str, subjects: List[str], persons: List[str], bars: List[str], rules: Any) -> Any:
    """§6: components and slots as a certificate holds them, or that there is no complete assignment."""
    people = [v.parse_person(row.encode("ascii")) for row in persons]
    kept_apart = [bar.key[1:] for bar in (v.parse_bar(row.encode("ascii")) for row in bars) if not bar.private]
    slots = v.possible_people(held(rules), rows_of(subjects), people, kept_apart)
    try:
        seating = v.assign(v.Tickets(K), slots, people)
    except v.Infeasible:
        return {"impossible": True}
    return {"components": [{"T": t, "B": b, "slots": n} for t, b, n in seating.components],
            "slots": [{"slot": slot, "person": person, "rank": rank} for slot, person, rank in seating.seats]}


def crossing(K: str, rows: List[str], rules: Any) -> Any:
    """§5.5: a whole draw within crossing quotas, or the nodes that refuse them."""
    return drawing(K, rows, rules, None)


def scoring(K: str, rows: List[str], rules: Any, scores: List[str]) -> Any:
    """§5.6: a whole draw by scores."""
    return drawing(K, rows, rules, {row.key: row.score for row in (v.parse_score(line.encode("ascii")) for line in scores)})


def drawing(key: str, lines: List[str], rules: Any, scores: Optional[Dict[str, int]]) -> Any:
    rows = rows_of(lines)
    eligible, _ = v.census(rows)
    try:
        shares, single = v.expectations(held(rules), rows, scores)
    except v.Refused as refused:
        return {"refused": sorted({node for node, _, _ in refused.collisions})}
    draw = v.draw_subjects(v.Tickets(key), rows, shares, rules["reserve"], "cross" in rules, single if scores else None)
    cells = [dict(cell, n=draw.counts.get(cell["cell"], 0), cutoff=draw.cutoff(cell["cell"]) if draw.counts.get(cell["cell"]) else None)
             for cell in v.chances_of(eligible, shares, scores is not None)]
    if scores is not None:
        cells = [dict(cell, cutoff=None) for cell in cells]
    return {"cells": cells, "order": draw.order,
            "drawn": [{"id": p.key, "cell": c, "ticket": p.ticket.hex(), "leaf": p.leaf}
                      for c in sorted(draw.order) for p in draw.queues[c][:draw.counts[c]]],
            "reserve": {c: [p.key for p in draw.queues[c][draw.counts[c]:]] for c in draw.order}}


def event_commitment(drawId: str, no: int, party: str, share: str) -> Any:
    """§15.28: a party's commitment to its share for one event."""
    return {"commitment": v.share_commitment("%s/%d" % (drawId, no), party, share)}


def event_key(K: str, E: str, shares: List[Any], beacons: List[Any]) -> Any:
    """§7.2: K_e."""
    return {"Ke": v.event_key(K, E, [(s["party"], s["value"]) for s in shares], [(b["source"], b["text"]) for b in beacons])}


def course(K: str, rows: List[str], rules: Any, persons: List[str], bars: List[str], events: List[Any]) -> Any:
    """§15.29: the effects of events one after the other; one whose facts are wrong has none, and changes nothing."""
    subjects, people, tickets = rows_of(rows), [v.parse_person(row.encode("ascii")) for row in persons], v.Tickets(K)
    shares, _ = v.expectations(held(rules), subjects)
    taken = v.draw_subjects(tickets, subjects, shares, rules["reserve"]).taken()
    kept_apart = [bar.key[1:] for bar in (v.parse_bar(row.encode("ascii")) for row in bars)]
    sent = [row for row in subjects if row.status == "M" or row.key in taken]
    slots = v.possible_people(rules, sent, people, kept_apart)
    seating = v.assign(tickets, slots, people)
    state = v.Course(rules, tickets, subjects, taken,
                     (people, v.Eligibility(rules, people, kept_apart), seating, v.tops_of(tickets, slots, seating)))
    seats, effects = {slot: person for slot, person, _ in seating.seats}, []
    for event in events:
        row = state.rows.get(event["subject"])
        body = dict(event, status=row.status if row else "E")
        if state.wrong(body):
            effects.append({"refused": True})
            continue
        effects.append({"fresh": v.needs_randomness(body, rules), "effect": state.apply(body, event["Ke"])})
    return {"seats": seats, "effects": effects}


def chain_values(party: str, value: str, steps: int) -> Any:
    """§4.2: the values before one of a chain."""
    return {"values": [v.chain_anchor(party, value, step) for step in range(1, steps + 1)]}


def chain_share(party: str, anchor: str, index: int, share: str) -> Any:
    """§15.22: whether a share is the one at this index."""
    good = re.fullmatch("[0-9a-f]{64}", share) is not None
    return {"ok": good and v.chain_anchor(party, share, index) == anchor}


def signature(spki: str, message: str, sig: str) -> Any:
    """§8, §15.17: the key's id, and whether it is a sound key whose signature this is."""
    der = bytes.fromhex(spki)
    public = v.parse_spki(der)
    ok = public is not None and v.is_key(public, v.S) and v.signature_holds(v.S, public, bytes.fromhex(message), bytes.fromhex(sig))
    return {"id": v.sha(der).hex()[:16], "ok": ok}


SETS: List[Tuple[str, Optional[str], Callable[[str], List[Difference]]]] = [
    ("small.json", "small.json", small), ("§11 inclusion proof", None, inclusion), ("§11 assignment", None, assignment),
    ("§11 shares", None, shares), ("§11 medium population", "medium_population.py", medium),
    ("bundles/expected.json", "bundles/expected.json", bundles),
    ("bundles-g/expected.json", "bundles-g/expected.json", bundles_g)] + [
    (file, file, listed(file, *answers)) for file, answers in (
        ("jcs.json", (canonical,)), ("merkle.json", (tree,)), ("log-proofs.json", (included, consistent)),
        ("seed.json", (seed, commitment)), ("beacon.json", (beacon,)), ("allocation.json", (allocation,)),
        ("assignment.json", (teams,)), ("cross.json", (crossing,)), ("scores.json", (scoring,)),
        ("events.json", (course, event_key, event_commitment)), ("chain.json", (chain_share, chain_values)),
        ("signatures.json", (signature,)))]


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
    for file in sorted({name for name in os.listdir(folder) if name.endswith(".json")} - {file for _, file, _ in SETS}):
        print("–  %-24s not known to this runner" % file)
    return worst
