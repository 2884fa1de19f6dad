#!/usr/bin/python3
"""Prints the characters that the document font must hold, one code point a line (U+XXXX).

characters.py common                      Latin, punctuation, symbols, all of GB 2312, and what is listed below
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

# Seen in names of enterprises, outside GB 2312.
NAMES = "俬劵勝啟喆嘠噁垚堧塅墈墺尓昇昽曌汎汫沬灡燊犇珅珺璟眀羴芃苾辻邨鋆镕雲靑﹥"
# Official documents quoted in Traditional characters need these in bold too.
TRADITIONAL = ("亂來個備傳傷優內兩別創劃動務勢勵區厲參員問單嚴圍執堅報場學實審將專對導層崗師帶庫強從態懾戰戶揮撐據擴擺數時書會業極構標樹機檢權歡歷決況減準潔"
               "為營牽獎現產當發監眾確積約納級組結經網線編縣總織罰習聯職聽肅與舉處號術裝規視覺觀計訓記訪設評詢認語說調談論證識議變負責質軌軟輪輿轉辦進運過違"
               "適選邊鄉針銜錄鎮長門閉開間關陽隊階際隨隱雙難項須預頓領頭題類驗驟體點黨齊")


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
    characters.update(NAMES + TRADITIONAL)
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
