#!/usr/bin/env python3
"""Makes bundles of verifiable draws (VDP-1) over all features, good ones and ones with one lie each, for tests of verifiers.

    python3 bundle_maker.py OUTDIR [--seed N] [--count N]

Writes N good bundles of random plans, and beside them one bundle of every lie of maker_faults.py that fits some plan,
with OUTDIR/expected.json: a list of {"file", "fails"}, the checks that fail (none for a good bundle). The keys are
made up; the draws are honest by verify_draw.py, which must not be the only one to judge them.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import sys
import zipfile
from typing import Any, Dict, List, Optional, Sequence, Tuple

import maker_faults
import maker_faults_draw
import verify_draw as v
from maker_bundle import Builder
from maker_faults import Fault
from maker_keys import Cheat
from maker_plan import Plan, random_plan


FAULTS: List[Fault] = maker_faults.FAULTS + maker_faults_draw.FAULTS


def build(plan: Plan, cheats: Optional[Dict[str, Cheat]] = None) -> Dict[str, bytes]:
    """The files of a bundle. Raises Refused or Infeasible where the plan's random pool cannot be drawn."""
    return Builder(plan, cheats).files()


def build_some(plan: Plan, cheats: Optional[Dict[str, Cheat]] = None) -> Tuple[Plan, Dict[str, bytes]]:
    """The same with the next seed that can be drawn."""
    for seed in range(plan.seed, plan.seed + 200):
        try:
            return plan.but(seed=seed), build(plan.but(seed=seed), cheats)
        except (v.Refused, v.Infeasible):
            continue
    raise ValueError("no pool of this plan can be drawn: %s" % (plan,))


def write(path: str, files: Dict[str, bytes]) -> None:
    """Writes a ZIP that is the same whenever it is made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def lie(fault: Fault, seed: int) -> Dict[str, bytes]:
    """A bundle with one lie: where this seed gives it nothing to lie about, or tells it in vain, with the next."""
    for step in range(seed, seed + 60):
        plan, honest = build_some(fault.plan.but(seed=step * 1000))
        cheats = {stage: cheat() if _makes(cheat) else cheat for stage, cheat in fault.cheats.items()}
        try:
            files = build(plan, cheats)
        except (v.Refused, v.Infeasible, LookupError, StopIteration):
            continue
        if files != honest:
            return files
    raise ValueError("nothing to lie about: " + fault.name)


def _makes(cheat: Any) -> bool:
    """Whether this is a maker of cheats (maker_faults.at), which count their calls."""
    return getattr(cheat, "__qualname__", "").startswith("at.")


def make_all(folder: str, seed: int, count: int) -> List[Dict[str, Any]]:
    """Writes good bundles and lies; gives what to expect of each."""
    r, expected = random.Random(seed), []
    for number in range(count):
        _, files = build_some(random_plan(r))
        expected.append({"file": "good-%04d.zip" % number, "fails": []})
        write(os.path.join(folder, expected[-1]["file"]), files)
    for fault in FAULTS:
        expected.append({"file": "bad-%s.zip" % fault.name, "fails": sorted(fault.fails)})
        write(os.path.join(folder, expected[-1]["file"]), lie(fault, seed))
    return expected


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", metavar="OUTDIR")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50, help="of good bundles")
    args = parser.parse_args(arguments)
    os.makedirs(args.folder, exist_ok=True)
    expected = make_all(args.folder, args.seed, args.count)
    with open(os.path.join(args.folder, "expected.json"), "w", encoding="utf-8") as stream:
        json.dump(expected, stream, indent=1)
        stream.write("\n")
    print("%d good bundles, %d with one lie each: %s" % (args.count, len(FAULTS), args.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
