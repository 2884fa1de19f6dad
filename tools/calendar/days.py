#!/usr/bin/python3
"""days.py YEARS FIRST LAST OUT: makes days.tsv from the yearly files of npm's chinese-days (its folder dist/years).

A line is date, tab, off or work, tab, the holiday's key. Only days that a notice of the State Council names are listed;
all others follow the ordinary week. A year's last days may come from the next year's notice.
"""
import datetime
import json
import sys

KEYS = {"元旦": "new-year", "春节": "spring-festival", "清明": "qingming", "劳动节": "labour-day", "端午": "dragon-boat",
        "中秋": "mid-autumn", "国庆节": "national-day", "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日": "victory-day"}
# Holidays that last to the end of a week: the package leaves out a Saturday that would be free anyway.
MORE = {"2015-09-05": ("off", "victory-day")}


def days(folder, first, last):
    table = dict(MORE)
    for year in range(first, last + 1):
        with open(f"{folder}/{year}.json", encoding="utf-8") as file:
            notice = json.load(file)
        for kind, member in (("off", "holidays"), ("work", "workdays")):
            for date, text in notice[member].items():
                table[date] = (kind, KEYS[text.split(",")[1]])
    return {date: day for date, day in sorted(table.items()) if first <= datetime.date.fromisoformat(date).year <= last}


if __name__ == "__main__":
    folder, first, last, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    with open(out, "w", encoding="utf-8", newline="") as file:
        file.write(f"# years\t{first}\t{last}\n")
        for date, (kind, key) in days(folder, first, last).items():
            file.write(f"{date}\t{kind}\t{key}\n")
