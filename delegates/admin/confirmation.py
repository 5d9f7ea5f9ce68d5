"""Between choosing an action in a list and its happening: a page that says what will happen."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.admin import helpers
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from conference.views.scope import scope_of
from delegates.forms.delegate_bulk import BulkForm
from delegates.models import Delegate
from delegates.queries.selection import Selection, selection_of

#: Names shown of many.
NAMES = 12
#: The field that says whom the page named; without it nothing has been confirmed.
REVIEWED = "reviewed"


def confirmed(modeladmin, request, delegates, *, form: type[BulkForm], title, do: Callable):
    """Show the page of `form`; once it comes back valid, `do(request, delegates, form)`.

    `do` returns a response, or None for the list; it may refuse by adding an error to the form.
    Chosen delegates are found anew each time, so that ids of others come to nothing; when they are
    others than the page named, it is shown again.
    """
    chosen = _plain(delegates)
    selection = selection_of(chosen, names=NAMES)
    if not selection.total:
        messages.warning(request, _("None of them is in the list any more."))
        return None
    reviewed = request.POST.get(REVIEWED)
    answer = request.POST if reviewed else None
    asked = form(answer, conference=scope_of(request).conference, selection=selection)
    if reviewed and reviewed != selection.digest:
        messages.warning(request, _("The list has changed meanwhile: please review it again."))
    elif asked.is_valid():
        response = do(request, chosen, asked)
        if asked.is_valid():
            return response or redirect(request.get_full_path())
    return _page(modeladmin, request, selection, asked, title)


def _page(modeladmin, request, selection: Selection, form, title):
    context = modeladmin.admin_site.each_context(request) | {
        "title": title,
        "opts": modeladmin.opts,
        "media": modeladmin.media,
        "selection": selection,
        "more": selection.total - len(selection.names),
        "form": form,
        "action": request.POST["action"],
        "is_across": request.POST.get("select_across") == "1",
        "hidden_name": helpers.ACTION_CHECKBOX_NAME,
        "back": request.get_full_path(),
    }
    request.current_app = modeladmin.admin_site.name
    return TemplateResponse(request, "admin/delegates/delegate/confirm_action.html", context)


def _plain(delegates):
    """The same delegates without the list's own order and annotations."""
    return Delegate.objects.filter(pk__in=delegates.order_by().values("pk"))
