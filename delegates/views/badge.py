from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from PIL import Image

from conference.lib.pdf.raster import as_png, page_pictures
from conference.services.print_job import start_print_job
from conference.views.access import printing_staff
from conference.views.pdf import pdf_response
from delegates.badges.job import print_in_background
from delegates.badges.papers import first_page, is_job, page_count, print_paper
from delegates.badges.proof import proof_of
from delegates.badges.selection import select_delegates
from delegates.forms.badge import BadgesForm
from delegates.models import Delegate, PrintLog
from delegates.models.print_log import people_told, print_title

#: Enough to read every line of a sheet on a screen.
_DPI = 90
#: As many people as an address can name.
_TICKABLE = 100


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@printing_staff
def print_papers(request, conference):
    """What would be printed, and once that has been seen, by POST the paper itself."""
    data = request.POST if request.method == "POST" else request.GET
    form = BadgesForm(data, conference=conference)
    if not form.is_valid():
        messages.error(request, _first_error(form))
        return redirect("agenda:printing", conference.slug)
    if request.method != "POST":
        return render(request, "delegates/print_badges.html", _proof(conference, form))
    kind, design = form.cleaned_data["paper"], form.cleaned_data["design"]
    delegates = select_delegates(conference, form.choice())
    response = paper_response(request, conference, delegates=delegates, design=design, kind=kind)
    return response or redirect("agenda:printing", conference.slug)


def _first_error(form) -> str:
    own = form.non_field_errors()
    return own[0] if own else _("Choose among what this conference has.")


def _proof(conference, form) -> dict:
    kind, design = form.cleaned_data["paper"], form.cleaned_data["design"]
    proof = proof_of(
        kind=kind,
        delegates=select_delegates(conference, form.choice()),
        left_out=form.chosen.filter(state=Delegate.State.CANCELLED).in_list_order(),
        conference=conference,
        design=design,
    )
    return {
        "conference": conference,
        "form": form,
        "kind": kind,
        "kind_name": PrintLog.Kind(kind).label,
        "design": design if kind == PrintLog.Kind.BADGES else None,
        "proof": proof,
        "tickable": len(proof.people) <= _TICKABLE,
    }


@require_safe
@never_cache
@printing_staff
def first_picture(request, conference):
    """The first sheet of what the address asks for, or its back, as a picture."""
    form = BadgesForm(request.GET, conference=conference)
    if not form.is_valid():
        raise Http404
    delegates = select_delegates(conference, form.choice())
    ids = list(delegates.values_list("pk", flat=True))
    if not ids:
        raise Http404
    kind, design = form.cleaned_data["paper"], form.cleaned_data["design"]
    is_back = request.GET.get("side") == "back"
    if is_back and not (kind == PrintLog.Kind.BADGES and design.back):
        raise Http404
    pages = page_pictures(first_page(kind, ids, conference, design), dpi=_DPI, most=1 + is_back)
    picture = _upright(pages[1], design) if is_back else pages[0]
    return HttpResponse(as_png(picture), content_type="image/png")


def _upright(back: Image.Image, design) -> Image.Image:
    """As who turns the sheet like a page of a book sees it."""
    return back.rotate(180) if design.duplex_edge == design.Edge.SHORT else back


def paper_response(
    request, conference, *, delegates, design, kind=PrintLog.Kind.BADGES
) -> HttpResponse | None:
    """The PDF, a redirect to the job that prints it, or None and a message: nobody to print."""
    delegate_ids = list(delegates.values_list("pk", flat=True))
    if not delegate_ids:
        messages.warning(request, _("No delegate matches: nothing to print."))
        return None
    pages = page_count(kind, delegate_ids, conference, design)
    if is_job(kind, people=len(delegate_ids), pages=pages):
        job = start_print_job(
            owner=request.user,
            conference=conference,
            title=print_title(kind, people_told(len(delegate_ids))),
            task=print_in_background,
            arguments={
                "kind": kind,
                "delegates": delegate_ids,
                "design": design.pk if design else None,
            },
        )
        return redirect(job)
    return _printed_at_once(request, conference, delegate_ids, design, kind)


def _printed_at_once(request, conference, delegate_ids, design, kind) -> HttpResponse:
    pdf = BytesIO()
    print_paper(
        kind=kind,
        conference=conference,
        delegate_ids=delegate_ids,
        design=design,
        out=Path("paper.pdf"),
        opened=lambda path: nullcontext(pdf),
        user=request.user,
    )
    return pdf_response(pdf.getvalue(), PrintLog.filename(kind, conference))
