from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils.translation import gettext_lazy as _

#: What organisers work with daily comes first.
APP_ORDER = ["delegates", "agenda", "conference", "auth"]


class ReadableChoices(AutocompleteJsonView):
    """Namesakes and breaks are told apart by what a row's own `choice_label` adds."""

    def serialize_result(self, obj, to_field_name):
        result = super().serialize_result(obj, to_field_name)
        return result | {"text": getattr(obj, "choice_label", result["text"])}


class HoinghiAdminSite(admin.AdminSite):
    """The organisers' admin. Roles do not open it yet: it shows every conference's people."""

    site_title = "Hoinghi"
    site_header = "Hoinghi"
    index_title = _("Conference management")
    empty_value_display = "–"
    enable_nav_sidebar = False  # lists of long Vietnamese units need the width

    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def autocomplete_view(self, request):
        return ReadableChoices.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        return sorted(apps, key=lambda app: [*APP_ORDER, app["app_label"]].index(app["app_label"]))
