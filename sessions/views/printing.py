from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.queries.print_job import latest_jobs_of
from conference.queries.scope import WORKING
from conference.services.print_job import take_up_stale_jobs
from conference.views.access import printing_staff
from conference.views.scope import scope_of
from delegates.badges.selection import Choice, select_delegates
from delegates.forms.badge import BadgesForm
from delegates.models import Delegate
from delegates.queries.print_log import prints_of
from sessions.forms.bus_sign import BusSignForm
from sessions.forms.delegate_list import DelegateListForm
from sessions.forms.sheet import SheetForm
from sessions.models import Publication
from sessions.queries.draft import draft_programme
from sessions.services.publication import changes_since

#: The log has a page of its own.
PRINTS = 10


@require_safe
@never_cache
@login_required
def conferences(request):
    """Where staff arrive: the conferences they work for; a single one opens at once."""
    scope = scope_of(request)
    printing = scope.where(WORKING)
    mine = [conference for conference in scope.conferences if conference.pk in printing]
    if len(mine) == 1:
        return redirect("agenda:printing", mine[0].slug)
    return render(request, "agenda/staff_conferences.html", {"conferences": mine})


@require_safe
@never_cache
@printing_staff
def overview(request, conference):
    """Everything that can be printed or exported, one's own jobs, what was printed last."""
    take_up_stale_jobs(owner=request.user, conference=conference)
    coming = Delegate.objects.for_conference(conference).coming()
    latest = Publication.objects.latest_of(conference)
    context = {
        "conference": conference,
        "coming": coming.count(),
        "unprinted": coming.unprinted().count(),
        "changed": select_delegates(conference, Choice(only="changed")).count(),
        "badges_form": BadgesForm(conference=conference),
        "sheet_form": SheetForm(conference=conference),
        # What the printed agenda says, and what it does not say yet.
        "latest": latest,
        "unpublished": len(changes_since(latest, draft_programme(conference))),
        "list_form": DelegateListForm(conference=conference, auto_id="list_%s"),
        "bus_form": BusSignForm(conference=conference, auto_id="sign_%s"),
        "jobs": latest_jobs_of(request.user, conference),
        "prints": prints_of(conference)[:PRINTS],
    }
    return render(request, "agenda/printing.html", context)
