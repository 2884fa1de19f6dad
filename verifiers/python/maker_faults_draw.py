"""More lies of bundle_maker.py: about the draw itself, its events, what the ledger proves, and suite G."""
from __future__ import annotations

from typing import List

from maker_faults import (CARRY, CROSS, FRESH, GUOMI, HASH, PROVEN, SCORES, SHAPE, TEAM, VOIDS, ALONE, Fault, at, body,
                          cell_with_places, first_line, hide, off_the_curve, put, score_of_nobody, shares_not_needed,
                          voided_row_is_eligible)

FAULTS: List[Fault] = [
    # crossing quotas and scores, VDP §15.26, §15.27
    Fault("cross-unknown-code", CROSS, {"commitment": lambda c: c["rules"]["cross"].update(nowhere=[0, None])}, {"V6.allocation"}),
    Fault("cross-out-of-bounds", CROSS, {"commitment": lambda c: c["rules"]["cross"].update({"330101": [900, None]})},
          {"V6.allocation"}),
    Fault("cross-long-quota", CROSS, {"commitment": lambda c: c["rules"]["quotas"].update({"GEN/330101": [0, None]})},
          {"V6.allocation"}),
    Fault("cross-empty", CROSS, {"commitment": lambda c: c["rules"].update(cross={})}, SHAPE),
    Fault("cross-three-levels", ALONE.but(m=3), {"commitment": lambda c: c["rules"].update(cross={"330101": [0, None]})}, SHAPE),
    Fault("cross-places", CROSS, {"certificate": cell_with_places(lambda cell: cell.update(n=cell["n"] + 1))}, {"V6.allocation"}),
    Fault("scores-of-nobody", SCORES, {"pool": score_of_nobody}, {"V1.snapshot"}),
    Fault("scores-zero", SCORES, {"pool": lambda pool: pool.scores.append("P1|91339999|0")}, {"V1.canonical"}),
    Fault("scores-cutoff", SCORES, {"certificate": cell_with_places(put(cutoff=HASH))}, SHAPE),
    Fault("scores-pi", SCORES, {"commitment": lambda c: c["pi"][0].update(pi="1/2")}, SHAPE),
    Fault("scores-x", SCORES, {"commitment": lambda c: c["pi"][0].update(x="1/7")}, {"V6.chances"}),
    Fault("scores-flags", SCORES, {"commitment": lambda c: c.update(flags=[] if c["flags"] else [c["pi"][0]["cell"]])}, {"V6.chances"}),
    Fault("scores-places", SCORES, {"certificate": cell_with_places(lambda cell: cell.update(n=cell["n"] + 1))}, {"V6.allocation"}),
    Fault("scores-drawn", SCORES, {"certificate": lambda c: c["drawn"].pop()}, {"V7.drawn"}),
    Fault("scores-not-there", SCORES, {"files": lambda files: files.pop("scores.rows")}, {"V1.zip"}),
    Fault("scores-not-asked", ALONE, {"files": lambda files: files.update({"scores.rows": b""})}, {"V1.zip"}),
    # events, VDP §15.28, §15.29
    Fault("event-not-approved", VOIDS, {"event": at(1, lambda e: e["approvals"][0].update(role="leader"))}, {"V9.events"}),
    Fault("event-number", VOIDS, {"event": at(2, put(no=3))}, {"V9.events"}),
    Fault("event-status", VOIDS, {"event": at(1, lambda e: e.update(status="M" if e["status"] == "E" else "E"))}, {"V9.events"}),
    Fault("event-line-missing", VOIDS, {"lines": lambda lines: lines.pop(0)}, {"V9.events"}),
    Fault("event-line-of-nothing", VOIDS, {"lines": lambda lines: lines.append(dict(lines[-1], index=lines[-1]["index"] + 1))},
          {"V9.events"}),
    Fault("event-reason", VOIDS, {"event": at(1, put(reasonCode="DISLIKED"))}, SHAPE),
    Fault("event-member", VOIDS, {"event": at(1, put(note="x"))}, SHAPE),
    Fault("event-shares-not-needed", VOIDS, {"event": at(1, shares_not_needed)}, SHAPE),
    Fault("event-substitute", VOIDS, {"lines": first_line(lambda line: line["effect"].update(substitute="91339999X"))}, {"V9.effect"}),
    Fault("event-open-slot", TEAM, {"lines": first_line(lambda line: line["effect"]["open"].append("91339999X|1"))}, {"V9.effect"}),
    Fault("event-other-seat", TEAM, {"lines": lambda lines: next(s for line in lines for s in line["effect"]["seats"]).update(person="P99")},
          {"V9.effect"}),
    Fault("event-two-people", TEAM, {"event": at(1, lambda e: e.update(
        {"person": "P99"} if "person" in e else {"status": "M" if e["status"] == "E" else "E"}))}, {"V9.events"}),
    Fault("event-share", FRESH, {"lines": lambda lines: next(s for line in lines for s in line.get("shares", [])
                                                           if s["value"] != "-").update(value=HASH)}, {"V9.seed"}),
    Fault("event-reveal-hidden", FRESH, {"entry:event.reveal": at(1, hide)}, {"V9.seed"}),
    Fault("event-reveal-late", FRESH, {"event": lambda e: e.update(revealDeadline="2026-03-01T00:00:00Z") if "shares" in e else None},
          {"V9.seed"}),
    Fault("event-beacon-early", FRESH, {"event": lambda e: e.update(beaconTime=e["revealDeadline"]) if "shares" in e else None}, {"V9.seed"}),
    Fault("event-beacon-text", FRESH, {"entry:event.beacon": at(1, body(text="00000000000000000000"))}, {"V9.seed"}),
    Fault("event-inspection-elsewhere", VOIDS.but(ends="some"), {"entry:end": at(1, body(subject="91339999X"))}, {"V9.ends"}),
    # what the ledger proves, VDP §15.30
    Fault("proven-without-evidence", PROVEN, {"entry:evidence": at(1, hide)}, {"V5.exclusions"}),
    Fault("proven-but-eligible", PROVEN, {"entry:evidence": lambda e: e["body"].update(date="2026-02-05") if e["body"].get("date") ==
                                          "2025-06-01" else None}, {"V5.exclusions"}),
    Fault("proven-by-another-office", PROVEN, {"entry:evidence": lambda e: e.update(org="fire-dept") if e["org"] == "tax-office" else None},
          {"V5.exclusions"}),
    Fault("proven-exception", PROVEN, {"rules": lambda rules: rules["proven"][0]["except"].update(NOBODY="PENALTY")}, {"V5.exclusions"}),
    Fault("proven-reason", PROVEN, {"rules": lambda rules: rules["proven"][0]["except"].update(NOBODY="FRIEND")}, SHAPE),
    Fault("proven-orgs", PROVEN, {"rules": lambda rules: rules["proven"][0]["orgs"].reverse()}, SHAPE),
    Fault("carried-over-as-eligible", CARRY, {"pool": voided_row_is_eligible}, {"V5.mandatory"}),
    # suite G, VDP §15.19
    Fault("sm2-key-of-other-kind", GUOMI, {"keys": lambda keys: keys[0].update(alg="Ed25519")}, SHAPE),
    Fault("sm2-off-the-curve", GUOMI, {"keys": off_the_curve}, {"V1.signature"}),
    Fault("sm2-signature", GUOMI, {"signed": lambda c: c["signatures"][0].update(sig="A" * 42 + c["signatures"][0]["sig"][42:])},
          {"V1.signature"}),
    Fault("sm2-other-text", GUOMI, {"proofs": lambda p: p["sth"].update(time="2026-12-01T00:00:00Z")}, {"V1.signature"}),
    Fault("sm2-certificate", GUOMI, {"certificate": lambda c: c["order"].reverse()}, {"V6.order"}),
]
