import base64
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from csp.decorators import csp_update
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from conference.lib.counted import counted
from conference.queries.scope import ORGANISING
from conference.views.access import printing_staff, staff_page, viewer
from conference.views.pdf import pdf_response
from conference.views.scope import look_at
from delegates.badges.badge import Badge
from delegates.badges.calibration import calibration_page
from delegates.badges.context import look_of
from delegates.badges.misfits import BACK, Misfit, misfits
from delegates.badges.preview import preview
from delegates.badges.printing import badges_of
from delegates.badges.samples import samples
from delegates.forms.badge_design import LookForm
from delegates.models import BadgeDesign, Delegate
from delegates.queries.extremes import longest_and_shortest

#: Whose texts are tried while one designs; before printing everybody's are.
TRIED = 1000


@dataclass(frozen=True)
class Shown:
    """What a preview tells: a picture as PNG, whose badges they are, and what does not fit."""

    picture: bytes = b""
    alt: str = ""
    warnings: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()


@require_POST
@never_cache
@staff_page(ORGANISING, open_conference=look_at)
@csp_update({"img-src": ["data:"]})
def show_preview(request, conference, pk=None):
    """The design as the form has it, saved or not: data for a script, else a page."""
    design = BadgeDesign(conference=conference)
    if pk is not None:
        design = get_object_or_404(BadgeDesign, conference=conference, pk=pk)
    shown = _shown(LookForm(request.POST, request.FILES, instance=design), conference)
    picture = base64.b64encode(shown.picture).decode("ascii")
    told = {"alt": shown.alt, "warnings": shown.warnings, "errors": shown.errors}
    if request.accepts("text/html"):
        context = told | {"picture": picture, "conference": conference}
        return render(request, "delegates/design_preview.html", context)
    return JsonResponse(told | {"picture": picture})


@require_safe
@never_cache
@printing_staff
def test_page(request, conference, pk) -> HttpResponse:
    """What to print and to measure before the first badge."""
    design = get_object_or_404(BadgeDesign, conference=conference, pk=pk)
    may_change = request.scope.may(ORGANISING)
    pdf = calibration_page(look_of(design), design.name, may_change=may_change)
    return pdf_response(pdf, f"{conference.slug}-{design.slug}-trang-thu.pdf")


@require_safe
@never_cache
@viewer
def design_picture(request, conference, pk) -> HttpResponse:
    """The design as it is saved, for those who may only look at it."""
    design = get_object_or_404(BadgeDesign, conference=conference, pk=pk)
    picture = preview(_shown_badges(conference, design), look_of(design))
    return HttpResponse(picture, content_type="image/png")


def _shown(form: LookForm, conference) -> Shown:
    if not form.is_valid():
        return Shown(errors=tuple(_told(form)))
    with _on_disk(form) as design:
        look, badges = look_of(design), _shown_badges(conference, design)
        return Shown(
            picture=preview(badges, look),
            alt=_("Longest name: %(long)s. Shortest name: %(short)s.")
            % {"long": badges[0].full_name, "short": badges[1].full_name},
            warnings=tuple(_warnings(conference, design, badges, look)),
        )


def _told(form: LookForm) -> Iterator[str]:
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        yield from (f"{label}: {error}" if label else error for error in errors)


@contextmanager
def _on_disk(form: LookForm):
    """The design with pictures just chosen where papers find them, until it has been shown."""
    design, names = form.instance, []
    try:
        for field in ("logo", "background"):
            file = form.cleaned_data.get(field)
            if isinstance(file, UploadedFile):
                names.append(default_storage.save(f"previews/{file.name}", file))
                setattr(design, field, names[-1])
        yield design
    finally:
        for name in names:
            default_storage.delete(name)


def _shown_badges(conference, design) -> tuple[Badge, Badge]:
    ids = longest_and_shortest(conference)
    if ids is None:
        return samples(conference, f"{settings.SITE_URL}/d/{'x' * 22}/")
    return tuple(badges_of(list(ids), with_photo=design.show_photo, back=design.back))


def _warnings(conference, design, badges, look) -> Iterator[str]:
    people = Delegate.objects.for_conference(conference).coming().in_list_order()
    ids = list(people.values_list("pk", flat=True)[: TRIED + 1])
    if not ids:
        yield _("The conference has no delegates yet: these two are invented.")
        yield from _misfits_told(misfits(badges, look), len(badges))
        return
    every = badges_of(ids[:TRIED], with_photo=design.show_photo, back=design.back)
    yield from _misfits_told(misfits(every, look), len(every))
    if len(ids) > TRIED:
        yield _("The first %(count)s delegates have been tried.") % {"count": counted(TRIED)}


def _misfits_told(found: list[Misfit], tried: int) -> Iterator[str]:
    """A sentence for each text, the worse first, with whom it concerns.

    Most backs are alike: of what is cut on all of them nobody is named.
    """
    if sum(each.part == BACK and each.is_cut for each in found) == tried:
        yield _("The back has no room for all of its text: its end is cut on every badge.")
        found = [each for each in found if each.part != BACK]
    if any(each.part == BACK and not each.is_cut for each in found):
        yield _("The back has no room for all of its text: it leaves out places, breaks and meals.")
        found = [each for each in found if each.part != BACK or each.is_cut]
    kinds = Counter((not each.is_cut, each.part) for each in found)
    for (is_whole, part), count in sorted(kinds.items()):
        names = [each.name for each in found if (not each.is_cut, each.part) == (is_whole, part)]
        text = _whole(count) if is_whole else _cut(count)
        yield text % {"count": counted(count), "text": _label(part), "names": _some(names)}


def _cut(count: int) -> str:
    return ngettext(
        "Cut on %(count)s badge: %(text)s (%(names)s).",
        "Cut on %(count)s badges: %(text)s (%(names)s).",
        count,
    )


def _whole(count: int) -> str:
    return ngettext(
        "As small as it can be on %(count)s badge: %(text)s (%(names)s).",
        "As small as it can be on %(count)s badges: %(text)s (%(names)s).",
        count,
    )


def _label(part: str) -> str:
    if part == BACK:
        return str(BadgeDesign._meta.get_field("back").verbose_name)
    return str(BadgeDesign.Part(part).label)


def _some(names: list[str]) -> str:
    few = ", ".join(names[:3])
    return f"{few} …" if len(names) > 3 else few
