from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import printing_staff
from delegates.forms.revocation import RevocationForm
from delegates.models import Delegate
from delegates.services.badge import revoke_tokens


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@printing_staff
def revoke(request, conference, pk):
    """Ask why, make the delegate's badge worthless, and show the new one before it is printed."""
    people = Delegate.objects.for_conference(conference)
    delegate = get_object_or_404(people.select_related("delegation"), pk=pk)
    form = RevocationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        revoke_tokens(delegates=people.filter(pk=pk), reason=form.cleaned_data["reason"])
        text = _("%(name)s's old badge is worthless now. Print the new one.")
        messages.success(request, text % {"name": delegate.full_name})
        return redirect(_after(conference, delegate))
    context = {"conference": conference, "delegate": delegate, "form": form}
    return render(request, "delegates/revoke.html", context)


def _after(conference, delegate) -> str:
    """The page before printing; who has cancelled gets no new badge."""
    if delegate.state == Delegate.State.CANCELLED:
        return reverse("admin:delegates_delegate_change", args=[delegate.pk])
    return f"{reverse('delegates:print-badges', args=[conference.slug])}?person={delegate.pk}"
