"""What is planned in Vietnamese told in English too, where a plan knows the English of it."""

from collections.abc import Iterable, Mapping

from conference.models.english import SUFFIX, Bilingual

from .plan import MARK

#: `MARK` for readers of English.
ENGLISH_MARK = "(sample data)"


def in_both(rows: Iterable[Bilingual], english: Mapping[str, str]) -> list:
    """The same rows, each text told in English too if `english` knows all its lines.

    `english` goes by the Vietnamese line without the mark of sample data, which is told as well.
    """
    rows = list(rows)
    for row in rows:
        for field in row._meta.fields:
            if field.name.endswith(SUFFIX):
                text = getattr(row, field.name.removesuffix(SUFFIX))
                setattr(row, field.name, _told(text, english))
    return rows


def _told(text: str, english: Mapping[str, str]) -> str:
    lines = [_told_line(line, english) for line in text.splitlines()]
    return "\n".join(lines) if all(lines) else ""


def _told_line(line: str, english: Mapping[str, str]) -> str:
    bare = line.removesuffix(MARK).rstrip()
    told = english.get(bare, "")
    return f"{told} {ENGLISH_MARK}" if told and bare != line else told
