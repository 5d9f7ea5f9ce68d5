"""The font files that come with the application, by face; papers are set in no others."""

from functools import cache
from pathlib import Path

import fontpkg_be_vietnam_pro
from django.conf import settings
from fontTools.ttLib import TTFont

FOLDERS = (
    settings.BASE_DIR / "static" / "fonts",
    Path(fontpkg_be_vietnam_pro.__file__).parent / "files",
)
#: Of official papers.
SERIF, SERIF_BOLD = "LiberationSerif-Regular", "LiberationSerif-Bold"
SERIF_ITALIC = "LiberationSerif-Italic"
#: In style sheets, `url("face:BeVietnamPro-Bold")` is the file of that face.
SCHEME = "face:"
#: One face of each family: its others have the same letters, and families stand in for one another.
_FAMILIES = ("LiberationSerif-Regular", "BeVietnamPro-Medium")
BOX = "□"


def face_file(face: str) -> Path:
    """The complete file of a face such as "LiberationSerif-Bold". Raises KeyError."""
    for folder in FOLDERS:
        path = folder / f"{face}.ttf"
        if path.is_file():
            return path
    raise KeyError(face)


def with_boxes(text: str) -> str:
    """The text as it can be printed: a box for each letter that no face has, so that it shows."""
    missing = {letter for letter in set(text) - _letters() if letter.isprintable()}
    return text.translate(dict.fromkeys(map(ord, missing), BOX)) if missing else text


@cache
def _letters() -> frozenset[str]:
    letters: set[str] = set()
    for face in _FAMILIES:
        with TTFont(face_file(face), lazy=True) as font:
            letters |= set(map(chr, font.getBestCmap()))
    return frozenset(letters)
