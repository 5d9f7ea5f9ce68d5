from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conference.services.print_job import PAGES_AT_ONCE, start_print_job
from conference.views.access import printing_staff
from conference.views.pdf import pdf_response
from delegates.badges.geometry import pages_for
from delegates.badges.job import print_badges_in_background
from delegates.badges.printing import print_badges as print_to_files
from delegates.forms.badge import BadgesForm


@require_POST
@printing_staff
def print_badges(request, conference):
    """The chosen badges as a PDF: at once, or as a job when there are many."""
    form = BadgesForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _("Choose among what this conference has."))
        return redirect("agenda:printing", conference.slug)
    response = badges_response(
        request, conference, delegates=form.delegates(), design=form.cleaned_data["design"]
    )
    return response or redirect("agenda:printing", conference.slug)


def badges_response(request, conference, *, delegates, design) -> HttpResponse | None:
    """The PDF, a redirect to the job that prints it, or None and a message: nobody to print."""
    delegate_ids = list(delegates.values_list("pk", flat=True))
    if not delegate_ids:
        messages.warning(request, _("No delegate matches: nothing to print."))
        return None
    if pages_for(len(delegate_ids), design.paper, sides=design.sides) > PAGES_AT_ONCE:
        job = start_print_job(
            owner=request.user,
            conference=conference,
            task=print_badges_in_background,
            arguments={"delegates": delegate_ids, "design": design.pk},
        )
        return redirect(job)
    return _printed_at_once(request, conference, delegate_ids, design)


def _printed_at_once(request, conference, delegate_ids, design) -> HttpResponse:
    pdf = BytesIO()
    print_to_files(
        conference=conference,
        delegate_ids=delegate_ids,
        design=design,
        paper=design.paper,
        out=Path("badges.pdf"),
        opened=lambda path: nullcontext(pdf),
        user=request.user,
    )
    return pdf_response(pdf.getvalue(), f"{conference.slug}-badges.pdf")
