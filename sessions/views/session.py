from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from conference.views.access import organiser, posted_from
from sessions.forms.timetable import OrderForm, ShiftForm
from sessions.models import Session
from sessions.services.presentation import OutsideSessionError, reorder_presentations
from sessions.services.session import ChangedMeanwhileError, LeavesDayError, shift_from_session

from .timetable import (
    KEPT,
    back_to_day,
    day_of,
    refuse_as_changed,
    refuse_as_leaving,
    tell_moved,
)


@posted_from("agenda:edit-agenda")
@organiser
def reorder_talks(request, conference, pk):
    """Put the talks of a session in another order."""
    session = get_object_or_404(Session.objects.for_conference(conference), pk=pk)
    day = day_of(conference, session.starts_at)
    form = OrderForm(request.POST)
    if not form.is_valid():
        return refuse_as_changed(request, conference, day)
    follow = form.cleaned_data["times_follow"]
    try:
        talks = reorder_presentations(session=session, order=form.wanted(), times_follow=follow)
    except ChangedMeanwhileError:
        return refuse_as_changed(request, conference, day)
    except OutsideSessionError as talk:
        return refuse_as_outside(request, conference, day, talk)
    _tell_order(request, conference, [talk for talk in talks if talk.pk == form.item()])
    return back_to_day(
        conference, day, f"talk-{form.place()}", **({} if follow else {"times": KEPT})
    )


@posted_from("agenda:edit-agenda")
@organiser
def shift(request, conference, pk):
    """Move a session and all that comes after it on its day."""
    session = get_object_or_404(Session.objects.for_conference(conference), pk=pk)
    day = day_of(conference, session.starts_at)
    form = ShiftForm(request.POST)
    if not form.is_valid():
        return refuse_minutes(request, conference, day, f"session-{pk}")
    try:
        moved = shift_from_session(
            session=session, minutes=form.signed_minutes(), seen_at=form.cleaned_data["seen_at"]
        )
    except ChangedMeanwhileError:
        return refuse_as_changed(request, conference, day)
    except LeavesDayError as stray:
        return refuse_as_leaving(request, conference, day, stray)
    tell_moved(request, moved)
    return back_to_day(conference, day, f"session-{pk}")


def refuse_minutes(request, conference, day, fragment: str):
    messages.error(request, _("Write by how many minutes: from 1 to 720."))
    return back_to_day(conference, day, fragment)


def refuse_as_outside(request, conference, day, talk: OutsideSessionError):
    text = _("“%(talk)s” would start outside its session: nothing was changed.")
    messages.error(request, text % {"talk": talk})
    return back_to_day(conference, day)


def _tell_order(request, conference, talks) -> None:
    for talk in talks:
        if talk.starts_at is None:
            messages.success(request, _("“%(talk)s” has another place.") % {"talk": talk})
        else:
            time = f"{talk.starts_at.astimezone(conference.tz):%H:%M}"
            text = _("“%(talk)s” starts at %(time)s.") % {"talk": talk, "time": time}
            messages.success(request, text)
