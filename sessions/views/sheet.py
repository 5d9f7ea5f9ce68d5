from io import BytesIO

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from conference.views.access import printing_staff
from conference.views.pdf import pdf_response
from sessions.forms.sheet import SheetForm
from sessions.queries.agenda_paper import agenda_paper
from sessions.sheets.agenda import agenda_pdf
from sessions.sheets.printing import choose_sheet, print_sheet


@require_POST
@printing_staff
def attendance(request, conference):
    """The chosen attendance sheet as a PDF, logged as the user's."""
    form = SheetForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _("Choose a day, session or bus of this conference."))
        return redirect("agenda:printing", conference.slug)
    kind, value = form.chosen()
    group_by = form.cleaned_data["group_by"]
    return sheet_response(request, conference, kind, value, group_by=group_by)


def sheet_response(request, conference, kind, value, *, group_by="province") -> HttpResponse:
    """The sheet of the conference's "day", "session" or "bus" as a PDF."""
    sheet = choose_sheet(conference, kind, value, group_by=group_by)
    pdf = BytesIO()
    print_sheet(conference=conference, sheet=sheet, target=pdf, user=request.user)
    return pdf_response(pdf.getvalue(), f"{conference.slug}-{kind}-{value}.pdf")


@require_safe
@printing_staff
def agenda(request, conference):
    """The agenda as an official paper, as published or, before that, as a draft."""
    pdf = agenda_pdf(agenda_paper(conference))
    return pdf_response(pdf, f"{conference.slug}-agenda.pdf")
