from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.utils.translation import gettext_lazy as _


class ConferenceConfig(AppConfig):
    name = "conference"
    verbose_name = _("Conference")


class AdminConfig(admin.AdminConfig):
    """Django's admin with our own site in place of the stock one."""

    default = False
    default_site = "sessions.admin_site.HoinghiAdminSite"
