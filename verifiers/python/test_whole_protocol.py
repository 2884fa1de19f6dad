#!/usr/bin/env python3
"""Tests of verify_draw.py over the whole protocol, by bundles of bundle_maker.py: python3 -m unittest (in this folder)."""
from __future__ import annotations

import contextlib
import io
import json
import os
import random
import sys
import tempfile
import unittest
from typing import Any, Dict, Optional, Set

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import bundle_maker  # noqa: E402
import verify_draw as v  # noqa: E402
from maker_faults import ALONE, CHAIN, CROSS, FRESH, PAST, PROVEN, SCORES, SEALED, TEAM, at, hide  # noqa: E402
from maker_plan import Plan, random_plan  # noqa: E402

GROUND = {"V1.zip", "V1.canonical", "V1.shape"}


class MadeBundles(unittest.TestCase):
    """Judges bundles of the maker."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "bundle.zip")

    def judge(self, plan: Plan, cheats: Optional[Dict[str, Any]] = None) -> v.Report:
        plan, files = bundle_maker.build_some(plan)
        bundle_maker.write(self.path, bundle_maker.build(plan, cheats) if cheats else files)
        return v.verify(self.path)

    def status(self, report: v.Report, check: str) -> Set[str]:
        return {finding.status for finding in report.findings() if finding.id == check}

    def test_every_feature_alone_and_in_both_suites_passes(self) -> None:
        """DRAW-07: good bundles of the whole protocol."""
        for suite in "SG":
            for plan in (ALONE, PAST, CHAIN, SEALED, CROSS, SCORES, FRESH, TEAM, PROVEN, PAST.but(attempt=2), PAST.but(carry=True),
                         ALONE.but(beacons=()), ALONE.but(beacons=("drand", "lottery"), missing=True), TEAM.but(scores=True),
                         SEALED.but(chain=True, history="whole", seq=3, events=2, heads=2), TEAM.but(private=True, events=0)):
                report = self.judge(plan.but(suite=suite))
                self.assertEqual([f for f in report.findings() if f.status == "fail"], [], plan)
                self.assertEqual({f.id for f in report.findings()}, set(v.CHECKS), plan)

    def test_random_plans_pass(self) -> None:
        """DRAW-07: forty random draws over all features."""
        r = random.Random(9)
        for _ in range(40):
            plan = random_plan(r)
            self.assertEqual([f for f in self.judge(plan).findings() if f.status == "fail"], [], plan)

    def test_every_lie_is_found_by_its_own_check(self) -> None:
        """DRAW-07: a hundred lies, told before anything was signed."""
        self.assertEqual(len({fault.name for fault in bundle_maker.FAULTS}), len(bundle_maker.FAULTS))
        for fault in bundle_maker.FAULTS:
            bundle_maker.write(self.path, bundle_maker.lie(fault, 11))
            failed = v.verify(self.path).failed()
            self.assertEqual(failed & GROUND if fault.fails & GROUND else failed, fault.fails, fault.name)

    def test_new_checks_are_each_failed_by_some_lie(self) -> None:
        told = set().union(*(fault.fails for fault in bundle_maker.FAULTS))
        new = {check for check in v.CHECKS if check.startswith(("V5", "V9", "V10"))} | {"V2.consistency", "V4.chain", "V4.reuse"}
        self.assertLessEqual(new, told)

    def test_what_history_does_not_show_is_not_checked(self) -> None:
        for plan, checks in ((PAST.but(history="partial"), {"V10.sequence"}), (PAST.but(history="none"), {"V10.sequence"}),
                             (CHAIN.but(history="partial"), {"V10.sequence", "V4.chain"}), (CHAIN.but(history="none"), {"V4.chain"}),
                             (PAST.but(history="none", attempt=2), {"V10.attempt"})):
            report = self.judge(plan)
            self.assertTrue(report.ok, plan)
            for check in checks:
                self.assertEqual(self.status(report, check), {"not-checked"}, (plan, check))
        for plan in (PAST, CHAIN):
            self.assertEqual(self.status(self.judge(plan), "V10.sequence"), {"pass"})
        self.assertEqual(self.status(self.judge(PAST, {"entry:past.result": at(1, hide)()}), "V10.results"), {"not-checked"})
        self.assertIn("V10.attempt", self.judge(PAST.but(history="none", attempt=2),
                                                {"commitment": lambda c: c["approvals"].pop()}).failed())

    def test_ends_and_time_stamps_say_what_is_missing(self) -> None:
        for ends, status in (("all", {"pass"}), ("some", {"not-checked"}), ("none", {"not-checked"})):
            self.assertEqual(self.status(self.judge(ALONE.but(ends=ends)), "V9.ends"), status)
        self.assertEqual(self.status(self.judge(ALONE), "V1.timestamp"), {"not-checked"})
        self.assertEqual(self.judge(ALONE, {"signed": lambda c: c.update(tst="AAAA")}).failed(), {"V1.timestamp"})

    def test_effects_are_not_checked_where_the_draw_itself_is_wrong(self) -> None:
        for cheats in ({"certificate": lambda c: c["assignment"]["slots"][0].update(rank=9)},
                       {"certificate": lambda c: c["drawn"].pop()}):
            self.assertEqual(self.status(self.judge(TEAM, cheats), "V9.effect"), {"not-checked"})

    def test_light_check_tells_what_events_did(self) -> None:
        """BEY-01: the light check says that an enterprise was voided afterwards, or took a void one's place."""
        told = set()
        for seed in range(1, 13):
            _, files = bundle_maker.build_some(TEAM.but(seed=seed * 500))
            bundle_maker.write(self.path, files)
            entries = [v.parse_jcs(line) for line in files["log/entries.jsonl"].splitlines()]
            bodies = {line["index"]: line["entry"]["body"] for line in entries if line["entry"]["type"] == "EVENT"}
            lines = [v.parse_jcs(text) for text in files["events.jsonl"].splitlines()]
            fates = {}
            for line in lines:
                if bodies[line["index"]]["type"] == "SUBJECT_VOID":
                    fates[line["effect"]["substitute"]] = "顶替"
                    fates[bodies[line["index"]]["subject"]] = "作废"
            for row in files["subjects.rows"].splitlines():
                code = row.decode().split("|")[1]
                facts = {words[1]: value for words, value in v.light(self.path, code)[1]}
                self.assertEqual((facts.get("after the draw (events)") or "")[:2], fates.get(code, ""), code)
            told |= set(fates.values())
        self.assertEqual(told, {"顶替", "作废"})

    def test_seats_after_events_keep_every_rule(self) -> None:
        """VDP §15.29: whoever takes a seat may, is within the limit, and was neither refused nor absent."""
        seen = 0
        for seed in range(1, 40):
            plan, files = bundle_maker.build_some(TEAM.but(seed=seed * 500, replacement=(("R0", "R1")[seed % 2], ("R1", "R0")[seed % 3 > 0])))
            entries = [v.parse_jcs(line) for line in files["log/entries.jsonl"].splitlines()]
            bodies = {line["index"]: line["entry"]["body"] for line in entries if line["entry"]["type"] == "EVENT"}
            certificate, rules = v.parse_jcs(files["certificate.json"]), v.parse_jcs(files["commitment.json"])["rules"]
            persons = {p.key: p for p in (v.parse_person(row) for row in files["persons.rows"].splitlines())}
            bars = {tuple(row.decode().split("|")[1:3]) for row in files["bars.rows"].splitlines()}
            seats = {s["slot"]: s["person"] for s in certificate["assignment"]["slots"]}
            most, gone, refused = max(c["T"] for c in certificate["assignment"]["components"]), set(), set()
            for line in (v.parse_jcs(text) for text in files["events.jsonl"].splitlines()):
                body, effect = bodies[line["index"]], line["effect"]
                if body["type"] == "SUBJECT_VOID":
                    seats = {slot: p for slot, p in seats.items() if slot.split("|")[0] != body["subject"]}
                else:
                    self.assertEqual(seats.pop("%s|%d" % (body["subject"], body["slot"])), body["person"])
                    refused.add((body["person"], body["subject"]))
                    gone |= {body["person"]} if body["type"] == "PERSON_ABSENT" else set()
                for seat in effect["seats"]:
                    subject, number = seat["slot"].split("|")
                    person = persons[seat["person"]]
                    self.assertNotIn(seat["person"], [p for slot, p in seats.items() if slot.split("|")[0] == subject])
                    self.assertFalse(person.key in gone or (person.key, subject) in refused or (person.key, subject) in bars)
                    self.assertIn(rules["team"][int(number) - 1]["role"], person.roles)
                    seats[seat["slot"]] = person.key
                    if "rank" in seat:
                        load = list(seats.values()).count(person.key)
                        self.assertLessEqual(load, min(person.limit if person.limit is not None else load, most + 1 - person.prior))
                        seen += 1
        self.assertGreater(seen, 60)

    def test_lists_have_their_limits(self) -> None:
        """VDP §15.31."""
        known = {name: getattr(v, name) for name in ("MAX_CELLS", "MAX_EVENTS", "MAX_ENTRIES")}
        self.assertEqual(known, {"MAX_CELLS": 50_000, "MAX_EVENTS": 1000, "MAX_ENTRIES": 20_000})
        for name in known:
            setattr(v, name, 1)
            try:
                self.assertIn("V1.shape", self.judge(TEAM).failed(), name)
            finally:
                setattr(v, name, known[name])
            self.assertTrue(self.judge(TEAM).ok)

    def test_days_are_those_of_beijing(self) -> None:
        self.assertEqual([v.day_of(at_) for at_ in ("2026-03-01T15:59:59Z", "2026-03-01T16:00:00Z", "0001-01-01T00:00:00Z",
                                                    "9999-12-31T23:00:00Z")],
                         ["2026-03-01", "2026-03-02", "0001-01-01", "9999-12-31"])

    def test_light_check_in_every_kind_of_draw(self) -> None:
        """BEY-01: one enterprise, also where scores decide."""
        for plan in (ALONE.but(suite="G"), CROSS, SEALED, SCORES):
            _, files = bundle_maker.build_some(plan)
            bundle_maker.write(self.path, files)
            certificate = v.parse_jcs(files["certificate.json"])
            drawn = {d["id"] for d in certificate["drawn"]}
            for row in files["subjects.rows"].decode().splitlines():
                key, status = row.split("|")[1], row.split("|")[-1]
                report, facts = v.light(self.path, key)
                outcome = {words[1]: value for words, value in facts}.get("outcome", "")
                self.assertTrue(report.ok, key)
                if status == "E":
                    self.assertEqual(outcome, "中签 / drawn" if key in drawn else "未中签 / not drawn")
            certificate["drawn"].pop()
            bundle_maker.write(self.path, dict(files, **{"certificate.json": v.jcs(certificate)}))
            self.assertFalse(v.light(self.path, max(d["cell"] + " " + d["ticket"] + " " + d["id"] for d in
                                                    v.parse_jcs(files["certificate.json"])["drawn"]).split()[2])[0].ok)


class MakerTests(unittest.TestCase):
    """The maker's command line."""

    def test_the_same_seed_makes_the_same_bundles_and_says_what_to_expect(self) -> None:
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            for folder in (one, two):
                with contextlib.redirect_stdout(io.StringIO()):
                    self.assertEqual(bundle_maker.main([folder, "--seed", "4", "--count", "2"]), 0)
            with open(os.path.join(one, "expected.json"), encoding="utf-8") as stream:
                expected = json.load(stream)
            self.assertEqual({line["file"] for line in expected} | {"expected.json"}, set(os.listdir(one)))
            self.assertEqual([line["fails"] for line in expected[:2]], [[], []])
            for name in os.listdir(one):
                with open(os.path.join(one, name), "rb") as a, open(os.path.join(two, name), "rb") as b:
                    self.assertEqual(a.read(), b.read(), name)


if __name__ == "__main__":
    unittest.main()
