"""What kind of bundle bundle_maker.py makes: a plan, random plans, and the rows of a plan's lists."""
from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Tuple

STREETS = ("330101", "330102", "330103")
TRADES = ("CHEM", "GEN", "MINE")
ROLES = ("expert", "leader", "leader+member", "member", "expert+member")


@dataclass(frozen=True)
class Plan:
    """Everything that is chosen about one bundle; `seed` decides the rest."""
    seed: int = 1
    suite: str = "S"
    m: int = 2
    rows: int = 24
    n: int = 8
    reserve: int = 2
    quotas: bool = True
    cross: bool = False
    scores: bool = False
    beacons: Tuple[str, ...] = ("dice",)
    sealed: bool = False
    chain: bool = False
    missing: bool = False
    history: str = "first"     # first | whole | partial | none
    seq: int = 1
    attempt: int = 1
    team: int = 2
    private: bool = False
    replacement: Tuple[str, str] = ("R0", "R1")  # subjects, persons
    events: int = 0
    event_beacons: bool = False
    proven: bool = False
    carry: bool = False
    heads: int = 0
    ends: str = "none"         # none | some | all
    told: bool = False         # COMMIT and RESULT carry all members they may

    def but(self, **changes: Any) -> "Plan":
        return replace(self, **changes)


def random_plan(r: random.Random) -> Plan:
    """Any good plan over all features."""
    history = r.choice(["first", "first", "whole", "whole", "partial", "none"])
    crossing, scores = r.choice([(False, False)] * 3 + [(True, False), (False, True)])
    beacons: Tuple[str, ...] = r.choice([(), ("dice",), ("dice",), ("drand",), ("lottery",), ("lottery", "dice"), ("drand", "dice")])
    team = r.choice([0, 1, 2, 3])
    private = bool(team) and r.random() < .1
    return Plan(
        seed=r.randrange(1 << 30), suite=r.choice("SG"), m=2 if crossing else r.choice([1, 2, 3]), rows=r.randint(12, 60),
        n=r.randint(4, 10), reserve=r.randint(0, 3), quotas=r.random() < .6, cross=crossing, scores=scores, beacons=beacons,
        sealed=r.random() < .3, chain=r.random() < .4, missing=bool(beacons) and r.random() < .4, history=history,
        seq={"first": 1, "whole": r.randint(2, 5)}.get(history, r.randint(3, 6)),
        attempt=1 if history in ("first", "none") else r.choice([1, 1, 2]), team=team, private=private,
        replacement=(r.choice(["R0", "R1"]), r.choice(["R0", "R1"])), events=0 if private else r.choice([0, 0, 1, 2, 4, 7]),
        event_beacons=r.random() < .5, proven=r.random() < .5, carry=history in ("whole", "partial") and r.random() < .5,
        heads=r.choice([0, 0, 1, 3]), ends=r.choice(["none", "some", "all"]), told=r.random() < .5)


@dataclass
class Pool:
    """The lists of one draw, as rows of text, and what the ledger proves of them."""
    subjects: List[str] = field(default_factory=list)
    persons: List[str] = field(default_factory=list)
    bars: List[str] = field(default_factory=list)
    scores: List[str] = field(default_factory=list)
    proven: Dict[str, str] = field(default_factory=dict)   # id → INSPECTION | RESULT | OPEN
    excepted: List[str] = field(default_factory=list)
    voided: str = ""                                        # who was void in the draw before


def pool_of(plan: Plan, r: random.Random) -> Pool:
    """Random lists that fit a plan."""
    pool, kinds = Pool(), ("INSPECTION", "RESULT", "OPEN")
    for i in range(plan.rows):
        key = "91330000%04d" % (i * 7 + r.randrange(7))
        path = [r.choice(TRADES), r.choice(STREETS), r.choice(["small", "large"])][:plan.m]
        status = r.choice(["E"] * 10 + ["M", "X.OTHER"])
        if plan.carry and not pool.voided and i > 2:
            pool.voided, status = key, "M"
        elif plan.proven and r.random() < .25:
            pool.proven[key] = r.choice(kinds)
            if r.random() < .3:
                pool.excepted.append(key)
            else:
                status = "X.DONE"
        pool.subjects.append("T1|%s|%s|%d|%s" % (key, "|".join(path), r.choice([1, 1, 2, 4]), status))
        if plan.scores and status == "E":
            pool.scores.append("P1|%s|%d" % (key, r.choice([1, 2, 3, r.randint(1, 400), r.randint(1, 10 ** 9)])))
    for i in range(r.randint(8, 14) if plan.team else 0):
        pool.persons.append("I1|P%02d|%s|%s|%s|%s|%d|%s|%s" % (
            i, r.choice(["fire", "mines"]), r.choice(STREETS), "leader+member" if i < 4 else r.choice(ROLES),
            r.choice(["-", "WHP", "MK+WHP"]), r.choice([0, 0, 1, 3]), r.choice(["-", "-", "9"]),
            "X.LEAVE" if i > 5 and r.random() < .1 else "E"))
    if plan.private:
        pool.persons[-1] = "I2|%s|%s" % (pool.persons[-1].split("|")[1], "%064x" % r.getrandbits(256))
    keys = [row.split("|")[1] for row in pool.subjects]
    bars = {("P%02d" % r.randrange(len(pool.persons)), r.choice(keys)) for _ in range(plan.team * 2)}
    pool.bars = ["C1|%s|%s|%s" % (pid, key, r.choice(["kin", "rotation"])) for pid, key in sorted(bars)]
    return pool


def team_of(plan: Plan, r: random.Random) -> List[Dict[str, Any]]:
    """The slots of the team: the first one for leaders, and one by region now and then."""
    team = []
    for slot in range(1, plan.team + 1):
        plain = slot == 1 or r.random() < .6
        team.append({"slot": slot, "role": "leader" if slot == 1 else "member", "dept": "any",
                     "quals": "none" if plain else r.choice(["cell", "WHP"]),
                     "region": "same" if plan.m > 1 and not plain and r.random() < .2 else "any"})
    return team


def beacon(kind: str, r: random.Random) -> Tuple[str, str, str]:
    """Source, rule and text of a beacon."""
    if kind == "dice":
        return "dice", "d10x20", "%020d" % r.randrange(10 ** 20)
    if kind == "lottery":
        return "lottery.3d", "2026200:d3", "2026200:" + "-".join(str(r.randrange(10)) for _ in range(3))
    number = r.randint(1, 10 ** 7)
    return "drand.quicknet", str(number), "%d:%s" % (number, hashlib.sha256(b"%d" % number).hexdigest())


def joined(rows: List[str]) -> bytes:
    return "".join(row + "\n" for row in rows).encode()
