from functools import wraps

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from conference.lib.row_id import row_id
from conference.models import Conference
from conference.views.scope import scope_of, turn_to
from sessions.views.dashboard import at_a_glance

#: What organisers work with daily comes first.
APP_ORDER = ["delegates", "agenda", "conference", "auth"]
MODEL_ORDER = [
    *["Delegate", "Delegation", "Category", "BadgeDesign", "PrintLog"],
    *["Session", "Presentation", "FieldVisit", "Bus", "Passenger", "Attendance", "Publication"],
    "AllowanceRate",
    *["Conference", "Venue", "Theme", "PovertyModel", "Role", "Organisation", "Province"],
    "User",
]


class ReadableChoices(AutocompleteJsonView):
    """Namesakes and breaks are told apart by what a row's own `choice_label` adds."""

    def serialize_result(self, obj, to_field_name):
        result = super().serialize_result(obj, to_field_name)
        return result | {"text": getattr(obj, "choice_label", result["text"])}


class HoinghiAdminSite(admin.AdminSite):
    """The admin of one conference at a time, open to whoever has a role at one."""

    site_title = "Hoinghi"
    site_header = "Hoinghi"
    index_title = _("Conference management")
    empty_value_display = "–"
    enable_nav_sidebar = False  # lists of long Vietnamese units need the width
    login_form = AuthenticationForm  # roles open the admin, not Django's staff flag

    def has_permission(self, request):
        user = request.user
        if not user.is_active:
            return False
        return user.is_superuser or bool(scope_of(request).conferences)

    def admin_view(self, view, cacheable=False):
        """What a user may not do is not there: an answer that differs would tell something."""

        @wraps(view)
        def hidden(request, *args, **kwargs):
            try:
                return view(request, *args, **kwargs)
            except PermissionDenied as refusal:
                raise Http404 from refusal

        return super().admin_view(hidden, cacheable)

    def get_urls(self):
        return [
            path("switch/", self.admin_view(self.switch_view), name="switch"),
            path(
                "r/<int:content_type_id>/<path:object_id>/",
                self.admin_view(self.view_on_site),
                name="view_on_site",
            ),
            *super().get_urls(),
        ]

    def each_context(self, request):
        context = super().each_context(request)
        if not context["has_permission"]:
            return context | {"scope": None}
        scope = scope_of(request)
        return context | {"scope": scope, "site_url": _public_page(scope.conference)}

    def index(self, request, extra_context=None):
        """The conference at hand at a glance, and the daily jobs."""
        conference = scope_of(request).conference
        glance = at_a_glance(conference) if conference else {}
        return super().index(request, glance | (extra_context or {}))

    @method_decorator(require_POST)
    def switch_view(self, request):
        """To another conference, at the same place."""
        turn_to(request, row_id(request.POST.get("conference", "")))
        place = request.POST.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(
            place, {request.get_host()}, require_https=request.is_secure()
        )
        return redirect(place if is_ours else "admin:index")

    def view_on_site(self, request, content_type_id, object_id):
        """The public page of a row that is in sight; Django's own would tell of any row."""
        model = get_object_or_404(ContentType, pk=content_type_id).model_class()
        if model not in self._registry or not hasattr(model, "get_absolute_url"):
            raise Http404
        return redirect(self._registry[model].get_object(request, object_id))

    def autocomplete_view(self, request):
        return ReadableChoices.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: MODEL_ORDER.index(model["object_name"]))
        return sorted(apps, key=lambda app: APP_ORDER.index(app["app_label"]))


def _public_page(conference: Conference | None) -> str | None:
    """Where the public reads of the conference; drafts have no such page."""
    is_public = conference and conference.state != Conference.State.DRAFT
    return conference.get_absolute_url() if is_public else None
