"""The font files that come with the application, by face; papers are set in no others."""

from pathlib import Path

import fontpkg_be_vietnam_pro
from django.conf import settings

FOLDERS = (
    settings.BASE_DIR / "static" / "fonts",
    Path(fontpkg_be_vietnam_pro.__file__).parent / "files",
)
#: Of official papers.
SERIF, SERIF_BOLD = "LiberationSerif-Regular", "LiberationSerif-Bold"
SERIF_ITALIC = "LiberationSerif-Italic"
#: In style sheets, `url("face:BeVietnamPro-Bold")` is the file of that face.
SCHEME = "face:"


def face_file(face: str) -> Path:
    """The complete file of a face such as "LiberationSerif-Bold". Raises KeyError."""
    for folder in FOLDERS:
        path = folder / f"{face}.ttf"
        if path.is_file():
            return path
    raise KeyError(face)
