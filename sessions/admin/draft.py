from datetime import MAXYEAR, MINYEAR, datetime

from django.contrib import messages
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.translation import gettext as _

from sessions.services.publication import pending_changes

TIMES = ("starts_at", "ends_at")


class ShownWhenPublished:
    """For what the public reads: saving changes the draft, and organisers are told so."""

    def conference_of(self, obj):
        return obj.conference

    def session_of(self, obj):
        """The session that was changed, if one was: its day is where organisers go on."""
        return None

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        conference = self.conference_of(form.instance)
        if not pending_changes(conference=conference):
            return  # a bus without stops, say: the public reads nothing of it
        links = format_html(
            '<a href="{}">{}</a> · <a href="{}">{}</a>',
            reverse("agenda:publish", args=[conference.slug]),
            _("Publish the agenda"),
            agenda_url(conference, self.session_of(form.instance)),
            _("Edit the agenda"),
        )
        text = _("Delegates do not see this change yet.")
        messages.info(request, format_html("{} {}", text, links))

    def get_changeform_initial_data(self, request):
        """Times as links give them: the admin's own fields for a time take no text."""
        initial = super().get_changeform_initial_data(request)
        times = {name: _moment(initial[name]) for name in TIMES if name in initial}
        return initial | times


def agenda_url(conference, session=None) -> str:
    """The page where the agenda is edited, at the session if one is given."""
    page = reverse("agenda:edit-agenda", args=[conference.slug])
    if session is None:
        return page
    day = session.starts_at.astimezone(conference.tz).date()
    return f"{page}?day={day}#session-{session.pk}"


def _moment(text: str) -> datetime | None:
    """A time with its zone; what is none is left out."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    is_usable = moment and moment.tzinfo and MINYEAR < moment.year < MAXYEAR
    return moment if is_usable else None
