from django.contrib import admin
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from conference.forms.slug import SlugForm
from conference.models import Conference
from conference.queries.scope import ADMINISTERING, ORGANISING, WORKING
from conference.views.scope import scope_of

from .english import EnglishBelow
from .scoped import ScopedAdmin


class ConferenceForm(SlugForm):
    slug_source = "short_title"
    slug_hint = _("Leave empty to take it from the short title.")


@admin.register(Conference)
class ConferenceAdmin(EnglishBelow, ScopedAdmin):
    may_add = may_delete = ADMINISTERING
    form = ConferenceForm
    list_display = ["short_title", "starts_on", "ends_on", "place", "state", "daily_work"]
    list_filter = ["state"]
    search_fields = ["title", "short_title", "slug"]
    # The admin's forms read times in the site's own zone, so another one would mislead.
    readonly_fields = ["time_zone"]
    fieldsets = [
        (None, {"fields": ["title", "short_title", "slug", "state"]}),
        (
            _("When and where"),
            {"fields": ["starts_on", "ends_on", "place", "time_zone"]},
        ),
        (
            _("On official papers"),
            {"fields": ["governing_body", "host", "signing_body", "signer", "zero_word"]},
        ),
        (
            _("For delegates"),
            {"fields": ["objectives", "legal_basis", "contact_name", "contact_phone"]},
        ),
    ]

    def get_queryset(self, request):
        """All that the user may see, to choose among, with what the user may do there."""
        scope = scope_of(request)
        visible = [conference.pk for conference in scope.conferences]
        return self.model.objects.filter(pk__in=visible).annotate(
            works=Q(pk__in=scope.where(WORKING)), organises=Q(pk__in=scope.where(ORGANISING))
        )

    def get_view_on_site_url(self, obj=None):
        """Drafts have no public page."""
        is_draft = obj is None or obj.state == Conference.State.DRAFT
        return None if is_draft else super().get_view_on_site_url(obj)

    @admin.display(description=_("daily work"))
    def daily_work(self, conference):
        """Links to the pages that the user may open."""
        pages = [
            (conference.works, "agenda:printing", _("Print and export")),
            (conference.organises, "agenda:publish", _("Publish the agenda")),
            (conference.organises, "agenda:copy-conference", _("Copy the conference")),
        ]
        links = [(reverse(page, args=[conference.slug]), text) for may, page, text in pages if may]
        return format_html_join(" · ", '<a href="{}">{}</a>', links)
