"""From chosen delegates to printed and logged badges."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from delegates.models import BadgeDesign, Delegate, PrintLog
from delegates.queries.badge_state import digests_of
from delegates.queries.print_log import subject_of
from delegates.services.print_log import record_print

from .backside import Back
from .badge import Badge
from .context import badge_of, look_of
from .render import pages_for, render_badges

#: A file that staff can still print, reprint and carry about; it bounds a job's memory too.
VOLUME = 1000


def volumes_for(badges: int) -> int:
    """Into how many files so many badges go."""
    return -(-badges // VOLUME)


def print_badges(
    *,
    delegate_ids: list[int],
    design: BadgeDesign,
    out: Path,
    opened: Callable[[Path], AbstractContextManager[BinaryIO]],
    paper: str = "",
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    user=None,
) -> list[Path]:
    """Write the badges of the delegates with these ids, in that order, and log them.

    On the design's paper or another. Up to a thousand go to `out`, more to volumes called out-1,
    out-2 …; `opened(path)` opens each. `on_progress` hears pages done and pages in all. Returns
    the files.
    """
    read_at, digests, files = timezone.now(), {}, []
    look, volumes = look_of(design, paper=paper), _volumes(delegate_ids, out)
    ends = list(accumulate((pages_for(len(ids), look) for _, ids in volumes), initial=0))
    for (path, ids), before in zip(volumes, ends[:-1], strict=True):
        # Before the badges: what changes in between is printed, and printed again.
        digests |= digests_of(ids, design)
        badges = badges_of(ids, with_photo=design.show_photo, back=design.back)
        if badges:
            with opened(path) as target:
                progress = partial(_count_on, on_progress, before, ends[-1])
                render_badges(badges, target, look=look, on_progress=progress)
            files.append(path)
    _log(delegate_ids, design, user=user, digests=digests, read_at=read_at)
    return files


def _volumes(delegate_ids: list[int], out: Path) -> list[tuple[Path, list[int]]]:
    """Whose badges go to which file."""
    starts = range(0, len(delegate_ids), VOLUME)
    paths = _paths(out, len(starts))
    return [(p, delegate_ids[n : n + VOLUME]) for p, n in zip(paths, starts, strict=True)]


def _log(delegate_ids: list[int], design: BadgeDesign, **how) -> None:
    record_print(
        conference=design.conference,
        kind=PrintLog.Kind.BADGES,
        delegate_ids=delegate_ids,
        subject=subject_of(delegate_ids, design),
        design=design,
        **how,
    )


def badges_of(delegate_ids: list[int], *, with_photo: bool, back: str = "") -> list[Badge]:
    """The badges of the delegates with these ids, in that order; `back` is a BadgeDesign.Back.

    Who has been deleted is left out: a long paper takes minutes.
    """
    people = Delegate.objects.select_related("delegation__conference", "category").in_bulk(
        delegate_ids
    )
    backs = backs_of(list(people.values()), back) if back else {}
    there = [people[pk] for pk in delegate_ids if pk in people]
    return [badge_of(each, with_photo=with_photo, back=backs.get(each.pk)) for each in there]


def backs_of(delegates: list[Delegate], kind: str) -> dict[int, Back]:
    """What the backs tell, by id of delegate; a higher app knows, and settings say where."""
    return import_string(settings.BADGE_BACKS)(delegates, kind)


def _count_on(on_progress, before: int, total: int, pages: int) -> None:
    on_progress(before + pages, total)


def _paths(out: Path, count: int) -> list[Path]:
    if count == 1:
        return [out]
    return [out.with_stem(f"{out.stem}-{number}") for number in range(1, count + 1)]
