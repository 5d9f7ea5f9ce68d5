from django.contrib import admin
from django.utils.translation import gettext_lazy as _

#: What organisers work with daily comes first.
APP_ORDER = ["delegates", "agenda", "conference", "auth"]


class HoinghiAdminSite(admin.AdminSite):
    """The organisers' admin. Roles do not open it yet: it shows every conference's people."""

    site_title = "Hoinghi"
    site_header = "Hoinghi"
    index_title = _("Conference management")
    empty_value_display = "–"
    enable_nav_sidebar = False  # lists of long Vietnamese units need the width

    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        return sorted(apps, key=lambda app: [*APP_ORDER, app["app_label"]].index(app["app_label"]))
