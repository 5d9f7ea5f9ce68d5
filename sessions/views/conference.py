from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conference.services.conference import open_to_public
from conference.views.access import organiser, posted_from
from sessions.forms.conference import IN_USE, CopyConferenceForm
from sessions.services.conference import BackwardDatesError, SlugInUseError, copy_conference


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@organiser
def copy(request, conference):
    """Say what a copy takes over and what not; on POST, make it and go on working there."""
    form = CopyConferenceForm(request.POST or None, source=conference)
    if request.method == "POST" and form.is_valid():
        made = copy_as_asked(form, request.user)
        if made:
            _tell_what_comes_next(request, conference, made)
            # Whoever opens a conference's page is taken to it.
            return redirect("admin:conference_conference_change", made.pk)
    context = {
        "conference": conference,
        "form": form,
        "categories": conference.categories.count(),
        "themes": conference.themes.count(),
        "designs": conference.badge_designs.count(),
        "rates": conference.allowance_rates.count(),
        "sessions": conference.sessions.count(),
    }
    return render(request, "agenda/copy_conference.html", context)


@posted_from("agenda:publish")
@organiser
def open_conference(request, conference):
    """Let the public see the conference, from the page where its agenda is published."""
    if open_to_public(conference=conference):
        messages.success(request, _("The public sees the conference now."))
    else:
        messages.info(request, _("The conference was no draft any more."))
    return redirect("agenda:publish", conference.slug)


def copy_as_asked(form, user):
    """The copy; None where the form now says why there is none."""
    try:
        return copy_conference(source=form.source, user=user, **form.cleaned_data)
    except SlugInUseError:
        form.add_error("slug", IN_USE)
    except BackwardDatesError:
        form.add_error("ends_on", _("The last day is before the first day."))
    return None


def _tell_what_comes_next(request, source, made):
    messages.success(
        request,
        _("“%(title)s” is made as a draft: nobody but its organisers sees it yet.")
        % {"title": made.short_title},
    )
    left_out = source.sessions.count() - made.sessions.count()
    if left_out:
        text = ngettext(
            "%(count)d session was left out: the new conference has no such day.",
            "%(count)d sessions were left out: the new conference has no such days.",
            left_out,
        )
        messages.warning(request, text % {"count": left_out})
    messages.info(request, format_html("{} {}", _("What comes next:"), _next_steps(made)))


def _next_steps(made):
    steps = [
        (reverse("admin:conference_conference_change", args=[made.pk]), _("names and contact")),
        (reverse("admin:conference_venue_changelist"), _("venues and rooms")),
        (reverse("admin:delegates_delegation_changelist"), _("delegations")),
        (
            reverse("agenda:edit-agenda", args=[made.slug]),
            _("titles, rooms and talks of sessions"),
        ),
        (reverse("admin:agenda_fieldvisit_changelist"), _("visits")),
        (reverse("admin:agenda_bus_changelist"), _("buses")),
    ]
    return format_html_join(" · ", '<a href="{}">{}</a>', steps)
