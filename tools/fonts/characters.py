#!/usr/bin/python3
"""Prints the characters that the document font must hold, one code point a line (U+XXXX).

characters.py common                      Latin, punctuation, symbols and all of GB 2312
characters.py wide UNIHAN.bz2 STREETS.csv  the same, and the table of standard characters of 2013 (kTGH in Unihan's
                                           Unihan_OtherMappings.txt.bz2), Big5 level 1 (documents written in Traditional
                                           characters), and every character of China's place names down to townships
"""
import bz2
import sys

LATIN = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2027), (0x2030, 0x203B), (0x2070, 0x209C), (0x20A0, 0x20BF),
         (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x2199), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x2500, 0x257F),
         (0x25A0, 0x25FF), (0x2600, 0x2606), (0x2611, 0x2613), (0x2713, 0x2717), (0x3000, 0x303F), (0x31C0, 0x31EF),
         (0x3200, 0x32FF), (0x3300, 0x33FF), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6)]


def double_byte(codec, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                yield from bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                pass


def common():
    characters = {chr(point) for first, last in LATIN for point in range(first, last + 1)}
    characters.update(double_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)))
    return characters


def wide(unihan, streets):
    characters = common()
    characters.update(double_byte("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)]))
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line:
                characters.add(chr(int(line.split("\t")[0][2:], 16)))
    with open(streets, encoding="utf-8") as lines:
        characters.update(character for line in lines for character in line if ord(character) > 0x7F)
    return characters


if __name__ == "__main__":
    chosen = common() if sys.argv[1] == "common" else wide(sys.argv[2], sys.argv[3])
    for point in sorted(map(ord, chosen)):
        print(f"U+{point:04X}")
