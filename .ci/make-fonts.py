"""Makes the bundled faces (resources/fonts) of TeX Gyre Bonum: the same letters with TrueType outlines under a name of their own.

A browser's engine puts TrueType faces into a PDF under their name; faces with PostScript outlines end up as nameless drawings.
The outlines stay within half a unit (of 1,000) of the originals; widths and heights are not touched.
Run: python3 .ci/make-fonts.py /usr/share/texmf/fonts/opentype/public/tex-gyre   (Debian: python3-fonttools, fonts-texgyre)
"""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TARGET = Path(__file__).parent.parent / "resources" / "fonts"
LEAST = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
         "maxSizeOfInstructions", "maxComponentElements")


def outlines(font):
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    made = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
        made[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, made
    del font["CFF "]
    font.sfntVersion = "\0\1\0\0"
    font["maxp"].tableVersion = 0x10000
    font["maxp"].maxZones = 1
    for name in LEAST:
        setattr(font["maxp"], name, 0)
    post = font["post"]
    post.formatType, post.extraNames, post.mapping = 2.0, [], {}


def rename(font, style):
    for record in font["name"].names:
        if record.nameID == 6:
            record.string = f"SimpulBonum-{style}"
        elif record.nameID in (1, 3, 4, 16, 18):
            record.string = record.toUnicode().replace("TeX Gyre Bonum", "Simpul Bonum").replace("TeXGyreBonum", "SimpulBonum")


for style in ("Regular", "Bold", "Italic"):
    font = TTFont(Path(sys.argv[1]) / f"texgyrebonum-{style.lower()}.otf", recalcTimestamp=False)
    outlines(font)
    rename(font, style)
    font.save(TARGET / f"simpulbonum-{style.lower()}.ttf")
