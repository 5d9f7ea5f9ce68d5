from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.views.access import organiser, posted_from
from sessions.forms.timetable import OrderForm
from sessions.models import Publication, Session
from sessions.queries.draft import draft_programme
from sessions.queries.timetable import timetable
from sessions.queries.warnings import warnings_of
from sessions.services.publication import changes_since
from sessions.services.session import ChangedMeanwhileError, LeavesDayError, reorder_sessions

#: In the query of the page: the organiser has chosen that talks keep their times.
KEPT = "kept"


@require_safe
@never_cache
@organiser
def edit(request, conference):
    """One day of the draft as a timetable, to be put in order."""
    day = _chosen_day(conference, request.GET.get("day", ""))
    draft = draft_programme(conference)
    on_day = {each.id for each in draft.sessions if each.starts_at.date() == day}
    warnings = warnings_of(conference, draft)
    latest = Publication.objects.latest_of(conference)
    context = {
        "conference": conference,
        "timetable": timetable(conference, day, draft, warnings),
        "elsewhere": [each for each in warnings if on_day.isdisjoint(each.sessions)],
        "programme": draft,
        "latest": latest,
        "unpublished": len(changes_since(latest, draft)),
        "times_follow": request.GET.get("times") != KEPT,
    }
    return render(request, "agenda/edit_agenda.html", context)


@posted_from("agenda:edit-agenda")
@organiser
def reorder(request, conference, day):
    """Lay the sessions of a day in another order."""
    form = OrderForm(request.POST)
    if day not in conference.dates or not form.is_valid():
        return refuse_as_changed(request, conference, day)
    try:
        moved = reorder_sessions(conference=conference, day=day, order=form.wanted())
    except ChangedMeanwhileError:
        return refuse_as_changed(request, conference, day)
    except LeavesDayError as stray:
        return refuse_as_leaving(request, conference, day, stray)
    tell_moved(request, moved)
    return back_to_day(conference, day, f"session-{form.place()}")


def back_to_day(conference, day: date, fragment: str = "", **query):
    """To the day, and there to what was in hand."""
    path = reverse("agenda:edit-agenda", args=[conference.slug])
    return redirect(f"{path}?{urlencode({'day': day} | query)}{fragment and '#'}{fragment}")


def refuse_as_changed(request, conference, day: date):
    messages.error(request, _("The agenda has changed meanwhile: please look at it and try again."))
    return back_to_day(conference, day)


def refuse_as_leaving(request, conference, day: date, session: LeavesDayError):
    text = _("“%(session)s” would no longer lie within %(day)s: nothing was changed.")
    messages.error(request, text % {"session": session, "day": f"{day:%d/%m/%Y}"})
    return back_to_day(conference, day)


def tell_moved(request, sessions: list[Session]) -> None:
    """How many sessions have other times by now, and what does not follow them."""
    count = len(sessions)
    if count:
        text = ngettext("%(count)d session has moved.", "%(count)d sessions have moved.", count)
        messages.success(request, text % {"count": count})
    if any(session.kind == Session.Kind.VISIT for session in sessions):
        messages.warning(
            request, _("The times of the buses have not been changed: please check them.")
        )


def day_of(conference, moment) -> date:
    return timezone.localdate(moment, conference.tz)


def _chosen_day(conference, text: str) -> date:
    days = {day.isoformat(): day for day in conference.dates}
    today = timezone.localdate(timezone=conference.tz)
    return days.get(text) or days.get(today.isoformat()) or conference.starts_on
