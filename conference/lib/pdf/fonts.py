"""The fonts that papers see: our own faces, never those of the machine."""

import atexit
from functools import cache

from weasyprint.text.ffi import fontconfig
from weasyprint.text.fonts import FontConfiguration


class MissingFaceError(Exception):
    """A face that a style sheet names has no usable file."""


class OwnFaces(FontConfiguration):
    """Holds what `@font-face` rules bring, and nothing else."""

    def __init__(self):
        super().__init__()
        # WeasyPrint has no switch for it: the machine's fonts are struck off the list.
        fontconfig.FcConfigGetFonts(self._config, fontconfig.FcSetSystem).nfont = 0

    def add_font_face(self, rule_descriptors, url_fetcher):
        """Add the face, or raise MissingFaceError where WeasyPrint would go on with another."""
        before = self._count()
        super().add_font_face(rule_descriptors, url_fetcher)
        if self._count() == before:
            raise MissingFaceError(rule_descriptors["font_family"])

    def _count(self) -> int:
        faces = fontconfig.FcConfigGetFonts(self._config, fontconfig.FcSetApplication)
        return faces.nfont if faces else 0


@cache
def font_config() -> FontConfiguration:
    """The one of this process; its copies of the font files go when the process ends."""
    atexit.register(font_config.cache_clear)
    return OwnFaces()
