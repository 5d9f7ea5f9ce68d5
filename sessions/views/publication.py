from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.views.access import organiser
from sessions.models import Publication
from sessions.queries.changes import describe
from sessions.queries.draft import draft_programme
from sessions.queries.overlaps import overlaps
from sessions.queries.published import digest_of, snapshot_of
from sessions.services.publication import (
    ChangedSinceReviewError,
    NothingToPublishError,
    OutsideConferenceError,
    pending_changes,
    publish_agenda,
)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@organiser
def publish(request, conference):
    """Show what the public does not see yet; on POST, publish it."""
    if request.method == "POST":
        _publish(request, conference)
        return redirect("agenda:publish", conference.slug)
    draft = draft_programme(conference)
    context = {
        "conference": conference,
        # Before the changes are read: what comes in between is refused, not published unseen.
        "reviewed": digest_of(snapshot_of(draft)),
        "latest": Publication.objects.latest_of(conference),
        "changes": [describe(c, conference.tz) for c in pending_changes(conference=conference)],
        "overlaps": overlaps(draft),
    }
    return render(request, "agenda/publish.html", context)


def _publish(request, conference):
    try:
        publication = publish_agenda(
            conference=conference, user=request.user, reviewed=request.POST.get("reviewed", "")
        )
    except ChangedSinceReviewError:
        messages.error(
            request, _("The agenda has changed meanwhile: please review the changes again.")
        )
    except OutsideConferenceError as stray:
        text = _("The session “%(session)s” lies outside the conference's dates: move it first.")
        messages.error(request, text % {"session": stray})
    except NothingToPublishError:
        messages.error(request, _("There is nothing new to publish."))
    else:
        messages.success(
            request, _("Version %(version)d is published.") % {"version": publication.version}
        )
