from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import organiser
from delegates.forms.rank import RanksForm
from delegates.models import Delegation
from delegates.services.delegate import ListChangedError, set_ranks

#: Nobody drags through more; of a larger delegation the highest stand here.
SHOWN = 300


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@organiser
def order(request, conference, pk):
    """The people of one delegation in official order, and on POST their new numbers."""
    delegation = get_object_or_404(Delegation.objects.for_conference(conference), pk=pk)
    people = delegation.delegates.in_list_order()
    form = RanksForm(request.POST if request.POST else None, delegates=list(people[:SHOWN]))
    if form.is_valid() and _save(request, delegation, form):
        return redirect("delegates:delegation-order", conference.slug, pk)
    context = {
        "conference": conference,
        "delegation": delegation,
        "form": form,
        "shown": len(form.delegates),
        "total": people.count(),
    }
    return render(request, "delegates/delegation_order.html", context)


def _save(request, delegation, form) -> bool:
    try:
        changed = set_ranks(delegation=delegation, ranks=form.ranks())
    except ListChangedError:
        text = _("The list has changed meanwhile: please check your numbers and save again.")
        messages.error(request, text)
        return False
    text = ngettext(
        "The order is saved: %(count)d number changed.",
        "The order is saved: %(count)d numbers changed.",
        changed,
    )
    messages.success(request, text % {"count": changed})
    return True
