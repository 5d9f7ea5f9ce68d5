from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from conference.views.access import posted_from, printing_staff
from delegates.models import PrintLog
from sessions.forms.delegate_list import DelegateListForm

from .official import official_response


@posted_from("agenda:printing")
@printing_staff
def delegate_list(request, conference):
    """The official list of delegates as a PDF or a workbook, logged as the user's."""
    overview = redirect("agenda:printing", conference.slug)
    form = DelegateListForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _("Choose among what this conference has."))
        return overview
    delegation = form.cleaned_data["delegation"]
    response = official_response(
        request,
        conference,
        PrintLog.Kind.LIST,
        delegation=delegation and delegation.pk,
        extra=form.cleaned_data["extra"],
        workbook=request.POST.get("action") == "xlsx",
    )
    return response or overview
