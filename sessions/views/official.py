"""What the pages of official papers share: at once, as a workbook, or as a job."""

from io import BytesIO

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from conference.services.print_job import PAGES_IN_FULL_AT_ONCE, start_print_job
from conference.views.pdf import pdf_response
from conference.views.workbook import workbook_response
from delegates.models import PrintLog
from delegates.models.print_log import people_told, print_title
from sessions.sheets.official import OfficialPaper, official_paper, print_official
from sessions.sheets.official_job import print_official_in_background


def official_response(request, conference, kind: str, **choice) -> HttpResponse | None:
    """The paper, a redirect to the job that prints it, or None and a message: nobody to name."""
    paper = official_paper(conference, kind=kind, **choice)
    if not paper.delegate_ids:
        messages.warning(request, _("No delegate matches: nothing to print."))
        return None
    is_workbook = choice.get("workbook", False)
    if paper.pages > PAGES_IN_FULL_AT_ONCE and not is_workbook:
        return redirect(_job(request, conference, paper, {"kind": str(kind)} | choice))
    return _at_once(request, conference, paper, is_workbook)


def _job(request, conference, paper: OfficialPaper, arguments: dict):
    what = f"{paper.subject}, {people_told(len(paper.delegate_ids))}"
    return start_print_job(
        owner=request.user,
        conference=conference,
        title=print_title(paper.kind, what),
        task=print_official_in_background,
        arguments=arguments,
    )


def _at_once(request, conference, paper: OfficialPaper, is_workbook: bool) -> HttpResponse:
    target = BytesIO()
    print_official(conference=conference, paper=paper, target=target, user=request.user)
    ending, response = ("xlsx", workbook_response) if is_workbook else ("pdf", pdf_response)
    return response(target.getvalue(), PrintLog.filename(paper.kind, conference, ending=ending))
