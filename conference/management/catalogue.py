"""The message catalogues: what the code says, kept and compiled by Babel, without gettext's tools.

`locale/vi` holds our own messages; `locale/upstream/vi` is written by hand.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

LANGUAGE = "vi"
OURS = settings.BASE_DIR / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"
SOURCES = ["conference", "delegates", "sessions", "templates"]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}")


def extracted() -> Catalog:
    """Every message of our Python files and templates, by file and without line numbers."""
    catalogue = Catalog(locale=LANGUAGE, project="hoinghi", fuzzy=False)
    for path in _source_files():
        place = (path.relative_to(settings.BASE_DIR).as_posix(), None)
        for context, msgid in said_in(path):
            catalogue.add(msgid, context=context, locations=[place])
    return catalogue


def said_in(path: Path) -> Iterator[tuple[str | None, str | tuple[str, ...]]]:
    """The (context, msgid) pairs of a Python file or a template."""
    # A template becomes the Python calls that its tags stand for.
    source = path.read_text() if path.suffix == ".py" else templatize(path.read_text())
    for _line, msgid, _comments, context in extract(
        "python", io.BytesIO(source.encode()), KEYWORDS
    ):
        yield context, msgid


def _source_files() -> Iterator[Path]:
    for folder in SOURCES:
        for path in sorted((settings.BASE_DIR / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and "migrations" not in path.parts:
                yield path


def read(path: Path) -> Catalog:
    """A catalogue file; an empty catalogue where there is none yet."""
    if not path.exists():
        return Catalog(locale=LANGUAGE)
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def merged(kept: Catalog, found: Catalog) -> Catalog:
    """`found` with the translations of `kept`: no guesses, and nothing that is said no more."""
    for message in found:
        known = kept.get(message.id, message.context) if message.id else None
        if known and known.pluralizable == message.pluralizable:
            message.string = known.string
    return found


def as_po(catalogue: Catalog) -> bytes:
    """The file as it stands in git: sorted, and without a date that would change every time."""
    text = io.BytesIO()
    write_po(text, catalogue, sort_output=True, include_lineno=False, width=100, omit_header=True)
    return HEADER + text.getvalue()


HEADER = b"""# Hoinghi's messages in Vietnamese. `make messages` brings in new ones.
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

"""


def compile_all() -> None:
    """Write the .mo beside each .po: ours and those that fill other packages' gaps."""
    for folder in settings.LOCALE_PATHS:
        for po in Path(folder).glob("*/LC_MESSAGES/*.po"):
            with po.with_suffix(".mo").open("wb") as target:
                write_mo(target, read(po))


def faults(message: Message) -> Iterator[str]:
    """What is wrong with a translation, in words."""
    ids, strings = _forms(message.id), _forms(message.string or "")
    if not all(strings) or message.fuzzy:
        yield "has no translation"
    elif {frozenset(PLACEHOLDER.findall(text)) for text in strings} != {
        frozenset(PLACEHOLDER.findall(ids[-1]))
    }:
        yield "has other placeholders than its translation"


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)
