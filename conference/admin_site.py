from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class HoinghiAdminSite(admin.AdminSite):
    """The organisers' admin. Roles do not open it yet: it shows every conference's people."""

    site_title = "Hoinghi"
    site_header = "Hoinghi"
    index_title = _("Conference management")
    empty_value_display = "–"

    def has_permission(self, request):
        return request.user.is_active and request.user.is_superuser
