#!/usr/bin/python3
"""rename.py FONT.ttf FAMILY STYLE: gives a subset its own family name, and keeps copyright, authors and licence.

The Open Font License asks that a modified font does not pass for the original; "Noto" is a trademark besides.
"""
import sys

from fontTools.ttLib import TTFont

path, family, style = sys.argv[1:4]
font = TTFont(path, recalcTimestamp=False)
names = font["name"]
own = {1: family, 2: style, 3: f"{family} {style}, subset of Noto Serif SC", 4: f"{family} {style}",
       6: f"{family.replace(' ', '')}-{style}"}
names.names = [name for name in names.names if name.nameID in (0, 5, 7, 8, 9, 10, 11, 12, 13, 14)]
for identifier, text in own.items():
    names.setName(text, identifier, 3, 1, 0x409)
font.save(path)
