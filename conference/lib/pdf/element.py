"""What papers in bulk are made of: blocks whose HTML is the same but for their texts."""

from dataclasses import dataclass

from django.utils.html import escape


@dataclass(frozen=True, slots=True)
class Element:
    """A block whose place and size do not depend on its neighbours' texts.

    `shell` is its HTML with `{}` for each text or address of a picture. The texts are plain, and
    broken into lines already; style sheets set them as `white-space: pre`.
    """

    shell: str
    texts: tuple[str, ...] = ()

    @property
    def html(self) -> str:
        return self.shell.format(*map(escape, self.texts))
