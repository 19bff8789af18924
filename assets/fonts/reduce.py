"""Makes the files of this folder from their sources. Run once per change of a source; needs
fonttools. Arguments: the folder of Noto Serif SC, the folder of Noto Sans SC (both as unpacked from
their npm packages), LXGWWenKai-Regular.ttf, HanaMinB.ttf, Unihan_OtherMappings.txt.

The reduced faces keep the 8,105 characters of the 通用规范汉字表 (Unihan kTGH), GB 2312, some rare
characters known from names, and the letters, figures and marks of Chinese papers. They drop
hinting and layout tables, and bear names of their own (README.md tells why).
"""

import lzma
import pathlib
import shutil
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
RARE_IN_NAMES = "䶮㛃𬱖𠅤㐂堃喆翀珺旻昇喆燊甡弢畯頔鱻淼垚犇骉㸚㵘㙓㛹㛠䲜䢺"
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x2010, 0x2027), (0x2030, 0x203B),
    (0x20AC, 0x20AC), (0x2103, 0x2103), (0x2116, 0x2116), (0x2160, 0x217B), (0x2190, 0x2199),
    (0x2200, 0x22BF), (0x2460, 0x249B), (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2605, 0x2606),
    (0x2713, 0x2717), (0x3000, 0x3029), (0x3220, 0x3229), (0x3380, 0x33DF), (0xFE30, 0xFE4F),
    (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),
]


def standard(other_mappings):
    lines = pathlib.Path(other_mappings).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\tkTGH\t" in line]
    found = {int(row[0][2:], 16) for row in rows}
    if len(found) != 8105:
        raise SystemExit(f"expected 8105 standard characters, found {len(found)}")
    return found


def gb2312():
    found = set()
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((lead, trail)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return {code for code in found if code >= 0x3000 and not 0x3040 <= code <= 0x318F}


def reduce(source, target, codes, family, style):
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_languages = [0x409]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    names = font["name"]
    postscript = f"{family.replace(' ', '')}-{style}"
    for number, text in [(1, family), (2, style), (3, f"{postscript};reduced"), (4, f"{family} {style}"), (6, postscript)]:
        names.setName(text, number, 3, 1, 0x409)
    for number in (7, 16, 17, 18, 21, 22, 25):
        names.removeNames(nameID=number)
    names.names = [name for name in names.names if name.platformID == 3]
    font.save(HERE / target)


def main():
    serif, sans, wenkai, hanazono, mappings = map(pathlib.Path, sys.argv[1:])
    codes = standard(mappings) | gb2312() | {ord(c) for c in RARE_IN_NAMES}
    for first, last in RANGES:
        codes.update(range(first, last + 1))
    shutil.copy(serif / "400Regular/NotoSerifSC_400Regular.ttf", HERE / "body.ttf")
    reduce(serif / "900Black/NotoSerifSC_900Black.ttf", "title.ttf", codes, "Bandeng Song", "Black")
    reduce(sans / "700Bold/NotoSansSC_700Bold.ttf", "heading.ttf", codes, "Bandeng Hei", "Bold")
    reduce(wenkai, "kai.ttf", codes, "Bandeng Kai", "Regular")
    packed = lzma.compress(hanazono.read_bytes(), preset=9 | lzma.PRESET_EXTREME)
    (HERE / "rare.ttf.xz").write_bytes(packed)


main()
