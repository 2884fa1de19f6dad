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

import verify_draw as v
from maker_bundle import Builder
from maker_keys import Cheat
from maker_plan import Plan, random_plan


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
