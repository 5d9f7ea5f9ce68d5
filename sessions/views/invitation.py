from io import BytesIO

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import printing_staff
from conference.views.pdf import pdf_response
from delegates.models import Delegate, PrintLog
from sessions.forms.invitation import InvitationForm
from sessions.forms.recipients import RecipientsForm
from sessions.queries.addressee import Addressee
from sessions.queries.invitation import invitation_of, invitation_paper
from sessions.sheets.invitation import (
    LongInvitationError,
    refuse_a_second_page,
    write_invitations,
)

from .official import official_response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@printing_staff
def invitations(request, conference):
    """What the letters say, for whom they are, and then the letters."""
    everybody = Delegate.objects.for_conference(conference).coming().in_list_order()
    data = request.POST or None
    text = InvitationForm(data, instance=invitation_of(conference))
    people = RecipientsForm(data, conference=conference, people=everybody)
    # Asked first for people alone, whatever is still wrong with the text.
    if request.POST.get("action") in ("save", "pdf", "blank") and people.is_valid():
        answer = (
            _is_wanted(request, people)
            and text.is_valid()
            and _answer(request, conference, text, people)
        )
        if answer:
            return answer
    context = {"conference": conference, "text": text, "people": people}
    return render(request, "agenda/invitations.html", context)


def _is_wanted(request, people) -> bool:
    """Letters that name nobody are refused in words."""
    if request.POST["action"] != "pdf" or people.chosen:
        return True
    people.say_nobody()
    return False


def _answer(request, conference, text, people) -> HttpResponse | None:
    """What comes back, or None: a text that runs over its page is not kept either.

    It is measured before it is saved and printed after: layout takes long, and whoever writes
    meanwhile must not wait for it.
    """
    try:
        refuse_a_second_page(
            invitation_paper(conference, text.instance, delegate_ids=people.chosen)
        )
        text.save()
        return _done(request, conference, people)
    except LongInvitationError:
        text.say_too_long()
        return None


def _done(request, conference, people) -> HttpResponse:
    page = redirect("agenda:invitations", conference.slug)
    if request.POST["action"] == "save":
        messages.success(request, _("Saved."))
        return page
    if request.POST["action"] == "blank":
        return _blank(conference)
    kind = PrintLog.Kind.INVITATION
    return official_response(request, conference, kind, delegates=people.chosen) or page


def _blank(conference) -> HttpResponse:
    """A letter with room for a name: it names nobody, so there is nobody to log."""
    target = BytesIO()
    paper = invitation_paper(conference, invitation_of(conference))
    write_invitations(paper.for_guests(Addressee()), target)
    return pdf_response(target.getvalue(), PrintLog.filename(PrintLog.Kind.INVITATION, conference))
