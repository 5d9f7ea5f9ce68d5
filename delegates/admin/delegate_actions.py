"""What is done to delegates who are ticked in the list, after a page that says what follows."""

from urllib.parse import urlencode

from django.contrib import admin, messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from conference.views.scope import scope_of
from delegates.forms.delegate_bulk import CategoryForm, DelegationForm, PayrollForm, StateForm
from delegates.forms.delegate_papers import ExportForm, PrintForm, RevokeForm
from delegates.models import BadgeDesign
from delegates.services.badge import revoke_tokens
from delegates.services.delegate import (
    SecondHeadError,
    move_to_delegation,
    set_category,
    set_payroll,
    set_state,
)
from delegates.views.badge import paper_response
from delegates.views.export import export_response

from .confirmation import confirmed
from .delegate_filters import SHOWN_AGAIN


@admin.action(permissions=["print"], description=_("Change state"))
def change_state(modeladmin, request, delegates):
    return confirmed(
        modeladmin, request, delegates, form=StateForm, title=_("Change state"), do=_set_state
    )


def _set_state(request, delegates, form):
    change = set_state(delegates=delegates, state=form.cleaned_data["value"])
    text = _changed(form, change.changed)
    if change.seats_freed:
        freed = ngettext(
            "%(count)d bus seat is free for others.",
            "%(count)d bus seats are free for others.",
            change.seats_freed,
        )
        text = f"{text} {freed % {'count': change.seats_freed}}"
    _tell(request, form, text)


@admin.action(permissions=["organise"], description=_("Change category"))
def change_category(modeladmin, request, delegates):
    title = _("Change category")
    return confirmed(
        modeladmin, request, delegates, form=CategoryForm, title=title, do=_set_category
    )


def _set_category(request, delegates, form):
    _tell(
        request,
        form,
        _changed(form, set_category(delegates=delegates, category=form.category())),
    )


@admin.action(permissions=["print"], description=_("Say whether on a state payroll"))
def change_payroll(modeladmin, request, delegates):
    title = _("Say whether on a state payroll")
    return confirmed(modeladmin, request, delegates, form=PayrollForm, title=title, do=_set_payroll)


def _set_payroll(request, delegates, form):
    changed = set_payroll(delegates=delegates, payroll=form.cleaned_data["value"])
    _tell(request, form, _changed(form, changed))


@admin.action(permissions=["organise"], description=_("Move to another delegation"))
def change_delegation(modeladmin, request, delegates):
    title = _("Move to another delegation")
    return confirmed(modeladmin, request, delegates, form=DelegationForm, title=title, do=_move)


def _move(request, delegates, form):
    delegation = form.delegation()
    try:
        moved = move_to_delegation(delegates=delegates, delegation=delegation)
    except SecondHeadError:
        text = _("%(delegation)s would have two heads: nobody has been moved.")
        form.add_error("value", text % {"delegation": delegation})
    else:
        _tell(request, form, _changed(form, moved))


@admin.action(permissions=["print"], description=_("Print badges"))
def print_selected_badges(modeladmin, request, delegates):
    if not BadgeDesign.objects.filter(conference=scope_of(request).conference).exists():
        messages.error(request, _("Add a badge design in the admin first."))
        return None
    if not 0 < delegates.count() <= SHOWN_AGAIN:
        title = _("Print badges")
        return confirmed(modeladmin, request, delegates, form=PrintForm, title=title, do=_print)
    people = [("person", pk) for pk in delegates.order_by().values_list("pk", flat=True)]
    return redirect(before_printing(scope_of(request).conference, people))


def before_printing(conference, chosen) -> str:
    """The address of the page that shows badges before they are printed."""
    address = reverse("delegates:print-badges", args=[conference.slug])
    return f"{address}?{urlencode(chosen)}"


def _print(request, delegates, form):
    chosen = delegates.coming().in_list_order()
    if form.cleaned_data.get("unprinted"):
        chosen = chosen.unprinted()
    design = form.cleaned_data["design"]
    return paper_response(request, form.conference, delegates=chosen, design=design)


@admin.action(permissions=["print"], description=_("Export to Excel"))
def export_selected(modeladmin, request, delegates):
    title = _("Export to Excel")
    return confirmed(modeladmin, request, delegates, form=ExportForm, title=title, do=_export)


def _export(request, delegates, form):
    return export_response(request, form.conference, delegates)


@admin.action(
    permissions=["print"], description=_("Revoke badges and issue new codes for their pages")
)
def revoke_selected_tokens(modeladmin, request, delegates):
    title = _("Revoke badges")
    return confirmed(modeladmin, request, delegates, form=RevokeForm, title=title, do=_revoke)


def _revoke(request, delegates, form):
    count = revoke_tokens(delegates=delegates, reason=form.cleaned_data["reason"])
    text = ngettext(
        "%(count)d badge revoked: print it anew.",
        "%(count)d badges revoked: print them anew.",
        count,
    )
    _tell(request, form, text % {"count": count})


def _changed(form, changed: int) -> str:
    if not changed:
        return _("Nothing has changed: all of them were so already.")
    unchanged = form.selection.total - changed
    text = ngettext("%(count)d delegate changed.", "%(count)d delegates changed.", changed)
    if not unchanged:
        return text % {"count": changed}
    stayed = ngettext("%(count)d was so already.", "%(count)d were so already.", unchanged)
    return f"{text % {'count': changed}} {stayed % {'count': unchanged}}"


def _tell(request, form, text: str) -> None:
    """Say what was done, with a link to the people: the list may no longer show them."""
    if form.selection.total > SHOWN_AGAIN:
        messages.success(request, text)
        return
    ids = ",".join(map(str, form.selection.ids))
    address = f"{reverse('admin:delegates_delegate_changelist')}?{urlencode({'changed': ids})}"
    messages.success(
        request, format_html('{} <a href="{}">{}</a>', text, address, _("Show these people"))
    )
