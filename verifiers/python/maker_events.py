"""Events after a draw, as bundle_maker.py lets them happen: their entries, their randomness and their lines."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional

import verify_draw as v
from maker_plan import beacon

if TYPE_CHECKING:
    from maker_bundle import Builder


def choose(builder: "Builder", number: int) -> Optional[Dict[str, Any]]:
    """A random event that can happen now: a subject that is inspected, or a person who sits."""
    course, r = builder.course, builder.r
    subjects, seats = sorted(course.inspected - course.void), sorted(course.seats.items())
    if not subjects:
        return None
    body: Dict[str, Any] = {
        "approvals": [{"role": "supervisor", "at": builder.ledger.time()}], "drawId": builder.commitment["drawId"],
        "evidenceHash": builder.random_hex(), "no": number}
    if seats and r.random() < .6:
        slot, person = r.choice(seats)
        kind = r.choice(["PERSON_RECUSED", "PERSON_ABSENT"])
        body.update(type=kind, subject=slot.split("|")[0], slot=int(slot.split("|")[1]), person=person)
    else:
        subject = r.choice(subjects)
        body.update(type="SUBJECT_VOID", subject=subject, status=course.rows[subject].status)
    body["reasonCode"] = r.choice(v.REASONS[body["type"]].split("|"))
    return body


def happen(builder: "Builder", number: int) -> List[Dict[str, Any]]:
    """Lets one event happen; gives its line of events.jsonl, or none where nothing is left to happen to."""
    body, ledger, r = choose(builder, number), builder.ledger, builder.r
    if body is None:
        return []
    line: Dict[str, Any] = {}
    beacons = [beacon(kind, r) for kind in r.sample(["dice", "drand"], 1)] if builder.plan.event_beacons else []
    if v.needs_randomness(body, builder.rules):
        name = "%s/%d" % (builder.commitment["drawId"], number)
        values = {party: builder.random_hex() for party in ("notary", "union")}
        body["shares"] = [{"party": p, "kind": "commit", "commitment": v.share_commitment(name, p, value, builder.suite)}
                          for p, value in values.items()]
        body["revealDeadline"] = ledger.time(600)
        if r.random() < .3:
            values[r.choice(["notary", "union"])] = "-"
        line["shares"] = [{"party": p, "value": value} for p, value in values.items()]
        if beacons:
            body.update(beaconTime=ledger.time(900), beacons=[
                {"source": s, "rule": rule, "notBefore": ledger.time(800)} for s, rule, _ in beacons])
            line["beacons"] = [{"source": s, "text": text} for s, _, text in beacons]
    builder.twist("event", body)
    line["index"] = ledger.add("event", "EVENT", body)
    for share in line.get("shares", []):
        if share["value"] != "-":
            ledger.add("event.reveal", "REVEAL", {"commit": builder.commit, "event": number, "party": share["party"],
                                                  "value": share["value"]})
    if "beacons" in line:
        ledger.wait_until(body["beaconTime"])
    for given in line.get("beacons", []):
        ledger.add("event.beacon", "BEACON", {"commit": builder.commit, "event": number, "source": given["source"],
                                              "text": given["text"]})
    key = v.event_key(builder.certificate["K"], ledger.leaf(line["index"]).hex(),
                      [(s["party"], s["value"]) for s in line.get("shares", [])],
                      [(b["source"], b["text"]) for b in line.get("beacons", [])], builder.suite) if "shares" in line else ""
    line["effect"] = builder.course.apply(body, key)
    return [builder.twist("line", line)]
