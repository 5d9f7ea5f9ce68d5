from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import printing_staff
from delegates.models import PrintLog
from sessions.forms.certificate import CertificateForm
from sessions.forms.recipients import RecipientsForm
from sessions.queries.certificate import attending

from .official import official_response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@printing_staff
def certificates(request, conference):
    """Certificates for those whose attendance is recorded, all or some of them."""
    data = request.POST or None
    form = CertificateForm(data)
    people = RecipientsForm(data, conference=conference, people=attending(conference))
    if request.POST.get("action") == "pdf" and form.is_valid() and people.is_valid():
        if people.chosen:
            return _printed(request, conference, form, people)
        people.say_nobody()
    context = {"conference": conference, "form": form, "people": people}
    return render(request, "agenda/certificates.html", context)


def _printed(request, conference, form, people):
    response = official_response(
        request,
        conference,
        PrintLog.Kind.CERTIFICATE,
        delegates=people.chosen,
        size=form.cleaned_data["size"],
    )
    return response or redirect("agenda:certificates", conference.slug)
