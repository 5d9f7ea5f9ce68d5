from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conference.views.access import printing_staff
from delegates.forms.badge import BadgesForm


@require_POST
@printing_staff
def print_badges(request, conference):
    """The chosen badges as a PDF: at once, or as a job when there are many."""
    form = BadgesForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _("Choose among what this conference has."))
        return redirect("agenda:printing", conference.slug)
    return badges_response(
        request, conference, delegates=form.delegates(), design=form.cleaned_data["design"]
    )


def badges_response(request, conference, *, delegates, design):
    raise NotImplementedError
