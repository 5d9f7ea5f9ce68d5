from io import BytesIO

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from conference.services.print_job import (
    PAGES_AT_ONCE,
    PAGES_IN_FULL_AT_ONCE,
    start_print_job,
)
from conference.views.access import posted_from, printing_staff
from conference.views.pdf import pdf_response
from conference.views.workbook import workbook_response
from delegates.models import PrintLog
from delegates.models.print_log import print_title
from sessions.forms.sheet import SheetForm
from sessions.models.sheet_print import new_sheet_id
from sessions.queries.agenda_paper import agenda_paper
from sessions.sheets.agenda import agenda_pdf, write_agenda_workbook
from sessions.sheets.attendance import is_tagged
from sessions.sheets.choice import SheetChoice, choose_sheet
from sessions.sheets.job import print_sheet_in_background
from sessions.sheets.layout import lay_out_sheet
from sessions.sheets.printing import export_sheet, print_sheet


@posted_from("agenda:printing")
@printing_staff
def attendance(request, conference):
    """The chosen attendance sheet as a PDF or a workbook, logged as the user's."""
    form = SheetForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _refusal(form))
        return redirect("agenda:printing", conference.slug)
    respond = sheet_workbook_response if "xlsx" in request.POST else sheet_response
    return respond(request, conference, form.choice())


def _refusal(form: SheetForm) -> str:
    """What to say: nothing is kept of a page that was answered by a redirect."""
    if "blank_rows" in form.errors:
        return _("The number of blank rows lies between 0 and 100.")
    return _("Choose a day, session, visit or bus of this conference.")


def sheet_response(request, conference, choice: SheetChoice) -> HttpResponse:
    """The chosen sheet: a PDF, or the job that prints it."""
    laid = lay_out_sheet(choose_sheet(conference, choice), sheet_id=choice.sheet_id)
    at_once = PAGES_IN_FULL_AT_ONCE if is_tagged(laid) else PAGES_AT_ONCE
    if len(laid.pages) > at_once:
        job = start_print_job(
            owner=request.user,
            conference=conference,
            title=print_title(PrintLog.Kind.SHEET, laid.sheet.name),
            task=print_sheet_in_background,
            arguments=choice.arguments,
        )
        return redirect(job)
    pdf = BytesIO()
    print_sheet(conference=conference, choice=choice, laid=laid, target=pdf, user=request.user)
    return pdf_response(pdf.getvalue(), choice.filename(conference))


def session_sheet_response(request, session) -> HttpResponse:
    """The sheet of a session as it is usually printed."""
    choice = SheetChoice(kind="session", value=str(session.pk), sheet_id=new_sheet_id())
    return sheet_response(request, session.conference, choice)


def sheet_workbook_response(request, conference, choice: SheetChoice) -> HttpResponse:
    """The chosen sheet as a workbook to download."""
    target = BytesIO()
    sheet = choose_sheet(conference, choice)
    export_sheet(conference=conference, sheet=sheet, target=target, user=request.user)
    return workbook_response(target.getvalue(), choice.filename(conference, "xlsx"))


@require_safe
@printing_staff
def agenda(request, conference):
    """The agenda as an official paper, as published or, before that, as a draft."""
    pdf = agenda_pdf(agenda_paper(conference))
    return pdf_response(pdf, f"{conference.slug}-chuong-trinh.pdf")


@require_safe
@printing_staff
def agenda_workbook(request, conference):
    """The same agenda to edit."""
    target = BytesIO()
    write_agenda_workbook(agenda_paper(conference), target)
    return workbook_response(target.getvalue(), f"{conference.slug}-chuong-trinh.xlsx")
