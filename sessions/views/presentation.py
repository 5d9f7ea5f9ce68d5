from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from conference.views.access import organiser, posted_from
from sessions.forms.timetable import MoveTalkForm, ShiftForm
from sessions.models import Presentation
from sessions.services.presentation import (
    OutsideSessionError,
    move_presentation,
    shift_from_presentation,
)
from sessions.services.session import ChangedMeanwhileError, LeavesDayError

from .session import refuse_as_outside, refuse_minutes
from .timetable import back_to_day, day_of, refuse_as_changed, refuse_as_leaving


@posted_from("agenda:edit-agenda")
@organiser
def shift(request, conference, pk):
    """Move a talk and all that comes after it on its day."""
    talk = _talk_of(conference, pk)
    day = day_of(conference, talk.session.starts_at)
    form = ShiftForm(request.POST)
    if not form.is_valid():
        return refuse_minutes(request, conference, day, f"talk-{pk}")
    try:
        shift_from_presentation(
            presentation=talk, minutes=form.signed_minutes(), seen_at=form.cleaned_data["seen_at"]
        )
    except ChangedMeanwhileError:
        return refuse_as_changed(request, conference, day)
    except OutsideSessionError as stray:
        return refuse_as_outside(request, conference, day, stray)
    except LeavesDayError as stray:
        return refuse_as_leaving(request, conference, day, stray)
    messages.success(request, _("The talk and what comes after it have moved."))
    return back_to_day(conference, day, f"talk-{pk}")


@posted_from("agenda:edit-agenda")
@organiser
def move(request, conference, pk):
    """Take a talk to another session."""
    talk = _talk_of(conference, pk)
    form = MoveTalkForm(request.POST, conference=conference)
    if not form.is_valid():
        messages.error(request, _("Choose a session of this conference."))
        return back_to_day(conference, day_of(conference, talk.session.starts_at), f"talk-{pk}")
    session = form.cleaned_data["session"]
    talk = move_presentation(presentation=talk, session=session)
    _tell_move(request, conference, talk)
    return back_to_day(conference, day_of(conference, session.starts_at), f"talk-{pk}")


def _tell_move(request, conference, talk: Presentation) -> None:
    values = {"talk": talk, "session": talk.session}
    if talk.starts_at is None:
        text = _("“%(talk)s” now belongs to “%(session)s”, without a time of its own.")
    else:
        text = _("“%(talk)s” now belongs to “%(session)s” and starts at %(time)s.")
        values["time"] = f"{talk.starts_at.astimezone(conference.tz):%H:%M}"
    messages.success(request, text % values)


def _talk_of(conference, pk) -> Presentation:
    talks = Presentation.objects.filter(session__conference=conference)
    return get_object_or_404(talks.select_related("session"), pk=pk)
