from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.lib.row_id import row_id
from conference.views.access import organiser
from sessions.models import Publication
from sessions.queries.changes import describe
from sessions.queries.comparison import changes_between
from sessions.queries.draft import draft_programme
from sessions.queries.published import digest_of, snapshot_of
from sessions.queries.warnings import warnings_of
from sessions.services.publication import (
    ChangedSinceReviewError,
    NothingToPublishError,
    OutsideConferenceError,
    UnknownVersionError,
    pending_changes,
    publish_agenda,
    restore_publication,
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
        "versions": _versions(conference),
        "changes": _in_words(pending_changes(conference=conference), conference),
        "warnings": warnings_of(conference, draft),
    }
    return render(request, "agenda/publish.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@organiser
def restore(request, conference, version):
    """Say what the public would read otherwise; on POST, go back to that version."""
    older = get_object_or_404(conference.publications, version=version)
    if request.method == "POST":
        _restore(request, conference, version)
        return redirect("agenda:publish", conference.slug)
    latest = Publication.objects.latest_of(conference)
    changes = changes_between(latest.snapshot, older.snapshot)
    context = {
        "conference": conference,
        "older": older,
        "latest": latest,
        "changes": _in_words(changes, conference),
    }
    return render(request, "agenda/restore.html", context)


def _versions(conference):
    """Each version, newest first, with its changes in words."""
    versions = conference.publications.select_related("published_by").defer("snapshot")
    return [
        (publication, _in_words(publication.changes, conference))
        for publication in versions.order_by("-version")
    ]


def _in_words(changes, conference) -> list[str]:
    return [describe(change, conference.tz) for change in changes]


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
        _tell_published(request, publication)


def _restore(request, conference, version):
    try:
        publication = restore_publication(
            conference=conference,
            version=version,
            user=request.user,
            latest_seen=row_id(request.POST.get("latest_seen", "")) or 0,
        )
    except ChangedSinceReviewError:
        messages.error(
            request, _("Another version has been published meanwhile: please look at it first.")
        )
    except OutsideConferenceError as stray:
        text = _("“%(session)s” of that version lies outside the conference's dates.")
        messages.error(request, text % {"session": stray})
    except (NothingToPublishError, UnknownVersionError):
        messages.error(request, _("The public reads that version already."))
    else:
        _tell_published(request, publication)


def _tell_published(request, publication):
    text = _("Version %(version)d is published.")
    messages.success(request, text % {"version": publication.version})
