from io import BytesIO

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from conference.services.print_job import PAGES_AT_ONCE, start_print_job
from conference.views.access import printing_staff
from conference.views.pdf import pdf_response
from sessions.forms.sheet import SheetForm
from sessions.queries.agenda_paper import agenda_paper
from sessions.sheets.agenda import agenda_pdf, write_agenda_workbook
from sessions.sheets.attendance import page_count
from sessions.sheets.job import print_sheet_in_background
from sessions.sheets.printing import choose_sheet, print_sheet

from .official import workbook_response


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
    """The sheet of the conference's "day", "session" or "bus": a PDF, or the job that prints it."""
    choice = {"kind": kind, "value": str(value), "group_by": group_by}
    sheet = choose_sheet(conference, **choice)
    if page_count(sheet) > PAGES_AT_ONCE:
        job = start_print_job(
            owner=request.user,
            conference=conference,
            task=print_sheet_in_background,
            arguments=choice,
        )
        return redirect(job)
    pdf = BytesIO()
    print_sheet(conference=conference, sheet=sheet, target=pdf, user=request.user)
    return pdf_response(pdf.getvalue(), f"{conference.slug}-{kind}-{value}.pdf")


@require_safe
@printing_staff
def agenda(request, conference):
    """The agenda as an official paper, as published or, before that, as a draft."""
    pdf = agenda_pdf(agenda_paper(conference))
    return pdf_response(pdf, f"{conference.slug}-agenda.pdf")


@require_safe
@printing_staff
def agenda_workbook(request, conference):
    """The same agenda to edit."""
    target = BytesIO()
    write_agenda_workbook(agenda_paper(conference), target)
    return workbook_response(target.getvalue(), f"{conference.slug}-agenda.xlsx")
