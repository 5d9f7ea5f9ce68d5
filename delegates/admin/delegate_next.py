"""From one person of a list on paper to the next."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from conference.lib.row_id import row_id
from conference.views.scope import scope_of
from delegates.models import Delegate

#: Names the person registered before: nothing about her stands in the address.
LIKE = "like"
#: What the next person of a list mostly shares with the one before.
SHARED = ["delegation", "category", "organisation_name"]


def next_one_like(delegate: Delegate, filters: str):
    """To an empty form that keeps what the next person mostly shares with `delegate`.

    `filters` are those of the list that one comes back to, as the admin writes them.
    """
    path = reverse("admin:delegates_delegate_add")
    return redirect(f"{path}?{urlencode({LIKE: delegate.pk})}&{filters}".rstrip("&"))


def to_print_of(delegate: Delegate):
    """To where the badge, as it is saved now, is seen before it is printed."""
    path = reverse("delegates:print-badges", args=[delegate.delegation.conference.slug])
    return redirect(f"{path}?{urlencode({'person': delegate.pk})}")


def shared_with_next(request) -> dict:
    """What the form for the next person starts with."""
    before = row_id(request.GET.get(LIKE, ""))
    rows = scope_of(request).narrow(Delegate.objects.filter(pk=before))
    return rows.values(*SHARED).first() or {}


def registered(delegate: Delegate) -> str:
    """Who has been registered, with the code that finds her again and a link to mend mistakes."""
    path = reverse("admin:delegates_delegate_change", args=[delegate.pk])
    return format_html(
        _("Registered: {name}, code {code}."),
        name=format_html('<a href="{}">{}</a>', path, delegate),
        code=delegate.code,
    )


def over_quota(delegate: Delegate) -> str:
    """What to say when the delegation has more people now than its quota; empty otherwise."""
    delegation = delegate.delegation
    coming = delegation.delegates.coming().count()
    if delegation.quota is None or coming <= delegation.quota:
        return ""
    text = _("%(delegation)s has %(coming)d delegates now; its quota is %(quota)d.")
    values = {"delegation": delegation, "coming": coming, "quota": delegation.quota}
    return text % values
