"""Builds one whole bundle by its plan: the draw of bundle_maker.py.

A cheat changes one thing at its stage, before everything that depends on it is made: `pool`, `rules`, `commitment`,
`certificate` (before its resultHash), `signed`, `ledger`, `head`, `proofs`, `keys`, `line` (of events.jsonl), `files`,
`event` (a body, before it is logged) and `entry:<label>` (see Ledger).
"""
from __future__ import annotations

import datetime
import hashlib
import random
from fractions import Fraction
from typing import Any, Dict, List, Optional, Set, Tuple

import maker_events
import verify_draw as v
from maker_keys import Cheat, Ledger, key_id, key_line, key_of, signed
from maker_plan import Plan, beacon, joined, pool_of, team_of

ORG, ELSEWHERE, DRAW, TASK = "county", "fire-dept", "D-OWN", "spring"
START = datetime.datetime(2026, 3, 1, 0, 0, 0)
CHAIN_LENGTH = 20


class Builder:
    """One bundle in the making."""

    def __init__(self, plan: Plan, cheats: Optional[Dict[str, Cheat]] = None):
        self.plan, self.cheats, self.r = plan, cheats or {}, random.Random(plan.seed)
        self.suite = v.SUITES[plan.suite]
        self.key = key_of(self.suite, b"maker %d" % (plan.seed % 5))
        self.pool, self.rules = pool_of(plan, self.r), {}  # type: Any, Dict[str, Any]
        self.ledger = Ledger(ORG, self.suite, self.cheats, START)
        self.events: List[Dict[str, Any]] = []
        self.last = self.random_hex() if plan.seq > 1 else "0" * 64  # the commit before

    def twist(self, stage: str, thing: Any) -> Any:
        self.cheats.get(stage, lambda _: None)(thing)
        return thing

    def random_hex(self) -> str:
        return "%064x" % self.r.getrandbits(256)

    def hash(self, text: str) -> str:
        return v.sha(text.encode(), suite=self.suite).hex()

    # -- what happened before

    def link(self, index: int) -> str:
        """The chain's value with this index."""
        return v.chain_anchor("dept-A", hashlib.sha256(b"chain %d" % self.plan.seed).hexdigest(), CHAIN_LENGTH - index,
                              self.suite)

    def before(self) -> None:
        """Anchors, earlier draws, and evidence."""
        plan, ledger = self.plan, self.ledger
        ledger.aside(2)
        if plan.chain:
            ledger.add("anchor", "ANCHOR", {"party": "dept-A", "anchor": self.random_hex()})
            ledger.add("anchor", "ANCHOR", {"party": "dept-A", "anchor": self.link(0)})
        first = {"whole": 1, "partial": 2}.get(plan.history, plan.seq)
        for seq in range(first, plan.seq):
            self.earlier_draw(seq, seq == first)
        for key, kind in sorted(self.pool.proven.items()):
            self.evidence(key, kind)
        if plan.proven:
            ledger.add("evidence", "INSPECTION", {"subject": "91339999X", "date": "2026-02-01"}, ELSEWHERE)
            ledger.add("evidence", "INSPECTION", {"subject": self.free_key(), "date": "2025-06-01"}, ELSEWHERE)  # too old
            ledger.add("evidence", "INSPECTION", {"subject": self.free_key(), "date": "2026-02-02"}, "tax-office")

    def free_key(self) -> str:
        return next((row.split("|")[1] for row in self.pool.subjects if row.endswith("|E")), "91339999Y")

    def earlier_draw(self, seq: int, first: bool) -> None:
        """One draw of history: a void first attempt if this is the last before a second attempt, else a result."""
        plan, ledger = self.plan, self.ledger
        again = plan.attempt > 1 and seq == plan.seq - 1
        draw = DRAW if again else "D-%03d" % seq
        shares: List[Dict[str, Any]] = [{"party": p, "kind": "commit", "commitment": self.random_hex()} for p in ("law", "notary")]
        if plan.chain:
            shares.append({"party": "dept-A", "kind": "chain", "anchor": self.link(0), "index": seq})
        commit = self.random_hex()
        prev = "0" * 64 if seq == 1 else self.last
        self.last = commit
        ledger.add("past.commit", "COMMIT", {"attempt": 1, "commit": commit, "drawId": draw, "prev": prev, "seq": seq,
                                             "shares": shares, "task": TASK if seq % 2 or seq == plan.seq - 1 else "other"})
        ledger.aside()
        if plan.chain:
            ledger.add("past.reveal", "REVEAL", {"commit": commit, "party": "dept-A", "value": self.link(seq)})
        if again:
            ledger.add("past.void", "VOID", {"commit": commit, "reason": "share missing"})
            return
        if plan.history == "partial" and first and seq < plan.seq - 1 and self.r.random() < .3:
            return  # still open
        ledger.add("past.result", "RESULT", {"commit": commit, "resultHash": self.random_hex(), "drawn": ["91339999Z"]})
        if seq == plan.seq - 1 - (plan.attempt > 1):
            self.voided(draw)

    def voided(self, draw: str) -> None:
        if self.pool.voided:
            self.ledger.add("past.event", "EVENT", {
                "approvals": [{"role": "supervisor", "at": self.ledger.time()}], "drawId": draw, "evidenceHash": self.random_hex(),
                "no": 1, "reasonCode": "MOVED", "status": "E", "subject": self.pool.voided, "type": "SUBJECT_VOID"})

    def evidence(self, key: str, kind: str) -> None:
        if kind == "INSPECTION":
            body: Dict[str, Any] = {"subject": key, "date": "2026-02-%02d" % self.r.randint(1, 28)}
        else:
            body = {"commit": self.random_hex(), "drawn": sorted({key, "91339999W"})}
            body.update({"sealed": self.random_hex()} if kind == "RESULT"
                        else {"party": "x", "value": self.random_hex(), "salt": self.random_hex()})
        self.ledger.add("evidence", kind, body, ELSEWHERE)

    # -- the draw

    def stated(self) -> Dict[str, Dict[str, Any]]:
        lists = {"subjects": self.pool.subjects, "persons": self.pool.persons, "bars": self.pool.bars}
        if self.plan.scores:
            lists["scores"] = self.pool.scores
        return {which: {"root": v.merkle_root([v.leaf_hash(row.encode(), self.suite) for row in rows], self.suite).hex(),
                        "rows": len(rows), "fileHash": v.sha(joined(rows), suite=self.suite).hex()}
                for which, rows in lists.items()}

    def make_rules(self, rows: List[v.Subject]) -> None:
        plan, r = self.plan, self.r
        mandatory = sum(row.status == "M" for row in rows)
        self.rules = {"n": plan.n + mandatory, "m": plan.m, "quotas": {}, "qualOf": {"CHEM": "WHP"} if plan.team else {},
                      "reserve": plan.reserve, "replacement": dict(zip(("subjects", "persons"), plan.replacement)),
                      "mode": "SEALED" if plan.sealed else "OPEN", "team": team_of(plan, r)}
        if any(seat["region"] == "same" for seat in self.rules["team"]):
            self.rules["regionLevel"] = 2
        if plan.quotas:
            path = rows[r.randrange(len(rows))].path[:1 if plan.cross else r.randint(1, plan.m)]
            self.rules["quotas"] = {"/".join(path): [r.randint(0, 2), r.choice([None, plan.n])]}
        if plan.cross:
            shares, _ = v.expectations(self.rules, rows)
            for code in r.sample(sorted({row.path[1] for row in rows}), 2):
                mean = sum((x for cell, x in shares.items() if cell.split("/")[1] == code), Fraction(0)) + \
                    sum(row.status == "M" and row.path[1] == code for row in rows)
                self.rules.setdefault("cross", {})[code] = [int(mean), r.choice([None, -int(-mean // 1)])]
        if plan.proven:
            reasons = ("ABNORMAL", "COMPLAINT", "PENALTY")
            self.rules["proven"] = [{"by": "ANY", "code": "DONE", "from": "2026-01-01", "orgs": [ORG, ELSEWHERE],
                                     "except": {key: r.choice(reasons) for key in self.pool.excepted}}]
        self.twist("rules", self.rules)

    def make_shares(self) -> None:
        """Parties in committed order, their values, and what the certificate and the commitment say of them."""
        plan = self.plan
        self.parties: List[Tuple[str, str, bool]] = []  # party, value, whether it is revealed
        self.committed: List[Dict[str, Any]] = []
        for party in ("dept-A", "notary", "union"):
            value, missing = self.random_hex(), plan.missing and party == "union"
            share = {"party": party, "kind": "commit",
                     "commitment": v.share_commitment(DRAW, party, value, self.suite)}
            if plan.chain and party == "dept-A":
                value, share = self.link(plan.seq), {"party": party, "kind": "chain", "anchor": self.link(0), "index": plan.seq}
            if plan.sealed and party == "notary":
                share["sealedTo"] = "union"
            self.committed.append(share)
            self.parties.append((party, "-" if missing else value, not missing and "sealedTo" not in share))

    def make_commitment(self, stated: Dict[str, Any], policy: bytes) -> None:
        plan, ledger = self.plan, self.ledger
        scores = {key: int(score) for _, key, score in (row.split("|") for row in self.pool.scores)}
        self.shares, self.single = v.expectations(self.rules, self.rows, scores if plan.scores else None)
        self.eligible, _ = v.census(self.rows)
        self.beacons = [beacon(kind, self.r) for kind in plan.beacons]
        commitment: Dict[str, Any] = {
            "v": "VDP-1", "suite": plan.suite, "drawId": DRAW, "org": ORG, "task": TASK, "seq": plan.seq, "prev": self.last,
            "attempt": plan.attempt, "rules": self.rules, "policy": {"id": "policy", "version": "1", "hash": v.leaf_hash(policy, self.suite).hex()},
            "legend": {"org": "某县应急管理局"}, "subjects": stated["subjects"],
            "pi": v.chances_of(self.eligible, self.shares, plan.scores), "flags": v.flags_of(self.eligible, self.shares),
            "shares": self.committed, "revealDeadline": ledger.time(1800),
            "beacons": [{"source": s, "rule": rule, "notBefore": ledger.time(3500)} for s, rule, _ in self.beacons],
            "software": {"name": "maker", "version": "1", "sha256": "0" * 64},
            "approvals": [{"role": "leader", "at": ledger.time()}] + [{"role": "supervisor", "at": ledger.time()}] * (plan.attempt > 1)}
        for which in ("persons", "bars") + (("scores",) if plan.scores else ()):
            commitment[which] = {k: stated[which][k] for k in ("root", "rows")}
        if self.beacons:
            commitment["beaconTime"] = ledger.time(3600)
        if plan.sealed:
            commitment["openDeadline"] = ledger.time(10 * 86400)
        self.commitment = self.twist("commitment", commitment)
        self.commit = v.leaf_hash(v.jcs(commitment), self.suite).hex()

    def log_commit_to_beacons(self) -> None:
        ledger, commit = self.ledger, self.commit
        more = {k: self.commitment[k] for k in v.COMMIT_MEMBERS if k != "commit"} if self.plan.told else {}
        self.commit_at = ledger.add("commit", "COMMIT", dict(more, commit=commit))
        for party, value, revealed in self.parties:
            if revealed:
                ledger.add("reveal", "REVEAL", {"commit": commit, "party": party, "value": value})
        if self.plan.sealed:
            ledger.add("receipt", "RECEIPT", {"commit": commit, "party": "notary"})
        ledger.aside()
        ledger.wait_until(self.commitment.get("beaconTime", ledger.time()))
        for source, _, text in self.beacons:
            ledger.add("beacon", "BEACON", {"commit": commit, "source": source, "text": text})

    def make_certificate(self) -> None:
        plan = self.plan
        shares = [(party, value) for party, value, _ in self.parties]
        text = v.seed_text(self.commit, shares, [(s, t) for s, _, t in self.beacons])
        key = self.hash(text)
        self.tickets = v.Tickets(key, self.suite)
        draw = v.draw_subjects(self.tickets, self.rows, self.shares, plan.reserve, plan.cross, self.single if plan.scores else None)
        persons = [v.parse_person(row.encode()) for row in self.pool.persons]
        eligibility = v.Eligibility(self.rules, persons, [v.parse_bar(row.encode()).key[1:] for row in self.pool.bars])
        taken = draw.taken()
        slots = [s for row in self.rows if row.status == "M" or row.key in taken for s in eligibility.slots(row)]
        seating = v.assign(self.tickets, slots, persons)
        people = (persons, eligibility, seating, v.tops_of(self.tickets, slots, seating))
        self.course = v.Course(self.rules, self.tickets, self.rows, taken, people, self.suite)
        self.certificate: Dict[str, Any] = self.twist("certificate", {
            "v": "VDP-1", "suite": plan.suite, "drawId": DRAW, "commit": self.commit, "K": key, "seedText": text,
            "shares": [{"party": p, "value": value} for p, value in shares],
            "beacons": [{"source": s, "text": t} for s, _, t in self.beacons],
            "cells": [dict(c, n=draw.counts.get(c["cell"], 0), cutoff=draw.cutoff(c["cell"]))
                      for c in v.chances_of(self.eligible, self.shares, plan.scores)], "order": draw.order,
            "drawn": [{"id": p.key, "cell": c, "ticket": p.ticket.hex(), "leaf": p.leaf}
                      for c in sorted(draw.order) for p in sorted(draw.queues[c][:draw.counts[c]])],
            "mandatory": [row.key for row in self.rows if row.status == "M"],
            "reserve": {c: [p.key for p in draw.queues[c][draw.counts[c]:]] for c in draw.order},
            "assignment": {"components": [{"T": t, "B": b, "slots": n} for t, b, n in seating.components],
                           "slots": [{"slot": s, "person": p, "rank": k} for s, p, k in seating.seats]},
            "assurance": "open" if self.beacons else "closed"})
        self.certificate["resultHash"] = v.leaf_hash(v.jcs(self.certificate), self.suite).hex()

    def log_result(self) -> None:
        """RESULT, events, inspections and, of a sealed draw, OPEN somewhere among them."""
        plan, ledger, result = self.plan, self.ledger, self.certificate["resultHash"]
        salt, value = self.random_hex(), dict((p, s) for p, s, _ in self.parties)["notary"]
        sealed = v.sha(bytes.fromhex(salt), result.encode(), suite=self.suite).hex()
        drawn = {"drawn": sorted(self.course.inspected)} if plan.told else {}
        body = {"commit": self.commit, **({"sealed": sealed} if plan.sealed else dict(drawn, resultHash=result))}
        places = {"commit": self.commit_at, "result": ledger.add("result", "RESULT", body)}
        opening = self.r.randint(0, plan.events)
        for number in range(plan.events + 1):
            if plan.sealed and number == opening:
                places["open"] = ledger.add("open", "OPEN", dict(drawn, commit=self.commit, party="notary", value=value, salt=salt))
            if number < plan.events:
                self.events += maker_events.happen(self, number + 1)
        left = sorted(self.course.inspected - self.course.void)
        for key in left if plan.ends == "all" else left[:2] if plan.ends == "some" else []:
            ledger.add("end", "INSPECTION", {"drawId": DRAW, "subject": key, "date": "2026-03-05"})
        self.certificate["log"] = places
        self.certificate["signatures"] = [signed(self.key, "VDP1-RESULT\n%s\n" % result)]

    def files(self) -> Dict[str, bytes]:
        """Name and content of every file."""
        plan, ledger, policy = self.plan, self.ledger, v.jcs({"id": "policy", "rules": [], "version": "1"})
        self.twist("pool", self.pool)
        self.before()
        self.rows = [v.parse_subject(row.encode()) for row in self.pool.subjects]
        self.make_rules(self.rows)
        stated = self.stated()
        ledger.add("policy", "POLICY", {"id": "policy", "version": "1", "hash": v.leaf_hash(policy, self.suite).hex()})
        for which in stated:
            ledger.add("snapshot", "SNAPSHOT", dict(stated[which], list=which))
        self.make_shares()
        self.make_commitment(stated, policy)
        self.log_commit_to_beacons()
        self.make_certificate()
        self.log_result()
        self.twist("ledger", ledger)
        ledger.aside(self.r.randint(0, 3))
        self.choose_heads()
        proofs = self.twist("proofs", ledger.proofs(self.key, lambda stage, head: self.twist(stage, head)))
        keys = self.twist("keys", [key_line(self.key, "某县应急管理局")])
        files = {"commitment.json": v.jcs(self.commitment), "policy.json": policy, "subjects.rows": joined(self.pool.subjects),
                 "persons.rows": joined(self.pool.persons), "bars.rows": joined(self.pool.bars),
                 "certificate.json": v.jcs(self.twist("signed", self.certificate)),
                 "events.jsonl": b"".join(v.jcs(line) + b"\n" for line in self.twist("lines", self.events)),
                 "log/entries.jsonl": b"".join(line + b"\n" for line in ledger.lines()),
                 "log/proofs.json": v.jcs(proofs), "log/keys.json": v.jcs(keys)}
        if plan.scores:
            files["scores.rows"] = joined(self.pool.scores)
        return self.twist("files", files)

    def choose_heads(self) -> None:
        """Earlier heads at random sizes, each at the time of its last entry."""
        sizes: Set[int] = {self.r.randint(1, len(self.ledger.entries)) for _ in range(self.plan.heads)}
        self.ledger.heads = [(size, self.ledger.entries[size - 1]["at"]) for size in sorted(sizes)]

    @property
    def pin(self) -> str:
        return key_id(self.key)
